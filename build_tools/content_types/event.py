"""An event of the agenda: a meeting, a training, a partner's study day; when, where, for whom, and what changed."""

from __future__ import annotations

from datetime import time
from typing import Annotated, ClassVar

from pydantic import WithJsonSchema

from build_tools.content_types.base import Collection, Facts
from build_tools.content_types.fields import (
    ALanguage,
    AMoment,
    Day,
    Email,
    EventId,
    Line,
    Number,
    Prose,
    Url,
)
from build_tools.content_types.speaker import Speaker
from build_tools.core import values
from build_tools.core.addresses import scheme_of
from build_tools.core.languages import Language, Phrase
from build_tools.core.recurrence import Rule, Weekday, parse_weekday
from build_tools.core.schema import Choice, Group, key, optional, reads, several
from build_tools.core.values import Moment, ValueProblem


def _online(text: str) -> bool | str:
    """Yes or no, or the address to follow it at."""
    if scheme_of(text) in {"http", "https"}:
        return text.strip()
    try:
        return values.parse_yes_or_no(text)
    except ValueProblem:
        raise ValueProblem("wrong-online", value=text) from None


Online = Annotated[
    bool | str,
    reads(_online),
    WithJsonSchema({"anyOf": [{"type": "boolean"}, {"type": "string", "format": "uri"}]}),
]
AWeekday = Annotated[
    Weekday,
    reads(parse_weekday),
    WithJsonSchema(
        {"type": "string", "pattern": "^(([1-4]|last) )?(mon|tues|wednes|thurs|fri|satur|sun)day$"},
    ),
]
ProgrammeTime = Annotated[
    Moment | time,
    reads(values.parse_moment_or_hour),
    WithJsonSchema({"type": "string", "pattern": r"^(\d{4}-\d{2}-\d{2}T)?\d{2}:\d{2}$"}),
]


class Status(Choice):
    """Whether the event takes place as announced."""

    CONFIRMED = "confirmed", "confirmé", "bevestigd"
    POSTPONED = "postponed", "reporté", "uitgesteld"
    MOVED = "moved", "déplacé", "verplaatst"
    CANCELLED = "cancelled", "annulé", "geannuleerd"
    FULL = "full", "complet", "volzet"


class Every(Choice):
    """What an event repeats with."""

    DAY = "day", "jour", "dag"
    WEEK = "week", "semaine", "week"
    MONTH = "month", "mois", "maand"
    YEAR = "year", "an", "jaar"


class Session(Group):
    """One of the times an event is held at."""

    starts: AMoment = key("Début", "Begin")
    ends: AMoment = key("Fin", "Einde")
    title: Prose | None = optional("Titre", "Titel")


class Repetition(Group):
    """How an event repeats, and the days that differ."""

    every: Every = key("Chaque", "Elke")
    interval: Number = key("Un sur", "Eén op", "2 : une semaine sur deux.", "2: om de twee weken.", default=1)
    on: tuple[AWeekday, ...] = several(
        "Jours",
        "Dagen",
        "Par exemple « tuesday », « 2 tuesday » (le deuxième du mois) ou « last friday ».",
        "Bijvoorbeeld “tuesday”, “2 tuesday” (de tweede van de maand) of “last friday”.",
    )
    until: Day | None = optional("Jusqu'au", "Tot en met", "Ce jour compris.", "Die dag inbegrepen.")
    count: Number | None = optional("Nombre de fois", "Aantal keer")
    but: tuple[Day, ...] = key(
        "Sauf le", "Behalve op", "Les jours où il n'a pas lieu.", "De dagen zonder.", default=(), alias="except"
    )
    also: tuple[AMoment, ...] = several("Aussi le", "Ook op")

    @property
    def rule(self) -> Rule:
        """The repetition as a rule of the calendar."""
        return Rule(self.every, self.interval, self.on, self.until, self.count)


class ProgrammeRow(Group):
    """A row of the programme; rows that start together are parallel."""

    starts: ProgrammeTime = key(
        "Début",
        "Begin",
        "Une heure; la même heure deux fois : en parallèle.",
        "Een uur; twee keer hetzelfde: parallel.",
    )
    ends: ProgrammeTime | None = optional("Fin", "Einde")
    title: Prose = key("Titre", "Titel")
    speakers: tuple[Speaker, ...] = several("Intervenants", "Sprekers")
    room: Line | None = optional("Salle", "Zaal")


class Registration(Group):
    """How to register, and until when."""

    url: Url | None = optional("Formulaire", "Formulier")
    email: Email | None = optional("Adresse électronique", "E-mailadres")
    deadline: AMoment | None = optional("Jusqu'au", "Tot", "Ce jour compris.", "Die dag inbegrepen.")


class Previously(Group):
    """How the event was announced before a change; `on` is the day of the change."""

    starts: AMoment = key("Début annoncé", "Aangekondigd begin")
    ends: AMoment | None = optional("Fin annoncée", "Aangekondigd einde")
    place: Line | None = optional("Lieu annoncé", "Aangekondigde plaats")
    status: Status = key("État annoncé", "Aangekondigde stand")
    on: Day = key("Changé le", "Gewijzigd op")


class Event(Facts):
    """The keys of an event."""

    collection: ClassVar[Collection] = Collection(
        name="event",
        folder="docs/agenda",
        prefix="EV",
        segments={Language.FR: "agenda", Language.NL: "agenda"},
        singular=Phrase("événement", "evenement", "event"),
        plural=Phrase("agenda", "agenda", "agenda"),
    )

    category: Line = key(
        "Catégorie",
        "Categorie",
        "Une des catégories des réglages (mkdocs.yml).",
        "Een van de categorieën van de instellingen (mkdocs.yml).",
    )
    starts: AMoment = key(
        "Début",
        "Begin",
        "Jour et heure, 2021-09-30T09:30; un jour seul vaut la journée.",
        "Dag en uur, 2021-09-30T09:30; een dag alleen is de hele dag.",
    )
    ends: AMoment | None = optional(
        "Fin",
        "Einde",
        "Sans fin connue, aucune durée n'est inventée.",
        "Zonder gekend einde wordt geen duur verzonnen.",
    )
    sessions: tuple[Session, ...] = several(
        "Séances", "Sessies", "Quand l'événement se tient en plusieurs fois.", "Wanneer het in meerdere keren doorgaat."
    )
    repeats: Repetition | None = optional("Répétition", "Herhaling")
    place: Line | None = optional("Lieu", "Plaats")
    online: Online = key(
        "En ligne", "Online", "Oui, ou l'adresse pour suivre en ligne.", "Ja, of het adres om te volgen.", default=False
    )
    organiser: Line | None = optional(
        "Organisateur", "Organisator", "Un nom, ou un organisme du vocabulaire.", "Een naam, of een organisatie."
    )
    co_organisers: tuple[Line, ...] = several("Avec", "Samen met")
    speakers: tuple[Speaker, ...] = several("Intervenants", "Sprekers")
    programme: tuple[ProgrammeRow, ...] = several("Programme", "Programma")
    audience: Prose | None = optional("Public", "Doelgroep")
    price: Prose | None = optional("Prix", "Prijs")
    accreditation: Prose | None = optional("Agrément", "Erkenning")
    capacity: Number | None = optional("Places", "Plaatsen")
    languages: tuple[ALanguage, ...] = several("Langues", "Talen")
    registration: Registration | None = optional("Inscription", "Inschrijving")
    status: Status = key("État", "Stand", default=Status.CONFIRMED)
    status_reason: Prose | None = optional("Raison", "Reden", "Pourquoi l'état a changé.", "Waarom de stand wijzigde.")
    previously: tuple[Previously, ...] = several(
        "Annoncé avant",
        "Eerder aangekondigd",
        "Une entrée par changement de date, de lieu ou d'état : ce qui était annoncé.",
        "Een per wijziging van datum, plaats of stand: wat aangekondigd was.",
    )
    part_of: EventId | None = optional(
        "Fait partie de", "Deel van", "La formation dont c'est une série.", "De opleiding waarvan dit een reeks is."
    )
