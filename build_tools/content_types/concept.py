"""A concept of the controlled vocabulary: a creditor, a debt, a procedure, a law… and what an abbreviation means."""

from __future__ import annotations

from pydantic import model_validator

from build_tools.content_types.fields import AnyConcept, Day, Line, Money, Url
from build_tools.core.languages import Language, Phrase
from build_tools.core.schema import Choice, Group, key, optional, several

FOLDER = "practices/vocabulary"
ABBREVIATIONS = "abbreviations"

SCHEMES: dict[str, Phrase] = {
    "organisations": Phrase("organisations", "organisaties", "organisations"),
    "profiles": Phrase("profils", "profielen", "profiles"),
    "debts": Phrase("dettes", "schulden", "debts"),
    "procedures": Phrase("procédures", "procedures", "procedures"),
    "techniques": Phrase("techniques", "technieken", "techniques"),
    "outcomes": Phrase("résultats", "resultaten", "outcomes"),
    "laws": Phrase("lois et tarifs", "wetten en tarieven", "laws and tariffs"),
    ABBREVIATIONS: Phrase("abréviations", "afkortingen", "abbreviations"),
}
"""The schemes of the vocabulary, one file each, in the order they are shown."""


class Role(Choice):
    """What an organisation does in a case."""

    CREDITOR = "creditor", "créancier", "schuldeiser"
    INTERMEDIARY = "intermediary", "intermédiaire", "tussenpersoon"
    PARTNER = "partner", "partenaire", "partner"


class Bilingual(Group):
    """A text in both languages."""

    fr: Line = key("Français", "Frans")
    nl: Line = key("Néerlandais", "Nederlands")

    def __getitem__(self, language: Language) -> str:
        return self.nl if language is Language.NL else self.fr


class Synonyms(Group):
    """Other words for a concept in each language."""

    fr: tuple[Line, ...] = several("Français", "Frans")
    nl: tuple[Line, ...] = several("Néerlandais", "Nederlands")

    def __getitem__(self, language: Language) -> tuple[str, ...]:
        return self.nl if language is Language.NL else self.fr


class LegalAmount(Group):
    """An amount fixed by law from a day on."""

    start: Day = key("Depuis", "Sinds", alias="from")
    amount: Money = key("Montant", "Bedrag")
    source: Line = key("Source", "Bron")


class Meaning(Group):
    """One meaning of an abbreviation: a concept, or words where the vocabulary has none."""

    concept: AnyConcept | None = optional("Notion", "Begrip")
    fr: Line | None = optional("Français", "Frans")
    nl: Line | None = optional("Néerlandais", "Nederlands")

    @model_validator(mode="before")
    @classmethod
    def _from_id(cls, written: object) -> object:
        return {"concept": written} if isinstance(written, str) else written


class Concept(Group):
    """The keys of a concept."""

    label: Bilingual = key("Nom", "Naam")
    also: Synonyms = key("Autres noms", "Andere namen", default=Synonyms())
    definition: Bilingual | None = optional("Définition", "Definitie")
    broader: tuple[AnyConcept, ...] = several("Plus large", "Ruimer")
    related: tuple[AnyConcept, ...] = several("Voisin", "Verwant")
    roles: tuple[Role, ...] = several("Rôles", "Rollen")
    ended: Day | None = optional("Abrogé le", "Opgeheven op")
    replaced_by: tuple[AnyConcept, ...] = several("Remplacé par", "Vervangen door")
    values: tuple[LegalAmount, ...] = several("Montants légaux", "Wettelijke bedragen")
    source: Url | None = optional("Source", "Bron")
    meanings: tuple[Meaning, ...] = several("Significations", "Betekenissen")
