"""An event is postponed or moved, but does not say from when or where."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.event import Event, Status
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import is_of

NEED = (Status.POSTPONED, Status.MOVED)


def find(library: Library) -> Iterator[Diagnostic]:
    """Look at the events that are postponed or moved."""
    for entry in library.originals.values():
        if is_of(entry, Event) and entry.facts.status in NEED and not entry.facts.previously:
            yield entry.problem("missing-previous-date", ("status",), status=entry.facts.status.label)


RULE = Rule(
    name="missing-previous-date",
    severity=Severity.ERROR,
    message=Phrase(
        "L'événement est « {status} », mais rien ne dit ce qui était annoncé.",
        "Het evenement is “{status}”, maar nergens staat wat aangekondigd was.",
        "The event is “{status}”, but nothing says what had been announced.",
    ),
    help=Phrase(
        "Ajoutez ce qui était annoncé sous « previously » : starts, place, status, et le jour du changement (on).",
        "Voeg onder “previously” toe wat aangekondigd was: starts, place, status, en de dag van de wijziging (on).",
        "Add what had been announced under “previously”: starts, place, status, and the day of the change (on).",
    ),
    what=Phrase(
        "Vérifie qu'un événement reporté ou déplacé garde ce qui était annoncé.",
        "Controleert of een uitgesteld of verplaatst evenement bewaart wat aangekondigd was.",
        "Checks that an event postponed or moved keeps what had been announced.",
    ),
    why=Phrase(
        "Qui a noté l'ancienne date doit comprendre qu'il s'agit de la même rencontre.",
        "Wie de oude datum noteerde, moet begrijpen dat het om dezelfde ontmoeting gaat.",
        "Whoever noted the old date must understand that it is the same meeting.",
    ),
    example="# docs/agenda/rencontre.fr.md\nstarts: 2026-09-30T09:30\nstatus: moved\n",
    instead="# docs/agenda/rencontre.fr.md\nstarts: 2026-09-30T09:30\nplace: Salle B\nstatus: moved\n"
    "previously:\n  - starts: 2026-09-30T09:30\n    place: Salle A\n    status: confirmed\n"
    "    on: 2026-01-20\n",
    find=find,
)
