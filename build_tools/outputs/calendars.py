"""Calendars to subscribe to (RFC 5545): the whole agenda, one for each category, one for each event, in each language.

Every event is written once a language and stands as the same bytes in each calendar that holds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_tools.content_types.event import Event
from build_tools.library import Library
from build_tools.library.entry import Entry
from build_tools.outputs import templates
from build_tools.outputs.agenda import agenda_address, subscription_address, way
from build_tools.outputs.calendar_events import calendar_event
from build_tools.outputs.calendar_lines import line, text_line
from build_tools.outputs.edition import Edition, View, editions
from build_tools.outputs.events import calendar_address
from build_tools.outputs.events_shown import category_view
from build_tools.outputs.lists import everywhere
from build_tools.outputs.product import File, Page

PRODUCT = "-//good-practice//agenda//EN"
REFRESH = "PT12H"
_END = b"END:VCALENDAR\r\n"

BRUSSELS_TIME = "\r\n".join(
    (
        *("BEGIN:VTIMEZONE", "TZID:Europe/Brussels"),
        *("BEGIN:STANDARD", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
        *("TZNAME:CET", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD"),
        *("BEGIN:DAYLIGHT", "DTSTART:19970330T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
        *("TZNAME:CEST", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "END:DAYLIGHT"),
        *("END:VTIMEZONE", ""),
    )
).encode()
"""Brussels since the European Union gave all clocks one rule (Directive 94/21/EC, kept by 2000/84/EC): no end."""


def calendars(library: Library) -> Iterator[File | Page]:
    """Every calendar, and the page on how to subscribe, in each language."""
    for edition in editions(library):
        written = {entry.id: calendar_event(edition, entry) for entry in library.agenda.events}
        held = [entry for entry in library.agenda.held if entry.id in written]
        yield _file(edition, f"{agenda_address(edition.language)}agenda.ics", _name(edition), held, written)
        for view in _categories(edition):
            of_category = [entry for entry in held if entry.facts.category == view["id"]]
            yield _file(edition, _address(edition, view["id"]), view["label"], of_category, written)
        for entry in library.agenda.events:
            parts = library.agenda.parts.get(entry.id, ()) if library.agenda.is_frame(entry) else (entry,)
            title = edition.shown(entry).facts.title
            yield _file(edition, calendar_address(edition, entry), title, parts, written)
        yield _subscription(edition)


def _file(
    edition: Edition, address: str, name: str, entries: Iterable[Entry[Event]], written: dict[str, bytes]
) -> File:
    ids = [entry.id for entry in entries]
    content = _shell(edition, address, name) + BRUSSELS_TIME + b"".join(written[one] for one in ids) + _END
    return File(address, content, frozenset({*ids, f"type:{Event.collection.name}", "today"}))


def _shell(edition: Edition, address: str, name: str) -> bytes:
    """What stands before the zone and the events, with what programs show of a calendar (RFC 7986, its forerunners)."""
    whole = edition.absolute(address)
    lines = [line("BEGIN", "VCALENDAR"), line("VERSION", "2.0"), line("PRODID", PRODUCT), line("CALSCALE", "GREGORIAN")]
    lines += [text_line("NAME", name), text_line("X-WR-CALNAME", name)]
    lines += [line("REFRESH-INTERVAL", REFRESH, ";VALUE=DURATION"), line("X-PUBLISHED-TTL", REFRESH)]
    if whole:
        lines += [line("SOURCE", whole, ";VALUE=URI"), line("URL", edition.absolute(agenda_address(edition.language)))]
    return b"".join(lines)


def _name(edition: Edition) -> str:
    return f"{edition.t['agenda']['title']} – {edition.library.settings.options.name[edition.language]}"


def _address(edition: Edition, category: str) -> str:
    return f"{agenda_address(edition.language)}{category}.ics"


def _categories(edition: Edition) -> list[View]:
    return [category_view(edition, one) for one in edition.library.settings.options.agenda.categories]


def _subscription(edition: Edition) -> Page:
    texts = edition.t["calendars"]
    choices = [_choice(edition, f"{agenda_address(edition.language)}agenda.ics", {"label": texts["whole"]})]
    choices += [_choice(edition, _address(edition, view["id"]), view) for view in _categories(edition)]
    view = {"title": texts["title"], "lead": texts["lead"], "choices": choices, "steps": texts["steps"]}
    return Page(
        address=subscription_address(edition.language),
        language=edition.language,
        title=texts["title"],
        description=texts["lead"],
        body=templates.render("calendars", edition.language, **view),
        kind="agenda",
        alternates=everywhere(edition, subscription_address),
        x_default=subscription_address(edition.library.settings.default_language),
        crumbs=edition.crumbs(way(edition)),
        reads=frozenset(),
    )


def _choice(edition: Edition, address: str, category: View) -> View:
    """A calendar to choose: its address for programs (`webcal:`), to download, and to copy."""
    whole = edition.absolute(address)
    webcal = f"webcal:{whole.partition(':')[2]}" if whole else ""
    return {**category, "webcal": webcal, "download": edition.href(address), "whole": whole}
