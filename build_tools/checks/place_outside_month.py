"""A repetition asks for the second or last of a weekday, but not of a month."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.event import Event, Every
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.core.recurrence import NAMES
from build_tools.library import Library
from build_tools.library.entry import is_of


def find(library: Library) -> Iterator[Diagnostic]:
    """Look at the days of every repetition that is not by month."""
    for entry in library.originals.values():
        repeats = entry.facts.repeats if is_of(entry, Event) else None
        for place, day in enumerate(repeats.on if repeats and repeats.every is not Every.MONTH else ()):
            if day.place:
                loc = ("repeats", "on", place)
                yield entry.problem("place-outside-month", loc, value=str(day), fixed=NAMES[day.day])


RULE = Rule(
    name="place-outside-month",
    severity=Severity.ERROR,
    message=Phrase(
        "« {value} » ne va qu'avec « every: month ».",
        "“{value}” gaat enkel samen met “every: month”.",
        "“{value}” goes with “every: month” only.",
    ),
    help=Phrase(
        "Écrivez {fixed}, ou « every: month ».",
        "Schrijf {fixed}, of “every: month”.",
        "Write {fixed}, or “every: month”.",
    ),
    what=Phrase(
        "Vérifie qu'un jour compté (le deuxième mardi) l'est dans le mois.",
        "Controleert of een getelde dag (de tweede dinsdag) in de maand geteld wordt.",
        "Checks that a counted day (the second Tuesday) is counted within the month.",
    ),
    why=Phrase(
        "Les programmes d'agenda ne comprennent pas un tel rythme (RFC 5545 §3.3.10).",
        "Agendaprogramma's begrijpen zo'n ritme niet (RFC 5545 §3.3.10).",
        "Calendar programs do not understand such a rhythm (RFC 5545 §3.3.10).",
    ),
    example="# docs/agenda/rencontre.fr.md\nstarts: 2026-09-08T09:30\nrepeats:\n  every: week\n  on:\n"
    "    - 2 tuesday\n  count: 3\n",
    instead="# docs/agenda/rencontre.fr.md\nstarts: 2026-09-08T09:30\nrepeats:\n  every: month\n  on:\n"
    "    - 2 tuesday\n  count: 3\n",
    find=find,
)
