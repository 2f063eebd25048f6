"""The agenda: what is coming, by month; and each year, with its months."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from build_tools.content_types.event import Event
from build_tools.content_types.sections import section_address
from build_tools.core.formats import format_month, month_name
from build_tools.core.languages import Language
from build_tools.core.values import Month
from build_tools.library import Library
from build_tools.library.agenda import Occurrence
from build_tools.outputs import templates
from build_tools.outputs.edition import Edition, View, editions
from build_tools.outputs.events_shown import category_view, rows_by_event
from build_tools.outputs.feed_places import Links, feed_links, follow
from build_tools.outputs.lists import everywhere
from build_tools.outputs.product import Page


def agenda(library: Library) -> Iterator[Page]:
    """What is coming, and every year, in each language."""
    for edition in editions(library):
        yield _coming(edition)
        for year in library.agenda.years:
            yield _year(edition, year)


def agenda_address(language: Language, *parts: str) -> str:
    """The address of the agenda, or of a year or month of it."""
    return Event.collection.address(language, "/".join(parts))


def month_address(language: Language, year: int, month: int) -> str:
    """The address of a month: `/fr/agenda/2024/03/`."""
    return agenda_address(language, f"{year:04}", f"{month:02}")


def subscription_address(language: Language) -> str:
    """The address of the page on how to subscribe."""
    return agenda_address(language, section_address("calendars", language).split("/")[2])


def way(edition: Edition) -> tuple[str, str]:
    """The agenda as a step of the way to a page."""
    return edition.t["agenda"]["title"], agenda_address(edition.language)


def head_links(edition: Edition) -> tuple[dict[str, str], ...]:
    """What browsers and readers can follow: the calendar and the feed."""
    title = f"{edition.t['agenda']['title']} – {edition.library.settings.options.name[edition.language]}"
    calendar = f"{agenda_address(edition.language)}agenda.ics"
    return ({"rel": "alternate", "type": "text/calendar", "href": calendar, "title": title}, *_feeds(edition))


def feed_address(language: Language) -> str:
    """The address of the feed of the agenda, without its ending."""
    return f"{section_address('feeds', language)}agenda"


def _feeds(edition: Edition) -> Links:
    return feed_links(edition, feed_address(edition.language), edition.t["agenda"]["title"])


def _coming(edition: Edition) -> Page:
    texts, library = edition.t["agenda"], edition.library
    address, today = agenda_address(edition.language), library.today
    months = _by_month(library.agenda.coming, today)
    this_month = (today.year, today.month) in library.agenda.months
    view = {
        "title": texts["title"],
        "lead": texts["lead"],
        "categories": categories(edition),
        "groups": [_group(edition, year, month, ones) for (year, month), ones in months.items()],
        "years": year_links(edition),
        "this_month": _link(edition, texts["this_month"], month_address(edition.language, today.year, today.month))
        if this_month
        else None,
        "subscribe": _link(edition, texts["subscribe"], subscription_address(edition.language)),
        "feed": follow(edition, _feeds(edition), texts["feed"]),
    }
    return Page(
        address=address,
        language=edition.language,
        title=texts["title"],
        description=texts["lead"],
        body=templates.render("agenda", edition.language, **view),
        kind="agenda",
        scripts=("agenda",),
        alternates=everywhere(edition, agenda_address),
        x_default=agenda_address(library.settings.default_language),
        crumbs=edition.crumbs(),
        links=head_links(edition),
        reads=frozenset({f"type:{Event.collection.name}", "vocabulary", "today"}),
    )


def _year(edition: Edition, year: int) -> Page:
    texts, found = edition.t["agenda"], edition.library.agenda
    months = [month for of_year, month in found.months if of_year == year]
    title = texts["year_title"].format(year=year)
    groups = [_group(edition, year, month, ones) for month in months if (ones := found.by_month.get((year, month), ()))]
    view = {
        "title": title,
        "lead": texts["year_lead"].format(year=year),
        "total": len({one.entry.id for month in months for one in found.by_month.get((year, month), ())}),
        "months": [month_link(edition, year, month) for month in months],
        "groups": groups,
        "years": year_links(edition, year),
        **_neighbours(edition, year),
    }
    return Page(
        address=agenda_address(edition.language, str(year)),
        language=edition.language,
        title=title,
        description=view["lead"],
        body=templates.render("agenda_year", edition.language, **view),
        kind="agenda",
        scripts=("agenda",),
        alternates=everywhere(edition, lambda language: agenda_address(language, str(year))),
        x_default=agenda_address(edition.library.settings.default_language, str(year)),
        crumbs=edition.crumbs(way(edition)),
        links=head_links(edition),
        reads=frozenset({f"type:{Event.collection.name}", "vocabulary", "today"}),
    )


def categories(edition: Edition) -> list[View]:
    """The categories, as a key to their colours and shapes."""
    return [category_view(edition, one) for one in edition.library.settings.options.agenda.categories]


def year_links(edition: Edition, current: int | None = None) -> list[View]:
    """A link to every year, newest first."""
    return [
        {**_link(edition, str(year), agenda_address(edition.language, str(year))), "active": year == current}
        for year in reversed(edition.library.agenda.years)
    ]


def month_link(edition: Edition, year: int, month: int) -> View:
    """A link to a month, with the number of its events."""
    count = len({one.entry.id for one in edition.library.agenda.by_month.get((year, month), ())})
    address = month_address(edition.language, year, month)
    return {**_link(edition, month_name(month, edition.language), address), "count": count}


def _neighbours(edition: Edition, year: int) -> View:
    years = edition.library.agenda.years
    near = {"previous": year - 1, "next": year + 1}
    return {
        name: _link(
            edition, edition.t["agenda"]["year_title"].format(year=one), agenda_address(edition.language, str(one))
        )
        for name, one in near.items()
        if one in years
    }


def _group(edition: Edition, year: int, month: int, ones: Sequence[Occurrence]) -> View:
    return {
        "id": f"m{year}-{month:02}",
        "title": _capital(format_month(Month(year, month), edition.language)),
        "address": edition.href(month_address(edition.language, year, month)),
        "events": rows_by_event(edition, ones),
    }


def _by_month(ones: Sequence[Occurrence], today: date) -> dict[tuple[int, int], list[Occurrence]]:
    """Occurrences by the month they begin in; what has begun already stands in this month."""
    found: dict[tuple[int, int], list[Occurrence]] = defaultdict(list)
    for one in ones:
        day = max(one.starts.day, today)
        found[day.year, day.month].append(one)
    return dict(found)


def _link(edition: Edition, title: str, address: str) -> View:
    return {"title": title, "address": edition.href(address)}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
