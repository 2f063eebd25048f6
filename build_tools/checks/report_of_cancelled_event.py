"""A report is of an event that did not take place."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.event import Event
from build_tools.content_types.round_table import RoundTable
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.agenda import is_on
from build_tools.library.entry import is_of


def find(library: Library) -> Iterator[Diagnostic]:
    """Look up the status of the event that every report names."""
    for entry in library.originals.values():
        event = library.originals.get(entry.facts.event or "") if is_of(entry, RoundTable) else None
        if event and is_of(event, Event) and not is_on(event.facts):
            yield entry.problem(
                "report-of-cancelled-event", ("event",), event=event.id, status=event.facts.status.label
            )


RULE = Rule(
    name="report-of-cancelled-event",
    severity=Severity.ERROR,
    message=Phrase(
        "L'événement {event} n'a pas eu lieu : son état est « {status} ».",
        "Het evenement {event} heeft niet plaatsgevonden: de stand is “{status}”.",
        "The event {event} did not take place: its status is “{status}”.",
    ),
    help=Phrase(
        "Nommez l'événement qui a eu lieu, ou enlevez la clé « event ». Si la rencontre a été reportée, donnez sa "
        "nouvelle date à l'événement.",
        "Noem het evenement dat plaatsvond, of verwijder de sleutel “event”. Werd de ontmoeting uitgesteld, geef het "
        "evenement dan zijn nieuwe datum.",
        "Name the event that took place, or remove the key “event”. If the meeting was postponed, give the event its "
        "new date.",
    ),
    what=Phrase(
        "Vérifie que l'événement d'un compte rendu n'est ni annulé, ni reporté à une date inconnue.",
        "Controleert of het evenement van een verslag niet geannuleerd is, en niet uitgesteld tot een onbekende datum.",
        "Checks that the event of a report is neither cancelled nor postponed to an unknown date.",
    ),
    why=Phrase(
        "La page de l'événement dirait qu'il n'a pas lieu, et montrerait ce qui s'y est dit.",
        "De pagina van het evenement zou zeggen dat het niet doorgaat, en tonen wat er gezegd werd.",
        "The page of the event would say that it does not take place, and show what was said there.",
    ),
    example="# docs/agenda/rencontre.fr.md\nid: EV-2022-09\nstarts: 2022-02-24T09:30\nstatus: cancelled\n"
    "# docs/round-tables/rencontre.fr.md\nevent: EV-2022-09\nheld_on: 2022-02-24\n",
    instead="# docs/agenda/rencontre.fr.md\nid: EV-2022-09\nstarts: 2022-02-24T09:30\n"
    "# docs/round-tables/rencontre.fr.md\nevent: EV-2022-09\nheld_on: 2022-02-24\n",
    find=find,
)
