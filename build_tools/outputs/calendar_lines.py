"""Content lines of iCalendar (RFC 5545 §3.1): escaped, folded at 75 octets inside no character, ended by CRLF."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime

from build_tools.core.values import Moment

ZONE = "Europe/Brussels"
_OCTETS = 75
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029]+")
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def line(name: str, value: str, parameters: str = "") -> bytes:
    """One line; `value` is written already as its kind of value asks, `parameters` begins with its semicolon."""
    octets = f"{name}{parameters}:{value}".encode()
    return b"\r\n ".join(_folded(octets)) + b"\r\n"


def text_line(name: str, text: str, parameters: str = "") -> bytes:
    """A line with a text."""
    return line(name, escaped(text), parameters)


def escaped(text: str) -> str:
    r"""A text as a value (§3.3.11): signs escaped, line breaks as `\n`, no other control."""
    one_kind = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROLS.sub(" ", one_kind).translate(_ESCAPES)


def moments_line(name: str, moments: Sequence[Moment]) -> bytes:
    """A line with days, or with hours of Brussels; all are of one kind (§3.3.4, §3.3.5)."""
    value = ",".join(f"{one.day:%Y%m%d}" + (f"T{one.hour:%H%M%S}" if one.hour else "") for one in moments)
    return line(name, value, f";TZID={ZONE}" if moments[0].hour else ";VALUE=DATE")


def added_line(moments: Sequence[Moment]) -> bytes:
    """The line of the times that a rule does not give (§3.8.5.2): days, or hours in UTC.

    In UTC because libical 3 reads the hours of an RDATE that has a zone as if it had none; all read these alike.
    """
    if moments[0].hour is None:
        return moments_line("RDATE", moments)
    return line("RDATE", ",".join(instant(one.at) for one in moments))


def instant(moment: datetime) -> str:
    """A moment in UTC: `20260930T220000Z`."""
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def day(value: date) -> str:
    """A day: `20260930`."""
    return f"{value:%Y%m%d}"


def _folded(octets: bytes) -> Iterator[bytes]:
    """Pieces of at most 75 octets, the space that begins a later one included; no character is cut."""
    start, room = 0, _OCTETS
    while len(octets) - start > room:
        end = start + room
        while octets[end] & 0xC0 == 0x80:  # within a character of UTF-8
            end -= 1
        yield octets[start:end]
        start, room = end, _OCTETS - 1
    yield octets[start:]
