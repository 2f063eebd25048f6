"""The hand-written pages, and the guide for those who write."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.content_types.guide import GuidePage
from build_tools.content_types.page import HOME
from build_tools.content_types.page import Page as HandWritten
from build_tools.core.html import Context, render
from build_tools.library import Library
from build_tools.library.entry import Entry
from build_tools.library.links import resolver
from build_tools.outputs.edition import Edition, View, editions
from build_tools.outputs.entry_page import entry_page
from build_tools.outputs.guide import in_order
from build_tools.outputs.product import Page


def pages(library: Library) -> Iterator[Page]:
    """Every hand-written page in each language; the text of the home page is shown there."""
    for edition in editions(library):
        for entry in library.of_type(HandWritten):
            if entry.id != HOME:
                yield _page(edition, entry)


def _page(edition: Edition, entry: Entry[HandWritten]) -> Page:
    guide = isinstance(entry.facts, GuidePage)
    way = [(edition.t["guide"]["title"], GuidePage.collection.address(edition.language))] if guide else []
    over = edition.t["guide"]["title"] if guide else ""
    view = {**_text(edition, entry), "over": over, **(_neighbours(edition, entry) if guide else {})}
    reads = {entry.id, "today", *(["type:guide"] if guide else [])}
    return entry_page(edition, entry, "page", view, way=way, reads=frozenset(reads), cited=False)


def _neighbours(edition: Edition, entry: Entry[HandWritten]) -> View:
    """The pages of the guide before and after this one."""
    ids = [page.id for page in in_order(edition.library)]
    place = ids.index(entry.id)
    around = {"previous": ids[place - 1] if place else None, "next": ids[place + 1] if place + 1 < len(ids) else None}
    return {name: edition.link(edition.library.originals[other]) if other else None for name, other in around.items()}


def _text(edition: Edition, entry: Entry[HandWritten]) -> View:
    shown = edition.shown(entry)
    if shown.language is not edition.language:
        return {"body_html": "", "contents": []}
    context = Context(shown.language, resolver(edition.library, shown, edition.language))
    outermost = min((heading.level for heading in shown.body.headings), default=0)
    headings = [heading for heading in shown.body.headings if heading.level == outermost]
    return {
        "body_html": render(shown.body.tokens, context),
        "contents": [{"id": heading.id, "title": edition.words(heading.text)} for heading in headings],
    }
