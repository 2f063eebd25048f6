"""A partner's calendar (iCalendar, RFC 5545) as drafts of events, repetitions and changes included.

What has no place in an event (guests, alarms, attached files) is left out, and told.
"""

from __future__ import annotations

import re
import warnings
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any

import icalendar

from build_tools.content_types.event import Event
from build_tools.content_types.fields import ID, LINE_LIMIT
from build_tools.core.folding import fold, slugify
from build_tools.core.languages import Language
from build_tools.core.values import BRUSSELS
from build_tools.importers.calendar_place import is_address, meetings, place_of, several
from build_tools.importers.calendar_text import (
    EventLines,
    calendar_text,
    has_hidden,
    left_open,
    one_line,
    without_markup,
)
from build_tools.importers.calendar_title import titled
from build_tools.importers.calendar_versions import grouped, sequence
from build_tools.importers.doubts import doubt
from build_tools.importers.draft import Doubt, Draft, with_own_slugs
from build_tools.importers.plain_markdown import link_to, markdown_of
from build_tools.importers.repetition import repetition, says
from build_tools.importers.sound import make_sound
from build_tools.importers.wording import language_of
from build_tools.settings import Settings

LEFT_OUT = (
    *("ATTENDEE", "CONTACT", "COMMENT", "REQUEST-STATUS", "GEO", "RESOURCES", "RELATED-TO", "EXRULE", "IMAGE"),
    *("STRUCTURED-DATA", "STYLED-DESCRIPTION"),
)
OTHERS = ("VTODO", "VJOURNAL", "VFREEBUSY")
STATUSES = {"CANCELLED": "cancelled", "CONFIRMED": "confirmed", "TENTATIVE": "confirmed"}
UNTITLED = {Language.FR: "Sans titre", Language.NL: "Zonder titel"}
WORDS = ("SUMMARY", "LOCATION", "DESCRIPTION")
SHORT = 12
MIDNIGHT = "T00:00"
_OURS = re.compile(rf"({ID.pattern})@.*")


def read_calendar(data: bytes, name: str, settings: Settings) -> list[Draft]:
    """A draft for each event of a calendar; none when it is no calendar."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about zones with a name of the program's own, which it understands
            calendars = icalendar.Calendar.from_ical(calendar_text(data), multiple=True)
    except (ValueError, KeyError, IndexError, AttributeError, TypeError, OverflowError, RecursionError):
        return []
    lines, drafts = EventLines(data), []
    for calendar in calendars:
        is_off = str(calendar.get("METHOD", "")).upper() == "CANCEL"
        for uid, group in grouped(calendar, name):
            drafts.append(_Reader(group, settings, lines.of(uid), is_off=is_off).draft(uid))
    others = [one.name for calendar in calendars for one in calendar.walk() if one.name in OTHERS]
    if drafts and left_open(data.decode("utf-8", "replace").splitlines()):
        drafts[-1] = replace(drafts[-1], doubts=(*drafts[-1].doubts, doubt("calendar-cut", 1)))
    return with_own_slugs(_telling(drafts, others))


def _telling(drafts: list[Draft], others: Sequence[str]) -> list[Draft]:
    """The drafts, the first of which tells what in the file was no event at all."""
    if not drafts or not others:
        return drafts
    counted = ", ".join(f"{name} ({number})" for name, number in Counter(others).items())
    told = doubt("calendar-left-out", 1, counted)
    return [replace(drafts[0], doubts=(*drafts[0].doubts, told)), *drafts[1:]]


class _Reader:
    """One event of a calendar: its main component, and those that replace single times of it."""

    def __init__(self, group: Sequence[icalendar.Event], settings: Settings, line: int, *, is_off: bool) -> None:
        mains = [one for one in group if "RECURRENCE-ID" not in one] or list(group[:1])
        self.main = max(mains, key=sequence)
        self.replaced = [one for one in group if one not in mains]
        self.settings, self.line, self.is_off = settings, line, is_off
        self.doubts: list[Doubt] = []
        if len(mains) > 1:
            self.doubt("calendar-older-version")
        for component in group:
            for unread in {str(name) for name, _ in component.errors}:
                component.pop(unread, None)
                self.doubt("calendar-unreadable", unread)
            for wrong in make_sound(component):
                self.doubt("calendar-left-out", wrong)

    def doubt(self, name: str, value: str = "", fixed: str = "") -> None:
        """Note something the author must look at."""
        self.doubts.append(doubt(name, self.line, value, fixed))

    def draft(self, uid: str) -> Draft:
        """The event as a draft."""
        main, language = self.main, self._language()
        title, written_status = titled(one_line(main.get("SUMMARY")))
        if len(title) > LINE_LIMIT:
            self.doubt("calendar-long-title", str(LINE_LIMIT))
            title = title[:LINE_LIMIT].strip()
        if has_hidden(str(main.get(name, "")) for name in WORDS):
            self.doubt("calendar-hidden-signs")
        if not title:
            self.doubt("calendar-no-title")
            title = UNTITLED[language]
        when = self._when()
        values: dict[str, Any] = {"id": _id(uid, str(when.get("starts", ""))), "title": title}
        values |= {"category": self._category(), **when, **self._place(), **self._state(written_status)}
        self._tell_what_is_left_out()
        kept = {name: value for name, value in values.items() if value not in (None, "", [])}
        documents = [{"title": name or title, "url": url} for url, name in self._attached().items()]
        return Draft(Event, language, _slug(title), kept, self._body(), tuple(self.doubts), tuple(documents))

    def _when(self) -> dict[str, Any]:
        if "DTSTART" not in self.main:
            self.doubt("calendar-no-start")
            return {}
        starts = self.main.decoded("DTSTART")
        named = self.main["DTSTART"].params.get("TZID")
        if named and isinstance(starts, datetime) and starts.tzinfo is None:
            self.doubt("calendar-unknown-zone", str(named))
        found = {"starts": self._moment(starts, tell=True), "ends": self._end(self.main), **self._repetition()}
        return found if "repeats" in found or "sessions" in found else _in_whole_days(found)

    def _moment(self, value: date | datetime, *, tell: bool = False) -> str:
        """A day, or an hour of Brussels; one without zone is taken as it stands."""
        if not isinstance(value, datetime):
            return value.isoformat()
        if value.tzinfo is not None:
            zone = str(self.main["DTSTART"].params.get("TZID") or "UTC")
            there = value.astimezone(BRUSSELS)
            if tell and there.utcoffset() != value.utcoffset() and zone != "UTC":
                self.doubt("calendar-zone", zone)
            value = there
        return value.strftime("%Y-%m-%dT%H:%M")

    def _end(self, component: icalendar.Event) -> str | None:
        starts = component.decoded("DTSTART")
        ends = component.decoded("DTEND") if "DTEND" in component else None
        if ends is None and "DURATION" in component:
            ends = starts + component.decoded("DURATION")
        if ends is None or ends == starts or isinstance(ends, datetime) is not isinstance(starts, datetime):
            return None
        if not isinstance(ends, datetime):
            last = ends - timedelta(days=1)  # the end of whole days is exclusive (RFC 5545 §3.6.1)
            return None if last <= starts else last.isoformat()
        return self._moment(ends)

    def _repetition(self) -> dict[str, Any]:
        found, told = repetition(self.main, self.replaced, self._moment)
        for name, value, fixed in told:
            self.doubt(name, value, fixed)
        return found

    def _place(self) -> dict[str, Any]:
        place, online = place_of(self.main)
        if is_address(online or ""):
            self.doubt("calendar-meeting")
        elif meetings(self.main):
            self.doubt("calendar-left-out", "CONFERENCE")
        return {"place": place, "online": online, "organiser": self._organiser()}

    def _organiser(self) -> str:
        """The name of the organiser; a mail address is none."""
        if "ORGANIZER" not in self.main:
            return ""
        named = one_line(self.main["ORGANIZER"].params.get("CN")).strip("\"' ")
        if named and "@" not in named:
            self.doubt("calendar-organiser")
            return named
        self.doubt("calendar-left-out", "ORGANIZER (1)")
        return ""

    def _attached(self) -> dict[str, str]:
        """The addresses of attached files with their names; pictures that adorn a page are left to it."""
        found: dict[str, str] = {}
        for one in several(self.main.get("ATTACH")):
            params = getattr(one, "params", {})
            if is_address(str(one)) and not str(params.get("FMTTYPE", "")).lower().startswith("image/"):
                found[str(one)] = one_line(params.get("FILENAME") or params.get("X-FILENAME"))
        return found

    def _state(self, in_title: str | None) -> dict[str, Any]:
        written = "CANCELLED" if self.is_off else str(self.main.get("STATUS") or "CONFIRMED").upper()
        if written == "TENTATIVE":
            self.doubt("calendar-tentative")
        if (secret := str(self.main.get("CLASS") or "PUBLIC").upper()) != "PUBLIC":
            self.doubt("calendar-private", secret)
        if changes := sequence(self.main):
            self.doubt("calendar-changed", str(changes))
        if written not in STATUSES:
            self.doubt("calendar-left-out", "STATUS")
        status = STATUSES.get(written, "confirmed")
        if in_title and status != "cancelled":
            status = in_title
            self.doubt("calendar-status-in-title", status)
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
        """The language that the file names, else the one it is written in."""
        for name in ("SUMMARY", "DESCRIPTION"):
            named = str(self.main[name].params.get("LANGUAGE", "")) if name in self.main else ""
            if named.lower()[:2] in set(Language):
                return Language(named.lower()[:2])
        text = f"{self.main.get('SUMMARY', '')} {without_markup(str(self.main.get('DESCRIPTION', '')))}"
        return language_of(text) or self.settings.default_language

    def _body(self) -> str:
        written = self.main.get("DESCRIPTION") or self.main.get("X-ALT-DESC") or ""
        described = without_markup(str(written)).strip()
        url = str(self.main.get("URL") or "")
        if url and not is_address(url):
            self.doubt("calendar-left-out", "URL")
        addresses = {url: ""} | self._attached()
        links = [link_to(one, name) for one, name in addresses.items() if is_address(one) and one not in described]
        return "\n\n".join(part for part in (markdown_of(described), *links) if part)

    def _tell_what_is_left_out(self) -> None:
        for name in LEFT_OUT:
            if name in self.main:
                self.doubt("calendar-left-out", says(name, self.main))
        within = len(several(self.main.get("ATTACH"))) - len(self._attached())
        if within:
            self.doubt("calendar-left-out", f"ATTACH ({within})")
        if self.main.walk("VALARM"):
            self.doubt("calendar-left-out", "VALARM")


def _in_whole_days(found: dict[str, Any]) -> dict[str, Any]:
    """From midnight to midnight is said in days: that is how some programs write them (in UTC, or without VALUE)."""
    starts, ends = found["starts"], found["ends"]
    if not ends or ends <= starts or not (starts.endswith(MIDNIGHT) and ends.endswith(MIDNIGHT)):
        return found
    last = (date.fromisoformat(ends[:10]) - timedelta(days=1)).isoformat()
    return found | {"starts": starts[:10], "ends": None if last == starts[:10] else last}


def _categories(component: icalendar.Event) -> Iterator[str]:
    written = component.get("CATEGORIES") or []
    for group in written if isinstance(written, list) else [written]:
        yield from (str(one) for one in group.cats)


def _id(uid: str, starts: str) -> str:
    """Our own id when the event was once ours, else one made of its day and of what names it there."""
    ours = _OURS.fullmatch(uid)
    if ours and ours[1].startswith(f"{Event.collection.prefix}-"):
        return ours[1]
    rest = re.sub(r"[^A-Za-z0-9]", "", uid.partition("@")[0])
    if len(rest) > SHORT:  # those of one program often begin alike
        rest = sha256(uid.encode()).hexdigest()[:SHORT]
    return "-".join(part for part in (Event.collection.prefix, starts[:10], rest or "1") if part)


def _slug(title: str) -> str:
    """A slug that no section, year or category has."""
    slug = slugify(title, 70)
    return slug if "-" in slug and not ID.fullmatch(slug.upper()) else f"evenement-{slug}".strip("-")
