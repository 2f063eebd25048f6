"""Registration stays open after the event has begun."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.event import Event
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.core.values import Moment
from build_tools.library import Library
from build_tools.library.agenda import occurrences
from build_tools.library.entry import is_of


def find(library: Library) -> Iterator[Diagnostic]:
    """Compare the deadline with the last time the event begins: a repeated event can be joined on the way."""
    for entry in library.originals.values():
        if not is_of(entry, Event) or not entry.facts.registration or not entry.facts.registration.deadline:
            continue
        deadline = entry.facts.registration.deadline
        starts = max((one.starts for one in occurrences(entry)), key=lambda moment: moment.sortable, default=None)
        if starts and _is_after(deadline, starts):
            loc = ("registration", "deadline")
            yield entry.problem("deadline-after-start", loc, deadline=str(deadline), starts=str(starts))


def _is_after(deadline: Moment, starts: Moment) -> bool:
    if deadline.hour is None or starts.hour is None:
        return deadline.day > starts.day
    return (deadline.day, deadline.hour) > (starts.day, starts.hour)


RULE = Rule(
    name="deadline-after-start",
    severity=Severity.ERROR,
    message=Phrase(
        "Les inscriptions ferment le {deadline}, après le début de l'événement ({starts}).",
        "De inschrijvingen sluiten op {deadline}, na het begin van het evenement ({starts}).",
        "Registration closes on {deadline}, after the event begins ({starts}).",
    ),
    help=Phrase(
        "Corrigez l'une des deux dates.",
        "Verbeter een van beide data.",
        "Correct one of the two dates.",
    ),
    what=Phrase(
        "Vérifie que la date limite d'inscription ne suit pas le début.",
        "Controleert of de uiterste inschrijvingsdatum niet na het begin valt.",
        "Checks that the deadline for registration is not after the start.",
    ),
    why=Phrase(
        "La page inviterait encore à s'inscrire à une rencontre passée.",
        "De pagina zou nog uitnodigen voor een voorbije ontmoeting.",
        "The page would still invite people to a past meeting.",
    ),
    example="# docs/agenda/rencontre.fr.md\nstarts: 2026-09-30T09:30\nregistration:\n"
    "  email: inscription@example.org\n  deadline: 2026-10-20\n",
    instead="# docs/agenda/rencontre.fr.md\nstarts: 2026-09-30T09:30\nregistration:\n"
    "  email: inscription@example.org\n  deadline: 2026-09-20\n",
    find=find,
)
