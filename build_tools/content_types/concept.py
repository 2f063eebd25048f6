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

    fr: Line = key("Français", "Frans", "Les mots en français.", "De woorden in het Frans.")
    nl: Line = key("Néerlandais", "Nederlands", "Les mots en néerlandais.", "De woorden in het Nederlands.")

    def __getitem__(self, language: Language) -> str:
        return self.nl if language is Language.NL else self.fr


class Synonyms(Group):
    """Other words for a concept in each language."""

    fr: tuple[Line, ...] = several("Français", "Frans", "Les mots en français.", "De woorden in het Frans.")
    nl: tuple[Line, ...] = several(
        "Néerlandais", "Nederlands", "Les mots en néerlandais.", "De woorden in het Nederlands."
    )

    def __getitem__(self, language: Language) -> tuple[str, ...]:
        return self.nl if language is Language.NL else self.fr


class LegalAmount(Group):
    """An amount fixed by law from a day on."""

    start: Day = key(
        "Depuis",
        "Sinds",
        "Le jour où ce montant commence à valoir.",
        "De dag waarop dit bedrag begint te gelden.",
        alias="from",
    )
    amount: Money = key("Montant", "Bedrag", "En euros.", "In euro.")
    source: Line = key(
        "Source",
        "Bron",
        "L'article de loi, ou l'adresse du texte officiel.",
        "Het wetsartikel, of het adres van de officiële tekst.",
    )


class Meaning(Group):
    """One meaning of an abbreviation: a concept, or words where the vocabulary has none."""

    concept: AnyConcept | None = optional(
        "Notion",
        "Begrip",
        "L'identifiant d'une notion du vocabulaire.",
        "De identificatie van een begrip uit de woordenlijst.",
    )
    fr: Line | None = optional(
        "Français",
        "Frans",
        "Ce que veut dire l'abréviation, si le vocabulaire n'a pas la notion.",
        "Wat de afkorting betekent, als het begrip niet in de woordenlijst staat.",
    )
    nl: Line | None = optional(
        "Néerlandais", "Nederlands", "La même chose en néerlandais.", "Hetzelfde in het Nederlands."
    )

    @model_validator(mode="before")
    @classmethod
    def _from_id(cls, written: object) -> object:
        return {"concept": written} if isinstance(written, str) else written


class Concept(Group):
    """The keys of a concept."""

    label: Bilingual = key(
        "Nom", "Naam", "Le nom montré aux lecteurs, dans les deux langues.", "De naam die lezers zien, in beide talen."
    )
    also: Synonyms = key(
        "Autres noms",
        "Andere namen",
        "Synonymes, anciens noms et fautes fréquentes : la recherche les trouve.",
        "Synoniemen, oude namen en gewone schrijffouten: de zoekfunctie vindt ze.",
        default=Synonyms(),
    )
    definition: Bilingual | None = optional(
        "Définition", "Definitie", "Une ou deux phrases en langage simple.", "Een of twee zinnen in eenvoudige taal."
    )
    broader: tuple[AnyConcept, ...] = several(
        "Plus large",
        "Ruimer",
        "La notion dont celle-ci est un cas particulier.",
        "Het begrip waarvan dit een bijzonder geval is.",
    )
    related: tuple[AnyConcept, ...] = several(
        "Voisin",
        "Verwant",
        "Les notions que le lecteur cherche souvent avec celle-ci.",
        "De begrippen die de lezer vaak samen met dit zoekt.",
    )
    roles: tuple[Role, ...] = several(
        "Rôles",
        "Rollen",
        "Pour une organisation : ce qu'elle peut être dans un cas.",
        "Voor een organisatie: wat ze in een casus kan zijn.",
    )
    ended: Day | None = optional(
        "Abrogé le",
        "Opgeheven op",
        "Le premier jour où cela n'existe plus. Chaque cas concerné l'indique alors de lui-même.",
        "De eerste dag waarop het niet meer bestaat. Elke betrokken casus zegt het dan vanzelf.",
    )
    replaced_by: tuple[AnyConcept, ...] = several(
        "Remplacé par", "Vervangen door", "Ce qui a pris sa place.", "Wat in de plaats gekomen is."
    )
    values: tuple[LegalAmount, ...] = several(
        "Montants légaux",
        "Wettelijke bedragen",
        "Les montants fixés par la loi, avec le jour où chacun commence à valoir.",
        "De bedragen die de wet vastlegt, met de dag waarop elk begint te gelden.",
    )
    source: Url | None = optional("Source", "Bron", "L'adresse du texte officiel.", "Het adres van de officiële tekst.")
    meanings: tuple[Meaning, ...] = several(
        "Significations",
        "Betekenissen",
        "Pour une abréviation : tout ce qu'elle peut vouloir dire.",
        "Voor een afkorting: alles wat ze kan betekenen.",
    )
