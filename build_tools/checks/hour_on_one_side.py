"""An event has an hour at its start or at its end only."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.event import Event
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.frontmatter import Loc
from build_tools.core.languages import Phrase
from build_tools.core.values import Moment
from build_tools.library import Library
from build_tools.library.entry import Entry, is_of


def find(library: Library) -> Iterator[Diagnostic]:
    """Compare both ends of every event, of its sessions and of what was announced before."""
    for entry in library.originals.values():
        if is_of(entry, Event):
            for loc, starts, ends in spans(entry.facts):
                if ends and (starts.hour is None) is not (ends.hour is None):
                    without = "starts" if starts.hour is None else "ends"
                    yield entry.problem("hour-on-one-side", (*loc, without), key=without)
            yield from _added(entry)


def _added(entry: Entry[Event]) -> Iterator[Diagnostic]:
    """The times that a repetition has besides: none has an hour where the event lasts whole days."""
    repeats, starts = entry.facts.repeats, entry.facts.starts
    for place, one in enumerate(repeats.also if repeats else ()):
        if starts.hour is None and one.hour is not None:
            yield entry.problem("hour-on-one-side", ("repeats", "also", place), key="starts")


def spans(event: Event) -> Iterator[tuple[Loc, Moment, Moment | None]]:
    """Every pair of start and end of an event, and where it stands."""
    yield (), event.starts, event.ends
    for place, session in enumerate(event.sessions):
        yield ("sessions", place), session.starts, session.ends
    for place, before in enumerate(event.previously):
        yield ("previously", place), before.starts, before.ends


RULE = Rule(
    name="hour-on-one-side",
    severity=Severity.ERROR,
    message=Phrase(
        "« {key} » est un jour sans heure, alors que l'autre bout de l'événement a une heure.",
        "“{key}” is een dag zonder uur, terwijl het andere uiteinde van het evenement een uur heeft.",
        "“{key}” is a day without an hour, while the other end of the event has one.",
    ),
    help=Phrase(
        "Écrivez l'heure aux deux bouts, ou à aucun.",
        "Schrijf het uur aan beide kanten, of aan geen van beide.",
        "Write the hour at both ends, or at neither.",
    ),
    what=Phrase(
        "Vérifie que début et fin sont tous deux des jours, ou tous deux des heures.",
        "Controleert of begin en einde allebei dagen zijn, of allebei uren.",
        "Checks that start and end are both days, or both hours.",
    ),
    why=Phrase(
        "Un calendrier (RFC 5545 §3.8.2.2) ne sait pas écrire la moitié d'une heure.",
        "Een agenda (RFC 5545 §3.8.2.2) kan geen half uurgegeven schrijven.",
        "A calendar (RFC 5545 §3.8.2.2) cannot hold an hour at one end only.",
    ),
    example="# docs/agenda/rencontre.fr.md\nstarts: 2026-09-30T09:30\nends: 2026-09-30\n",
    instead="# docs/agenda/rencontre.fr.md\nstarts: 2026-09-30T09:30\nends: 2026-09-30T12:30\n",
    find=find,
)
