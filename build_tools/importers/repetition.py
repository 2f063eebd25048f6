"""The repetition of an event of another calendar, as the keys of ours; single dates where our keys cannot say it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from itertools import islice, takewhile
from typing import Any

import icalendar
from dateutil import rrule

from build_tools.core.recurrence import CODES, NAMES
from build_tools.core.values import BRUSSELS

SESSIONS = 100
FAR = datetime(9000, 1, 1)  # noqa: DTZ001  (a day of no zone)
LONGEST = timedelta(days=366 * 20)
"""How far ahead a rule is followed, so that one that never falls on a day ends all the same."""
FREQUENCIES = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
SIMPLE = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST", "BYMONTHDAY", "BYMONTH"})
Told = tuple[str, str, str]
ToMoment = Callable[[Any], str]
ToEnd = Callable[[icalendar.Event], str | None]


def repetition(
    main: icalendar.Event, replaced: Sequence[icalendar.Event], moment: ToMoment, end: ToEnd
) -> tuple[dict[str, Any], list[Told]]:
    """The key `repeats` (or `sessions`) of an event, and what must be told: name, value, what stands instead."""
    added = _dates(main, "RDATE")
    if "RRULE" not in main and not added:
        return {}, []
    written = main.get("RRULE")
    rules = written if isinstance(written, list) else [written] if written else []
    if len(rules) != 1 or not _is_simple(rules[0], main.decoded("DTSTART")):
        text = " + ".join(str(rule.to_ical(), "utf-8") for rule in rules) or "RDATE"
        return _one_by_one(main, rules, replaced, moment, [("calendar-repetition", text, str(SESSIONS))])
    if not _keeps_its_hour(rules[0], main.decoded("DTSTART"), moment):
        zone = str(main.decoded("DTSTART").tzinfo)
        told = [("calendar-hour-abroad", zone, ""), ("calendar-repetition", "RRULE", str(SESSIONS))]
        return _one_by_one(main, rules, replaced, moment, told)
    told = []
    keys = _rule(rules[0], main.decoded("DTSTART"), told)
    left_out = [moment(day)[:10] for day in _dates(main, "EXDATE")]
    also = [moment(day) for day in added]
    _take_replaced(main, replaced, (left_out, also), (moment, end), told)
    keys |= {"except": sorted(set(left_out)), "also": sorted(set(also))}
    return {"repeats": {name: value for name, value in keys.items() if value}}, told


def says(name: str, component: icalendar.Event) -> str:
    """A property that is left out, with how many of it there were; never its value, which may name a person."""
    value = component.get(name)
    count = len(value) if isinstance(value, list) else 1
    return f"{name} ({count})"


def _is_simple(rule: icalendar.vRecur, starts: date) -> bool:
    """Whether our keys can say a rule: the day of the month or year may be named only where it is that of the start."""
    if not set(rule) <= SIMPLE or str(rule["FREQ"][0]) not in FREQUENCIES:
        return False
    if rule.get("WKST", ["MO"])[0] != "MO" and int(rule.get("INTERVAL", [1])[0]) > 1:
        return False  # where a week begins decides which weeks are left out
    numbered = any(len(str(day)) > 2 for day in rule.get("BYDAY", ()))
    if numbered and str(rule["FREQ"][0]) != "MONTHLY":
        return False
    own = {"BYMONTHDAY": starts.day, "BYMONTH": starts.month}
    return all([int(value) for value in rule.get(name, [day])] == [day] for name, day in own.items())


def _keeps_its_hour(rule: icalendar.vRecur, starts: date, moment: ToMoment) -> bool:
    """Whether every time of a rule has the hour and the weekday in Brussels that the first one has."""
    if not isinstance(starts, datetime) or starts.tzinfo is None:
        return True
    found = {(moment(one)[11:], _day(one).weekday() - one.weekday()) for one in _expanded(rule, starts)}
    return len(found) <= 1 and all(shift == 0 for _, shift in found)


def _rule(rule: icalendar.vRecur, starts: date, told: list[Told]) -> dict[str, Any]:
    keys: dict[str, Any] = {"every": FREQUENCIES[str(rule["FREQ"][0])]}
    interval = int(rule.get("INTERVAL", [1])[0])
    keys |= {"interval": str(interval)} if interval > 1 else {}
    if days := [_weekday(str(day)) for day in rule.get("BYDAY", ())]:
        keys["on"] = days
    if "COUNT" in rule:
        keys["count"] = str(int(rule["COUNT"][0]))
    elif "UNTIL" in rule:
        keys["until"] = _day(rule["UNTIL"][0]).isoformat()
    else:
        keys["until"] = (_day(starts) + timedelta(days=365)).isoformat()
        told.append(("calendar-endless", "", keys["until"]))
    return keys


def _weekday(code: str) -> str:
    place, name = code[:-2].lstrip("+"), NAMES[CODES.index(code[-2:])]
    return f"{'last' if place == '-1' else place} {name}" if place else name


def _day(value: date) -> date:
    """A day, or the day in Brussels of an hour."""
    if isinstance(value, datetime):
        return (value.astimezone(BRUSSELS) if value.tzinfo else value).date()
    return value


def _dates(component: icalendar.Event, name: str) -> list[Any]:
    written = component.get(name)
    lists = written if isinstance(written, list) else [written] if written else []
    found = [one.dt for dates in lists for one in dates.dts]
    return [one[0] if isinstance(one, tuple) else one for one in found]


def _take_replaced(
    main: icalendar.Event,
    replaced: Sequence[icalendar.Event],
    days: tuple[list[str], list[str]],
    read: tuple[ToMoment, ToEnd],
    told: list[Told],
) -> None:
    """Take single times that were moved or cancelled: left out where they stood, added where they now are."""
    (left_out, also), (moment, end) = days, read
    for one in replaced:
        stood, now = moment(one.decoded("RECURRENCE-ID")), moment(one.decoded("DTSTART"))
        is_cancelled = str(one.get("STATUS") or "").upper() == "CANCELLED"
        if is_cancelled or now != stood:
            left_out.append(stood[:10])
        if not is_cancelled and now != stood:
            also.append(now)
        if not is_cancelled and _differs(main, one, end):
            told.append(("calendar-occurrence", now, ""))


def _differs(main: icalendar.Event, one: icalendar.Event, end: ToEnd) -> bool:
    names = ("SUMMARY", "LOCATION", *(("DESCRIPTION",) if "DESCRIPTION" in one else ()))
    words = any(str(main.get(name, "")) != str(one.get(name, "")) for name in names)
    more = one["RECURRENCE-ID"].params.get("RANGE") is not None  # from here on, and not this time alone
    return more or words or (end(main) is None) is not (end(one) is None) or _length(main) != _length(one)


def _length(component: icalendar.Event) -> timedelta | None:
    if "DURATION" in component:
        return timedelta(seconds=component.decoded("DURATION").total_seconds())
    if "DTEND" not in component:
        return None
    return timedelta(seconds=(component.decoded("DTEND") - component.decoded("DTSTART")).total_seconds())


def _one_by_one(
    main: icalendar.Event,
    rules: Sequence[icalendar.vRecur],
    replaced: Sequence[icalendar.Event],
    moment: ToMoment,
    told: list[Told],
) -> tuple[dict[str, Any], list[Told]]:
    """The dates of a rule that our keys cannot say, each as a session, where the event has an end."""
    starts, length = main.decoded("DTSTART"), _length(main)
    times = {moment(one): one for rule in rules for one in _expanded(rule, starts)}
    times |= {moment(one): one for one in (starts, *_dates(main, "RDATE"))}
    left_out = {moment(one) for one in _dates(main, "EXDATE")}
    sessions = {at: _session(at, one, length, moment) for at, one in times.items() if at not in left_out}
    for one in replaced:
        sessions.pop(moment(one.decoded("RECURRENCE-ID")), None)
        if str(one.get("STATUS") or "").upper() != "CANCELLED":
            now = moment(one.decoded("DTSTART"))
            sessions[now] = _session(now, one.decoded("DTSTART"), _length(one) or length, moment, main, one)
            if str(main.get("LOCATION", "")) != str(one.get("LOCATION", "")):
                told.append(("calendar-occurrence", now, ""))
    chosen = [sessions[at] for at in sorted(sessions)][:SESSIONS]
    if length is None or not isinstance(starts, datetime):
        days = [one["starts"] for one in chosen]
        also = [day for day in days if day != moment(starts)]
        dropped = [] if moment(starts) in days else [moment(starts)[:10]]
        keys = {"every": "day", "count": "1", "except": dropped, "also": also}
        return {"repeats": {name: value for name, value in keys.items() if value}}, told
    return {"sessions": chosen}, told


def _session(
    at: str, starts: date, length: timedelta | None, moment: ToMoment, *components: icalendar.Event
) -> dict[str, str]:
    """One time of an event, with a title where it has one of its own."""
    titles = [str(one.get("SUMMARY", "")) for one in components]
    own = titles[1] if len(set(titles)) > 1 else ""
    found = {"starts": at, "ends": moment(starts + length) if length else "", "title": own}
    return {name: value for name, value in found.items() if value}


def _expanded(rule: icalendar.vRecur, starts: date) -> list[date]:
    """The first times of a rule, of the kind of its start, by the clock of the start's zone (RFC 5545 §3.3.10)."""
    if str(rule["FREQ"][0]) not in FREQUENCIES:
        return []
    zone = starts.tzinfo if isinstance(starts, datetime) else None
    begin = _on_the_clock(starts, zone)
    bare = icalendar.vRecur({name: value for name, value in rule.items() if name not in {"UNTIL", "COUNT"}})
    last = min(_on_the_clock(rule["UNTIL"][0], zone, end=True) if "UNTIL" in rule else FAR, begin + LONGEST)
    number = min(int(rule["COUNT"][0]), SESSIONS) if "COUNT" in rule else SESSIONS
    try:
        days = rrule.rrulestr(str(bare.to_ical(), "utf-8"), dtstart=begin)  # type: ignore[no-untyped-call]
        found = list(islice(takewhile(lambda one: one <= last, days), number))
    except (ValueError, KeyError, TypeError):
        return []
    return [one.replace(tzinfo=zone) if isinstance(starts, datetime) else one.date() for one in found]


def _on_the_clock(value: date, zone: tzinfo | None, *, end: bool = False) -> datetime:
    """A moment on the clock of a zone; a day at its beginning, or at its end."""
    if not isinstance(value, datetime):
        return datetime.combine(value, time(23, 59, 59) if end else time())
    return (value.astimezone(zone) if zone and value.tzinfo else value).replace(tzinfo=None)
