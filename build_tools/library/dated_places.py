"""Pages for a stretch of time, to which authors may link though no entry stands there: months, years, calendars.

A link to the year of a list stays good whatever the length of the list: it leads to the page of that year where there
is one, else to that year within the list, else to the list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_tools.content_types.base import Facts
from build_tools.content_types.event import Event
from build_tools.content_types.newsletter import Newsletter
from build_tools.content_types.practice import Practice
from build_tools.content_types.round_table import RoundTable
from build_tools.content_types.sections import section_address
from build_tools.core.languages import PUBLISHED, Language
from build_tools.library import Library
from build_tools.library.entry import Entry

BY_YEAR: tuple[type[Facts], ...] = (Practice, RoundTable, Newsletter)
"""The types whose lists are divided by years."""
LONG = 100
"""The entries that one page shows as cards: about 100 kB of HTML."""
PART = 300
"""The titles that one page lists: about as much. A longer list has a page for each year."""

_YEAR = re.compile(r"(?P<list>/.+/)(?P<year>[0-9]{4})/")


def dated_place(library: Library, path: str) -> str | None:
    """Where a link to a month, a year or a calendar leads; None when there is no such thing."""
    if path in _agenda_places(library):
        return path
    match = _YEAR.fullmatch(path)
    return _year_of_a_list(library, match["list"], match["year"]) if match else None


def year_of(entry: Entry[Facts]) -> str:
    """The year in which an entry appeared; empty when it does not say."""
    appeared = entry.facts.appeared
    return str(appeared.year) if appeared else ""


def year_anchor(year: str) -> str:
    """The fragment of a year within its list."""
    return f"y{year}" if year else "undated"


def _agenda_places(library: Library) -> frozenset[str]:
    """The months and years of the agenda, its calendars, and that of each event."""
    key = ("agenda-places", "")
    if key not in library.worked_out:
        names = ("agenda", *library.settings.options.agenda.category_ids)
        found: set[str] = set()
        for language in PUBLISHED:
            agenda = Event.collection.address(language)
            found.update(f"{agenda}{year}/" for year in library.agenda.years)
            found.update(f"{agenda}{year}/{month:02}/" for year, month in library.agenda.months)
            found.update(f"{agenda}{name}.ics" for name in names)
            held = (library.get(entry.id, language) for entry in library.of_type(Event))
            found.update(f"{entry.address(language).rstrip('/')}.ics" for entry in held if entry)
        library.worked_out[key] = frozenset(found)
    places: frozenset[str] = library.worked_out[key]
    return places


def _year_of_a_list(library: Library, address: str, year: str) -> str | None:
    entries, has_anchors = _listed(library, address)
    if not any(year_of(entry) == year for entry in entries):
        return None
    if len(entries) > PART:
        return f"{address}{year}/"
    return f"{address}#{year_anchor(year)}" if has_anchors and len(entries) <= LONG else address


def _listed(library: Library, address: str) -> tuple[Sequence[Entry[Facts]], bool]:
    """The entries of the list at an address, and whether a short one is divided by years."""
    for language in PUBLISHED:
        for kind in BY_YEAR:
            if kind.collection.address(language) == address:
                return library.of_type(kind), True
        if concept := _concept_at(library, address, language):
            named = (library.get(one) for one in library.practices_naming(concept))
            return [entry for entry in named if entry], False
    return (), False


def _concept_at(library: Library, address: str, language: Language) -> str:
    """The concept whose page stands at an address; empty for any other."""
    concept = address.rstrip("/").rpartition("/")[2]
    if concept not in library.vocabulary:
        return ""
    whole = section_address("concepts", language, library.vocabulary[concept].scheme, concept)
    return concept if whole == address else ""
