"""The list of all entries of a type, newest first, by year."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any

from build_tools.content_types.base import Facts
from build_tools.content_types.concept import ABBREVIATIONS, SCHEMES
from build_tools.core.languages import PUBLISHED, Language
from build_tools.library.entry import Entry
from build_tools.outputs import templates
from build_tools.outputs.edition import Edition, View
from build_tools.outputs.feed_places import follow, list_links
from build_tools.outputs.product import Alternate, Page


def list_page(edition: Edition, kind: type[Facts], template: str, **own: Any) -> Page:
    """The page that lists every visible entry of a type; `own` is what its template shows besides, or instead."""
    collection, texts = kind.collection, {**edition.t[template], **own}
    entries, links = edition.library.of_type(kind), list_links(edition, kind)
    listed = zip(entries, edition.cards(entries), strict=True)
    view = {
        "title": texts["title"],
        "lead": texts["lead"],
        "total": len(entries),
        "groups": [_group(edition, *year) for year in groupby(listed, lambda pair: _year(pair[0]))],
        "schemes": scheme_links(edition),
        "feed": follow(edition, links),
        **own,
    }
    return Page(
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
        reads=frozenset({f"type:{collection.name}", "vocabulary", "today"}),
    )


def scheme_links(edition: Edition, active: str = "") -> list[View]:
    """The schemes of the vocabulary, as ways in; abbreviations are in the glossary."""
    return [
        {
            "title": edition.t["schemes"][scheme],
            "address": edition.href(edition.concept_address(scheme)),
            "active": scheme == active,
        }
        for scheme in SCHEMES
        if scheme != ABBREVIATIONS and edition.library.vocabulary.scheme(scheme)
    ]


def everywhere(edition: Edition, address: Callable[[Language], str]) -> tuple[Alternate, ...]:
    """The same list in the other languages; `address` gives it for a language."""
    return tuple(Alternate(language, address(language)) for language in PUBLISHED if language is not edition.language)


def _year(entry: Entry[Facts]) -> str:
    appeared = entry.facts.appeared
    return str(appeared.year) if appeared else ""


def _group(edition: Edition, year: str, listed: Iterable[tuple[Entry[Facts], View]]) -> View:
    return {
        "id": f"y{year}" if year else "undated",
        "title": year or edition.t["dates"]["undated"],
        "entries": [card for _, card in listed],
    }
