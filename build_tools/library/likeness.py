"""Which entry an old address probably means: by the words of its name or title, rarer ones weighing more, and its date.

A proposal for a person to confirm; nothing is led anywhere by likeness.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from build_tools.content_types.base import Facts
from build_tools.core.arrivals import read_arrival, without_number
from build_tools.core.dates_meant import MONTHS
from build_tools.core.folding import words
from build_tools.core.languages import Language
from build_tools.library import Library
from build_tools.library.entry import Entry

ENOUGH = 0.45
"""Below this score an entry is not proposed."""
UNHEARD = 0.8
"""What a word says that no entry has."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_SAME_MONTH, _SAME_YEAR, _OTHER_YEAR = 0.25, 0.1, -0.25


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry that an address may mean, in a language, and how likely (0 to 1)."""

    id: str
    language: Language
    score: float


_Month = tuple[int | None, int | None]
"""A year and a month, as far as they are known."""


@dataclass(frozen=True)
class _Candidate:
    id: str
    language: Language
    words: frozenset[str]
    days: tuple[date, ...]
    named: _Month
    length: int


class Likeness:
    """Proposes entries of a library for addresses it does not know."""

    def __init__(self, library: Library) -> None:
        self.library = library

    def propose(self, address: str, title: str = "", on: date | None = None) -> list[Proposal]:
        """The likeliest entries, best first; none when nothing comes near."""
        arrival = read_arrival(address)
        name = without_number(arrival.path).rpartition("/")[2]
        asked = _essence(f"{name} {title}")
        year, month = (on.year, on.month) if on else _date_in(words(f"{name} {title}"))
        scored = [
            Proposal(one.id, arrival.language or one.language, round(score, 2))
            for one in self._candidates
            if (score := self._score(one, asked, year, month)) >= ENOUGH
        ]
        lengths = {(one.id, one.language): one.length for one in self._candidates}
        scored.sort(key=lambda one: (-one.score, -lengths.get((one.id, one.language), 0), one.id, one.language))
        return list({one.id: one for one in reversed(scored)}.values())[::-1][:3]

    def _score(self, one: _Candidate, asked: frozenset[str], year: int | None, month: int | None) -> float:
        shared = asked & one.words
        if not shared or _is_of_another_time(one, year, month):
            return 0
        whole = sum(map(self._weight, asked))
        likeness = sum(map(self._weight, shared)) / whole if whole else 0
        return max(0.0, min(1.0, likeness + (_by_date(one.days, year, month) if likeness > ENOUGH / 2 else 0)))

    def _weight(self, word: str) -> float:
        """What a word says, from 0 when every entry has it to 1; a word that none has may be another page's."""
        having, whole = self._having.get(word, 0), 1 + len(self._candidates)
        return (math.log(whole / having) / math.log(whole)) ** 2 if having else UNHEARD

    @cached_property
    def _having(self) -> Mapping[str, int]:
        return Counter(word for one in self._candidates for word in one.words)

    @cached_property
    def _candidates(self) -> list[_Candidate]:
        return [
            _Candidate(
                entry.id,
                entry.language,
                _essence(" ".join(_names(entry))),
                tuple(_days(entry.facts)),
                _date_in(words(f"{entry.facts.title} {entry.slug}")),
                sum(len(text.body.plain_text) for text in entry.texts),
            )
            for entry in self.library.entries
            if self.library.get(entry.id)
        ]


def _names(entry: Entry[Facts]) -> Iterable[str]:
    """What an entry is and was called in a language: title, slug, type, old addresses."""
    yield entry.facts.title
    yield entry.slug
    yield entry.facts.collection.singular[entry.language]
    yield from (read_arrival(written).path for written in entry.facts.former_addresses)


def _essence(text: str) -> frozenset[str]:
    """The words that tell something, without plural and months."""
    found = (word for word in words(text) if len(word) > 2 and word not in MONTHS and not _YEAR.fullmatch(word))
    return frozenset(word[:-1] if word.endswith(("s", "x")) and len(word) > 4 else word for word in found)


def _is_of_another_time(one: _Candidate, year: int | None, month: int | None) -> bool:
    """Whether the names of both bear dates that are not the same, as those of two numbers of a newsletter do."""
    named_year, named_month = one.named
    if not year or not named_year or any((day.year, day.month) == (year, month) for day in one.days):
        return False
    if year == named_year:
        return bool(month and named_month and month != named_month)
    return abs(year - named_year) > 1


def _date_in(found: list[str]) -> _Month:
    year = next((int(word) for word in reversed(found) if _YEAR.fullmatch(word)), None)
    month = next((MONTHS[word] for word in reversed(found) if word in MONTHS), None)
    return year, month


def _days(facts: Facts) -> Iterable[date]:
    """The days of an entry that old titles bear: of publication, of the meeting, of the facts."""
    published = getattr(facts, "published", None)
    yield from (published.first,) if published else ()
    yield from (day for name in ("held_on", "starts") if isinstance(day := getattr(facts, name, None), date))


def _by_date(days: tuple[date, ...], year: int | None, month: int | None) -> float:
    if not days or (year is None and month is None):
        return 0
    if any(day.year == (year or day.year) and day.month == month for day in days):
        return _SAME_MONTH
    if year is None:
        return 0
    return _SAME_YEAR if any(abs(day.year - year) <= 1 for day in days) else _OTHER_YEAR
