"""Something ends, or must be reviewed, before it began."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from typing import Any

from build_tools.checks.hour_on_one_side import spans
from build_tools.checks.rule import Rule
from build_tools.content_types.event import Event
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.frontmatter import Loc
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import is_of

ORDERED: tuple[tuple[Loc, Loc], ...] = (
    (("held_on",), ("ends",)),
    (("validity", "reviewed"), ("validity", "review_by")),
)
"""Where a first date stands, and the one that may not come before it."""


def find(library: Library) -> Iterator[Diagnostic]:
    """Compare the dates of every pair that an entry has."""
    for entry in library.originals.values():
        for start, end in ORDERED:
            first, day = _at(entry.facts, start), _at(entry.facts, end)
            if isinstance(first, date) and isinstance(day, date) and day < first:
                keys = (str(start[-1]), str(end[-1]))
                yield entry.problem("ends-before-start", end, start=keys[0], key=keys[1], first=first, day=day)
        for loc, starts, ends in _ends_first(entry.facts) if is_of(entry, Event) else ():
            yield entry.problem("ends-before-start", loc, start="starts", key="ends", first=starts, day=ends)


def _ends_first(event: Event) -> Iterator[tuple[Loc, str, str]]:
    """The ends within an event that come before their start."""
    for loc, starts, ends in spans(event):
        if ends and ends.sortable < starts.sortable and (ends.hour or ends.day < starts.day):
            yield (*loc, "ends"), str(starts), str(ends)
    for place, row in enumerate(event.programme):
        if isinstance(row.ends, time) and isinstance(row.starts, time) and row.ends < row.starts:
            yield ("programme", place, "ends"), f"{row.starts:%H:%M}", f"{row.ends:%H:%M}"


def _at(group: Any, loc: Loc) -> object:
    for step in loc:
        group = None if group is None else vars(group).get(step)  # pydantic is slow to say that a key is not there
    return group


RULE = Rule(
    name="ends-before-start",
    severity=Severity.ERROR,
    message=Phrase(
        "« {key} » ({day}) précède « {start} » ({first}).",
        "“{key}” ({day}) komt vóór “{start}” ({first}).",
        "“{key}” ({day}) comes before “{start}” ({first}).",
    ),
    help=Phrase(
        "Corrigez l'une des deux dates.",
        "Verbeter een van beide data.",
        "Correct one of the two dates.",
    ),
    what=Phrase(
        "Vérifie l'ordre des dates qui vont ensemble.",
        "Controleert de volgorde van data die samen horen.",
        "Checks the order of dates that belong together.",
    ),
    why=Phrase(
        "L'une des deux est une faute de frappe ; le site annoncerait une fin avant le début.",
        "Een van beide is een tikfout; de site zou een einde vóór het begin aankondigen.",
        "One of the two is a slip; the site would announce an end before the beginning.",
    ),
    example="validity:\n  reviewed: 2026-01-20\n  by: Centre\n  review_by: 2025-01-20\n",
    instead="validity:\n  reviewed: 2025-01-20\n  by: Centre\n  review_by: 2026-01-20\n",
    find=find,
)
