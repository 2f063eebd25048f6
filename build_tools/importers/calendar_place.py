"""Where an event of another calendar takes place: in a room, online, or both."""

from __future__ import annotations

import re
from typing import Any

import icalendar

from build_tools.core.contacts import parse_web_address
from build_tools.core.folding import words
from build_tools.core.values import ValueProblem
from build_tools.importers.calendar_text import one_line

MEETINGS = ("X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK")
"""Where programs put the address of a meeting online, beside CONFERENCE (RFC 7986 §5.11)."""
_SAYS_ONLINE = (
    "teams zoom skype webex jitsi meet bigbluebutton whereby visio visioconference videoconference videoconferentie "
    "ligne online virtuel virtuelle virtuellement virtueel digitaal distance distanciel afstand webinaire webinar"
)
_ONLINE = frozenset(_SAYS_ONLINE.split())
"""Words of which one at least says that a meeting is held online."""
_SAYS_NOTHING = "reunion vergadering meeting microsoft ms google cisco en a op via par sur le la the in on"
_AROUND = frozenset(_SAYS_NOTHING.split())
"""Words that stand beside those and name no place."""
_MAIL = re.compile(r"\s*<?\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+>?")
"""Programs write a room as `"Salle 2" <salle2@…>`."""


def place_of(event: icalendar.Event) -> tuple[str, str | None]:
    """The place of an event, and the address of its meeting online (`true` where only that it is online is known)."""
    meeting = meeting_of(event)
    kept: list[str] = []
    for piece in _pieces(str(event.get("LOCATION") or "")):
        if is_address(piece):
            meeting = meeting or piece
        elif _is_online(piece):
            meeting = meeting or "true"
        else:
            kept.append(piece)
    apple = event.get("X-APPLE-STRUCTURED-LOCATION")
    if not kept and apple is not None and meeting is None:
        kept = [one_line(apple.params.get("X-TITLE"))]
    return ", ".join(kept), meeting


def meeting_of(event: icalendar.Event) -> str | None:
    """The address of a meeting online, the first there is."""
    return next(filter(is_address, meetings(event)), None)


def meetings(event: icalendar.Event) -> list[str]:
    """What stands where programs put the address of a meeting online."""
    written = [event.get(name) for name in ("CONFERENCE", *MEETINGS)]
    return [str(one) for value in written if value for one in several(value)]


def several(value: Any) -> list[Any]:
    """What a property holds as a list, whether it stands once, several times or not at all."""
    return value if isinstance(value, list) else [] if value is None else [value]


def is_address(text: str) -> bool:
    """Whether a text is a web address that may be published."""
    try:
        return bool(parse_web_address(text))
    except ValueProblem:
        return False


def _pieces(written: str) -> list[str]:
    """The lines of a place; what stands beside a meeting online is set apart by a semicolon (Outlook)."""
    lines = [one_line(_MAIL.sub(" ", line)).strip(' "') for line in written.splitlines()]
    parts = [part.strip(' "') for line in lines for part in line.split(";")]
    return [part for part in (parts if any(map(_is_online, parts)) else lines) if part]


def _is_online(piece: str) -> bool:
    """Whether a piece says only that the meeting is online: `Réunion Microsoft Teams`, `Online via Zoom`."""
    found = set(words(piece))
    return bool(found & _ONLINE) and found <= _ONLINE | _AROUND
