"""Read a calendar on standard input with libical, and print what it found as JSON. Run by Debian's own Python."""

import json
import sys

import gi  # type: ignore[import-not-found]

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # type: ignore[import-not-found]  # noqa: E402


def main() -> None:
    """Print the events, when they take place, and whether libical has anything to say."""
    component = ICalGLib.Component.new_from_string(sys.stdin.buffer.read().decode("utf-8"))
    start, end = ICalGLib.Time.new_from_string("19970101T000000Z"), ICalGLib.Time.new_from_string("20400101T000000Z")
    events = []
    event = component.get_first_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    while event is not None:
        starts: list[int] = []
        event.foreach_recurrence(start, end, lambda _event, span, found: found.append(span.get_start()), starts)
        events.append({"uid": event.get_uid(), "summary": event.get_summary(), "starts": sorted(starts)})
        event = component.get_next_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    sound = component.is_valid() and component.check_restrictions()
    sys.stdout.write(json.dumps({"errors": component.count_errors(), "sound": sound, "events": events}))


main()
