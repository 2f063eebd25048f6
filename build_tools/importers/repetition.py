"""The repetition of an event of another calendar, as the keys of ours; single dates where our keys cannot say it.

One repetition can be written in many ways (`BYDAY=1TU`, `BYDAY=TU;BYSETPOS=1`, `BYDAY=TU;BYMONTHDAY=1,2,3,4,5,6,7`).
So a rule is not compared with ours by its words: what gives the same days is the same repetition.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any

import icalendar

from build_tools.core.recurrence import CODES, Rule, Weekday
from build_tools.importers.foreign_times import (
    FREQUENCIES,
    MOST,
    YEAR,
    Time,
    added,
    brussels_day,
    dates,
    expanded,
    goes_on,
    is_endless,
    length,
    rules,
    times,
)
from build_tools.importers.sound import words_of

FIFTH = 5
"""Our keys name the first four of a weekday and the last: not every month has a fifth."""
Keys = dict[str, Any]
Told = tuple[str, str, str]
ToMoment = Callable[[Any], str]


def repetition(main: icalendar.Event, changes: Sequence[icalendar.Event], moment: ToMoment) -> tuple[Keys, list[Told]]:
    """The keys that say when else an event takes place, and what must be told: name, value, what stands instead."""
    if "RRULE" not in main and "RDATE" not in main:
        return {}, []
    told: list[Told] = []
    keys = _said(main, changes, moment, told)
    if keys is None:
        return _one_by_one(main, changes, moment, told), told
    left_out = [moment(day)[:10] for day in dates(main, "EXDATE")]
    also = [moment(day) for day, _ in added(main, main.decoded("DTSTART"))]
    _take_changes(main, changes, (left_out, also), moment, told)
    keys |= {"except": sorted(set(left_out)), "also": sorted(set(also))}
    return {"repeats": {name: value for name, value in keys.items() if value}}, told


def says(name: str, component: icalendar.Event) -> str:
    """A property that is left out, with how many of it there were; never its value, which may name a person."""
    value = component.get(name)
    count = len(value) if isinstance(value, list) else 1
    return f"{name} ({count})"


def _said(main: icalendar.Event, changes: Sequence[icalendar.Event], moment: ToMoment, told: list[Told]) -> Keys | None:
    """The rule of an event in our keys; None where they cannot say it, and then why."""
    starts, written = main.decoded("DTSTART"), rules(main)
    text = " + ".join(map(words_of, written)) or "RDATE"
    has_own_lengths = any(own not in {None, length(main)} for _, own in added(main, starts))
    going_on = any(goes_on(one) for one in changes)
    if len(written) == 1 and not has_own_lengths and not going_on:
        found = expanded(written[0], starts)
        days, hours = [date.fromisoformat(moment(one)[:10]) for one in found], {moment(one)[10:] for one in found}
        ours = _same_days(written[0], days) if days and len(hours) == 1 and moment(found[0]) == moment(starts) else None
        if ours:
            return _rule_keys(ours, written[0], days, told)
        if len(hours) > 1 and len({one.time() for one in found if isinstance(one, datetime)}) == 1:
            told.append(("calendar-hour-abroad", str(starts.tzinfo), ""))
    _tell_what_is_not_said(written, "RANGE=THISANDFUTURE" if going_on else text, told)
    return None


def _tell_what_is_not_said(written: Sequence[icalendar.vRecur], text: str, told: list[Told]) -> None:
    if any(str(rule["FREQ"][0]) not in FREQUENCIES for rule in written):
        told.append(("calendar-left-out", text, ""))
        return
    told.append(("calendar-repetition", text, str(MOST)))
    told.extend(("calendar-endless", "", "") for rule in written if is_endless(rule))


def _same_days(rule: icalendar.vRecur, days: Sequence[date]) -> Rule | None:
    """The first of our repetitions that falls on the same days."""
    tried = (Rule(every, interval, on) for every, interval in _rhythms(rule, days) for on in _weekdays(rule, days))
    return next((ours for ours in tried if list(islice(ours.days(days[0]), len(days))) == list(days)), None)


def _rhythms(rule: icalendar.vRecur, days: Sequence[date]) -> Iterator[tuple[str, int]]:
    """How often a rule may be said to repeat: as it says, or every so many months."""
    yield FREQUENCIES[str(rule["FREQ"][0])], int(rule.get("INTERVAL", [1])[0])
    months = [day.year * 12 + day.month for day in days]
    if gap := next((later - months[0] for later in months if later > months[0]), 0):
        yield "month", gap


def _weekdays(rule: icalendar.vRecur, days: Sequence[date]) -> Iterator[tuple[Weekday, ...]]:
    """The weekdays a rule may be said to fall on: those it names, none, or those that its days have in the month."""
    named = [(str(one)[:-2].lstrip("+"), CODES.index(str(one)[-2:])) for one in rule.get("BYDAY", ())]
    if named and all(place in {"", "-1", "1", "2", "3", "4"} for place, _ in named):
        yield tuple(Weekday(day, int(place or 0)) for place, day in named)
    yield ()
    yield tuple(Weekday(day) for day in sorted({day.weekday() for day in days}))
    places = sorted({((day.day - 1) // 7 + 1, day.weekday()) for day in days})
    if all(place < FIFTH for place, _ in places):
        yield tuple(Weekday(day, place) for place, day in places)
    yield tuple(Weekday(day, -1) for day in sorted({day.weekday() for day in days}))


def _rule_keys(ours: Rule, rule: icalendar.vRecur, days: Sequence[date], told: list[Told]) -> Keys:
    keys: Keys = {"every": ours.every}
    keys |= {"interval": str(ours.interval)} if ours.interval > 1 else {}
    keys |= {"on": [str(one) for one in ours.on]} if ours.on else {}
    if "COUNT" in rule:
        return keys | {"count": str(int(rule["COUNT"][0]))}
    if is_endless(rule):
        until = days[0] + YEAR
        told.append(("calendar-endless", "", until.isoformat()))
        return keys | {"until": until.isoformat()}
    until = brussels_day(rule["UNTIL"][0])
    reached = Rule(ours.every, ours.interval, ours.on, until=until).days(days[0])
    if len(days) < MOST and next(islice(reached, len(days), None), None):  # it ends that day before the hour comes
        until = days[-1]
    return keys | {"until": until.isoformat()}


def _take_changes(
    main: icalendar.Event,
    changes: Sequence[icalendar.Event],
    days: tuple[list[str], list[str]],
    moment: ToMoment,
    told: list[Told],
) -> None:
    """Take single times that were moved or cancelled: left out where they stood, added where they now are."""
    left_out, also = days
    for one in changes:
        stood, now = moment(one.decoded("RECURRENCE-ID")), moment(one.decoded("DTSTART"))
        is_cancelled = str(one.get("STATUS") or "").upper() == "CANCELLED"
        if is_cancelled or now != stood:
            left_out.append(stood[:10])
        if not is_cancelled and now != stood:
            also.append(now)
        if not is_cancelled and (_has_other_words(main, one, "SUMMARY") or length(main) != length(one)):
            told.append(("calendar-occurrence", now, ""))


def _has_other_words(main: icalendar.Event, one: icalendar.Event, *more: str) -> bool:
    names = ("LOCATION", *more, *(("DESCRIPTION",) if "DESCRIPTION" in one else ()))
    return any(str(main.get(name, "")) != str(one.get(name, "")) for name in names)


def _one_by_one(main: icalendar.Event, changes: Sequence[icalendar.Event], moment: ToMoment, told: list[Told]) -> Keys:
    """The times of an event that our keys cannot say: as dates where all are alike, else each as a session."""
    found = times(main, changes)
    if not found:
        return {"status": "cancelled"}
    for change in changes:
        first_of = next((one for one in found if one.change is change), None)
        if first_of and _has_other_words(main, change):
            told.append(("calendar-occurrence", moment(first_of.starts), ""))
    first, last = found[0], max(found, key=lambda one: moment(one.starts))
    are_alike = len({(one.length, one.title) for one in found}) == 1
    if not are_alike and all(one.length for one in found):
        sessions = [_session(one, str(main.get("SUMMARY", "")), moment) for one in found]
        return {"starts": moment(first.starts), "ends": _end(last, moment), "sessions": sessions}
    also = [moment(one.starts) for one in found[1:]]
    repeats = {"repeats": {"every": "day", "count": "1", "also": also}} if also else {}
    return {"starts": moment(first.starts), "ends": _end(first, moment), **repeats}


def _session(one: Time, usual: str, moment: ToMoment) -> Keys:
    """One time of an event, with a title where it has one of its own."""
    title = {"title": one.title} if one.title not in {"", usual} else {}
    return {"starts": moment(one.starts), "ends": _end(one, moment) or moment(one.starts), **title}


def _end(one: Time, moment: ToMoment) -> str | None:
    """When a time ends; whole days end on their last day, where calendars name the day after (RFC 5545 §3.6.1)."""
    if not one.length:
        return None
    if isinstance(one.starts, datetime):
        return moment(one.starts + one.length)
    return moment(one.starts + one.length - timedelta(days=1)) if one.length.days > 1 else None
