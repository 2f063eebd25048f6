"""A report is of a day on which its event did not take place."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.event import Event
from build_tools.content_types.round_table import RoundTable
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.agenda import is_on, occurrences
from build_tools.library.entry import is_of


def find(library: Library) -> Iterator[Diagnostic]:
    """Look for the day of every report among those of its event; a report that comes before it has its own rule."""
    for entry in library.originals.values():
        event = library.originals.get(entry.facts.event or "") if is_of(entry, RoundTable) else None
        if event and is_of(event, Event) and is_of(entry, RoundTable) and is_on(event.facts):
            held, times = entry.facts.held_on, list(occurrences(event))
            on_time = any(one.starts.day <= held <= one.last_day for one in times)
            if times and held >= event.facts.starts.day and not on_time:
                day = min((one.starts.day for one in times), key=lambda day: abs(day - held))
                yield entry.problem("report-of-other-day", ("held_on",), held=held, event=event.id, day=day)


RULE = Rule(
    name="report-of-other-day",
    severity=Severity.ERROR,
    message=Phrase(
        "Le compte rendu est du {held}, mais l'événement {event} n'a pas lieu ce jour-là. Le jour le plus proche est "
        "le {day}.",
        "Het verslag is van {held}, maar het evenement {event} vindt die dag niet plaats. De dichtste dag is {day}.",
        "The report is of {held}, but the event {event} does not take place on that day. The nearest day is {day}.",
    ),
    help=Phrase(
        "Corrigez « held_on », ou le lien vers l'événement. Si la rencontre a été reportée, changez d'abord "
        "l'événement et gardez l'ancienne date dans « previously ».",
        "Verbeter “held_on”, of de link naar het evenement. Werd de ontmoeting uitgesteld, wijzig dan eerst het "
        "evenement en bewaar de oude datum in “previously”.",
        "Correct “held_on”, or the link to the event. If the meeting was postponed, change the event first and keep "
        "the former date in “previously”.",
    ),
    what=Phrase(
        "Vérifie qu'un compte rendu est d'un jour où son événement a lieu.",
        "Controleert of een verslag van een dag is waarop zijn evenement plaatsvindt.",
        "Checks that a report is of a day on which its event takes place.",
    ),
    why=Phrase(
        "L'agenda et le compte rendu donneraient deux dates à la même rencontre.",
        "De agenda en het verslag zouden aan dezelfde ontmoeting twee data geven.",
        "The agenda and the report would give two dates to the same meeting.",
    ),
    example="# docs/agenda/rencontre.fr.md\nid: EV-2022-09\nstarts: 2022-02-24T09:30\n"
    "# docs/round-tables/rencontre.fr.md\nevent: EV-2022-09\nheld_on: 2022-02-25\n",
    instead="# docs/agenda/rencontre.fr.md\nid: EV-2022-09\nstarts: 2022-02-24T09:30\n"
    "# docs/round-tables/rencontre.fr.md\nevent: EV-2022-09\nheld_on: 2022-02-24\n",
    find=find,
)
