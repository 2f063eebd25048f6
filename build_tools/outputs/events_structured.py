"""schema.org's Event, for search engines: what takes place, when, where, and what became of it."""

from __future__ import annotations

from typing import Any

from build_tools.content_types.event import Event, Status
from build_tools.core.addresses import absolute
from build_tools.core.values import Moment
from build_tools.library.agenda import Occurrence, is_on, is_undated
from build_tools.library.entry import Entry
from build_tools.outputs.edition import Edition, View
from build_tools.outputs.events_shown import iso, organisation, shown_event

_SCHEMA = "https://schema.org/"


def structured_event(edition: Edition, entry: Entry[Event]) -> View:
    """An event as schema.org describes one; keys without a value are left out."""
    shown = shown_event(edition, entry)
    facts = shown.facts
    address = absolute(edition.library.settings.site_url, edition.address(entry))
    if entry.is_withdrawn(edition.library.today):
        return _withdrawn(facts, address)
    times = edition.library.agenda.of_event.get(entry.id, ()) if facts.sessions or facts.repeats else ()
    ends = times[-1].ends if times else facts.ends
    data = {
        "@context": "https://schema.org",
        "@type": "Event",
        "identifier": entry.id,
        "name": facts.title,
        "description": facts.summary,
        "inLanguage": [str(one) for one in facts.languages or (entry.language,)],
        "url": address,
        "startDate": iso(facts.starts),
        "endDate": iso(ends) if ends else None,
        "eventStatus": _SCHEMA + event_status(facts),
        "previousStartDate": _previous(facts),
        "eventAttendanceMode": _SCHEMA + attendance(facts),
        "location": _locations(facts, address),
        "organizer": [_organiser(edition, one) for one in (facts.organiser, *facts.co_organisers) if one],
        "audience": {"@type": "Audience", "audienceType": facts.audience} if facts.audience else None,
        "maximumAttendeeCapacity": facts.capacity,
        "offers": _offers(edition, entry, address),
        "subEvent": [_sub_event(shown, one) for one in times] if len(times) > 1 else None,
    }
    return {key: value for key, value in data.items() if value}


def _withdrawn(facts: Event, address: str) -> View:
    """Of an event taken back: which one, when it would have been, and that it is off."""
    return {
        "@context": "https://schema.org",
        "@type": "Event",
        "identifier": facts.id,
        "name": facts.title,
        "url": address,
        "startDate": iso(facts.starts),
        "eventStatus": f"{_SCHEMA}EventCancelled",
    }


def event_status(event: Event) -> str:
    """The name of schema.org's EventStatusType."""
    if event.status is Status.CANCELLED:
        return "EventCancelled"
    if is_undated(event):
        return "EventPostponed"
    return "EventRescheduled" if _previous(event) else "EventScheduled"


def attendance(event: Event) -> str:
    """The name of schema.org's EventAttendanceModeEnumeration."""
    if event.online:
        return "MixedEventAttendanceMode" if event.place else "OnlineEventAttendanceMode"
    return "OfflineEventAttendanceMode"


def _previous(event: Event) -> str | None:
    """The last announced start that is another than today's."""
    other = [before.starts for before in event.previously if before.starts != event.starts]
    return _iso_or_none(other[-1] if other else None)


def _iso_or_none(moment: Moment | None) -> str | None:
    return iso(moment) if moment else None


def _locations(event: Event, address: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    if event.place:
        found.append({"@type": "Place", "name": event.place, "address": event.place})
    if event.online:
        url = event.online if isinstance(event.online, str) else address
        found.append({"@type": "VirtualLocation", "url": url})
    return found


def _organiser(edition: Edition, name: str) -> dict[str, str]:
    return {"@type": "Organization", "name": organisation(edition, name)}


def _offers(edition: Edition, entry: Entry[Event], address: str) -> dict[str, str] | None:
    """How to register, while that is possible; the event's page where it is by mail."""
    event, agenda = entry.facts, edition.library.agenda
    deadline = event.registration.deadline if event.registration else None
    closed = deadline is not None and deadline.day < edition.library.today
    if not event.registration or closed or not is_on(event) or agenda.is_past(entry):
        return None
    availability = "SoldOut" if event.status is Status.FULL else "InStock"
    data = {
        "@type": "Offer",
        "url": event.registration.url or address,
        "availability": _SCHEMA + availability,
        "validThrough": iso(deadline) if deadline else "",
        "description": event.price or "",
    }
    return {key: value for key, value in data.items() if value}


def _sub_event(shown: Entry[Event], one: Occurrence) -> dict[str, str]:
    facts, place = shown.facts, one.session
    data = {
        "@type": "Event",
        "name": (facts.sessions[place].title if place is not None else None) or facts.title,
        "startDate": iso(one.starts),
        "endDate": iso(one.ends) if one.ends else "",
    }
    return {key: value for key, value in data.items() if value}
