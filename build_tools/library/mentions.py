"""Where an entry is spoken of: the newsletters and reports that name it in a key or link to it in a text.

The chain of a meeting is one matter: a newsletter that announced the event also leads to its report and its cases.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from build_tools.content_types.base import Facts
from build_tools.content_types.document import Document
from build_tools.content_types.newsletter import Newsletter
from build_tools.content_types.practice import Practice
from build_tools.content_types.round_table import RoundTable
from build_tools.library import Library
from build_tools.library.entry import Entry, is_of
from build_tools.library.links import entries_named

_TOLD_AT_MEETINGS = (Practice, Document)
"""What a report names because it was shown at the meeting."""
Mentions = Mapping[str, Sequence[str]]


def mentions_of(library: Library, entry: Entry[Facts]) -> list[Entry[Facts]]:
    """Where else readers find an entry: the reports that name a case or a document, and the newsletters about it."""
    own = entry.facts.round_table if is_of(entry, Practice) else None
    told = isinstance(entry.facts, _TOLD_AT_MEETINGS)
    reports = [report for report in meetings_of(library, entry) if told and report.id != own]
    return [*reports, *newsletters_about(library, entry)]


def newsletters_about(library: Library, entry: Entry[Facts]) -> list[Entry[Newsletter]]:
    """The visible newsletters that name an entry, or the meeting it was told at, newest first."""
    matter = {entry.id}
    for report in meetings_of(library, entry):
        matter |= {report.id, report.facts.event or report.id}
    naming = {one for about in matter for one in named_in(library).get(about, ())}
    if not naming:
        return []
    return [one for one in library.of_type(Newsletter) if one.id in naming and one.id != entry.id]


def meetings_of(library: Library, entry: Entry[Facts]) -> list[Entry[RoundTable]]:
    """The visible reports an entry belongs to: itself, those of an event, those that tell of a case or document."""
    belonging: set[str | None] = {entry.id}
    if is_of(entry, Practice):
        belonging.add(entry.facts.round_table)
    if isinstance(entry.facts, _TOLD_AT_MEETINGS):
        belonging.update(named_in(library).get(entry.id, ()))
    return [
        report for report in library.of_type(RoundTable) if report.id in belonging or report.facts.event == entry.id
    ]


def named_in(library: Library) -> Mentions:
    """From each id to the visible newsletters and reports that name it or link to it."""
    key = ("named in", "")
    if key not in library.worked_out:
        library.worked_out[key] = _named_in(library)
    found: Mentions = library.worked_out[key]
    return found


def _named_in(library: Library) -> Mentions:
    found: dict[str, list[str]] = defaultdict(list)
    telling: list[Entry[Facts]] = [*library.of_type(Newsletter), *library.of_type(RoundTable)]
    for entry in telling:
        for one in sorted(entries_named(library, entry)):
            found[one].append(entry.id)
    return dict(found)
