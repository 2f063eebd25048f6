"""A partner's calendar (iCalendar, RFC 5545) as drafts of events, repetitions and changes included.

What has no place in an event (guests, alarms, attached files) is left out, and told.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any

import icalendar

from build_tools.content_types.event import Event
from build_tools.content_types.fields import ID, LINE_LIMIT
from build_tools.core.contacts import parse_web_address
from build_tools.core.folding import fold, slugify
from build_tools.core.languages import Language
from build_tools.core.values import BRUSSELS, ValueProblem
from build_tools.importers.doubts import doubt
from build_tools.importers.draft import Doubt, Draft
from build_tools.importers.repetition import repetition, says
from build_tools.importers.sound import make_sound
from build_tools.settings import Settings

LEFT_OUT = (
    "ATTENDEE",
    "ATTACH",
    "CONTACT",
    "COMMENT",
    "REQUEST-STATUS",
    "GEO",
    "RESOURCES",
    "RELATED-TO",
    "X-ALT-DESC",
)
STATUSES = {"CANCELLED": "cancelled", "CONFIRMED": "confirmed", "TENTATIVE": "confirmed"}
_BEGINNING = re.compile(r"^(\d{0,9})([-+=!?:.)])")
"""What opens a list, a rule, an underlined heading, an admonition."""
_NO_ID = f"{Event.collection.prefix}-0"
_OURS = re.compile(rf"({ID.pattern})@.*")


def read_calendar(data: bytes, name: str, settings: Settings) -> list[Draft]:
    """A draft for each event of a calendar; none when it is no calendar."""
    data = _as_utf8(data)
    try:
        calendars = icalendar.Calendar.from_ical(data, multiple=True)
        events = [one for calendar in calendars for one in calendar.walk("VEVENT") if isinstance(one, icalendar.Event)]
    except (ValueError, KeyError, IndexError, AttributeError, TypeError, OverflowError, RecursionError):
        return []
    lines = _Lines(data)
    left_out = {id(event): make_sound(event) for event in events}
    groups: dict[str, list[icalendar.Event]] = defaultdict(list)
    for place, event in enumerate(events):
        uid = str(event.get("UID") or f"{name}-{place}")
        again = "RECURRENCE-ID" not in event and any("RECURRENCE-ID" not in one for one in groups[uid])
        groups[f"{uid}-{place}" if again else uid].append(event)  # two events under one name are two
    drafts = []
    for uid, group in groups.items():
        reader = _Reader(group, settings, lines.of(uid))
        for unread in dict.fromkeys(one for event in group for one in left_out[id(event)]):
            reader.doubt("calendar-left-out", unread)
        drafts.append(reader.draft(uid))
    return _with_own_slugs(drafts)


def _as_utf8(data: bytes) -> bytes:
    """The calendar as RFC 5545 §3.1.4 has it; Outlook writes UTF-16, and old programs the letters of Windows."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace").encode()
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace").encode()
    return data


class _Lines:
    """Where each event begins in the file, for the doubts about it."""

    def __init__(self, data: bytes) -> None:
        self.found: dict[str, int] = {}
        begun = 1
        text = re.sub(r"\r?\n[ \t]", "\x00", data.decode("utf-8", "replace"))
        number = 1
        for line in text.splitlines():
            if line.upper().startswith("BEGIN:VEVENT"):
                begun = number
            elif line.upper().startswith("UID"):
                self.found.setdefault(line.replace("\x00", "").partition(":")[2], begun)
            number += 1 + line.count("\x00")

    def of(self, uid: str) -> int:
        """The line an event begins on; the first of the file when it has no name of its own."""
        return self.found.get(uid, 1)


class _Reader:
    """One event of a calendar: its main component, and those that replace single times of it."""

    def __init__(self, group: Sequence[icalendar.Event], settings: Settings, line: int) -> None:
        self.main = next((one for one in group if "RECURRENCE-ID" not in one), group[0])
        self.replaced = [one for one in group if one is not self.main and "RECURRENCE-ID" in one]
        self.settings = settings
        self.line = line
        self.doubts: list[Doubt] = []

    def doubt(self, name: str, value: str = "", fixed: str = "") -> None:
        """Note something the author must look at."""
        self.doubts.append(doubt(name, self.line, value, fixed))

    def draft(self, uid: str) -> Draft:
        """The event as a draft."""
        main = self.main
        title = _line(main.get("SUMMARY"))[:LINE_LIMIT] or "Sans titre"
        starts = self._moment(main.decoded("DTSTART")) if "DTSTART" in main else ""
        values: dict[str, Any] = {"id": _id(uid, starts), "title": title, "category": self._category()}
        if starts:
            values |= {"starts": starts, "ends": self._end(main), **self._repetition()}
        values |= self._place()
        values |= self._state()
        self._tell_what_is_left_out()
        kept = {name: value for name, value in values.items() if value not in (None, "", [])}
        return Draft(Event, self._language(), _slug(title), kept, self._body(), tuple(self.doubts))

    def _moment(self, value: date | datetime) -> str:
        """A day, or an hour of Brussels; one without zone is taken as it stands."""
        if not isinstance(value, datetime):
            return value.isoformat()
        if value.tzinfo is not None:
            zone = str(getattr(value.tzinfo, "key", value.tzinfo))
            there = value.astimezone(BRUSSELS)
            if there.utcoffset() != value.utcoffset() and zone != "UTC":
                self.doubt("calendar-zone", zone)
            value = there
        return value.strftime("%Y-%m-%dT%H:%M")

    def _end(self, component: icalendar.Event) -> str | None:
        starts = component.decoded("DTSTART")
        ends = component.decoded("DTEND") if "DTEND" in component else None
        if ends is None and "DURATION" in component:
            ends = starts + component.decoded("DURATION")
        if ends is None or ends == starts:
            return None
        if not isinstance(ends, datetime):
            last = ends - timedelta(days=1)  # the end of whole days is exclusive (RFC 5545 §3.6.1)
            return None if last <= starts else last.isoformat()
        return self._moment(ends)

    def _repetition(self) -> dict[str, Any]:
        found, told = repetition(self.main, self.replaced, self._moment, self._end)
        for name, value, fixed in told:
            self.doubt(name, value, fixed)
        return found

    def _place(self) -> dict[str, Any]:
        main = self.main
        conference = main.get("CONFERENCE")
        conference = conference[0] if isinstance(conference, list) else conference
        if conference and not _web(conference):
            self.doubt("calendar-left-out", "CONFERENCE")
        organiser = main.get("ORGANIZER")
        named = organiser.params.get("CN") if organiser is not None else None
        return {
            "place": _line(main.get("LOCATION")),
            "online": _web(conference),
            "organiser": _line(named),
        }

    def _state(self) -> dict[str, Any]:
        written = str(self.main.get("STATUS") or "CONFIRMED").upper()
        if written == "TENTATIVE":
            self.doubt("calendar-tentative")
        if (changes := str(self.main.get("SEQUENCE") or "0")) != "0":
            self.doubt("calendar-changed", changes)
        status = STATUSES.get(written, "confirmed")
        if written not in STATUSES:
            self.doubt("calendar-left-out", "STATUS")
        return {"status": status} if status != "confirmed" else {}

    def _category(self) -> str:
        known = self.settings.options.agenda.categories
        names = {fold(name): one.id for one in known for name in (one.id, one.label.fr, one.label.nl)}
        written = [str(name) for name in _categories(self.main)]
        found = next((names[fold(name)] for name in written if fold(name) in names), None)
        ids = [one.id for one in known]
        fallback = "partner" if "partner" in ids else ids[0] if ids else "partner"
        if found is None and written:
            self.doubt("calendar-category", ", ".join(written), fallback)
        return found or fallback

    def _language(self) -> Language:
        summary = self.main.get("SUMMARY")
        written = str(summary.params.get("LANGUAGE", "")).lower()[:2] if summary is not None else ""
        return Language.NL if written == "nl" else self.settings.default_language

    def _body(self) -> str:
        described, url = str(self.main.get("DESCRIPTION") or "").strip(), _web(self.main.get("URL"))
        if self.main.get("URL") and not url:
            self.doubt("calendar-left-out", "URL")
        link = f"<{url}>" if url and url not in described else ""
        return "\n\n".join(part for part in (_markdown(described), link) if part)

    def _tell_what_is_left_out(self) -> None:
        for name in LEFT_OUT:
            if name in self.main:
                self.doubt("calendar-left-out", says(name, self.main))
        if self.main.walk("VALARM"):
            self.doubt("calendar-left-out", "VALARM")


def _categories(component: icalendar.Event) -> Iterator[str]:
    written = component.get("CATEGORIES") or []
    for group in written if isinstance(written, list) else [written]:
        yield from (str(one) for one in group.cats)


def _id(uid: str, starts: str) -> str:
    """Our own id when the event was once ours, else one made of its day and of what names it there."""
    ours = _OURS.fullmatch(uid)
    if ours and ours[1].startswith(f"{Event.collection.prefix}-"):
        return ours[1]
    rest = re.sub(r"[^A-Za-z0-9]", "", uid.partition("@")[0])[:12]
    return "-".join(part for part in (Event.collection.prefix, starts[:10], rest) if part) if starts or rest else _NO_ID


def _slug(title: str) -> str:
    """A slug that no section, year or category has."""
    slug = slugify(title, 70)
    return slug if "-" in slug and not ID.fullmatch(slug.upper()) else f"evenement-{slug}".strip("-")


def _web(written: object) -> str | None:
    """A web address that may be published, None for anything else."""
    try:
        return parse_web_address(str(written or ""))
    except ValueProblem:
        return None


def _line(text: object) -> str:
    return " ".join(str(text).split()) if text else ""


def _markdown(text: str) -> str:
    """Plain text as Markdown that shows it as it stands: its signs mean nothing."""
    lines = (re.sub(r"([\\`*_\[\]<>#|&~])", r"\\\1", line.strip()) for line in text.splitlines())
    return "\n\n".join(_BEGINNING.sub(r"\1\\\2", line) for line in lines if line)


def _with_own_slugs(drafts: list[Draft]) -> list[Draft]:
    """Give drafts of one title slugs of their own."""
    taken: dict[str, int] = defaultdict(int)
    found = []
    for draft in drafts:
        taken[draft.slug] += 1
        slug = f"{draft.slug[:75]}-{taken[draft.slug]}" if taken[draft.slug] > 1 else draft.slug
        found.append(Draft(draft.kind, draft.language, slug, draft.values, draft.body, draft.doubts))
    return found
