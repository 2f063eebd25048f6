"""A session or a row of the programme stands outside its event."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from build_tools.checks.rule import Rule
from build_tools.content_types.event import Event
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.frontmatter import Loc
from build_tools.core.languages import Phrase
from build_tools.core.values import Moment
from build_tools.library import Library
from build_tools.library.entry import is_of


def find(library: Library) -> Iterator[Diagnostic]:
    """Compare every session and row with the start and the end, where those have hours."""
    for entry in library.originals.values():
        if not is_of(entry, Event):
            continue
        event = entry.facts
        starts, ends = event.starts, event.ends
        for loc, moment in _moments(event):
            if _is_before(moment, starts) or (ends and _is_before(ends, moment)):
                first, last = str(starts), str(ends or "…")
                yield entry.problem("outside-event", loc, key=str(loc[-1]), value=str(moment), starts=first, ends=last)


def _moments(event: Event) -> Iterator[tuple[Loc, Moment]]:
    for place, session in enumerate(event.sessions):
        yield ("sessions", place, "starts"), session.starts
        yield ("sessions", place, "ends"), session.ends
    lasts_days = bool(event.ends and event.ends.day != event.starts.day) or bool(event.sessions)
    for place, row in enumerate(event.programme):
        for name in ("starts", "ends"):
            written = getattr(row, name)
            if isinstance(written, time) and not lasts_days:
                yield ("programme", place, name), Moment(event.starts.day, written)
            elif isinstance(written, Moment):
                yield ("programme", place, name), written


def _is_before(first: Moment, second: Moment) -> bool:
    if first.hour is None or second.hour is None:
        return first.day < second.day
    return (first.day, first.hour) < (second.day, second.hour)


RULE = Rule(
    name="outside-event",
    severity=Severity.ERROR,
    message=Phrase(
        "« {key} » ({value}) est en dehors de l'événement ({starts} – {ends}).",
        "“{key}” ({value}) valt buiten het evenement ({starts} – {ends}).",
        "“{key}” ({value}) is outside the event ({starts} – {ends}).",
    ),
    help=Phrase(
        "Corrigez cette heure, ou le début ou la fin de l'événement.",
        "Verbeter dit uur, of het begin of einde van het evenement.",
        "Correct this hour, or the start or end of the event.",
    ),
    what=Phrase(
        "Vérifie que séances et programme tiennent entre le début et la fin.",
        "Controleert of sessies en programma tussen begin en einde vallen.",
        "Checks that sessions and programme lie between start and end.",
    ),
    why=Phrase(
        "Les participants viendraient à une heure où rien n'a lieu.",
        "Deelnemers zouden komen op een uur dat er niets doorgaat.",
        "People would come at an hour when nothing takes place.",
    ),
    example="# docs/agenda/rencontre.fr.md\nstarts: 2026-09-30T14:00\nends: 2026-09-30T17:00\nprogramme:\n"
    "  - starts: 04:30\n    title: Accueil\n",
    instead="# docs/agenda/rencontre.fr.md\nstarts: 2026-09-30T14:00\nends: 2026-09-30T17:00\nprogramme:\n"
    "  - starts: 14:30\n    title: Accueil\n",
    find=find,
)
