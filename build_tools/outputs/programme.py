"""The programme of an event: its days, the hours of each, and what takes place at the same time."""

from __future__ import annotations

from datetime import date, time
from itertools import groupby

from build_tools.content_types.event import Event, ProgrammeRow
from build_tools.core.formats import format_hour, format_list, format_weekday
from build_tools.core.values import Moment
from build_tools.library.entry import Entry
from build_tools.outputs.edition import Edition, View
from build_tools.outputs.speakers import speakers_shown

Row = tuple[int, ProgrammeRow]
"""A row with its place in the file."""


def programme(edition: Edition, shown: Entry[Event]) -> list[View]:
    """The days of a programme, each `{day, slots}`; `day` is empty where there is but one."""
    first = shown.facts.starts.day
    rows = sorted(enumerate(shown.facts.programme), key=lambda row: (_moment(row[1].starts, first).sortable, row[0]))
    days = [(day, list(found)) for day, found in groupby(rows, key=lambda row: _moment(row[1].starts, first).day)]
    are_named = len(days) > 1 or any(day != first for day, _ in days)
    return [
        {"day": format_weekday(day, edition.language) if are_named else "", "slots": _slots(edition, shown, found, day)}
        for day, found in days
    ]


def _slots(edition: Edition, shown: Entry[Event], rows: list[Row], day: date) -> list[View]:
    """What starts at one hour stands together: it is parallel."""
    together = groupby(rows, key=lambda row: _moment(row[1].starts, day))
    return [_slot(edition, shown, list(found), day) for _, found in together]


def _slot(edition: Edition, shown: Entry[Event], together: list[Row], day: date) -> View:
    """What starts at one hour; the end is said once where all end together."""
    first, ends = together[0][1], {row.ends and _moment(row.ends, day) for _, row in together}
    shared = first.ends if len(ends) == 1 else None
    views = [_row(edition, shown, place, row, day) for place, row in together]
    if shared:
        views = [{**view, "until": ""} for view in views]
    hour = _hour(edition, first.starts, day)
    return {"starts": hour, "ends": _hour(edition, shared, day) if shared else "", "rows": views}


def _row(edition: Edition, shown: Entry[Event], place: int, row: ProgrammeRow, day: date) -> View:
    language = shown.language_of("programme", place, "title")
    return {
        "title": edition.words(row.title, language),
        "lang": language,
        "until": _hour(edition, row.ends, day) if row.ends else "",
        "speakers": format_list(speakers_shown(edition, row.speakers), edition.language),
        "room": edition.words(row.room or ""),
    }


def _moment(written: Moment | time, day: date) -> Moment:
    return written if isinstance(written, Moment) else Moment(day, written)


def _hour(edition: Edition, written: Moment | time, day: date) -> str:
    """An hour; with its day where that is another than the one it stands under."""
    moment = _moment(written, day)
    hour = format_hour(moment.hour, edition.language) if moment.hour else ""
    said = [format_weekday(moment.day, edition.language)] if moment.day != day else []
    return ", ".join([*said, hour] if hour else said)
