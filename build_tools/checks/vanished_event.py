"""An announced event is no longer published, and nothing tells readers."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.base import Facts
from build_tools.content_types.event import Event
from build_tools.core.diagnostics import Diagnostic, Severity, Span, Value
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import Entry


def vanished(library: Library, earlier: Library) -> Iterator[Diagnostic]:
    """Every event to come that an earlier version of the site announced and that readers no longer see."""
    for before in earlier.agenda.events:
        if not earlier.agenda.is_past(before) and library.get(before.id) is None:
            yield _problem(library.originals.get(before.id), before)


def _problem(entry: Entry[Facts] | None, before: Entry[Event]) -> Diagnostic:
    """At the key that hides it, or at the head of the file that was."""
    values: dict[str, Value] = {"title": before.facts.title, "day": before.facts.starts.day}
    if entry is None:
        return Diagnostic("vanished-event", before.path, Span.of(1, 1, 1), values)
    hides = "draft" if entry.facts.draft else "published"
    return Diagnostic("vanished-event", entry.path, entry.source.frontmatter.span((hides,)), values)


RULE = Rule(
    name="vanished-event",
    severity=Severity.ERROR,
    message=Phrase(
        "« {title} » était annoncé pour le {day} et n'est plus publié.",
        "“{title}” was aangekondigd voor {day} en staat niet meer op de site.",
        "“{title}” was announced for {day} and is no longer published.",
    ),
    help=Phrase(
        "Remettez la fiche. Si l'événement n'a pas lieu, écrivez « status: cancelled » et la raison.",
        "Zet de fiche terug. Gaat het evenement niet door, schrijf dan “status: cancelled” en de reden.",
        "Put the entry back. If the event does not take place, write “status: cancelled” and the reason.",
    ),
    what=Phrase(
        "Avec « check --against », cherche les événements à venir qui étaient annoncés et que le site ne montre plus.",
        "Zoekt met “check --against” komende evenementen die aangekondigd waren en die de site niet meer toont.",
        "With “check --against”, looks for coming events that were announced and that the site no longer shows.",
    ),
    why=Phrase(
        "Qui a noté la date vient quand même, et sa page n'existe plus. Les agendas abonnés n'expliquent rien.",
        "Wie de datum noteerde, komt toch, en de pagina bestaat niet meer. De agenda's leggen niets uit.",
        "Whoever noted the day comes all the same, and its page is gone. Calendars do not explain anything.",
    ),
    example="draft: true\n",
    instead="status: cancelled\nstatus_reason: La salle n'est plus libre.\n",
)
