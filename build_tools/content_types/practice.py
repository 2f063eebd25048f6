"""A good practice: a case that worked, a theme with sub-cases, or an attempt that did not work."""

from __future__ import annotations

from typing import ClassVar

from build_tools.content_types.base import Collection, Facts
from build_tools.content_types.fields import (
    AMonth,
    AnyConcept,
    Day,
    Debt,
    DocumentId,
    Law,
    Line,
    MarkdownText,
    Money,
    Number,
    Organisation,
    Outcome,
    PartialDate,
    PracticeId,
    Procedure,
    Profile,
    Prose,
    RoundTableId,
    Technique,
    YesNo,
)
from build_tools.core.languages import Language, Phrase
from build_tools.core.schema import Choice, Group, key, optional, several


class Shape(Choice):
    """What the practice tells."""

    CASE = "case", "cas", "casus"
    THEME = "theme", "thème", "thema"
    ATTEMPT = "attempt", "tentative sans succès", "poging zonder succes"


class Amount(Group):
    """What a creditor claimed, and what was paid in the end."""

    creditor: Organisation | None = optional("Créancier", "Schuldeiser")
    claimed: Money = key("Réclamé", "Gevorderd")
    settled: Money | None = optional("Convenu", "Overeengekomen")
    approximate: YesNo = key(
        "Environ",
        "Ongeveer",
        "Des montants arrondis protègent le client.",
        "Ronde bedragen beschermen de cliënt.",
        default=False,
    )


class Plan(Group):
    """The payment plan that was accepted."""

    monthly: Money = key("Par mois", "Per maand")
    months: Number = key("Mois", "Maanden")


class Adopter(Group):
    """A service that did the same, and what came of it."""

    on: AMonth = key("Le", "Op")
    service: Line = key("Service", "Dienst")
    text: MarkdownText = key("Expérience", "Ervaring")
    outcome: Outcome = key("Résultat", "Resultaat")


class Validity(Group):
    """Who made sure that the advice still holds, and until when."""

    reviewed: Day = key("Relu le", "Nagelezen op")
    by: Line = key("Relu par", "Nagelezen door")
    review_by: Day | None = optional("À relire avant le", "Na te lezen vóór")
    confirms: tuple[AnyConcept, ...] = several(
        "Confirmé malgré",
        "Bevestigd ondanks",
        "Les notions abrogées malgré lesquelles le conseil tient toujours.",
        "De opgeheven begrippen ondanks welke het advies blijft gelden.",
    )
    replaced_by: PracticeId | None = optional("Remplacé par", "Vervangen door")
    note: Prose | None = optional("Remarque", "Opmerking")


class Anonymisation(Group):
    """Who made sure that no client can be recognised."""

    by: Line = key(
        "Anonymisé par",
        "Geanonimiseerd door",
        "Une autre personne que celle qui a relu.",
        "Iemand anders dan wie heeft nagelezen.",
    )
    on: Day = key("Le", "Op")


class Practice(Facts):
    """The keys of a practice."""

    collection: ClassVar[Collection] = Collection(
        name="practice",
        folder="practices",
        prefix="BP",
        segments={Language.FR: "pratiques", Language.NL: "praktijken"},
        singular=Phrase("bonne pratique", "goede praktijk", "good practice"),
        plural=Phrase("bonnes pratiques", "goede praktijken", "good practices"),
    )
    needs_body: ClassVar[bool] = True

    shape: Shape = key(
        "Forme",
        "Vorm",
        "Un cas, un thème avec plusieurs cas, ou une tentative sans succès.",
        "Een casus, een thema of een poging zonder succes.",
        default=Shape.CASE,
    )
    facts_on: PartialDate | None = optional(
        "Faits de",
        "Feiten van",
        "L'année, le mois ou le jour des faits; l'année suffit souvent.",
        "Jaar, maand of dag van de feiten; het jaar volstaat vaak.",
    )
    round_table: RoundTableId | None = optional(
        "Table ronde",
        "Rondetafel",
        "La rencontre où le cas a été présenté.",
        "De ontmoeting waar de casus werd voorgesteld.",
    )
    creditors: tuple[Organisation, ...] = several("Créanciers", "Schuldeisers")
    intermediaries: tuple[Organisation, ...] = several(
        "Intermédiaires",
        "Tussenpersonen",
        "Huissier, bureau de recouvrement, avocat.",
        "Gerechtsdeurwaarder, incassobureau, advocaat.",
    )
    partners: tuple[Organisation, ...] = several("Partenaires", "Partners", "Qui a aidé.", "Wie geholpen heeft.")
    profiles: tuple[Profile, ...] = several("Profil du débiteur", "Profiel van de schuldenaar")
    debts: tuple[Debt, ...] = several("Dettes", "Schulden")
    procedures: tuple[Procedure, ...] = several(
        "Procédures",
        "Procedures",
        "Si l'une est abrogée, le cas le dira de lui-même.",
        "Wordt er een afgeschaft, dan zegt de casus het zelf.",
    )
    techniques: tuple[Technique, ...] = several(
        "Techniques", "Technieken", "Ce que le médiateur a fait.", "Wat de bemiddelaar gedaan heeft."
    )
    outcomes: tuple[Outcome, ...] = several("Résultats", "Resultaten")
    amounts: tuple[Amount, ...] = several("Montants", "Bedragen")
    plan: Plan | None = optional("Plan de paiement", "Afbetalingsplan")
    legal_basis: tuple[Law, ...] = several("Base légale", "Wettelijke basis")
    documents: tuple[DocumentId, ...] = several("Documents utiles", "Nuttige documenten")
    adopters: tuple[Adopter, ...] = several("Repris par", "Overgenomen door")
    validity: Validity | None = optional("Validité", "Geldigheid")
    anonymised: Anonymisation | None = optional("Anonymisation", "Anonimisering")
