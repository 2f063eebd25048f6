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

    label: Prose = key("Qui", "Wie")
    count: Number | None = optional("Nombre", "Aantal")


class Participants(Group):
    """How many took part, and who they were."""

    count: Number = key("Nombre", "Aantal")
    about: YesNo = key("Environ", "Ongeveer", default=False)
    kinds: tuple[ParticipantKind, ...] = several("Qui", "Wie")


class Theme(Group):
    """A theme: findings and answers, or an ideal, its obstacles and the tracks to follow."""

    title: Prose = key("Titre", "Titel")
    findings: MarkdownText | None = optional("Constats", "Vaststellingen")
    answers: MarkdownText | None = optional("Réponses", "Antwoorden")
    ideal: MarkdownText | None = optional("Situation idéale", "Ideale situatie")
    obstacles: MarkdownText | None = optional("Obstacles", "Hindernissen")
    tracks: MarkdownText | None = optional("Pistes", "Denksporen")


class Action(Group):
    """Something the participants decided to do."""

    title: Prose = key("Action", "Actie")
    owner: Line = key("Qui", "Wie")
    due: AMonth = key("Pour", "Tegen")
    status: Status = key("État", "Stand")
    outcome: MarkdownText | None = optional("Ce qu'il en est advenu", "Wat ervan gekomen is")


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

    kind: Kind = key("Genre", "Soort")
    held_on: Day = key("Tenue le", "Gehouden op")
    ends: Day | None = optional("Jusqu'au", "Tot")
    place: Line | None = optional("Lieu", "Plaats")
    online: YesNo = key("En ligne", "Online", default=False)
    participants: Participants | None = optional("Participants", "Deelnemers")
    speakers: tuple[Speaker, ...] = several("Intervenants", "Sprekers")
    series: Prose | None = optional("Série", "Reeks")
    part: Number | None = optional("Volet", "Deel")
    themes: tuple[Theme, ...] = several("Thèmes", "Thema's")
    actions: tuple[Action, ...] = several("Actions", "Acties")
    event: EventId | None = optional(
        "Événement", "Evenement", "L'événement de l'agenda.", "Het evenement in de agenda."
    )
    documents: tuple[DocumentId, ...] = several("Documents", "Documenten")
    follows: RoundTableId | None = optional("Fait suite à", "Vervolg op")
