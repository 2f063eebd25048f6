"""Old addresses, looked up in every disguise: the closest meaning first, and none where two pages may be meant."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Generic, TypeVar

from build_tools.core.arrivals import DOOR, ENDING, VIEW, Arrival, loosened, without_number
from build_tools.core.languages import Language

_LAST_NAME = re.compile(r"/.+?(?P<own>/(?:img/.+|wp-content/uploads/.+|[^/]*[a-z][^/]*(?:-[^/-]+){2,}))")
"""A name of three words, or a file, below folders that may not be its own.

SPIP reads the last part of an address alone (`urls_propres_dist`), WordPress as a last resort
(`redirect_guess_404_permalink`): links relative to the wrong folder and installations in a folder worked there.
"""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Former(Generic[T]):
    """A former address and what it leads to.

    `old` when an old system made it: an id may stand or lack at the end of its path, and `?lang=` asks for a language.
    """

    arrival: Arrival
    goal: T
    old: bool = False


class _Index(Generic[T]):
    """Former addresses by a key of their path, and without the id at its end."""

    def __init__(self, former: Iterable[Former[T]], key: Callable[[str], str]) -> None:
        self.key = key
        self.paths: dict[str, list[Former[T]]] = defaultdict(list)
        self.stems: dict[str, list[Former[T]]] = defaultdict(list)
        for one in former:
            self.paths[key(one.arrival.path)].append(one)
            stem = without_number(one.arrival.path)
            if one.old and stem != one.arrival.path:
                self.stems[key(stem)].append(one)

    def groups(self, path: str) -> Iterator[list[Former[T]]]:
        """What a path may mean, the closest first; a name that may be one of several pages is none."""
        yield self.paths.get(self.key(path), [])
        stem = without_number(path)
        if stem != path:
            yield [one for one in self.paths.get(self.key(stem), []) if one.old]
        yield _of_one_page(self.stems.get(self.key(path), []))


class FormerTable(Generic[T]):
    """Former addresses, looked up in every disguise.

    A path whose first part is `reserved` belongs to this site: it is not searched for the name of an old page.
    """

    def __init__(self, former: Iterable[Former[T]], default: Language, reserved: Collection[str] = frozenset()) -> None:
        self.default = default
        self.reserved = reserved
        self.all = list(former)
        self.exact = _Index(self.all, str)

    @cached_property
    def loose(self) -> _Index[T]:
        """Those of old systems by letters and digits alone, for names that were typed or mangled."""
        return _Index([one for one in self.all if one.old], loosened)

    def find(self, arrival: Arrival) -> Former[T] | None:
        """The former address that a reader means, or None."""
        found = self._by_path(arrival)
        if found or not arrival.numbers or arrival.identity:
            return found
        return self._by_path(replace(arrival, path="/", identity=arrival.numbers))

    def _by_path(self, arrival: Arrival) -> Former[T] | None:
        for group in self._groups(arrival.path):
            fitting = [one for one in group if _fits(one.arrival, arrival)]
            if fitting:
                closest = max(_closeness(one.arrival, arrival) for one in fitting)
                return self._in_language(
                    [one for one in fitting if _closeness(one.arrival, arrival) == closest], arrival
                )
        return None

    def _groups(self, path: str) -> Iterator[list[Former[T]]]:
        forms = dict.fromkeys((path, *(extra.sub("", path) for extra in (ENDING, VIEW, DOOR)), *self._last_name(path)))
        for form in forms:
            yield from self.exact.groups(form)
        for form in forms:
            yield from map(_of_one_page, self.loose.groups(form))

    def _last_name(self, path: str) -> Iterator[str]:
        if path.split("/")[1] not in self.reserved and (match := _LAST_NAME.fullmatch(path)):
            yield match["own"]

    def _in_language(self, candidates: Sequence[Former[T]], arrival: Arrival) -> Former[T]:
        wanted = (arrival.language, None, self.default)
        ranks = {language: rank for rank, language in reversed(list(enumerate(wanted)))}
        return min(candidates, key=lambda one: ranks.get(one.arrival.language, len(wanted)))


def _of_one_page(group: list[Former[T]]) -> list[Former[T]]:
    return group if len({one.arrival.path for one in group}) == 1 else []


def _fits(stored: Arrival, arrival: Arrival) -> bool:
    if stored.host and arrival.host and stored.host != arrival.host:
        return False
    if stored.fragment and stored.fragment != arrival.fragment:
        return False
    return stored.identity <= arrival.identity if stored.identity else not arrival.identity


def _closeness(stored: Arrival, arrival: Arrival) -> tuple[bool, bool, int]:
    return bool(stored.fragment), bool(stored.host and stored.host == arrival.host), len(stored.identity)
