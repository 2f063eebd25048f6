"""When an event of another calendar takes place, time by time: rules, added dates, exceptions, changed times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo
from itertools import islice, takewhile
from typing import Any

import icalendar
from dateutil import rrule

from build_tools.core.values import BRUSSELS
from build_tools.importers.sound import rule_without_end, words_of

MOST = 100
"""How many times of one event are taken one by one."""
FAR = datetime(9000, 1, 1)  # noqa: DTZ001  (a day of no zone)
LONGEST = timedelta(days=366 * 20)
"""How far ahead a rule is followed, so that one that never falls on a day ends all the same."""
YEAR = timedelta(days=365)
"""What is taken of a repetition that never ends."""
FREQUENCIES = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
Length = timedelta | None


@dataclass(frozen=True, slots=True)
class Time:
    """One time: when it begins, how long it lasts, its title, and the component that changed it, if one did."""

    starts: date
    length: Length
    title: str
    change: icalendar.Event | None = None


def times(main: icalendar.Event, changes: Sequence[icalendar.Event]) -> list[Time]:
    """Every time an event takes place, in order; the first year of one that never ends."""
    starts, title = main.decoded("DTSTART"), str(main.get("SUMMARY", ""))
    found = {_instant(one): Time(one, length(main), title) for one in (starts, *_by_rules(main))}
    found |= {_instant(one): Time(one, own or length(main), title) for one, own in added(main, starts)}
    left_out = {_instant(one) for one in dates(main, "EXDATE")} | {day for day in dates(main, "EXDATE") if is_day(day)}
    kept = {at: one for at, one in found.items() if not left_out & {at, brussels_day(one.starts)}}
    for change in sorted(changes, key=lambda one: (not goes_on(one), _instant(one.decoded("RECURRENCE-ID")))):
        kept = _changed(kept, change, length(main))
    return [kept[at] for at in sorted(kept)][:MOST]


def _by_rules(main: icalendar.Event) -> Iterator[date]:
    starts = main.decoded("DTSTART")
    for rule in rules(main):
        for one in expanded(rule, starts):
            if is_endless(rule) and brussels_day(one) - brussels_day(starts) > YEAR:
                break
            yield one


def _changed(found: dict[datetime, Time], change: icalendar.Event, usual: Length) -> dict[datetime, Time]:
    """The times with one changed, or every one from it on, moved as far as it is (RFC 5545 §3.2.13)."""
    stood, now = change.decoded("RECURRENCE-ID"), change.decoded("DTSTART")
    at, shift = _instant(stood), _clock(now) - _clock(stood)
    meant = {one for one in found if one == at or (goes_on(change) and one > at)}
    kept = {one: time for one, time in found.items() if one not in meant}
    if str(change.get("STATUS") or "").upper() == "CANCELLED":
        return kept
    title = str(change.get("SUMMARY", ""))
    new = {one: replace(found[one], starts=found[one].starts + shift) for one in meant - {at}}
    new[at] = Time(now, None, "")
    own = length(change) or usual
    return kept | {_instant(one.starts): replace(one, length=own, title=title, change=change) for one in new.values()}


def goes_on(change: icalendar.Event) -> bool:
    """Whether a change holds for every later time as well (RANGE=THISANDFUTURE)."""
    return change["RECURRENCE-ID"].params.get("RANGE") is not None


def rules(main: icalendar.Event) -> list[icalendar.vRecur]:
    """The rules of an event: mostly one."""
    written = main.get("RRULE")
    return written if isinstance(written, list) else [written] if written else []


def is_endless(rule: icalendar.vRecur) -> bool:
    """Whether nothing says when a repetition stops."""
    return not {"UNTIL", "COUNT"} & set(rule)


def expanded(rule: icalendar.vRecur, starts: date) -> list[date]:
    """The first times of a rule, of the kind of its start, by the clock of the start's zone (RFC 5545 §3.3.10)."""
    if str(rule["FREQ"][0]) not in FREQUENCIES:
        return []
    zone = starts.tzinfo if isinstance(starts, datetime) else None
    begin = _on_the_clock(starts, zone)
    last = min(_on_the_clock(rule["UNTIL"][0], zone, end=True) if "UNTIL" in rule else FAR, begin + LONGEST)
    number = min(int(rule["COUNT"][0]), MOST) if "COUNT" in rule else MOST
    try:
        days = rrule.rrulestr(words_of(rule_without_end(rule)), dtstart=begin)
        found = list(islice(takewhile(lambda one: one <= last, days), number))
    except (ValueError, KeyError, TypeError):
        return []
    return [one.replace(tzinfo=zone) if isinstance(starts, datetime) else one.date() for one in found]


def dates(component: icalendar.Event, name: str) -> list[date]:
    """The dates that a property lists, without their lengths."""
    return [one[0] if isinstance(one, tuple) else one for one in _listed(component, name)]


def added(main: icalendar.Event, starts: date) -> Iterator[tuple[date, Length]]:
    """The dates added to a rule, with the length that a period has of its own; a bare day at the usual hour."""
    for one in _listed(main, "RDATE"):
        begins, ends = one if isinstance(one, tuple) else (one, None)
        if is_day(begins) and isinstance(starts, datetime):
            begins = datetime.combine(begins, starts.timetz())
        yield begins, ends if ends is None or isinstance(ends, timedelta) else ends - begins


def _listed(component: icalendar.Event, name: str) -> list[Any]:
    written = component.get(name)
    lists = written if isinstance(written, list) else [written] if written else []
    return [one.dt for dates in lists for one in dates.dts]


def length(component: icalendar.Event) -> Length:
    """How long a component lasts, by the clock; None where it does not say."""
    if "DURATION" in component:
        return timedelta(seconds=component.decoded("DURATION").total_seconds())
    if "DTEND" not in component:
        return None
    return timedelta(seconds=(component.decoded("DTEND") - component.decoded("DTSTART")).total_seconds())


def is_day(value: date) -> bool:
    """Whether a value is a day without an hour."""
    return not isinstance(value, datetime)


def brussels_day(value: date) -> date:
    """A day, or the day in Brussels of an hour."""
    if isinstance(value, datetime):
        return (value.astimezone(BRUSSELS) if value.tzinfo else value).date()
    return value


def _instant(value: date) -> datetime:
    """A point in time by which times are compared and sorted; what has no zone is taken as Brussels."""
    if not isinstance(value, datetime):
        value = datetime.combine(value, time())
    return value.astimezone(BRUSSELS) if value.tzinfo else value.replace(tzinfo=BRUSSELS)


def _clock(value: date) -> datetime:
    return _instant(value).replace(tzinfo=None)


def _on_the_clock(value: date, zone: tzinfo | None, *, end: bool = False) -> datetime:
    """A moment on the clock of a zone; a day at its beginning, or at its end."""
    if not isinstance(value, datetime):
        return datetime.combine(value, time(23, 59, 59) if end else time())
    return (value.astimezone(zone) if zone and value.tzinfo else value).replace(tzinfo=None)
