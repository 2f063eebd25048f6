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

    creditor: Organisation | None = optional(
        "Créancier", "Schuldeiser", "À qui l'argent était dû.", "Aan wie het geld verschuldigd was."
    )
    claimed: Money = key(
        "Réclamé", "Gevorderd", "Ce que le créancier demandait, arrondi.", "Wat de schuldeiser vroeg, afgerond."
    )
    settled: Money | None = optional(
        "Convenu", "Overeengekomen", "Ce qui a été payé en fin de compte.", "Wat uiteindelijk betaald werd."
    )
    approximate: YesNo = key(
        "Environ",
        "Ongeveer",
        "« true » si les montants sont arrondis. Des montants arrondis protègent la personne.",
        "“true” als de bedragen afgerond zijn. Ronde bedragen beschermen de persoon.",
        default=False,
    )


class Plan(Group):
    """The payment plan that was accepted."""

    monthly: Money = key(
        "Par mois", "Per maand", "Le montant payé chaque mois.", "Het bedrag dat elke maand betaald wordt."
    )
    months: Number = key("Mois", "Maanden", "Le nombre de mois.", "Het aantal maanden.")


class Adopter(Group):
    """A service that did the same, and what came of it."""

    on: AMonth = key("Le", "Op", "Le mois où ce service l'a essayé.", "De maand waarin deze dienst het probeerde.")
    service: Line = key("Service", "Dienst", "Le nom du service.", "De naam van de dienst.")
    text: MarkdownText = key(
        "Expérience",
        "Ervaring",
        "Ce qui s'est passé, en deux ou trois phrases.",
        "Wat er gebeurd is, in twee of drie zinnen.",
    )
    outcome: Outcome = key("Résultat", "Resultaat", "Ce qui en est sorti.", "Wat eruit gekomen is.")


class Validity(Group):
    """Who made sure that the advice still holds, and until when."""

    reviewed: Day = key(
        "Relu le", "Nagelezen op", "Le jour où le conseil a été vérifié.", "De dag waarop het advies nagekeken werd."
    )
    by: Line = key(
        "Relu par",
        "Nagelezen door",
        "La personne ou l'équipe qui l'a vérifié.",
        "De persoon of het team dat het nakeek.",
    )
    review_by: Day | None = optional(
        "À relire avant le",
        "Na te lezen vóór",
        "Passé ce jour, la page dit qu'elle doit être relue.",
        "Na die dag zegt de pagina dat ze nagelezen moet worden.",
    )
    confirms: tuple[AnyConcept, ...] = several(
        "Confirmé malgré",
        "Bevestigd ondanks",
        "Les notions abrogées malgré lesquelles le conseil reste bon. Dites pourquoi dans la remarque.",
        "De opgeheven begrippen ondanks welke het advies goed blijft. Zeg waarom in de opmerking.",
    )
    replaced_by: PracticeId | None = optional(
        "Remplacé par",
        "Vervangen door",
        "La pratique plus récente à lire à la place.",
        "De recentere praktijk die men in de plaats moet lezen.",
    )
    note: Prose | None = optional(
        "Remarque",
        "Opmerking",
        "Ce que le lecteur doit savoir de cette relecture.",
        "Wat de lezer over dit nazicht moet weten.",
    )


class Anonymisation(Group):
    """Who made sure that no client can be recognised."""

    by: Line = key(
        "Anonymisé par",
        "Geanonimiseerd door",
        "Une autre personne que celle qui a relu.",
        "Iemand anders dan wie heeft nagelezen.",
    )
    on: Day = key("Le", "Op", "Le jour de ce contrôle.", "De dag van deze controle.")


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
    dated_by: ClassVar[tuple[str, ...]] = ("facts_on", "published")
    rank: ClassVar[float] = 1.0
    needs_body: ClassVar[bool] = True
    has_sections: ClassVar[bool] = True
    gives_advice: ClassVar[bool] = True

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
        "Quand cela s'est passé. L'année suffit et protège mieux la personne.",
        "Wanneer het gebeurd is. Het jaar volstaat en beschermt de persoon beter.",
    )
    round_table: RoundTableId | None = optional(
        "Table ronde",
        "Rondetafel",
        "La rencontre où le cas a été présenté.",
        "De ontmoeting waar de casus werd voorgesteld.",
    )
    creditors: tuple[Organisation, ...] = several(
        "Créanciers", "Schuldeisers", "À qui l'argent est dû.", "Aan wie het geld verschuldigd is."
    )
    intermediaries: tuple[Organisation, ...] = several(
        "Intermédiaires",
        "Tussenpersonen",
        "Huissier, bureau de recouvrement, avocat.",
        "Gerechtsdeurwaarder, incassobureau, advocaat.",
    )
    partners: tuple[Organisation, ...] = several("Partenaires", "Partners", "Qui a aidé.", "Wie geholpen heeft.")
    profiles: tuple[Profile, ...] = several(
        "Profil du débiteur",
        "Profiel van de schuldenaar",
        "Ce qui compte dans la situation de la personne, sans la décrire.",
        "Wat telt in de situatie van de persoon, zonder die te beschrijven.",
    )
    debts: tuple[Debt, ...] = several("Dettes", "Schulden", "Les sortes de dettes.", "De soorten schulden.")
    procedures: tuple[Procedure, ...] = several(
        "Procédures",
        "Procedures",
        "Si l'une est abrogée, le cas le dira de lui-même.",
        "Wordt er een afgeschaft, dan zegt de casus het zelf.",
    )
    techniques: tuple[Technique, ...] = several(
        "Techniques", "Technieken", "Ce que le médiateur a fait.", "Wat de bemiddelaar gedaan heeft."
    )
    outcomes: tuple[Outcome, ...] = several(
        "Résultats", "Resultaten", "Ce qui a été obtenu, ou refusé.", "Wat bereikt of geweigerd werd."
    )
    amounts: tuple[Amount, ...] = several(
        "Montants",
        "Bedragen",
        "Ce qui était réclamé et ce qui a été payé, créancier par créancier.",
        "Wat gevorderd en wat betaald werd, per schuldeiser.",
    )
    plan: Plan | None = optional(
        "Plan de paiement",
        "Afbetalingsplan",
        "Le plan accepté par le créancier.",
        "Het plan dat de schuldeiser aanvaard heeft.",
    )
    legal_basis: tuple[Law, ...] = several(
        "Base légale",
        "Wettelijke basis",
        "Les lois et les tarifs sur lesquels le conseil repose.",
        "De wetten en tarieven waarop het advies steunt.",
    )
    documents: tuple[DocumentId, ...] = several(
        "Documents utiles",
        "Nuttige documenten",
        "Les lettres et les formulaires qui ont servi.",
        "De brieven en formulieren die gediend hebben.",
    )
    adopters: tuple[Adopter, ...] = several(
        "Repris par",
        "Overgenomen door",
        "Les services qui ont fait de même, et ce qu'ils en disent.",
        "De diensten die hetzelfde deden, en wat ze ervan zeggen.",
    )
    validity: Validity | None = optional(
        "Validité",
        "Geldigheid",
        "Qui a vérifié que le conseil tient toujours, et quand.",
        "Wie nakeek of het advies nog geldt, en wanneer.",
    )
    anonymised: Anonymisation | None = optional(
        "Anonymisation",
        "Anonimisering",
        "Qui a vérifié que personne ne peut être reconnu, et quand.",
        "Wie nakeek dat niemand herkenbaar is, en wanneer.",
    )
