"""One event as VEVENTs (RFC 5545 §3.6.1): facts of the content only, no alarm, no duration nobody gave."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from urllib.parse import urlsplit

from build_tools.content_types.event import Event, Repetition, Status
from build_tools.core.values import BRUSSELS, Moment
from build_tools.library.agenda import is_undated
from build_tools.library.entry import Entry
from build_tools.outputs.calendar_lines import added_line, day, instant, line, moments_line, text_line
from build_tools.outputs.edition import Edition
from build_tools.outputs.events_shown import category_of, shown_event, status_of, where

NEVER_CHANGED = date(2000, 1, 1)
"""When an event was last changed, for one that bears no date of publication or change: later than no real change."""

FREQUENCIES = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}


def calendar_event(edition: Edition, entry: Entry[Event]) -> bytes:
    """An event as the lines of its VEVENTs: one, or one for each session."""
    words = list(_words(edition, entry))
    return b"".join(piece for component in _components(edition, entry, words) for piece in component)


def uid(edition: Edition, entry: Entry[Event], session: Moment | None = None) -> str:
    """The identifier of an event in every calendar, in both languages; a session adds its start."""
    settings = edition.library.settings
    domain = settings.options.agenda.uid_domain or urlsplit(settings.site_url).hostname or "good-practice.invalid"
    start = f"-{re.sub('[^0-9T]', '', str(session))}" if session else ""
    return f"{entry.id}{start}@{domain}"


def last_changed(event: Event, today: date) -> date:
    """The last day until `today` that the content itself says something was changed; never the day of the build."""
    days = [event.published.first] if event.published else []
    days += [event.updated] if event.updated else []
    days += [change.on for change in event.changes] + [before.on for before in event.previously]
    days += [event.withdrawn.on] if event.withdrawn else []
    return max((day for day in days if day <= today), default=NEVER_CHANGED)


def _components(edition: Edition, entry: Entry[Event], words: list[bytes]) -> Iterator[list[bytes]]:
    facts, title = entry.facts, _title(edition, entry)
    if not facts.sessions:
        repeated = list(_repetition(facts.starts, facts.repeats)) if facts.repeats else []
        times = [*_times(facts.starts, facts.ends), *repeated]
        yield _component(edition, entry, uid(edition, entry), [*times, _summary(edition, entry, title), *words])
    shown = shown_event(edition, entry)
    for place, session in enumerate(facts.sessions):
        own = shown.facts.sessions[place].title
        summary = _summary(edition, entry, f"{title} – {edition.words(own)}" if own else title)
        lines = [*_times(session.starts, session.ends), summary, *words]
        yield _component(edition, entry, uid(edition, entry, session.starts), lines)


def _component(edition: Edition, entry: Entry[Event], name: str, lines: list[bytes]) -> list[bytes]:
    facts, today = entry.facts, edition.library.today
    changed = instant(datetime.combine(last_changed(facts, today), time(), BRUSSELS))
    sequence = len(facts.previously) + entry.is_withdrawn(today)
    status = "CANCELLED" if entry.is_withdrawn(today) else _status(facts)
    created = instant(datetime.combine(facts.published.first, time(), BRUSSELS)) if facts.published else ""
    return [
        *(line("BEGIN", "VEVENT"), text_line("UID", name), line("DTSTAMP", changed), line("LAST-MODIFIED", changed)),
        *((line("CREATED", created),) if created else ()),
        *(line("SEQUENCE", str(sequence)), line("STATUS", status)),
        *lines,
        line("END", "VEVENT"),
    ]


def _title(edition: Edition, entry: Entry[Event]) -> str:
    """The title, behind what changed: calendar programs do not show a status."""
    shown = shown_event(edition, entry)
    status = status_of(edition, shown)
    title = edition.words(shown.facts.title, shown.language_of("title"))
    return edition.t["event"]["changed_title"].format(status=status["text"], title=title) if status else title


def _summary(edition: Edition, entry: Entry[Event], title: str) -> bytes:
    language = shown_event(edition, entry).language_of("title")
    return text_line("SUMMARY", title, f";LANGUAGE={language}" if language is not edition.language else "")


def _words(edition: Edition, entry: Entry[Event]) -> Iterator[bytes]:
    shown = shown_event(edition, entry)
    facts, url = shown.facts, edition.absolute(edition.address(entry))
    is_withdrawn = entry.is_withdrawn(edition.library.today)
    yield text_line("DESCRIPTION", _description(edition, shown, url))
    if (place := where(edition, facts)) and not is_withdrawn:
        yield text_line("LOCATION", place)
    yield text_line("CATEGORIES", category_of(edition, facts)["label"])
    if url:
        yield line("URL", url)
    if isinstance(facts.online, str) and not is_withdrawn:
        yield line("CONFERENCE", facts.online, ";VALUE=URI")


def _description(edition: Edition, shown: Entry[Event], url: str) -> str:
    """What calendar programs show below the title: what changed first, then what it is, then where to read on."""
    facts, status = shown.facts, status_of(edition, shown) or {}
    parts = [status.get("title"), status.get("reason"), status.get("before")]
    told = facts.summary and not shown.is_withdrawn(edition.library.today)
    parts += [edition.words(facts.summary or "", shown.language_of("summary")) if told else "", url]
    return "\n".join(part for part in parts if part)


def _status(event: Event) -> str:
    if event.status is Status.CANCELLED:
        return "CANCELLED"
    return "TENTATIVE" if is_undated(event) else "CONFIRMED"


def _times(starts: Moment, ends: Moment | None) -> Iterator[bytes]:
    """Start and end (§3.6.1): the end of whole days is the day after, and none stands at the start."""
    yield moments_line("DTSTART", [starts])
    if ends and starts.hour is None:
        yield moments_line("DTEND", [Moment(ends.day + timedelta(days=1))])
    elif ends and ends.hour and ends.at > starts.at:
        yield moments_line("DTEND", [ends])


def _repetition(starts: Moment, repeats: Repetition) -> Iterator[bytes]:
    parts = [f"FREQ={FREQUENCIES[repeats.every]}"]
    parts += [f"INTERVAL={repeats.interval}"] if repeats.interval > 1 else []
    parts += [f"COUNT={repeats.count}"] if repeats.count else []
    parts += [f"UNTIL={_until(starts, repeats.until)}"] if repeats.until and not repeats.count else []
    parts += [f"BYDAY={','.join(one.code for one in repeats.on)}"] if repeats.on else []
    yield line("RRULE", ";".join(parts))
    added = [Moment(one.day, starts.hour and (one.hour or starts.hour)) for one in repeats.also]
    left_out = [one for one in (Moment(one, starts.hour) for one in repeats.but) if one not in added]
    if left_out:
        yield moments_line("EXDATE", left_out)
    if added:
        yield added_line(added)


def _until(starts: Moment, last: date) -> str:
    """The last possible start: a day for whole days, else in UTC (§3.3.10)."""
    return day(last) if starts.hour is None else instant(datetime.combine(last, time(23, 59, 59), BRUSSELS))
