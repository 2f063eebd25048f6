"""One event as VEVENTs (RFC 5545 §3.6.1): facts of the content only, no alarm, no duration nobody gave."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from urllib.parse import urlsplit

import icalendar

from build_tools.content_types.event import Event, Repetition, Status
from build_tools.core.values import BRUSSELS, Moment
from build_tools.library.agenda import is_undated
from build_tools.library.entry import Entry
from build_tools.outputs.edition import Edition
from build_tools.outputs.events_shown import category_of, shown_event, status_of, where

NEVER_CHANGED = date(2000, 1, 1)
"""When an event was last changed, for one that bears no date of publication or change: later than no real change."""

FREQUENCIES = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029]+")


def calendar_event(edition: Edition, entry: Entry[Event]) -> bytes:
    """An event as the lines of its VEVENTs: one, or one for each session."""
    return b"".join(component.to_ical() for component in _components(edition, entry))


def uid(edition: Edition, entry: Entry[Event], session: Moment | None = None) -> str:
    """The identifier of an event in every calendar, in both languages; a session adds its start."""
    settings = edition.library.settings
    domain = settings.options.agenda.uid_domain or urlsplit(settings.site_url).hostname or "good-practice.invalid"
    start = f"-{re.sub('[^0-9T]', '', str(session))}" if session else ""
    return f"{entry.id}{start}@{domain}"


def last_changed(event: Event) -> date:
    """The last day that the content itself says something was changed; never the day of the build."""
    days = [event.published.first] if event.published else []
    days += [event.updated] if event.updated else []
    days += [change.on for change in event.changes] + [before.on for before in event.previously]
    return max(days, default=NEVER_CHANGED)


def _components(edition: Edition, entry: Entry[Event]) -> Iterator[icalendar.Event]:
    facts = entry.facts
    if not facts.sessions:
        component = _component(edition, entry, facts.starts, facts.ends)
        component.add("uid", uid(edition, entry))
        if facts.repeats:
            _add_repetition(component, facts.starts, facts.repeats)
        yield component
    for place, session in enumerate(facts.sessions):
        title = shown_event(edition, entry).facts.sessions[place].title or ""
        component = _component(edition, entry, session.starts, session.ends, title)
        component.add("uid", uid(edition, entry, session.starts))
        yield component


def _component(
    edition: Edition, entry: Entry[Event], starts: Moment, ends: Moment | None, session: str = ""
) -> icalendar.Event:
    facts, shown = entry.facts, shown_event(edition, entry)
    changed = datetime.combine(last_changed(facts), time(), BRUSSELS).astimezone(UTC)
    component = icalendar.Event()
    component.add("dtstamp", changed)
    component.add("last-modified", changed)
    if facts.published:
        component.add("created", datetime.combine(facts.published.first, time(), BRUSSELS).astimezone(UTC))
    component.add("sequence", len(facts.previously))
    component.add("dtstart", _value(starts))
    if ends and (end := _end(starts, ends)):
        component.add("dtend", end)
    component.add("status", _status(facts))
    _add_words(component, edition, shown, session)
    return component


def _add_words(component: icalendar.Event, edition: Edition, shown: Entry[Event], session: str) -> None:
    facts, url = shown.facts, edition.absolute(edition.address(shown))
    language = shown.language_of("title")
    status = status_of(edition, shown)
    title = " – ".join(part for part in (facts.title, session) if part)
    state = edition.words(f"{status['text']} : ") if status and edition.language == "fr" else ""
    state = f"{status['text']}: " if status and not state else state
    parameters = {"LANGUAGE": str(language)} if language is not edition.language else {}
    component.add("summary", plain(state + edition.words(title, language)), parameters=parameters)
    component.add("description", plain(_description(edition, shown, url)))
    if place := where(edition, facts):
        component.add("location", plain(place))
    component.add("categories", [plain(category_of(edition, facts)["label"])])
    if url:
        component.add("url", url)
    if isinstance(facts.online, str):
        component.add("conference", facts.online, parameters={"VALUE": "URI"})


def _description(edition: Edition, shown: Entry[Event], url: str) -> str:
    """What calendar programs show below the title: what changed first, then what it is, then where to read on."""
    facts, status = shown.facts, status_of(edition, shown) or {}
    parts = [status.get("title"), status.get("reason"), status.get("before")]
    parts += [edition.words(facts.summary, shown.language_of("summary")) if facts.summary else "", url]
    return "\n".join(part for part in parts if part)


def _status(event: Event) -> str:
    if event.status is Status.CANCELLED:
        return "CANCELLED"
    return "TENTATIVE" if is_undated(event) else "CONFIRMED"


def _value(moment: Moment) -> date | datetime:
    return moment.at if moment.hour else moment.day


def _end(starts: Moment, ends: Moment) -> date | datetime | None:
    """The end as RFC 5545 §3.6.1 writes it: exclusive for whole days, and never at the start."""
    if starts.hour is None:
        return ends.day + timedelta(days=1)
    return ends.at if ends.hour and ends.at > starts.at else None


def _add_repetition(component: icalendar.Event, starts: Moment, repeats: Repetition) -> None:
    rule: dict[str, Any] = {"FREQ": FREQUENCIES[repeats.every]}
    if repeats.interval > 1:
        rule["INTERVAL"] = repeats.interval
    if repeats.count:
        rule["COUNT"] = repeats.count
    if repeats.until:
        rule["UNTIL"] = _until(starts, repeats.until)
    if repeats.on:
        rule["BYDAY"] = [day.code for day in repeats.on]
    component.add("rrule", rule)
    added = [Moment(one.day, starts.hour and (one.hour or starts.hour)) for one in repeats.also]
    left_out = [one for one in (Moment(day, starts.hour) for day in repeats.but) if one not in added]
    for name, moments in (("exdate", left_out), ("rdate", added)):
        if moments:
            component.add(name, [_value(one) for one in moments])


def _until(starts: Moment, last: date) -> date | datetime:
    """The last possible start: a day for whole days, else in UTC (RFC 5545 §3.3.10)."""
    if starts.hour is None:
        return last
    return datetime.combine(last, time(23, 59, 59), BRUSSELS).astimezone(UTC)


def plain(text: str) -> str:
    """A text without controls: only line feeds may stand in a value, where they are escaped (RFC 5545 §3.3.11)."""
    return _CONTROLS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
