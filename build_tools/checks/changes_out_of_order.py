"""The changes of an event do not stand in the order they were made, or lie in the future."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from build_tools.checks.rule import Rule
from build_tools.content_types.event import Event
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import is_of


def find(library: Library) -> Iterator[Diagnostic]:
    """Compare every change with the one before it, and the last one with today."""
    for entry in library.originals.values():
        days = [change.on for change in entry.facts.previously] if is_of(entry, Event) else []
        for place, (before, day) in enumerate(pairwise(days), 1):
            if before > day:
                yield entry.problem("changes-out-of-order", ("previously", place, "on"), day=day, before=before)
        if days and days[-1] > library.today:
            loc = ("previously", len(days) - 1, "on")
            yield entry.problem("changes-out-of-order", loc, day=days[-1], before=library.today)


RULE = Rule(
    name="changes-out-of-order",
    severity=Severity.ERROR,
    message=Phrase(
        "Le changement du {day} n'est pas à sa place : il suit {before}.",
        "De wijziging van {day} staat niet op haar plaats: ze volgt op {before}.",
        "The change of {day} is out of place: it follows {before}.",
    ),
    help=Phrase(
        "Rangez « previously » du plus ancien changement au plus récent ; aucun n'est à venir.",
        "Zet “previously” van de oudste naar de recentste wijziging; geen enkele ligt in de toekomst.",
        "Sort “previously” from the oldest change to the newest; none is still to come.",
    ),
    what=Phrase(
        "Vérifie l'ordre des changements d'un événement.",
        "Controleert de volgorde van de wijzigingen van een evenement.",
        "Checks the order of the changes of an event.",
    ),
    why=Phrase(
        "Le dernier changement est celui dont les abonnés sont avertis.",
        "De laatste wijziging is die waarvan abonnees bericht krijgen.",
        "The last change is the one subscribers are told of.",
    ),
    example="# docs/agenda/rencontre.fr.md\npreviously:\n  - starts: 2026-03-01T09:30\n"
    "    status: confirmed\n    on: 2026-01-20\n  - starts: 2026-03-08T09:30\n"
    "    status: postponed\n    on: 2025-01-25\n",
    instead="# docs/agenda/rencontre.fr.md\npreviously:\n  - starts: 2026-03-01T09:30\n"
    "    status: confirmed\n    on: 2026-01-20\n  - starts: 2026-03-08T09:30\n"
    "    status: postponed\n    on: 2026-01-25\n",
    find=find,
)
