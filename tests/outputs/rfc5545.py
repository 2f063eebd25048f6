"""A strict reader of iCalendar files (RFC 5545), written from the grammar and independent of what writes ours.

`problems` lists everything wrong with the bytes of a calendar; `events` gives the content lines of each VEVENT.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

NAME = re.compile(r"[A-Za-z0-9-]+")
PARAMETER = re.compile(
    r';([A-Za-z0-9-]+)=((?:"[^"\x00-\x08\x0a-\x1f\x7f]*"|[^";:,\x00-\x08\x0a-\x1f\x7f]*)(?:,(?:"[^"]*"|[^";:,]*))*)'
)
DATE = re.compile(r"\d{8}")
LOCAL = re.compile(r"\d{8}T\d{6}")
UTC = re.compile(r"\d{8}T\d{6}Z")
OFFSET = re.compile(r"[+-]\d{4}(\d{2})?")
RULE = re.compile(r"FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[A-Z0-9,+-]+)*")
TEXTS = {
    "SUMMARY",
    "DESCRIPTION",
    "LOCATION",
    "CATEGORIES",
    "NAME",
    "X-WR-CALNAME",
    "TZNAME",
    "UID",
    "PRODID",
    "STATUS",
}
ONCE = {
    *("DTSTAMP", "UID", "DTSTART", "DTEND", "DURATION", "CREATED", "DESCRIPTION", "LAST-MODIFIED", "LOCATION"),
    *("SEQUENCE", "STATUS", "SUMMARY", "URL", "RRULE", "RECURRENCE-ID", "CLASS", "GEO", "ORGANIZER", "TRANSP"),
}
ALLOWED_IN = {"VCALENDAR": {"VEVENT", "VTIMEZONE"}, "VTIMEZONE": {"STANDARD", "DAYLIGHT"}}


@dataclass
class Line:
    """A content line: name, parameters, raw value."""

    name: str
    parameters: dict[str, str]
    value: str


@dataclass
class Component:
    """A component with its lines and its own components."""

    name: str
    lines: list[Line] = field(default_factory=list)
    inner: list[Component] = field(default_factory=list)

    def all(self, name: str) -> list[Line]:
        return [line for line in self.lines if line.name == name]

    def value(self, name: str) -> str:
        return next((line.value for line in self.lines if line.name == name), "")


def problems(data: bytes) -> list[str]:
    """Everything wrong with a calendar, in words."""
    found = [*_octets(data)]
    try:
        calendar = parse(data)
    except ValueError as error:
        return [*found, str(error)]
    return [*found, *_calendar(calendar)]


def parse(data: bytes) -> Component:
    """The tree of a calendar, unfolded."""
    text = re.sub(r"\r\n[ \t]", "", data.decode("utf-8"))
    root = Component("")
    stack = [root]
    for raw in text.split("\r\n")[:-1]:
        line = _line(raw)
        if line.name == "BEGIN":
            component = Component(line.value)
            stack[-1].inner.append(component)
            stack.append(component)
        elif line.name == "END":
            if stack.pop().name != line.value:
                raise ValueError(f"END:{line.value} closes another component")
        else:
            stack[-1].lines.append(line)
    if len(stack) != 1 or len(root.inner) != 1 or root.lines:
        raise ValueError("not one whole VCALENDAR")
    return root.inner[0]


def events(data: bytes) -> list[Component]:
    """The events of a calendar."""
    return [one for one in parse(data).inner if one.name == "VEVENT"]


def text_of(value: str) -> str:
    """A TEXT value without its escapes (RFC 5545 §3.3.11)."""
    return re.sub(r"\\([\\;,nN])", lambda match: "\n" if match[1] in "nN" else match[1], value)


def _octets(data: bytes) -> Iterator[str]:
    if not data.endswith(b"\r\n"):
        yield "does not end with CRLF"
    if re.search(rb"(?<!\r)\n|\r(?!\n)", data):
        yield "a line break that is no CRLF"
    if re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", data):
        yield "a control character"
    for line in data.split(b"\r\n"):
        if len(line) > 75:
            yield f"a line of {len(line)} octets"
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield "folded inside a character"
        if line.strip(b" \t") == b"" and line:
            yield "a folded line without content"


def _line(raw: str) -> Line:
    name = NAME.match(raw)
    if not name:
        raise ValueError(f"no property name: {raw!r}")
    rest, parameters = raw[name.end() :], {}
    while rest.startswith(";"):
        match = PARAMETER.match(rest)
        if not match:
            raise ValueError(f"a parameter that cannot be read: {raw!r}")
        parameters[match[1].upper()] = match[2]
        rest = rest[match.end() :]
    if not rest.startswith(":"):
        raise ValueError(f"no colon: {raw!r}")
    return Line(name[0].upper(), parameters, rest[1:])


def _calendar(calendar: Component) -> Iterator[str]:
    names = [line.name for line in calendar.lines]
    for name, value in (("VERSION", "2.0"), ("CALSCALE", "GREGORIAN")):
        if calendar.value(name) != value:
            yield f"{name} is not {value}"
    if calendar.name != "VCALENDAR" or names.count("PRODID") != 1 or not calendar.inner:
        yield "no VCALENDAR with PRODID and components"
    if "METHOD" in names:
        yield "METHOD asks for an ORGANIZER (RFC 5546 §3.2.1)"
    zones = {one.value("TZID") for one in calendar.inner if one.name == "VTIMEZONE"}
    yield from _tree(calendar)
    for one in calendar.inner:
        yield from _zone(one) if one.name == "VTIMEZONE" else _event(one, zones)
    ids = [(one.value("UID"), one.value("RECURRENCE-ID")) for one in calendar.inner if one.name == "VEVENT"]
    if len(ids) != len(set(ids)):
        yield "two events with one UID"
    order = [one.name for one in calendar.inner]
    if order != sorted(order, key=lambda name: name != "VTIMEZONE"):
        yield "a zone after the events that use it"


def _tree(component: Component) -> Iterator[str]:
    for inner in component.inner:
        if inner.name not in ALLOWED_IN.get(component.name, set()):
            yield f"{inner.name} in {component.name}"
        yield from _tree(inner)
    for line in component.lines:
        if line.name in TEXTS and re.search(r"(?<!\\)(?:\\\\)*(?:\\[^\\;,nN]|;)|(?:^|[^\\])(?:\\\\)*\\$", line.value):
            yield f"{line.name} is not escaped: {line.value!r}"
        if line.name in TEXTS - {"CATEGORIES"} and re.search(r"(?<!\\)(?:\\\\)*,", line.value):
            yield f"a comma in {line.name} is not escaped"


def _zone(zone: Component) -> Iterator[str]:
    kinds = {one.name: one for one in zone.inner}
    if set(kinds) != {"STANDARD", "DAYLIGHT"} or len(zone.inner) != 2:
        yield "the zone does not have one rule for winter and one for summer"
    for one in zone.inner:
        if not LOCAL.fullmatch(one.value("DTSTART")) or one.lines[0].parameters:
            yield "an onset that is no local time"
        if not all(OFFSET.fullmatch(one.value(name)) for name in ("TZOFFSETFROM", "TZOFFSETTO")):
            yield "an offset that is none"
        if not RULE.fullmatch(one.value("RRULE")) or "UNTIL" in one.value("RRULE"):
            yield "a rule that ends, or is none"
        onset = date.fromisoformat(one.value("DTSTART")[:8])
        if onset.weekday() != 6 or onset.day < 25:
            yield "an onset that is not on the last Sunday"


def _event(event: Component, zones: set[str]) -> Iterator[str]:
    names = [line.name for line in event.lines]
    for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"):
        if names.count(name) != 1 or not event.value(name):
            yield f"{name} is not there once"
    yield from (f"{name} more than once" for name in ONCE if names.count(name) > 1)
    if event.inner:
        yield "an alarm, or another component, in an event"
    if event.value("STATUS") not in {"CONFIRMED", "TENTATIVE", "CANCELLED"}:
        yield "a STATUS that events do not have"
    if not re.fullmatch(r"\d+", event.value("SEQUENCE")):
        yield "a SEQUENCE that is no number"
    for name in ("DTSTAMP", "LAST-MODIFIED", "CREATED"):
        if event.value(name) and not UTC.fullmatch(event.value(name)):
            yield f"{name} is not in UTC"
    yield from _times(event, zones)


def _times(event: Component, zones: set[str]) -> Iterator[str]:
    whole = event.all("DTSTART")[0].parameters.get("VALUE") == "DATE"
    for line in (one for name in ("DTSTART", "DTEND", "EXDATE", "RDATE") for one in event.all(name)):
        if (line.parameters.get("VALUE") == "DATE") is not whole:
            yield f"{line.name} is a day where DTSTART is none, or the reverse"
        in_utc = line.name == "RDATE" and not whole and "TZID" not in line.parameters  # §3.8.5.2: of any form
        if not all((DATE if whole else UTC if in_utc else LOCAL).fullmatch(value) for value in line.value.split(",")):
            yield f"{line.name} cannot be read: {line.value}"
        if not whole and not in_utc and line.parameters.get("TZID") not in zones:
            yield f"{line.name} names a zone that is not there"
    if event.all("DTEND") and event.value("DTEND") <= event.value("DTSTART"):
        yield "an end that is not after the start"
    if rule := event.value("RRULE"):
        yield from _rule(rule, DATE if whole else UTC)


def _rule(rule: str, kind: re.Pattern[str]) -> Iterator[str]:
    until = re.search(r"UNTIL=([^;]+)", rule)
    if not RULE.fullmatch(rule):
        yield f"a rule that cannot be read: {rule}"
    if until and not kind.fullmatch(until[1]):
        yield "UNTIL is not of the kind of DTSTART"
    if until and "COUNT=" in rule:
        yield "both UNTIL and COUNT"
