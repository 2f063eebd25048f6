"""A newsletter: written once, read as a page of the site, as an e-mail and as an entry of the feeds."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema

from build_tools.content_types.base import Collection, Facts
from build_tools.content_types.fields import ID, AMonth, AnyEntry, MarkdownText, Prose, Url
from build_tools.core.languages import Language, Phrase
from build_tools.core.schema import Group, key, optional, several
from build_tools.core.values import Month


class Item(Group):
    """What a section leads to: an entry of this site, written as its id alone, or a page of another site."""

    id: AnyEntry | None = optional(
        "Fiche",
        "Fiche",
        "L'identifiant d'une fiche du site, écrit seul : son titre et son résumé viennent d'eux-mêmes.",
        "De identificatie van een fiche van de site, alleen geschreven: titel en samenvatting komen vanzelf.",
    )
    url: Url | None = optional(
        "Adresse", "Adres", "L'adresse complète d'une page d'un autre site.", "Het volledige adres van een andere site."
    )
    title: Prose | None = optional(
        "Titre", "Titel", "Le texte du lien vers l'autre site.", "De tekst van de link naar de andere site."
    )
    text: MarkdownText | None = optional(
        "Texte", "Tekst", "Une ou deux phrases sur cette page.", "Een of twee zinnen over die pagina."
    )

    @model_validator(mode="before")
    @classmethod
    def _from_id(cls, written: object) -> object:
        return {"id": written} if isinstance(written, str) else written

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Allow the id alone beside the group."""
        return {"anyOf": [{"type": "string", "pattern": f"^{ID.pattern}$"}, handler(core)]}


class Section(Group):
    """A part of the newsletter under its own title."""

    title: Prose = key("Titre", "Titel", "Le nom de la rubrique.", "De naam van de rubriek.")
    text: MarkdownText | None = optional(
        "Texte", "Tekst", "Ce que les lecteurs doivent savoir, en peu de mots.", "Wat lezers moeten weten, in het kort."
    )
    items: tuple[Item, ...] = several(
        "Liens",
        "Links",
        "Des identifiants de fiches, ou des pages d'autres sites avec leur adresse et leur titre.",
        "Identificaties van fiches, of pagina's van andere sites met hun adres en titel.",
    )


class Newsletter(Facts):
    """The keys of a newsletter."""

    collection: ClassVar[Collection] = Collection(
        name="newsletter",
        folder="docs/newsletters",
        prefix="NL",
        segments={Language.FR: "gazette", Language.NL: "nieuwsbrief"},
        singular=Phrase("gazette", "nieuwsbrief", "newsletter"),
        plural=Phrase("gazettes", "nieuwsbrieven", "newsletters"),
    )
    dated_by: ClassVar[tuple[str, ...]] = ("month", "published")
    rank: ClassVar[float] = 0.4
    is_issue: ClassVar[bool] = True

    month: AMonth = key("Mois", "Maand", "Le mois de ce numéro.", "De maand van dit nummer.")
    greeting: Prose | None = optional(
        "Salutation", "Aanspreking", "La première ligne, comme « Bonjour, ».", "De eerste regel, zoals “Beste lezer,”."
    )
    intro: MarkdownText | None = optional(
        "Introduction", "Inleiding", "Deux ou trois phrases avant les rubriques.", "Twee of drie zinnen vooraf."
    )
    sections: tuple[Section, ...] = key(
        "Rubriques",
        "Rubrieken",
        "Les parties de la lettre, dans l'ordre où on les lit.",
        "De delen van de brief, in de volgorde waarin men ze leest.",
    )

    @property
    def appeared(self) -> Month:
        """When it was published; without `published`, its month."""
        return self.published or self.month
