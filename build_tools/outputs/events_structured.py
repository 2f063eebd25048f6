"""schema.org's Event, for search engines: what takes place, when, where, and what became of it."""

from __future__ import annotations

from typing import Any

from build_tools.content_types.event import Event, Status
from build_tools.core.addresses import absolute
from build_tools.core.values import Moment
from build_tools.library.agenda import is_undated
from build_tools.library.entry import Entry
from build_tools.outputs.edition import Edition, View
from build_tools.outputs.events_shown import iso, organisation, shown_event

_SCHEMA = "https://schema.org/"


def structured_event(edition: Edition, entry: Entry[Event]) -> View:
    """An event as schema.org describes one; keys without a value are left out."""
    shown = shown_event(edition, entry)
    facts = shown.facts
    address = absolute(edition.library.settings.site_url, edition.address(entry))
    parts = [_sub_event(one) for one in facts.sessions]
    data = {
        "@context": "https://schema.org",
        "@type": "Event",
        "identifier": entry.id,
        "name": facts.title,
        "description": facts.summary,
        "inLanguage": [str(one) for one in facts.languages or (entry.language,)],
        "url": address,
        "startDate": iso(facts.starts),
        "endDate": iso(facts.ends) if facts.ends else None,
        "eventStatus": _SCHEMA + event_status(facts),
        "previousStartDate": _previous(facts),
        "eventAttendanceMode": _SCHEMA + attendance(facts),
        "location": _locations(facts, address),
        "organizer": [_organiser(edition, one) for one in (facts.organiser, *facts.co_organisers) if one],
        "audience": {"@type": "Audience", "audienceType": facts.audience} if facts.audience else None,
        "maximumAttendeeCapacity": facts.capacity,
        "offers": _offers(facts),
        "subEvent": parts,
    }
    return {key: value for key, value in data.items() if value}


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


def _offers(event: Event) -> dict[str, str] | None:
    if not event.registration:
        return None
    availability = "SoldOut" if event.status is Status.FULL else "InStock"
    deadline = event.registration.deadline
    data = {
        "@type": "Offer",
        "url": event.registration.url or "",
        "availability": _SCHEMA + availability,
        "validThrough": iso(deadline) if deadline else "",
        "description": event.price or "",
    }
    return {key: value for key, value in data.items() if value}


def _sub_event(session: Any) -> dict[str, str]:
    data = {
        "@type": "Event",
        "name": session.title or "",
        "startDate": iso(session.starts),
        "endDate": iso(session.ends),
    }
    return {key: value for key, value in data.items() if value}
