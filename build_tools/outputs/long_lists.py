"""Long lists: cards for the first entries, titles for the others; of very many, a page for each year.

The year of an entry does not change, so neither does the page it is found on; four digits are no entry's name. A year
that is itself too long goes on at `…/2019/2/`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Generic, TypeVar

from build_tools.content_types.base import Facts
from build_tools.core.languages import Language
from build_tools.library.dated_places import LONG, PART, year_of
from build_tools.library.entry import Entry
from build_tools.outputs import templates
from build_tools.outputs.edition import FULL_CARDS, Edition, View
from build_tools.outputs.lists import everywhere
from build_tools.outputs.product import Crumb, Page

UNDATED = "0000"

T = TypeVar("T")
Entries = Sequence[Entry[Facts]]


@dataclass(frozen=True)
class Part(Generic[T]):
    """What one page shows of a long list of titles; `number` counts from 0."""

    things: Sequence[T]
    number: int
    total: int

    def address(self, whole: str) -> str:
        """`/fr/recherche/l/`, then `/fr/recherche/l/2/`."""
        return _part_address(whole, self.number)

    def titled(self, title: str) -> str:
        """The title of the whole, with the number of the part where there are several."""
        return f"{title} ({self.number + 1}/{self.total})" if self.total > 1 else title

    def around(self, whole: str) -> View:
        """Links to the parts before and after."""
        near = {"previous": self.number - 1, "next": self.number + 1}
        return {
            name: {"title": f"{number + 1}/{self.total}", "address": _part_address(whole, number), "lang": None}
            for name, number in near.items()
            if 0 <= number < self.total
        }


def parts(things: Sequence[T]) -> list[Part[T]]:
    """A long list of titles in as many parts as it needs pages."""
    cut = [things[start : start + PART] for start in range(0, len(things), PART)]
    return [Part(part, number, len(cut)) for number, part in enumerate(cut)]


def _part_address(whole: str, number: int) -> str:
    return f"{whole}{number + 1}/" if number else whole


@dataclass(frozen=True)
class LongList:
    """The entries of a list in order, with what its pages are called and made from; `address` is that of the list."""

    edition: Edition
    entries: Entries
    title: str
    address: Callable[[Language], str]
    way: tuple[Crumb, ...]
    reads: frozenset[str]

    @property
    def is_long(self) -> bool:
        """Whether only the first entries are shown as cards."""
        return len(self.entries) > LONG

    @property
    def has_years(self) -> bool:
        """Whether the years have pages of their own."""
        return len(self.entries) > PART

    @property
    def first(self) -> list[View]:
        """The entries that the page of the list itself shows as cards."""
        return self.edition.cards(self.entries[:FULL_CARDS] if self.is_long else self.entries)

    @property
    def others(self) -> list[View]:
        """Those it shows as titles."""
        shown = self.entries[FULL_CARDS:] if self.is_long and not self.has_years else ()
        return [_row(self.edition, entry) for entry in shown]

    @cached_property
    def years(self) -> list[View]:
        """The years with their pages, newest first; none where one page is enough."""
        return [{**self._year(name), "count": len(entries)} for name, entries in self._by_year.items()]

    def pages(self) -> Iterator[Page]:
        """The pages of each year."""
        for name, entries in self._by_year.items():
            for part in parts(entries):
                yield self._page(name, part)

    @cached_property
    def _by_year(self) -> Mapping[str, Entries]:
        ordered = sorted(self.entries if self.has_years else (), key=year_of, reverse=True)
        return {name or UNDATED: list(entries) for name, entries in groupby(ordered, key=year_of)}

    def _year(self, name: str) -> View:
        title = name if name != UNDATED else self.edition.t["dates"]["undated"]
        return {"title": title, "address": self.edition.href(self._address(name, self.edition.language))}

    def _address(self, name: str, language: Language) -> str:
        return f"{self.address(language)}{name}/"

    def _page(self, name: str, part: Part[Entry[Facts]]) -> Page:
        edition, year = self.edition, self._year(name)
        title = part.titled(f"{self.title} – {year['title']}")
        view = {
            "title": title,
            "years": [{**one, "active": one["address"] == year["address"]} for one in self.years],
            "entries": [_row(edition, entry) for entry in part.things],
            **part.around(year["address"]),
        }
        return Page(
            address=part.address(self._address(name, edition.language)),
            language=edition.language,
            title=title,
            body=templates.render("year", edition.language, **view),
            kind="list",
            alternates=everywhere(edition, lambda language: part.address(self._address(name, language))),
            x_default=part.address(self._address(name, edition.library.settings.default_language)),
            crumbs=(*self.way, Crumb(self.title, self.address(edition.language))),
            reads=self.reads,
        )


def _row(edition: Edition, entry: Entry[Facts]) -> View:
    """An entry as a line: its title, and what readers must know before they rely on it."""
    shown = edition.shown(entry)
    only_in = shown.language if shown.language is not edition.language else None
    return {**edition.link(entry), "validity": edition.validity(entry), "only_in": only_in}
