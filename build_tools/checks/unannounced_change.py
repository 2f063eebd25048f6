"""The plan of an event changed since an earlier version of the site, and nothing tells readers."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.event import Event, Previously
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import Entry, is_of

ANNOUNCED = ("starts", "ends", "place", "status")
"""The keys that an entry of `previously` holds."""
PLAN = (*ANNOUNCED, "sessions", "repeats", "online")
"""The keys of an event that people write in their own diaries: its days and hours, where it is, whether it is on."""


def compare(library: Library, earlier: Library) -> Iterator[Diagnostic]:
    """Compare every event with what an earlier version of the site announced of it."""
    for entry in library.originals.values():
        before = earlier.originals.get(entry.id)
        if is_of(entry, Event) and before and is_of(before, Event) and before.is_visible(earlier.today):
            changed = [name for name in PLAN if _said(entry.facts, name) != _said(before.facts, name)]
            if changed and not _is_told(entry.facts, before.facts):
                yield _problem(library, entry, before, changed[0])


def _said(event: Event, name: str) -> object:
    """The value of a key as far as it is a plan: the title of a session is none."""
    if name == "sessions":
        return [(session.starts, session.ends) for session in event.sessions]
    return getattr(event, name)


def _is_told(event: Event, before: Event) -> bool:
    """Whether a new entry of `previously` says what had been announced."""
    added = event.previously[len(before.previously) :]
    return any(_plan(one) == _plan(before) for one in added)


def _plan(announced: Event | Previously) -> tuple[object, ...]:
    return tuple(getattr(announced, name) for name in ANNOUNCED)


def _problem(library: Library, entry: Entry[Event], before: Entry[Event], changed: str) -> Diagnostic:
    event = before.facts
    lines = [f"starts: {event.starts}"]
    lines += [f"ends: {event.ends}"] if event.ends else []
    lines += [f"place: {event.place}"] if event.place else []
    lines += [f"status: {event.status}", f"on: {library.today}"]
    head = "" if entry.facts.previously else "previously:\n"
    fixed = f"{head}  - " + "\n    ".join(lines)
    loc = (changed,) if entry.source.frontmatter.has((changed,)) else ("starts",)
    return entry.problem("unannounced-change", loc, key=changed, fixed=fixed)


RULE = Rule(
    name="unannounced-change",
    severity=Severity.ERROR,
    message=Phrase(
        "« {key} » a changé depuis ce qui était annoncé, et rien ne le dit aux lecteurs.",
        "“{key}” is gewijzigd sinds de aankondiging, en niets zegt het aan de lezers.",
        "“{key}” changed since it was announced, and nothing tells readers.",
    ),
    help=Phrase(
        "Ajoutez à la fin de « previously » :\n{fixed}",
        "Voeg toe aan het einde van “previously”:\n{fixed}",
        "Add at the end of “previously”:\n{fixed}",
    ),
    what=Phrase(
        "Avec « check --against », compare la date, le lieu et l'état de chaque événement avec une version antérieure.",
        "Vergelijkt met “check --against” de datum, de plaats en de stand van elk evenement met een vroegere versie.",
        "With “check --against”, compares the date, place and status of every event with an earlier version.",
    ),
    why=Phrase(
        "Qui a noté l'ancienne date ne relit pas la page ; les agendas abonnés n'avertissent que d'un changement dit.",
        "Wie de oude datum noteerde, leest de pagina niet opnieuw; agenda's melden enkel een vermelde wijziging.",
        "Whoever noted the old date does not read the page again; calendars only announce a change that is told.",
    ),
    example="starts: 2026-03-05T09:30\n",
    instead="starts: 2026-03-05T09:30\npreviously:\n  - starts: 2026-03-04T09:30\n    status: confirmed\n"
    "    on: 2026-01-20\n",
)
