"""A day is left out of a repetition that does not fall on it."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.event import Event
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import is_of


def find(library: Library) -> Iterator[Diagnostic]:
    """Look up every exception among the days of its rule."""
    for entry in library.originals.values():
        if is_of(entry, Event) and entry.facts.repeats and entry.facts.repeats.but:
            days = list(entry.facts.repeats.rule.days(entry.facts.starts.day))
            for place, day in enumerate(entry.facts.repeats.but):
                if day not in days:
                    closest = min(days, key=lambda one: abs(one - day), default=day)
                    loc = ("repeats", "except", place)
                    yield entry.problem("exception-without-occurrence", loc, day=day, fixed=closest)


RULE = Rule(
    name="exception-without-occurrence",
    severity=Severity.ERROR,
    message=Phrase(
        "La répétition ne tombe pas le {day} : il n'y a rien à enlever.",
        "De herhaling valt niet op {day}: er is niets weg te laten.",
        "The repetition does not fall on {day}: there is nothing to leave out.",
    ),
    help=Phrase(
        "Corrigez ce jour, ou enlevez-le. La fois la plus proche est le {fixed}.",
        "Verbeter deze dag, of verwijder hem. De dichtste keer is {fixed}.",
        "Correct this day, or remove it. The nearest time is {fixed}.",
    ),
    what=Phrase(
        "Vérifie que chaque jour excepté est un jour de la répétition.",
        "Controleert of elke uitgezonderde dag een dag van de herhaling is.",
        "Checks that every day left out is a day of the repetition.",
    ),
    why=Phrase(
        "Une exception mal tapée laisse à l'agenda une rencontre qui n'aura pas lieu.",
        "Een verkeerd getikte uitzondering laat een ontmoeting in de agenda die niet doorgaat.",
        "A mistyped exception leaves a meeting in the agenda that will not take place.",
    ),
    example="# docs/agenda/rencontre.fr.md\nstarts: 2026-09-08T09:30\nrepeats:\n  every: week\n  count: 3\n"
    "  except:\n    - 2026-09-16\n",
    instead="# docs/agenda/rencontre.fr.md\nstarts: 2026-09-08T09:30\nrepeats:\n  every: week\n  count: 3\n"
    "  except:\n    - 2026-09-15\n",
    find=find,
)
