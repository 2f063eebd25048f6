"""The first page of the guide for those who write: its pages, the keys of every type, what the check finds."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.content_types.guide import GuidePage, guide_address
from build_tools.library import Library
from build_tools.library.entry import Entry
from build_tools.outputs.edition import Edition, View, editions
from build_tools.outputs.guide_keys import keys_links
from build_tools.outputs.guide_page import guide_page
from build_tools.outputs.product import Page


def guide(library: Library) -> Iterator[Page]:
    """The first page of the guide in each language."""
    for edition in editions(library):
        texts = edition.t["guide"]
        view = {"title": texts["title"], "lead": texts["lead"], "groups": _groups(edition)}
        yield guide_page(edition, "guide", view, guide_address, frozenset({"type:guide", "today"}))


def in_order(library: Library) -> list[Entry[GuidePage]]:
    """The written pages of the guide in the order they ask for."""
    return sorted(library.of_type(GuidePage), key=lambda entry: (entry.facts.navigation or 10**6, entry.id))


def _groups(edition: Edition) -> list[View]:
    texts = edition.t["guide"]
    written = [_link(edition, entry) for entry in in_order(edition.library)]
    rules = {"title": texts["rules"]["title"], "address": edition.href(guide_address(edition.language, "rules"))}
    groups: list[View] = [
        {"id": "pages", "title": texts["pages"], "entries": written},
        {"id": "keys", "title": texts["types"]["all"], "entries": keys_links(edition)},
        {"id": "rules", "title": texts["rules"]["all"], "entries": [{**rules, "text": texts["rules"]["lead"]}]},
    ]
    return [group for group in groups if group["entries"]]


def _link(edition: Edition, entry: Entry[GuidePage]) -> View:
    shown = edition.shown(entry)
    return {**edition.link(entry), "text": edition.words(shown.facts.summary or "", shown.language_of("summary"))}
