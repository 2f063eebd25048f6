"""The pages of addresses whose content ended: why, since when, and where to look instead."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from build_tools.content_types.sections import section_address
from build_tools.core.arrivals import Arrival, fold_path, read_arrival
from build_tools.core.languages import PUBLISHED, Language
from build_tools.library import Library
from build_tools.library.address_book import GoneRow
from build_tools.outputs import templates
from build_tools.outputs.edition import Edition, View
from build_tools.outputs.product import Page


def gone(library: Library, served: Collection[str]) -> Iterator[Page]:
    """A page for every address of `gone.csv`, unless one of the site stands there."""
    taken = {fold_path(address) for address in served}
    for row in library.book.gone:
        arrival = read_arrival(row.address)
        if not arrival.fragment and not arrival.identity and arrival.path not in taken:
            taken.add(arrival.path)
            yield _page(Edition(library, _language(library, arrival)), row, "/" + arrival.plain.strip("/") + "/")


def _language(library: Library, arrival: Arrival) -> Language:
    first = arrival.path.split("/")[1]
    return arrival.language or (Language(first) if first in PUBLISHED else library.settings.default_language)


def _page(edition: Edition, row: GoneRow, address: str) -> Page:
    texts = edition.t["gone"]
    reason = edition.words(row.reason)
    view: View = {
        "title": texts["title"],
        "text": texts["since"].format(date=edition.date(row.on)["text"]),
        "reason": reason,
        "search": {"address": edition.href(section_address("search", edition.language))},
        "home": {"title": edition.t["not_found"]["home"], "address": edition.href(f"/{edition.language}/")},
    }
    return Page(
        address=address,
        language=edition.language,
        title=texts["title"],
        description=reason,
        body=templates.render("gone", edition.language, **view),
        kind="gone",
        indexed=False,
        reads=frozenset(),
    )
