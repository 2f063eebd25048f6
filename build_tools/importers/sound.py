"""Events of other people's calendars, made sound: each property once, of the kind and size it must have (RFC 5545).

What cannot be relied on is taken out and named, so that the reader of a calendar need not doubt what it finds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

import icalendar
from dateutil import rrule

ONCE = (
    *("UID", "DTSTART", "DTEND", "DURATION", "RECURRENCE-ID", "SUMMARY", "DESCRIPTION", "LOCATION", "ORGANIZER"),
    *("STATUS", "SEQUENCE", "URL", "CLASS"),
)
"""What an event may have at most once (RFC 5545 §3.6.1)."""
YEARS = range(1900, 2101)
LONGEST = timedelta(days=3660)
_BROKEN = (ValueError, TypeError, AttributeError, KeyError, IndexError, OverflowError, ArithmeticError)


def make_sound(event: icalendar.Event) -> list[str]:
    """Take out of `event` what is not as it must be; returns the names of what was taken out."""
    left_out = [name for name in ONCE if _keep_first(event, name)]
    for name, is_sound in _JUDGES.items():
        if name in event and not _holds(is_sound, event, name):
            del event[name]
            left_out.append(name)
    return list(dict.fromkeys(left_out))


def _keep_first(event: icalendar.Event, name: str) -> bool:
    several = event.get(name)
    if isinstance(several, list):
        event[name] = several[0]
    return isinstance(several, list)


def _holds(is_sound: Callable[[icalendar.Event, str], bool], event: icalendar.Event, name: str) -> bool:
    try:
        return is_sound(event, name)
    except _BROKEN:
        return False


def _is_moment(event: icalendar.Event, name: str) -> bool:
    found = event.decoded(name)
    return isinstance(found, date) and found.year in YEARS


def _is_end(event: icalendar.Event, name: str) -> bool:
    """An end of the kind of its start, so that the two can be compared."""
    starts, ends = event.decoded("DTSTART"), event.decoded(name)
    return _is_moment(event, name) and isinstance(starts, datetime) is isinstance(ends, datetime) and ends >= starts


def _is_length(event: icalendar.Event, name: str) -> bool:
    found = event.decoded(name)
    return isinstance(found, timedelta) and timedelta() <= found <= LONGEST


def _is_rule(event: icalendar.Event, name: str) -> bool:
    starts = event.decoded("DTSTART")
    begin = starts if isinstance(starts, datetime) else datetime(starts.year, starts.month, starts.day)  # noqa: DTZ001
    for rule in _each(event, name):
        rrule.rrulestr(words_of(rule_without_end(rule)), dtstart=begin)
        numbers = [int(next(iter(rule.get(key, [1])))) for key in ("INTERVAL", "COUNT")]
        if min(numbers) < 1 or "FREQ" not in rule or not isinstance(next(iter(rule.get("UNTIL", [starts]))), date):
            return False
    return True


def rule_without_end(rule: icalendar.vRecur) -> icalendar.vRecur:
    """A rule without the day it ends: many programs write a day where an hour is asked for, or one of no zone."""
    return icalendar.vRecur({name: value for name, value in rule.items() if name not in {"UNTIL", "COUNT"}})


def words_of(rule: icalendar.vRecur) -> str:
    """A rule as RFC 5545 writes it."""
    return str(rule.to_ical(), "utf-8")  # type: ignore[no-untyped-call]


def _are_dates(event: icalendar.Event, name: str) -> bool:
    found = [one.dt for dates in _each(event, name) for one in dates.dts]
    days = [one[0] if isinstance(one, tuple) else one for one in found]
    return len(days) <= _MOST_DATES and all(isinstance(one, date) and one.year in YEARS for one in days)


def _is_number(event: icalendar.Event, name: str) -> bool:
    return 0 <= int(event.get(name)) < 10**6


def _is_person(event: icalendar.Event, name: str) -> bool:
    return hasattr(event.get(name), "params")


def _each(event: icalendar.Event, name: str) -> Iterator[Any]:
    written = event.get(name)
    yield from written if isinstance(written, list) else [written]


_MOST_DATES = 1_000
_JUDGES: dict[str, Callable[[icalendar.Event, str], bool]] = {
    "DTSTART": _is_moment,
    "DTEND": _is_end,
    "DURATION": _is_length,
    "RECURRENCE-ID": _is_moment,
    "RRULE": _is_rule,
    "EXDATE": _are_dates,
    "RDATE": _are_dates,
    "SEQUENCE": _is_number,
    "ORGANIZER": _is_person,
    "SUMMARY": _is_person,
}
