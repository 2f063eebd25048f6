"""The list of all entries of a type, newest first, by year; of very many, the newest and a page for each year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from build_tools.content_types.base import Facts
from build_tools.library.dated_places import year_anchor, year_of
from build_tools.library.entry import Entry
from build_tools.outputs import templates
from build_tools.outputs.edition import Edition, View
from build_tools.outputs.feed_places import follow, list_links
from build_tools.outputs.lists import everywhere, scheme_links
from build_tools.outputs.long_lists import LongList
from build_tools.outputs.product import Page


def list_pages(edition: Edition, kind: type[Facts], template: str, **own: Any) -> Iterator[Page]:
    """The pages that list every visible entry of a type; `own` is what their template shows besides, or instead."""
    collection, texts = kind.collection, {**edition.t[template], **own}
    reads = frozenset({f"type:{collection.name}", "vocabulary", "today"})
    entries, links = edition.library.of_type(kind), list_links(edition, kind)
    listed = LongList(edition, entries, texts["title"], collection.address, edition.crumbs(), reads)
    view = {
        "title": texts["title"],
        "lead": texts["lead"],
        "total": len(entries),
        "groups": _groups(edition, listed),
        "others": listed.others,
        "years": listed.years,
        "schemes": scheme_links(edition),
        "feed": follow(edition, links),
        **own,
    }
    yield Page(
        address=collection.address(edition.language),
        language=edition.language,
        title=texts["title"],
        description=texts["lead"],
        body=templates.render(template, edition.language, **view),
        kind="list",
        alternates=everywhere(edition, collection.address),
        x_default=collection.address(edition.library.settings.default_language),
        crumbs=edition.crumbs(),
        links=links,
        reads=reads,
    )
    yield from listed.pages()


def _groups(edition: Edition, listed: LongList) -> list[View]:
    """The entries by year; of a long list, the newest."""
    if listed.is_long:
        return [{"id": "newest", "title": edition.t["years"]["newest"], "entries": listed.first}]
    pairs = zip(listed.entries, listed.first, strict=True)
    return [_group(edition, *year) for year in groupby(pairs, lambda pair: year_of(pair[0]))]


def _group(edition: Edition, year: str, listed: Iterable[tuple[Entry[Facts], View]]) -> View:
    return {
        "id": year_anchor(year),
        "title": year or edition.t["dates"]["undated"],
        "entries": [card for _, card in listed],
    }
