"""The repetition of an event of another calendar, as the keys of ours; single dates where our keys cannot say it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any

import icalendar
from dateutil import rrule

from build_tools.core.recurrence import CODES, NAMES
from build_tools.core.values import BRUSSELS

SESSIONS = 100
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
        return _one_by_one(main, rules, moment)
    told: list[Told] = []
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
    numbered = any(len(str(day)) > 2 for day in rule.get("BYDAY", ()))
    if numbered and str(rule["FREQ"][0]) != "MONTHLY":
        return False
    own = {"BYMONTHDAY": starts.day, "BYMONTH": starts.month}
    return all([int(value) for value in rule.get(name, [day])] == [day] for name, day in own.items())


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
    words = any(str(main.get(name, "")) != str(one.get(name, "")) for name in ("SUMMARY", "LOCATION"))
    return words or (end(main) is None) is not (end(one) is None) or _length(main) != _length(one)


def _length(component: icalendar.Event) -> timedelta | None:
    if "DURATION" in component:
        return timedelta(seconds=component.decoded("DURATION").total_seconds())
    if "DTEND" not in component:
        return None
    return timedelta(seconds=(component.decoded("DTEND") - component.decoded("DTSTART")).total_seconds())


def _one_by_one(
    main: icalendar.Event, rules: Sequence[icalendar.vRecur], moment: ToMoment
) -> tuple[dict[str, Any], list[Told]]:
    """The dates of a rule that our keys cannot say, each as a session, where the event has an end."""
    starts, length = main.decoded("DTSTART"), _length(main)
    rules_told = " + ".join(str(rule.to_ical(), "utf-8") for rule in rules) or "RDATE"  # type: ignore[no-untyped-call]
    told = [("calendar-repetition", rules_told, str(SESSIONS))]
    days = {moment(one): one for rule in rules for one in _expanded(rule, starts)}
    days |= {moment(one): one for one in (starts, *_dates(main, "RDATE"))}
    left_out = {moment(one) for one in _dates(main, "EXDATE")}
    chosen = [days[one] for one in sorted(days) if one not in left_out][:SESSIONS]
    if length is None or not isinstance(starts, datetime):
        return {"repeats": {"every": "day", "count": "1", "also": [moment(one) for one in chosen[1:]]}}, told
    return {"sessions": [{"starts": moment(one), "ends": moment(one + length)} for one in chosen]}, told


def _expanded(rule: icalendar.vRecur, starts: date) -> list[date]:
    """The first days of a rule, of the kind of its start."""
    text = str(rule.to_ical(), "utf-8")  # type: ignore[no-untyped-call]
    whole = not isinstance(starts, datetime)
    begin = datetime(starts.year, starts.month, starts.day) if whole else starts  # noqa: DTZ001  (a day has no zone)
    found = islice(rrule.rrulestr(text, dtstart=begin), SESSIONS)
    return [one.date() for one in found] if whole else list(found)
