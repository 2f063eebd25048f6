"""A repetition says not when it stops, says it twice, or goes on for too long."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.event import Event
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.core.recurrence import LIMIT
from build_tools.library import Library
from build_tools.library.entry import is_of


def find(library: Library) -> Iterator[Diagnostic]:
    """Look at when every repetition stops."""
    for entry in library.originals.values():
        repeats = entry.facts.repeats if is_of(entry, Event) else None
        if repeats is None or not is_of(entry, Event):
            continue
        stops_once = (repeats.until is None) is not (repeats.count is None) and repeats.count != 0
        if not stops_once or sum(1 for _ in repeats.rule.days(entry.facts.starts.day)) >= LIMIT:
            yield entry.problem("endless-repetition", ("repeats",), limit=LIMIT - 1)


RULE = Rule(
    name="endless-repetition",
    severity=Severity.ERROR,
    message=Phrase(
        "La répétition doit s'arrêter une fois, après {limit} fois au plus.",
        "De herhaling moet één keer stoppen, na hoogstens {limit} keer.",
        "The repetition must stop once, after {limit} times at most.",
    ),
    help=Phrase(
        "Donnez l'un des deux, et un seul : « until » (le dernier jour possible) ou « count » (le nombre de fois).",
        "Geef een van beide, en niet meer: “until” (de laatste mogelijke dag) of “count” (het aantal keer).",
        "Give one of the two, and only one: “until” (the last possible day) or “count” (the number of times).",
    ),
    what=Phrase(
        "Vérifie qu'un événement qui se répète s'arrête.",
        "Controleert of een evenement dat zich herhaalt, stopt.",
        "Checks that an event that repeats comes to an end.",
    ),
    why=Phrase(
        "Le site devrait sinon montrer des mois sans fin.",
        "De site zou anders eindeloos maanden moeten tonen.",
        "The site would have to show months without end.",
    ),
    example="# docs/agenda/rencontre.fr.md\nstarts: 2026-09-08T09:30\nrepeats:\n  every: week\n",
    instead="# docs/agenda/rencontre.fr.md\nstarts: 2026-09-08T09:30\nrepeats:\n  every: week\n  count: 5\n",
    find=find,
)
