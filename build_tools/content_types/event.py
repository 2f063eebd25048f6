"""An event of the agenda: a meeting, a training, a partner's study day; when, where, for whom, and what changed."""

from __future__ import annotations

from datetime import time
from typing import Annotated, ClassVar, Self

from pydantic import WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from build_tools.content_types.base import Collection, Facts
from build_tools.content_types.fields import (
    DAY_PART,
    HOUR_PART,
    ALanguage,
    AMoment,
    Day,
    Email,
    EventId,
    Form,
    Line,
    Mark,
    Meaning,
    Number,
    Prose,
    Url,
)
from build_tools.content_types.speaker import Speaker
from build_tools.core import values
from build_tools.core.addresses import scheme_of
from build_tools.core.contacts import parse_web_address
from build_tools.core.languages import Language, Phrase
from build_tools.core.recurrence import Rule, Weekday, parse_weekday
from build_tools.core.schema import Choice, Group, key, optional, reads, several
from build_tools.core.values import Moment, ValueProblem


def _online(text: str) -> bool | str:
    """Yes or no, or the address to follow it at."""
    if scheme_of(text) in {"http", "https"}:
        return parse_web_address(text)
    try:
        return values.parse_yes_or_no(text)
    except ValueProblem:
        raise ValueProblem("wrong-online", value=text) from None


Online = Annotated[
    bool | str,
    reads(_online),
    WithJsonSchema({"anyOf": [{"type": "boolean"}, {"type": "string", "format": "uri"}]}),
    Form(Phrase("« true » ou une adresse complète", "“true” of een volledig adres"), True),
    Mark(Meaning.LINK),
]
AWeekday = Annotated[
    Weekday,
    reads(parse_weekday),
    WithJsonSchema(
        {"type": "string", "pattern": "^(([1-4]|last) )?(mon|tues|wednes|thurs|fri|satur|sun)day$"},
    ),
    Form(Phrase("un jour de la semaine", "een dag van de week"), "2 tuesday"),
]
ProgrammeTime = Annotated[
    Moment | time,
    reads(values.parse_moment_or_hour),
    WithJsonSchema({"type": "string", "pattern": f"^({DAY_PART}T)?{HOUR_PART}$"}),
    Form(Phrase("une heure, avec le jour s'il y en a plusieurs", "een uur, met de dag als er meerdere zijn"), "09:30"),
]
Interval = Annotated[
    int,
    reads(values.parse_count),
    WithJsonSchema({"type": "integer", "minimum": 1}),
    Form(Phrase("un nombre entier à partir de 1", "een geheel getal vanaf 1"), 2),
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

    starts: AMoment = key("Début", "Begin", "Jour et heure du début.", "Dag en uur van het begin.")
    ends: AMoment = key("Fin", "Einde", "Jour et heure de la fin.", "Dag en uur van het einde.")
    title: Prose | None = optional("Titre", "Titel", "De quoi parle cette séance.", "Waarover deze sessie gaat.")


class Repetition(Group):
    """How an event repeats, and the days that differ."""

    every: Every = key("Chaque", "Elke", "Le pas de la répétition.", "De stap van de herhaling.")
    interval: Interval = key(
        "Un sur", "Eén op", "2 : une semaine sur deux, par exemple.", "2: bijvoorbeeld om de twee weken.", default=1
    )
    on: tuple[AWeekday, ...] = several(
        "Jours",
        "Dagen",
        "Par exemple « tuesday », « 2 tuesday » (le deuxième du mois) ou « last friday ».",
        "Bijvoorbeeld “tuesday”, “2 tuesday” (de tweede van de maand) of “last friday”.",
    )
    until: Day | None = optional("Jusqu'au", "Tot en met", "Le dernier jour possible.", "De laatste mogelijke dag.")
    count: Number | None = optional(
        "Nombre de fois", "Aantal keer", "À la place de « until ».", "In plaats van “until”."
    )
    but: tuple[Day, ...] = key(
        "Sauf le", "Behalve op", "Les jours où il n'a pas lieu.", "De dagen zonder.", default=(), alias="except"
    )
    also: tuple[AMoment, ...] = several(
        "Aussi le", "Ook op", "Les fois en plus, souvent à la place d'une autre.", "De keren erbij, vaak in de plaats."
    )

    @property
    def rule(self) -> Rule:
        """The repetition as a rule of the calendar."""
        return Rule(self.every, self.interval, self.on, self.until, self.count)


class ProgrammeRow(Group):
    """A row of the programme; rows that start together are parallel."""

    starts: ProgrammeTime = key(
        "Début",
        "Begin",
        "Une heure ; deux lignes à la même heure sont en parallèle.",
        "Een uur; twee regels op hetzelfde uur lopen tegelijk.",
    )
    ends: ProgrammeTime | None = optional("Fin", "Einde", "L'heure de la fin.", "Het uur van het einde.")
    title: Prose = key("Titre", "Titel", "Ce qui a lieu.", "Wat er doorgaat.")
    speakers: tuple[Speaker, ...] = several("Intervenants", "Sprekers", "Qui parle.", "Wie spreekt.")
    room: Line | None = optional("Salle", "Zaal", "Où, dans le bâtiment.", "Waar, in het gebouw.")


class Registration(Group):
    """How to register, and until when."""

    url: Url | None = optional("Formulaire", "Formulier", "L'adresse du formulaire.", "Het adres van het formulier.")
    email: Email | None = optional(
        "Adresse électronique", "E-mailadres", "S'il n'y a pas de formulaire.", "Als er geen formulier is."
    )
    deadline: AMoment | None = optional("Jusqu'au", "Tot", "Le dernier jour, compris.", "De laatste dag, inbegrepen.")

    @model_validator(mode="after")
    def _says_where(self) -> Self:
        if self.url is None and self.email is None:
            raise PydanticCustomError("missing-key", "missing-key", {"key": "url", "known": ("url", "email")})
        return self


class Previously(Group):
    """How the event was announced before a change; `on` is the day of the change."""

    starts: AMoment = key("Début annoncé", "Aangekondigd begin", "Avant le changement.", "Vóór de wijziging.")
    ends: AMoment | None = optional("Fin annoncée", "Aangekondigd einde", "Avant le changement.", "Vóór de wijziging.")
    place: Line | None = optional("Lieu annoncé", "Aangekondigde plaats", "Avant le changement.", "Vóór de wijziging.")
    status: Status = key("État annoncé", "Aangekondigde stand", "Avant le changement.", "Vóór de wijziging.")
    on: Day = key("Changé le", "Gewijzigd op", "Le jour du changement.", "De dag van de wijziging.")


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
    dated_by: ClassVar[tuple[str, ...]] = ("starts", "published")
    rank: ClassVar[float] = 0.5

    category: Line = key(
        "Catégorie",
        "Categorie",
        "Une des catégories des réglages (mkdocs.yml).",
        "Een van de categorieën van de instellingen (mkdocs.yml).",
    )
    starts: AMoment = key(
        "Début",
        "Begin",
        "Jour et heure, 2021-09-30T09:30 ; un jour seul vaut la journée.",
        "Dag en uur, 2021-09-30T09:30; een dag alleen is de hele dag.",
    )
    ends: AMoment | None = optional(
        "Fin",
        "Einde",
        "Sans fin connue, aucune durée n'est inventée.",
        "Zonder gekend einde wordt geen duur verzonnen.",
    )
    sessions: tuple[Session, ...] = several(
        "Séances",
        "Sessies",
        "Quand l'événement se tient en plusieurs fois, aux jours choisis.",
        "Wanneer het in meerdere keren doorgaat, op gekozen dagen.",
    )
    repeats: Repetition | None = optional(
        "Répétition", "Herhaling", "Quand l'événement revient régulièrement.", "Wanneer het regelmatig terugkomt."
    )
    place: Line | None = optional(
        "Lieu", "Plaats", "Le lieu, assez précis pour le trouver.", "De plaats, precies genoeg om ze te vinden."
    )
    online: Online = key(
        "En ligne", "Online", "Oui, ou l'adresse pour suivre en ligne.", "Ja, of het adres om te volgen.", default=False
    )
    organiser: Line | None = optional(
        "Organisateur",
        "Organisator",
        "Un nom, ou un organisme du vocabulaire.",
        "Een naam, of een organisatie van de woordenlijst.",
    )
    co_organisers: tuple[Line, ...] = several("Avec", "Samen met", "Ceux qui organisent aussi.", "Wie mee organiseert.")
    speakers: tuple[Speaker, ...] = several(
        "Intervenants", "Sprekers", "Ceux qui parlent, hors du programme.", "Wie spreekt, buiten het programma."
    )
    programme: tuple[ProgrammeRow, ...] = several(
        "Programme",
        "Programma",
        "Heure par heure, ateliers parallèles compris.",
        "Uur na uur, ook parallelle workshops.",
    )
    audience: Prose | None = optional("Public", "Doelgroep", "À qui il s'adresse.", "Voor wie het bedoeld is.")
    price: Prose | None = optional("Prix", "Prijs", "Et ce qu'il comprend.", "En wat inbegrepen is.")
    accreditation: Prose | None = optional(
        "Conditions et reconnaissance",
        "Voorwaarden en erkenning",
        "Diplôme demandé, heures reconnues.",
        "Vereist diploma, erkende uren.",
    )
    capacity: Number | None = optional(
        "Places", "Plaatsen", "Combien de personnes au plus.", "Hoeveel personen hoogstens."
    )
    languages: tuple[ALanguage, ...] = several("Langues", "Talen", "Parlées ce jour-là.", "Die er gesproken worden.")
    registration: Registration | None = optional(
        "Inscription", "Inschrijving", "Comment s'inscrire, et jusqu'à quand.", "Hoe en tot wanneer men inschrijft."
    )
    status: Status = key(
        "État",
        "Stand",
        "S'il change, gardez ce qui était annoncé sous « previously ».",
        "Wijzigt die, bewaar dan onder “previously” wat aangekondigd was.",
        default=Status.CONFIRMED,
    )
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
