"""The collection in figures: practices by year, theme and outcome, the share remitted, how current it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from build_tools.content_types.practice import Practice
from build_tools.library import Library
from build_tools.library.entry import Entry
from build_tools.library.evidence import (
    Share,
    counted,
    creditors_of,
    is_attempt,
    median_share,
    most_first,
    plans,
    remitted_shares,
)
from build_tools.library.validity import standing
from build_tools.outputs.edition import Edition, View, editions
from build_tools.outputs.product import Page
from build_tools.outputs.section_page import section_page


def figures(library: Library) -> Iterator[Page]:
    """The page in each language."""
    practices = counted(library)
    reads = frozenset({"type:practice", "vocabulary", "today"})
    for edition in editions(library):
        share = median_share(remitted_shares(practices))
        tables = [table for table in _tables(edition, practices) if table["rows"]]
        totals = _totals(edition, practices)
        yield section_page(edition, "figures", totals=totals, tables=tables, remitted=share, reads=reads)


def _totals(edition: Edition, practices: list[Entry[Practice]]) -> list[View]:
    """The figures that stand alone, none of them zero."""
    numbers = {
        "practices": len(practices),
        "attempts": sum(is_attempt(entry) for entry in practices),
        "plans": len(plans(practices)),
        "adopters": sum(len(entry.facts.adopters) for entry in practices),
    }
    names = edition.t["figures"]["totals"]
    return [
        {"id": name, "label": names[name]["one" if number == 1 else "other"], "count": number}
        for name, number in numbers.items()
        if number
    ]


def _tables(edition: Edition, practices: list[Entry[Practice]]) -> Iterator[View]:
    years = most_first(str(entry.facts.published.year) for entry in practices if entry.facts.published)
    yield _table(edition, "years", [{"title": year, "count": years[year]} for year in sorted(years, reverse=True)])
    debts = most_first(debt for entry in practices for debt in dict.fromkeys(entry.facts.debts))
    yield _table(edition, "debts", _concepts(edition, debts))
    outcomes = most_first(outcome for entry in practices for outcome in dict.fromkeys(entry.facts.outcomes))
    yield _table(edition, "outcomes", _concepts(edition, outcomes))
    yield _table(edition, "shares", list(_shares(edition, practices)), percent=True)
    facets = most_first(standing(edition.library, entry).facet for entry in practices)
    names = edition.t["figures"]["validity"]
    yield _table(edition, "validity", [{"title": names[facet], "count": count} for facet, count in facets.items()])


def _concepts(edition: Edition, counts: Mapping[str, int]) -> list[View]:
    return [{**link, "count": count} for one, count in counts.items() if (link := edition.concept(one))]


def _shares(edition: Edition, practices: list[Entry[Practice]]) -> Iterator[View]:
    """The median share remitted by each creditor, with the number of amounts behind it."""
    found: list[tuple[Share, View]] = []
    for creditor in dict.fromkeys(one for entry in practices for one in creditors_of(entry.facts)):
        share = median_share(remitted_shares(practices, creditor))
        link = edition.concept(creditor)
        if share and link:
            found.append((share, link))
    for share, link in sorted(found, key=lambda pair: (-pair[0].amounts, pair[1]["title"])):
        yield {**link, "count": share.percent, "cases": share.practices}


def _table(edition: Edition, name: str, rows: list[View], *, percent: bool = False) -> View:
    """A table whose bars are drawn to the scale of its largest count, or of a hundred percent."""
    largest = 100 if percent else max((row["count"] for row in rows), default=0)
    texts = edition.t["figures"]["tables"][name]
    drawn = [{**row, "share": round(100 * row["count"] / largest, 1) if largest else 0} for row in rows]
    return {"id": name, **texts, "rows": drawn, "percent": percent}
