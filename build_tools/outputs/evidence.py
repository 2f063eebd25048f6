"""The evidence map: creditor by technique, how many practices, what became of them, and the way to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import urlencode

from build_tools.content_types.sections import section_address
from build_tools.library import Library
from build_tools.library.evidence import Tally, what_worked_with_whom
from build_tools.outputs.edition import Edition, View, editions
from build_tools.outputs.product import Page
from build_tools.outputs.section_page import section_page

ROWS = 6
"""Techniques shown for one creditor; the concept's page has them all. So the map grows with the vocabulary alone."""


def evidence(library: Library) -> Iterator[Page]:
    """The map in each language."""
    cells = what_worked_with_whom(library)
    reads = frozenset({"type:practice", "vocabulary", "today"})
    for edition in editions(library):
        groups = [_group(edition, creditor, row) for creditor, row in cells.items() if creditor in library.vocabulary]
        groups.sort(key=lambda group: (-group["total"], group["creditor"]["title"]))
        yield section_page(edition, "evidence", groups=groups, reads=reads)


def _group(edition: Edition, creditor: str, row: Mapping[str, Tally]) -> View:
    shown = evidence_rows(edition, dict(list(row.items())[:ROWS]), {"creditors": creditor})
    total = len({one for cell in row.values() for one in cell.practices})
    return {"creditor": edition.concept(creditor), "total": total, "rows": shown, "more": max(0, len(row) - ROWS)}


def evidence_rows(edition: Edition, row: Mapping[str, Tally], among: Mapping[str, str]) -> list[View]:
    """One line a technique; `among` are the other filters of the search that leads to its practices."""
    return [
        {"technique": link, **cell_view(edition, cell, {**among, "techniques": technique})}
        for technique, cell in row.items()
        if (link := edition.concept(technique))
    ]


def cell_view(edition: Edition, cell: Tally, filters: Mapping[str, str]) -> View:
    """How many practices, what became of them, and where they are: one page, or the search that finds them."""
    outcomes = [
        {"title": link["title"], "ended": link["ended"], "count": count}
        for one, count in cell.outcomes.items()
        if (link := edition.concept(one))
    ]
    only = edition.library.originals[cell.practices[0]] if len(cell.practices) == 1 else None
    return {
        "count": len(cell.practices),
        "validity": edition.validity(only) if only else None,
        "address": _address(edition, cell, filters),
        "outcomes": outcomes,
        "attempts": cell.attempts,
        "superseded": cell.superseded,
        "adopters": cell.adopters,
    }


def _address(edition: Edition, cell: Tally, filters: Mapping[str, str]) -> str:
    if len(cell.practices) == 1:
        return edition.href(edition.address(edition.library.originals[cell.practices[0]]))
    return edition.href(section_address("search", edition.language)) + "?" + urlencode(filters)
