"""The first day of a repeated event is not one of those it repeats on."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.event import Event
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import is_of


def find(library: Library) -> Iterator[Diagnostic]:
    """Compare the start of every repeated event with the first day of its rule."""
    for entry in library.originals.values():
        if is_of(entry, Event) and entry.facts.repeats:
            day = entry.facts.starts.day
            first = next(entry.facts.repeats.rule.days(day), None)
            if first != day:
                yield entry.problem("starts-off-repetition", ("starts",), day=day, fixed=str(first or "…"))


RULE = Rule(
    name="starts-off-repetition",
    severity=Severity.ERROR,
    message=Phrase(
        "L'événement commence le {day}, un jour qui n'est pas dans sa répétition.",
        "Het evenement begint op {day}, een dag die niet in zijn herhaling zit.",
        "The event starts on {day}, a day that is not in its repetition.",
    ),
    help=Phrase(
        "Changez « starts » ou « on ». Le premier jour de la répétition est {fixed}.",
        "Wijzig “starts” of “on”. De eerste dag van de herhaling is {fixed}.",
        "Change “starts” or “on”. The first day of the repetition is {fixed}.",
    ),
    what=Phrase(
        "Vérifie que le début d'un événement est aussi la première de ses répétitions.",
        "Controleert of het begin van een evenement ook de eerste van zijn herhalingen is.",
        "Checks that the start of an event is also the first of its repetitions.",
    ),
    why=Phrase(
        "Chaque programme d'agenda montrerait sinon d'autres jours (RFC 5545 §3.8.5.3).",
        "Elk agendaprogramma zou anders andere dagen tonen (RFC 5545 §3.8.5.3).",
        "Every calendar program would show other days (RFC 5545 §3.8.5.3).",
    ),
    example="# docs/agenda/rencontre.fr.md\nstarts: 2026-09-09T09:30\nrepeats:\n  every: week\n  on:\n"
    "    - tuesday\n  count: 3\n",
    instead="# docs/agenda/rencontre.fr.md\nstarts: 2026-09-08T09:30\nrepeats:\n  every: week\n  on:\n"
    "    - tuesday\n  count: 3\n",
    find=find,
)
