"""The search page: without script a complete list from A to Z, which a small script filters by folded words."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.content_types.base import Facts
from build_tools.content_types.page import HOME
from build_tools.content_types.sections import section_address
from build_tools.library import Library
from build_tools.library.entry import Entry
from build_tools.library.vocabulary import Term
from build_tools.outputs import templates
from build_tools.outputs.alphabet import by_letter
from build_tools.outputs.edition import Edition, View, editions
from build_tools.outputs.lists import everywhere
from build_tools.outputs.product import Page


def search(library: Library) -> Iterator[Page]:
    """The search page in each language."""
    for edition in editions(library):
        yield _page(edition)


def _page(edition: Edition) -> Page:
    address = section_address("search", edition.language)
    found = [_entry(edition, entry) for entry in edition.library.listed if entry.id != HOME]
    found += [_term(edition, term) for term in edition.library.vocabulary]
    letters = by_letter(found, lambda view: str(view["title"]))
    groups = [
        {"id": f"letter-{letter.lower()}" if letter != "#" else "digits", "title": letter, "entries": views}
        for letter, views in letters
    ]
    title = edition.t["search"]["title"]
    return Page(
        address=address,
        language=edition.language,
        title=title,
        description=edition.t["search"]["help"],
        body=templates.render("search", edition.language, title=title, address=edition.href(address), groups=groups),
        kind="search",
        main_attributes={"data-search-state": "idle"},
        scripts=("az",),
        alternates=everywhere(edition, lambda language: section_address("search", language)),
        x_default=section_address("search", edition.library.settings.default_language),
        crumbs=edition.crumbs(),
        reads=frozenset({"entries", "vocabulary", "today"}),
    )


def _entry(edition: Edition, entry: Entry[Facts]) -> View:
    shown = edition.shown(entry)
    names = [
        name
        for concept in edition.library.concepts(entry.id)
        if concept in edition.library.vocabulary
        for language in (edition.language, edition.language.other)
        for name in edition.library.vocabulary[concept].names(language)
    ]
    return {
        "id": entry.id,
        **edition.link(entry),
        "language": shown.language,
        "kind": edition.kind(entry),
        "only_in": shown.language if shown.language is not edition.language else None,
        "also": " ".join(dict.fromkeys([*names, shown.facts.summary or ""])),
    }


def _term(edition: Edition, term: Term) -> View:
    others = [*term.names(edition.language)[1:], *term.names(edition.language.other)]
    return {
        **(edition.concept(term.id) or {}),
        "language": edition.language,
        "kind": edition.t["kinds"]["concept"],
        "also": " ".join(others),
    }
