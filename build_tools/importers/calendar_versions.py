"""Which components of another calendar are one event: its versions, and the single times of it that were changed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

import icalendar


def grouped(calendar: icalendar.Calendar, name: str) -> Iterator[tuple[str, list[icalendar.Event]]]:
    """The components of each event; single times whose event is not in the file stand for themselves.

    Of one UID, components with numbers of their own (SEQUENCE) are versions of one event; others are several events.
    """
    groups: dict[str, list[icalendar.Event]] = defaultdict(list)
    for place, component in enumerate(calendar.walk("VEVENT")):
        if isinstance(component, icalendar.Event):
            groups[str(component.get("UID") or f"{name}-{place}")].append(component)
    for uid, group in groups.items():
        mains = [one for one in group if "RECURRENCE-ID" not in one]
        if not mains:
            yield from ((uid, [one]) for one in group)
        elif len({sequence(one) for one in mains}) == len(mains):
            yield uid, group
        else:
            yield uid, [mains[0], *(one for one in group if one not in mains)]
            yield from ((f"{uid}-{number}", [one]) for number, one in enumerate(mains[1:], 2))


def sequence(component: icalendar.Event) -> int:
    """Which version of an event a component is (SEQUENCE, RFC 5545 §3.8.7.4)."""
    written = str(component.get("SEQUENCE") or "0")
    return int(written) if re.fullmatch(r"[0-9]{1,6}", written) else 0
