"""A page for every month of the agenda: a table of its days, and beneath it the list of what they hold."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from build_tools.content_types.event import Event
from build_tools.core.formats import format_date, format_hour, format_month, format_weekday, in_month, weekday_names
from build_tools.core.holidays import public_holidays
from build_tools.core.values import Month
from build_tools.library import Library
from build_tools.library.agenda import Occurrence
from build_tools.outputs import templates
from build_tools.outputs.agenda import agenda_address, categories, head_links, month_address, way
from build_tools.outputs.edition import Edition, View, editions
from build_tools.outputs.events_shown import category_of, event_row, hours, shown_event, status_of
from build_tools.outputs.lists import everywhere
from build_tools.outputs.product import Page

IN_A_CELL = 4
"""Events named in one cell of the table; the list beneath has them all."""
LONG = 60
"""Times in a month from which each day of the list leads back to the table: no thumb scrolls past hundreds."""


def agenda_months(library: Library) -> Iterator[Page]:
    """Every month between the first event and the last, empty ones included, in each language."""
    for edition in editions(library):
        months = library.agenda.months
        before: dict[tuple[int, int], tuple[int, int]] = {after: one for one, after in pairwise(months)}
        following = dict(pairwise(months))
        for year, month in months:
            yield _month(edition, Month(year, month), before.get((year, month)), following.get((year, month)))


def _month(edition: Edition, month: Month, before: tuple[int, int] | None, following: tuple[int, int] | None) -> Page:
    texts, year = edition.t["agenda"], month.year
    title = in_month(texts["month_title"], month, edition.language)
    ones = edition.library.agenda.by_month.get((year, month.month), ())
    view = {
        "title": title,
        "caption": in_month(texts["month_caption"], month, edition.language),
        "empty": "" if ones else in_month(texts["month_empty"], month, edition.language),
        "previous": _neighbour(edition, before),
        "next": _neighbour(edition, following),
        "year": {
            "title": texts["whole_year"].format(year=year),
            "address": edition.href(agenda_address(edition.language, str(year))),
        },
        "all": {"title": texts["coming"], "address": edition.href(agenda_address(edition.language))},
        "weekdays": _weekdays(edition),
        "weeks": _weeks(edition, month, _anchors(ones, month)),
        "days": _days(edition, month, ones),
        "is_long": len(ones) >= LONG,
        "holidays": [
            {**edition.date(day), "name": phrase[edition.language]}
            for day, phrase in public_holidays(year).items()
            if day.month == month.month
        ],
        "categories": categories(edition) if ones else [],
    }
    return Page(
        address=month_address(edition.language, year, month.month),
        language=edition.language,
        title=title,
        description=in_month(texts["month_lead"], month, edition.language),
        body=templates.render("agenda_month", edition.language, **view),
        kind="agenda",
        scripts=("agenda",),
        alternates=everywhere(edition, lambda language: month_address(language, year, month.month)),
        x_default=month_address(edition.library.settings.default_language, year, month.month),
        crumbs=edition.crumbs(way(edition), (str(year), agenda_address(edition.language, str(year)))),
        links=head_links(edition),
        reads=frozenset({f"type:{Event.collection.name}", "vocabulary", "today"}),
    )


def _neighbour(edition: Edition, month: tuple[int, int] | None) -> View | None:
    if month is None:
        return None
    address = edition.href(month_address(edition.language, *month))
    return {"title": format_month(Month(*month), edition.language), "address": address}


def _weekdays(edition: Edition) -> list[View]:
    names = zip(weekday_names(edition.language), weekday_names(edition.language, "short"), strict=True)
    return [{"name": name, "short": short} for name, short in names]


def _anchors(ones: Sequence[Occurrence], month: Month) -> dict[date, date]:
    """From each day of the month to the day under which the list has what takes place on it."""
    anchors: dict[date, date] = {}
    for one in ones:
        listed = _listed_on(one, month)
        for day in one.days:
            anchors[day] = max(anchors.get(day, listed), listed)
    return anchors


def _listed_on(one: Occurrence, month: Month) -> date:
    """What began in an earlier month is listed on the first day."""
    return max(one.starts.day, month.first)


def _weeks(edition: Edition, month: Month, anchors: dict[date, date]) -> list[list[View | None]]:
    return [
        [_cell(edition, day, anchors.get(day)) if day.month == month.month else None for day in week]
        for week in Calendar().monthdatescalendar(month.year, month.month)
    ]


def _cell(edition: Edition, day: date, anchor: date | None) -> View:
    ones = edition.library.agenda.by_day.get(day, ())
    holiday = public_holidays(day.year).get(day)
    return {
        "iso": day.isoformat(),
        "number": day.day,
        "label": format_date(day, edition.language),
        "holiday": holiday[edition.language] if holiday else "",
        "anchor": f"j{anchor.day}" if anchor else "",
        "count": len(ones),
        "events": [_in_cell(edition, one, day) for one in ones[:IN_A_CELL]],
        "more": len(ones) - IN_A_CELL,
    }


def _in_cell(edition: Edition, one: Occurrence, day: date) -> View:
    shown = shown_event(edition, one.entry)
    status = status_of(edition, shown)
    days = one.days
    return {
        **edition.link(one.entry),
        "hour": format_hour(one.starts.hour, edition.language) if one.starts.hour and day == one.starts.day else "",
        "nth": edition.t["agenda"]["day_of"].format(day=days.index(day) + 1, days=len(days)) if len(days) > 1 else "",
        "category": category_of(edition, one.entry.facts),
        "status": status,
    }


def _days(edition: Edition, month: Month, ones: Sequence[Occurrence]) -> list[View]:
    """The list beneath the table: every day on which something begins."""
    found: dict[date, list[Occurrence]] = {}
    for one in sorted(ones, key=lambda one: (_listed_on(one, month), one.order)):
        found.setdefault(_listed_on(one, month), []).append(one)
    return [
        {
            "id": f"j{day.day}",
            "iso": day.isoformat(),
            "title": format_weekday(day, edition.language),
            "events": [{**event_row(edition, one.entry, (one,)), "when": hours(edition, one)} for one in held],
        }
        for day, held in found.items()
    ]
