"""The options of the agenda and of the newsletter in the settings, and the kinds of value all options are made of."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import WithJsonSchema

from build_tools.core.addresses import is_outside
from build_tools.core.contacts import parse_email, parse_web_address
from build_tools.core.folding import slugify
from build_tools.core.languages import Language
from build_tools.core.schema import Choice, Group, key, reads, several
from build_tools.core.values import ValueProblem

_STRING = WithJsonSchema({"type": "string"})
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_HOST = re.compile(r"(?:[\w-]+\.)*[\w-]+")
_REPLACED = re.compile(r"[^\s<>\"'\\:]{1,200}")
"""What a mailing service replaces by an address: no address itself."""


def _words(text: str) -> str:
    if not text.strip():
        raise ValueProblem("empty-text")
    if "\n" in text.strip() or "\r" in text:
        raise ValueProblem("line-break-in-prose")
    return text.strip()


def _category_id(text: str) -> str:
    if not _ID.fullmatch(text.strip()) or text.strip() == "agenda":
        raise ValueProblem("wrong-concept-id", value=text, fixed=slugify(text.replace("agenda", "")) or "centre")
    return text.strip()


def _map_search(text: str) -> str:
    parse_web_address(text.replace("{place}", "x", 1))
    return text.strip()


def _domain(text: str) -> str:
    if text.strip() and not _HOST.fullmatch(text.strip()):
        raise ValueProblem("wrong-link", value=text)
    return text.strip()


def _way_out(text: str) -> str:
    """The same, or what stands in for it; between signs it may hold blanks, as in `{{ unsubscribe }}`."""
    mark = "".join(text.split()) if text.strip()[:1] in set("*{[%|$") else text.strip()
    return mark if _REPLACED.fullmatch(mark) and "@" not in mark else parse_way_in(text)


Words = Annotated[str, reads(_words), _STRING]


def parse_mailbox(text: str) -> str:
    """An e-mail address that a header can hold (RFC 5322): ASCII before the @. An empty text stays empty."""
    if not text.strip():
        return ""
    if not parse_email(text).partition("@")[0].isascii():
        raise ValueProblem("wrong-email", value=text)
    return text.strip()


def parse_way_in(text: str) -> str:
    """A page of a site, or an e-mail address. An empty text stays empty."""
    bare = text.strip()
    if is_outside(bare) and "/" in bare:
        return parse_web_address(bare)
    return parse_mailbox(bare)


Mailbox = Annotated[str, reads(parse_mailbox), _STRING]
WayIn = Annotated[str, reads(parse_way_in), _STRING]


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

    id: Annotated[str, reads(_category_id), _STRING] = key("Identifiant", "Identificatie")
    label: InBoth = key("Nom", "Naam")
    shape: Shape = key("Forme", "Vorm")
    colour: Colour = key("Couleur", "Kleur")


class AgendaOptions(Group):
    """The agenda: its categories, and the name its events bear in other people's calendars for ever."""

    categories: tuple[Category, ...] = several("Catégories", "Categorieën")
    map_search: Annotated[str, reads(_map_search), _STRING] = key(
        "Recherche sur une carte",
        "Zoeken op een kaart",
        "L'adresse d'une recherche ; {place} y est remplacé par le lieu.",
        "Het adres van een zoekopdracht; {place} wordt er de plaats.",
        default="https://www.openstreetmap.org/search?query={place}",
    )
    uid_domain: Annotated[str, reads(_domain), _STRING] = key(
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


class Told(Choice):
    """What a new newsletter is filled with, by the names of the types."""

    EVENT = "event", "événements qui viennent", "komende evenementen"
    ROUND_TABLE = "round-table", "comptes rendus nouveaux ou changés", "nieuwe of gewijzigde verslagen"
    PRACTICE = (
        "practice",
        "bonnes pratiques nouvelles, changées ou relues",
        "nieuwe, gewijzigde of nagelezen praktijken",
    )
    DOCUMENT = "document", "documents nouveaux ou changés", "nieuwe of gewijzigde documenten"


class UsualSection(Group):
    """A section that every new newsletter begins with; without `holds` it waits for words."""

    title: InBoth = key("Titre", "Titel")
    holds: tuple[Told, ...] = several("Contient", "Bevat")
    categories: tuple[Words, ...] = several(
        "Catégories",
        "Categorieën",
        "Les seules catégories d'événements qu'elle prend ; sans elles, toutes celles qui restent.",
        "De enige categorieën van evenementen die ze neemt; zonder: alle die overblijven.",
    )


USUAL = (
    UsualSection(title=InBoth(fr="À l'agenda", nl="Op de agenda"), holds=(Told.EVENT,)),
    UsualSection(title=InBoth(fr="Comptes rendus", nl="Verslagen"), holds=(Told.ROUND_TABLE,)),
    UsualSection(title=InBoth(fr="Bonnes pratiques", nl="Goede praktijken"), holds=(Told.PRACTICE,)),
    UsualSection(title=InBoth(fr="Documents utiles", nl="Nuttige documenten"), holds=(Told.DOCUMENT,)),
)


class NewsletterOptions(Group):
    """The newsletter: what it is called, who sends it, and where readers begin and end their subscription."""

    name: InBoth = key("Nom", "Naam", default=InBoth(fr="Lettre d'information", nl="Nieuwsbrief"))
    subscribe: WayIn = key(
        "S'abonner",
        "Inschrijven",
        "L'adresse d'un formulaire, ou une adresse électronique ; sans elle, celle du centre.",
        "Het adres van een formulier, of een e-mailadres; zonder: dat van het centrum.",
        default="",
    )
    unsubscribe: Annotated[str, reads(_way_out), _STRING] = key(
        "Se désabonner",
        "Uitschrijven",
        "L'adresse, ou ce que le service d'envoi remplace par elle, comme *|UNSUB|*.",
        "Het adres, of wat de verzenddienst erdoor vervangt, zoals *|UNSUB|*.",
        default="",
    )
    sender: Mailbox = key("Expéditeur", "Afzender", "Son adresse électronique.", "Het e-mailadres.", default="")
    usual: tuple[UsualSection, ...] = key(
        "Rubriques habituelles",
        "Gewone rubrieken",
        "Celles dont un nouveau numéro est fait, dans leur ordre.",
        "Waaruit een nieuw nummer bestaat, in hun volgorde.",
        default=USUAL,
    )
