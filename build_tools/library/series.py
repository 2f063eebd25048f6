"""Meetings that are parts of one series: the reports that name the same, in either language."""

from __future__ import annotations

from build_tools.content_types.round_table import RoundTable
from build_tools.core.folding import words
from build_tools.library import Library
from build_tools.library.entry import Entry, is_of


def series_names(library: Library, report: Entry[RoundTable]) -> frozenset[str]:
    """What the series of a report is called in each language it is written in, folded."""
    versions = library.versions[report.id].values()
    names = (one.facts.series for one in versions if is_of(one, RoundTable))
    return frozenset(" ".join(words(name)) for name in names if name)


def parts_of_series(library: Library, report: Entry[RoundTable]) -> list[Entry[RoundTable]]:
    """The visible reports of the series of `report`, itself included, in order of their day; none without a series."""
    names = series_names(library, report)
    found = [one for one in library.of_type(RoundTable) if names & series_names(library, one)] if names else []
    return sorted(found, key=lambda one: (one.facts.held_on, one.facts.part or 0, one.id))
