"""An event that was announced is no longer there, and nothing tells those who noted it."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.event import Event
from build_tools.core.diagnostics import START, Diagnostic, Severity, Value
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import is_of


def compare(library: Library, earlier: Library) -> Iterator[Diagnostic]:
    """Look for every coming event that an earlier version announced; one that cannot be read is told elsewhere."""
    unread = set(library.left_out.values())
    for before in earlier.originals.values():
        if not is_of(before, Event) or not before.is_visible(earlier.today) or before.id in unread:
            continue
        if earlier.agenda.is_past(before):
            continue  # nobody will come for nothing; that its address lasts is told elsewhere
        now = library.originals.get(before.id)
        day, hidden = before.facts.starts.day, now is not None and now.sound and not now.is_visible(library.today)
        if now and hidden:
            loc = ("draft",) if now.facts.draft else ("published",)
            yield now.problem("vanished-event", loc, id=now.id, day=day, file=now.path)
        elif now is None:
            values: dict[str, Value] = {"id": before.id, "day": day, "file": before.path}
            yield Diagnostic("vanished-event", before.path, START, values)


RULE = Rule(
    name="vanished-event",
    severity=Severity.ERROR,
    message=Phrase(
        "L'événement {id}, annoncé pour le {day}, a disparu du site.",
        "Het evenement {id}, aangekondigd voor {day}, is van de site verdwenen.",
        "The event {id}, announced for {day}, has vanished from the site.",
    ),
    help=Phrase(
        "Remettez le fichier {file}. Si l'événement n'a pas lieu, écrivez-y « status: cancelled » et la raison sous "
        "« status_reason ». S'il n'aurait pas dû être publié, utilisez « withdrawn ».",
        "Zet het bestand {file} terug. Gaat het evenement niet door, schrijf dan “status: cancelled” en de reden onder "
        "“status_reason”. Had het niet gepubliceerd mogen worden, gebruik dan “withdrawn”.",
        "Put the file {file} back. If the event does not take place, write “status: cancelled” there and the reason "
        "under “status_reason”. If it should not have been published, use “withdrawn”.",
    ),
    what=Phrase(
        "Avec « check --against », cherche chaque événement à venir qu'une version antérieure du site annonçait.",
        "Zoekt met “check --against” elk komend evenement dat een vroegere versie van de site aankondigde.",
        "With “check --against”, looks for every coming event that an earlier version of the site announced.",
    ),
    why=Phrase(
        "Qui a noté la date viendrait pour rien ; son agenda abonné perdrait l'événement sans un mot.",
        "Wie de datum noteerde, zou voor niets komen; zijn agenda zou het evenement zonder een woord verliezen.",
        "Whoever noted the date would come for nothing; a subscribed calendar would lose the event without a word.",
    ),
    example="# docs/agenda/rencontre.fr.md\nid: EV-2026-03\nstarts: 2026-03-05T09:30\ndraft: true\n",
    instead="# docs/agenda/rencontre.fr.md\nid: EV-2026-03\nstarts: 2026-03-05T09:30\nstatus: cancelled\n"
    "status_reason: L'intervenant est malade.\n",
)
