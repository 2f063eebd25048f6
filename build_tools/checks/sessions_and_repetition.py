"""An event has both sessions and a repetition."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.event import Event
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import is_of


def find(library: Library) -> Iterator[Diagnostic]:
    """Look for events that have both keys."""
    for entry in library.originals.values():
        if is_of(entry, Event) and entry.facts.sessions and entry.facts.repeats:
            yield entry.problem("sessions-and-repetition", ("repeats",))


RULE = Rule(
    name="sessions-and-repetition",
    severity=Severity.ERROR,
    message=Phrase(
        "L'événement a des séances et une répétition.",
        "Het evenement heeft sessies en een herhaling.",
        "The event has sessions and a repetition.",
    ),
    help=Phrase(
        "Gardez l'une des deux : des séances aux dates choisies, ou une répétition régulière avec ses exceptions.",
        "Houd een van beide: sessies op gekozen data, of een regelmatige herhaling met haar uitzonderingen.",
        "Keep one of the two: sessions on chosen days, or a regular repetition with its exceptions.",
    ),
    what=Phrase(
        "Vérifie qu'on sait de façon unique quand un événement a lieu.",
        "Controleert of op één manier te weten is wanneer een evenement doorgaat.",
        "Checks that there is one way to know when an event takes place.",
    ),
    why=Phrase(
        "On ne saurait pas si les séances se répètent.",
        "Men zou niet weten of de sessies zich herhalen.",
        "Nobody would know whether the sessions repeat.",
    ),
    example="# docs/agenda/rencontre.fr.md\nstarts: 2026-09-08T09:30\nsessions:\n"
    "  - starts: 2026-09-08T09:30\n    ends: 2026-09-08T12:00\nrepeats:\n  every: week\n  count: 3\n",
    instead="# docs/agenda/rencontre.fr.md\nstarts: 2026-09-08T09:30\nrepeats:\n  every: week\n  count: 3\n",
    find=find,
)
