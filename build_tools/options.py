"""The options of the agenda and of the newsletter in the settings, and the kinds of value all options are made of."""

from __future__ import annotations

from typing import Annotated

from pydantic import WithJsonSchema

from build_tools.core.languages import Language
from build_tools.core.schema import Choice, Group, key, reads, several

Words = Annotated[str, reads(str.strip), WithJsonSchema({"type": "string"})]


class InBoth(Group):
    """A text in both languages of the site."""

    fr: Words = key("Français", "Frans")
    nl: Words = key("Néerlandais", "Nederlands")

    def __getitem__(self, language: Language) -> str:
        return self.nl if language is Language.NL else self.fr


class Shape(Choice):
    """The shape that stands for a category beside its colour, so that nothing is told by colour alone."""

    CIRCLE = "circle", "rond", "cirkel"
    SQUARE = "square", "carré", "vierkant"
    TRIANGLE = "triangle", "triangle", "driehoek"
    DIAMOND = "diamond", "losange", "ruit"
    STAR = "star", "étoile", "ster"
    HEXAGON = "hexagon", "hexagone", "zeshoek"


class Colour(Choice):
    """One of the colours of the style sheet, each readable on light and on dark."""

    BLUE = "blue", "bleu", "blauw"
    GREEN = "green", "vert", "groen"
    PURPLE = "purple", "mauve", "paars"
    ORANGE = "orange", "orange", "oranje"
    PINK = "pink", "rose", "roze"
    GREY = "grey", "gris", "grijs"


class Category(Group):
    """A category of events."""

    id: Words = key("Identifiant", "Identificatie")
    label: InBoth = key("Nom", "Naam")
    shape: Shape = key("Forme", "Vorm")
    colour: Colour = key("Couleur", "Kleur")


class AgendaOptions(Group):
    """The agenda: its categories, and the name its events bear in other people's calendars for ever."""

    categories: tuple[Category, ...] = several("Catégories", "Categorieën")
    map_search: Words = key(
        "Recherche sur une carte",
        "Zoeken op een kaart",
        "L'adresse d'une recherche ; {place} y est remplacé par le lieu.",
        "Het adres van een zoekopdracht; {place} wordt er de plaats.",
        default="https://www.openstreetmap.org/search?query={place}",
    )
    uid_domain: Words = key(
        "Domaine des identifiants",
        "Domein van de identificaties",
        "Ne change jamais, même si le site change d'adresse : les calendriers abonnés s'y fient.",
        "Verandert nooit, ook niet als de site verhuist: agenda's met een abonnement vertrouwen erop.",
        default="",
    )

    @property
    def category_ids(self) -> tuple[str, ...]:
        """The ids of the categories, in their order."""
        return tuple(category.id for category in self.categories)


class NewsletterOptions(Group):
    """The newsletter: what it is called, who sends it, and where readers begin and end their subscription."""

    name: InBoth = key("Nom", "Naam", default=InBoth(fr="Lettre d'information", nl="Nieuwsbrief"))
    subscribe: Words = key(
        "S'abonner",
        "Inschrijven",
        "L'adresse d'un formulaire, ou une adresse électronique ; sans elle, celle du centre.",
        "Het adres van een formulier, of een e-mailadres; zonder: dat van het centrum.",
        default="",
    )
    unsubscribe: Words = key(
        "Se désabonner",
        "Uitschrijven",
        "L'adresse, ou ce que le service d'envoi remplace par elle, comme *|UNSUB|*.",
        "Het adres, of wat de verzenddienst erdoor vervangt, zoals *|UNSUB|*.",
        default="",
    )
    sender: Words = key("Expéditeur", "Afzender", "Son adresse électronique.", "Het e-mailadres.", default="")
