"""The report of a round table, conference, meeting or day of reflection; its body is the shared introduction."""

from __future__ import annotations

from typing import ClassVar

from build_tools.content_types.base import Collection, Facts
from build_tools.content_types.fields import (
    AMonth,
    Day,
    DocumentId,
    EventId,
    Line,
    MarkdownText,
    Number,
    Prose,
    RoundTableId,
    YesNo,
)
from build_tools.content_types.speaker import Speaker
from build_tools.core.languages import Language, Phrase
from build_tools.core.schema import Choice, Group, key, optional, several


class Kind(Choice):
    """What sort of meeting it was."""

    ROUND_TABLE = "round-table", "table ronde", "rondetafel"
    CONFERENCE = "conference", "conférence-débat", "debatconferentie"
    MEETING = "meeting", "rencontre", "ontmoeting"
    REFLECTION_DAY = "reflection-day", "journée de réflexion", "reflectiedag"
    MINUTES = "minutes", "procès-verbal", "verslag"


class Status(Choice):
    """What became of an action."""

    OPEN = "open", "en cours", "lopend"
    DONE = "done", "fait", "gedaan"
    DROPPED = "dropped", "abandonné", "stopgezet"


class ParticipantKind(Group):
    """One sort of participants."""

    label: Prose = key(
        "Qui",
        "Wie",
        "Par exemple : médiateurs, créanciers, avocats.",
        "Bijvoorbeeld: bemiddelaars, schuldeisers, advocaten.",
    )
    count: Number | None = optional(
        "Nombre", "Aantal", "Combien ils étaient, si on le sait.", "Hoeveel er waren, als men het weet."
    )


class Participants(Group):
    """How many took part, and who they were."""

    count: Number = key("Nombre", "Aantal", "Combien de personnes, en tout.", "Hoeveel personen in totaal.")
    about: YesNo = key(
        "Environ",
        "Ongeveer",
        "« true » si le nombre est une estimation.",
        "“true” als het aantal een schatting is.",
        default=False,
    )
    kinds: tuple[ParticipantKind, ...] = several("Qui", "Wie", "Les sortes de participants.", "De soorten deelnemers.")


class Theme(Group):
    """A theme: findings and answers, or an ideal, its obstacles and the tracks to follow."""

    title: Prose = key("Titre", "Titel", "Le thème en quelques mots.", "Het thema in enkele woorden.")
    findings: MarkdownText | None = optional(
        "Constats", "Vaststellingen", "Ce que les participants observent.", "Wat de deelnemers vaststellen."
    )
    answers: MarkdownText | None = optional(
        "Réponses", "Antwoorden", "Ce qui a été répondu à ces constats.", "Wat daarop geantwoord werd."
    )
    ideal: MarkdownText | None = optional(
        "Situation idéale", "Ideale situatie", "Comment les choses devraient se passer.", "Hoe het zou moeten gaan."
    )
    obstacles: MarkdownText | None = optional("Obstacles", "Hindernissen", "Ce qui l'empêche.", "Wat dat verhindert.")
    tracks: MarkdownText | None = optional("Pistes", "Denksporen", "Ce qui pourrait aider.", "Wat zou kunnen helpen.")


class Action(Group):
    """Something the participants decided to do."""

    title: Prose = key("Action", "Actie", "Ce qui a été décidé.", "Wat er beslist werd.")
    owner: Line = key(
        "Qui", "Wie", "Le service ou l'organisation qui s'en charge.", "De dienst of organisatie die het op zich neemt."
    )
    due: AMonth = key("Pour", "Tegen", "Le mois où cela doit être fait.", "De maand waarin het klaar moet zijn.")
    status: Status = key("État", "Stand", "Où en est l'action.", "Hoever de actie staat.")
    outcome: MarkdownText | None = optional(
        "Ce qu'il en est advenu",
        "Wat ervan gekomen is",
        "Le résultat, quand il est connu.",
        "Het resultaat, zodra het bekend is.",
    )


class RoundTable(Facts):
    """The keys of a report."""

    collection: ClassVar[Collection] = Collection(
        name="round-table",
        folder="docs/round-tables",
        prefix="TR",
        segments={Language.FR: "tables-rondes", Language.NL: "rondetafels"},
        singular=Phrase("table ronde", "rondetafel", "round table"),
        plural=Phrase("tables rondes", "rondetafels", "round tables"),
    )
    dated_by: ClassVar[tuple[str, ...]] = ("held_on", "published")
    rank: ClassVar[float] = 0.7
    introduces: ClassVar[bool] = True

    kind: Kind = key("Genre", "Soort", "La sorte de rencontre.", "De soort ontmoeting.")
    held_on: Day = key(
        "Tenue le",
        "Gehouden op",
        "Le jour de la rencontre, pas celui de la publication.",
        "De dag van de ontmoeting, niet die van de publicatie.",
    )
    ends: Day | None = optional(
        "Jusqu'au",
        "Tot",
        "Le dernier jour, si la rencontre en a duré plusieurs.",
        "De laatste dag, als de ontmoeting meerdere dagen duurde.",
    )
    place: Line | None = optional("Lieu", "Plaats", "Où la rencontre a eu lieu.", "Waar de ontmoeting plaatsvond.")
    online: YesNo = key(
        "En ligne",
        "Online",
        "« true » si on pouvait y participer à distance.",
        "“true” als men van op afstand kon deelnemen.",
        default=False,
    )
    participants: Participants | None = optional(
        "Participants",
        "Deelnemers",
        "Combien, et qui. Jamais la liste des noms.",
        "Hoeveel, en wie. Nooit de lijst met namen.",
    )
    speakers: tuple[Speaker, ...] = several(
        "Intervenants",
        "Sprekers",
        "Les personnes qui ont présenté quelque chose.",
        "De personen die iets voorgesteld hebben.",
    )
    series: Prose | None = optional(
        "Série",
        "Reeks",
        "Le nom de la série dont cette rencontre fait partie.",
        "De naam van de reeks waartoe deze ontmoeting behoort.",
    )
    part: Number | None = optional(
        "Volet", "Deel", "Le numéro de cette rencontre dans la série.", "Het nummer van deze ontmoeting in de reeks."
    )
    themes: tuple[Theme, ...] = several(
        "Thèmes",
        "Thema's",
        "Thème par thème : constats et réponses, ou situation idéale, obstacles et pistes.",
        "Per thema: vaststellingen en antwoorden, of ideale situatie, hindernissen en denksporen.",
    )
    actions: tuple[Action, ...] = several(
        "Actions", "Acties", "Ce que les participants ont décidé de faire.", "Wat de deelnemers beslist hebben te doen."
    )
    event: EventId | None = optional(
        "Événement",
        "Evenement",
        "L'événement de l'agenda dont ceci est le compte rendu.",
        "Het evenement in de agenda waarvan dit het verslag is.",
    )
    documents: tuple[DocumentId, ...] = several(
        "Documents",
        "Documenten",
        "Les présentations et les lettres qui vont avec.",
        "De presentaties en brieven die erbij horen.",
    )
    follows: RoundTableId | None = optional(
        "Fait suite à",
        "Vervolg op",
        "La rencontre précédente, dont celle-ci reprend les actions.",
        "De vorige ontmoeting, waarvan deze de acties opvolgt.",
    )
