"""Which addresses lead elsewhere, and where: former addresses of files and tables, short addresses, other slugs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from build_tools.content_types import TYPES
from build_tools.content_types.fields import ID
from build_tools.content_types.sections import ROOT_NAMES
from build_tools.core.addresses import base_path, is_address_of_old, is_safe, scheme_of
from build_tools.core.arrivals import Arrival, fold_path, read_arrival, read_host
from build_tools.core.diagnostics import START, Span
from build_tools.core.folding import words
from build_tools.core.former_table import Former, FormerTable
from build_tools.core.languages import PUBLISHED, Language
from build_tools.core.pasted import readings
from build_tools.library.address_book import FORMER
from build_tools.library.withdrawn_files import withdrawn_files

if TYPE_CHECKING:
    from build_tools.content_types.base import Facts
    from build_tools.library import Library
    from build_tools.library.entry import Entry

HOPS = 12
"""More steps than any honest chain of addresses has."""


@dataclass(frozen=True, slots=True)
class Goal:
    """What a former address leads to: an id or an address, and for readers of which language.

    `written` is the former address as noted, at `span` of the file `path`; automatic ones have no path. The place is
    looked up when a problem is told, as most former addresses have none.
    """

    target: str
    language: Language | None
    written: str
    path: str = ""
    place: Callable[[], Span] = field(default=lambda: START, compare=False, repr=False)

    @property
    def span(self) -> Span:
        """Where it is noted in its file."""
        return self.place()

    @property
    def is_entry(self) -> bool:
        """Whether it leads to an id."""
        return ID.fullmatch(self.target) is not None


Move = Former[Goal]


@dataclass(frozen=True, slots=True)
class Landing:
    """Where a reader lands: an address of the site, what remains of the query, and the fragment."""

    address: str
    query: str = ""
    fragment: str = ""

    def __str__(self) -> str:
        return self.address + (f"?{self.query}" if self.query else "") + (f"#{self.fragment}" if self.fragment else "")


def table_of(library: Library) -> FormerTable[Goal]:
    """Every address of `library` that leads elsewhere; noted ones come before automatic ones."""
    goals = [*_of_files(library), *_of_table(library), *_automatic(library)]
    return FormerTable((_move(goal) for goal in goals), library.settings.default_language, ROOT_NAMES)


def _move(goal: Goal) -> Move:
    arrival = read_arrival(goal.written)
    first = arrival.path.split("/")[1]
    own = first in ROOT_NAMES or not goal.path
    return Former(arrival, goal, old=not own)


def _of_files(library: Library) -> Iterator[Goal]:
    for entry in library.entries:
        for position, written in enumerate(entry.facts.former_addresses):
            if entry.source.frontmatter.has(("former_addresses", position)):
                place = partial(entry.source.frontmatter.span, ("former_addresses", position))
                yield Goal(entry.id, entry.language, written, entry.path, place)


def _of_table(library: Library) -> Iterator[Goal]:
    for row in library.book.former:
        place = partial(Span.of, row.line, 1, len(row.address))
        yield Goal(row.target, row.language, row.address, FORMER, place)


def _automatic(library: Library) -> Iterator[Goal]:
    """Short addresses by id, the original's slug where a translation brought its own, files of withdrawn documents."""
    for entry in library.listed:
        yield Goal(entry.id, entry.language, f"/{entry.id.lower()}/")
        for language in PUBLISHED:
            yield Goal(entry.id, language, f"/{language}/{entry.id.lower()}/")
            if (shown := library.get(entry.id, language)) and shown.slug != entry.slug:
                yield Goal(entry.id, language, entry.address(language))
    for name, entry in withdrawn_files(library).items():
        yield Goal(entry.id, entry.language, f"/files/{name}")


class Arrivals:
    """Finds where any address leads, given the addresses that are `served` as they are."""

    def __init__(self, library: Library, served: Iterable[str]) -> None:
        self.library = library
        self.served = set(served)
        self.folded = {fold_path(address): address for address in sorted(self.served, reverse=True)}
        self.own = read_host(library.settings.site_url.partition("://")[2].partition("/")[0])
        self.base = base_path(library.settings.site_url)
        self.hosts = {self.own, *map(read_host, library.settings.options.former_hosts)}
        self.hosts |= {one.arrival.host for one in library.former.all}

    def resolve(self, written: str) -> Landing | None:
        """Where `written` leads, in any disguise; None when nobody knows it."""
        return next((landing for text in readings(written) if (landing := self._landing(text))), None)

    def _landing(self, written: str) -> Landing | None:
        arrival = self._own_path(read_arrival(written))
        landing = self.live(arrival)
        if landing is not None:
            return landing
        move = self.library.former.find(arrival)
        if move is None or not self._is_ours(arrival, move):
            return self.live(replace(arrival, identity=frozenset())) if arrival.plain.strip("/") else None
        return self.follow(move, arrival)

    def live(self, arrival: Arrival) -> Landing | None:
        """The page that stands at an address of the site itself: no former address ever takes its place."""
        if (arrival.host and arrival.host not in self.hosts) or _names_a_number(arrival):
            return None
        if arrival.fragment and self._moved_fragment(arrival):
            return None
        plain = "/" + arrival.plain.lstrip("/")
        address = plain if plain in self.served else self.folded.get(fold_path(plain))
        return Landing(address, arrival.query, arrival.fragment) if address else None

    def follow(self, move: Move, arrival: Arrival) -> Landing | None:
        """Where a former address leads in the end; None for a loop or an end that does not exist."""
        fragment = "" if move.arrival.fragment else arrival.fragment
        following: Move | None = move
        for _ in range(HOPS):
            if following is None:
                return None
            address = self.target(following.goal, arrival.language if following.old else None)
            if following.goal.is_entry or address is None:
                return Landing(address, fragment=fragment) if address else None
            step = read_arrival(address)
            fragment = fragment or step.fragment
            if landing := self.live(step):
                return Landing(landing.address, step.query, fragment)
            following = self.library.former.find(step)
        return None

    def target(self, goal: Goal, language: Language | None) -> str | None:
        """The address a goal stands for, in the language asked for, else its own."""
        if goal.is_entry:
            original = self.library.originals.get(goal.target)
            wanted = language or goal.language or (original.language if original else None)
            return self.library.address(goal.target, wanted) if wanted else None
        return goal.target

    def _own_path(self, arrival: Arrival) -> Arrival:
        """Without the path that the site is served under, on its own host."""
        if not self.base or arrival.host not in {"", self.own}:
            return arrival
        if not (arrival.plain + "/").startswith(self.base + "/"):
            return arrival
        suffix = arrival.plain.removeprefix(self.base) + (f"?{arrival.query}" if arrival.query else "")
        return read_arrival((suffix or "/") + (f"#{arrival.fragment}" if arrival.fragment else ""))

    def _is_ours(self, arrival: Arrival, move: Move) -> bool:
        """On a host that nobody named, only what is hardly another site's can be taken for one of our pages."""
        if not arrival.host or arrival.host in self.hosts:
            return True
        return move.old and _is_telling(move.arrival)

    def _moved_fragment(self, arrival: Arrival) -> bool:
        move = self.library.former.find(arrival)
        return bool(move and move.arrival.fragment)


def _is_telling(arrival: Arrival) -> bool:
    """Whether an old address is hardly that of another site too: a number of three digits, or a name of three words."""
    if arrival.identity:
        return any(len(value) > 2 for _, value in arrival.identity)
    return len(arrival.path) > 15 and len(words(arrival.path)) > 2


def _names_a_number(arrival: Arrival) -> bool:
    """Whether an address means a page by its number in an old system (`/?p=12`), not the page at its path."""
    return bool(arrival.identity) and all(value.isdigit() for _, value in arrival.identity)


def noted(library: Library) -> list[Move]:
    """The former addresses that somebody noted, not the automatic ones."""
    return [one for one in library.former.all if one.goal.path]


def next_move(library: Library, move: Move) -> Move | None:
    """The former address that a former address leads to; None where it leads to an id or a page."""
    if move.goal.is_entry or not move.goal.target.startswith("/"):
        return None
    step = read_arrival(move.goal.target)
    return None if library.arrivals.live(step) else library.former.find(step)


def stands_among_entries(address: str) -> bool:
    """Whether an address is that of an entry in the list of its type, so that the content alone tells if it exists."""
    page = address.partition("#")[0].partition("?")[0]
    return page.rstrip("/").rpartition("/")[0] + "/" in _LISTS and "." not in page.rpartition("/")[2]


_LISTS = frozenset(
    address for kind in TYPES for language in PUBLISHED if (address := kind.collection.address(language)).count("/") > 2
)


def dead_targets(library: Library, arrivals: Arrivals, *, everything: bool) -> Iterator[Move]:
    """The noted moves whose target does not exist; with `everything`, those that only the finished site can tell."""
    for move in noted(library):
        target = move.goal.target
        by_content = move.goal.is_entry or not target.startswith("/") or stands_among_entries(target)
        if by_content is not everything and not is_dangerous(target) and not _exists(library, arrivals, target):
            yield move


def _exists(library: Library, arrivals: Arrivals, target: str) -> bool:
    """Whether an id or address is known; what is wrong with a file or a former address of that name is told there."""
    if not target.startswith("/"):
        return target in library.originals or target in library.left_out.values()
    gone = any(row.address == target for row in library.book.gone)
    return gone or arrivals.resolve(target) is not None or library.former.find(read_arrival(target)) is not None


def is_dangerous(target: str) -> bool:
    """Whether a target could lead readers off the site: a scheme, another host, signs that browsers read as such."""
    return bool(scheme_of(target)) or not is_safe(target) or not is_address_of_old(target) or " " in target


def owner_file(library: Library, entry_id: str, language: Language) -> Entry[Facts] | None:
    """The file in which a former address of an id in a language is noted."""
    return library.versions.get(entry_id, {}).get(language) or library.originals.get(entry_id)
