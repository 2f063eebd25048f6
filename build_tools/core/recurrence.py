"""Weekdays as people name them, and the days a repetition falls on (RFC 5545 §3.3.10, through python-dateutil)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import islice
from typing import Literal

from dateutil import rrule

from build_tools.core.folding import fold
from build_tools.core.values import ValueProblem

LIMIT = 400
"""The most days a repetition is followed for: every day of a year, and some."""

NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_UNDERSTOOD = (
    *("monday lundi maandag mo", "tuesday mardi dinsdag tu", "wednesday mercredi woensdag we"),
    *("thursday jeudi donderdag th", "friday vendredi vrijdag fr", "saturday samedi zaterdag sa"),
    "sunday dimanche zondag su",
)
_PLACES = {
    "first": 1,
    "premier": 1,
    "eerste": 1,
    "second": 2,
    "deuxieme": 2,
    "tweede": 2,
    "third": 3,
    "troisieme": 3,
    "derde": 3,
    "fourth": 4,
    "quatrieme": 4,
    "vierde": 4,
    "last": -1,
    "dernier": -1,
    "laatste": -1,
}
_WEEKDAY = re.compile(
    r"(?:(?:(?P<number>-?\d)(?:er?|eme|de|ste|nd|rd|th|st)?|(?P<place>[a-z]+))\s+|(?P<near>-?\d))?(?P<day>[a-z]+)"
)
FREQUENCIES: dict[str, Literal[0, 1, 2, 3]] = {
    "day": rrule.DAILY,
    "week": rrule.WEEKLY,
    "month": rrule.MONTHLY,
    "year": rrule.YEARLY,
}


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week (0 is Monday), or the `place`-th one of a month (-1 is the last)."""

    day: int
    place: int = 0

    def __str__(self) -> str:
        name = NAMES[self.day]
        return f"{'last' if self.place == -1 else self.place} {name}" if self.place else name

    @property
    def code(self) -> str:
        """As RFC 5545 writes it: `TU`, `2TU`, `-1FR`."""
        return f"{self.place or ''}{CODES[self.day]}"


def parse_weekday(text: str) -> Weekday:
    """A weekday `tuesday`, or one of a month: `2 tuesday`, `last friday`; French and Dutch names are understood."""
    match = _WEEKDAY.fullmatch(fold(text.strip()))
    day = next((n for n, names in enumerate(_UNDERSTOOD) if match and match["day"] in names.split()), None)
    place = _place(match) if match else None
    if day is None or place is None:
        raise ValueProblem("wrong-weekday", value=text, fixed="2 tuesday")
    return Weekday(day, place)


def _place(match: re.Match[str]) -> int | None:
    """Which one of a month is meant, 0 for every one; None when that cannot be."""
    if match["place"]:
        return _PLACES.get(match["place"])
    number = match["number"] or match["near"]
    return 0 if number is None else int(number) if -1 <= int(number) <= 4 and number != "0" else None


@dataclass(frozen=True, slots=True)
class Rule:
    """How something repeats. One of `until` (that day included) and `count` says when it stops."""

    every: str
    interval: int = 1
    on: tuple[Weekday, ...] = ()
    until: date | None = None
    count: int | None = None

    def days(self, first: date) -> Iterator[date]:
        """The days it falls on from `first`, `LIMIT` at most."""
        last = datetime.combine(self.until, time()) if self.until and self.count is None else None
        found = rrule.rrule(
            FREQUENCIES[self.every],
            dtstart=datetime.combine(first, time()),
            interval=max(self.interval, 1),
            until=last,
            count=self.count,
            byweekday=[_weekday(one) for one in self.on] or None,
        )
        return (moment.date() for moment in islice(found, LIMIT))


def _weekday(one: Weekday) -> rrule.weekday:
    plain = _WEEKDAYS[one.day]
    return plain(one.place) if one.place else plain


_WEEKDAYS = (rrule.MO, rrule.TU, rrule.WE, rrule.TH, rrule.FR, rrule.SA, rrule.SU)
