"""A report is dated before the event it reports on."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.event import Event
from build_tools.content_types.round_table import RoundTable
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import is_of


def find(library: Library) -> Iterator[Diagnostic]:
    """Compare every report with the event it names."""
    for entry in library.originals.values():
        event = library.originals.get(entry.facts.event or "") if is_of(entry, RoundTable) else None
        if event and is_of(event, Event) and is_of(entry, RoundTable):
            starts, held = event.facts.starts.day, entry.facts.held_on
            if held < starts:
                yield entry.problem("report-before-event", ("held_on",), held=held, event=event.id, starts=starts)


RULE = Rule(
    name="report-before-event",
    severity=Severity.ERROR,
    message=Phrase(
        "Le compte rendu est du {held}, mais l'événement {event} commence le {starts}.",
        "Het verslag is van {held}, maar het evenement {event} begint op {starts}.",
        "The report is of {held}, but the event {event} starts on {starts}.",
    ),
    help=Phrase(
        "Corrigez « held_on », ou le lien vers l'événement.",
        "Verbeter “held_on”, of de link naar het evenement.",
        "Correct “held_on”, or the link to the event.",
    ),
    what=Phrase(
        "Vérifie qu'un compte rendu ne précède pas son événement.",
        "Controleert of een verslag niet aan zijn evenement voorafgaat.",
        "Checks that a report does not come before its event.",
    ),
    why=Phrase(
        "Le compte rendu serait montré sous une autre rencontre.",
        "Het verslag zou onder een andere ontmoeting staan.",
        "The report would be shown under another meeting.",
    ),
    example="# docs/agenda/rencontre.fr.md\nid: EV-2022-09\nstarts: 2022-02-24T09:30\n"
    "# docs/round-tables/rencontre.fr.md\nevent: EV-2022-09\nheld_on: 2021-02-24\n",
    instead="# docs/agenda/rencontre.fr.md\nid: EV-2022-09\nstarts: 2022-02-24T09:30\n"
    "# docs/round-tables/rencontre.fr.md\nevent: EV-2022-09\nheld_on: 2022-02-24\n",
    find=find,
)
