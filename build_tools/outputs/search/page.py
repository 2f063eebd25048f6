"""The search page: without script a complete list from A to Z, on pages by letter where it is long."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

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
from build_tools.outputs.long_lists import Part, parts
from build_tools.outputs.mail import mail_link
from build_tools.outputs.product import Page
from build_tools.outputs.search.facets import KEYS, LATER_KEYS
from build_tools.outputs.search.index import FOLDER

LONG = 500
"""The names beyond which each letter has a page of its own: a phone should not load thousands before it can search."""

_DIGITS = "0-9"
_READS = frozenset({"entries", "vocabulary", "today"})


def search_pages(library: Library) -> Iterator[Page]:
    """The search page in each language, and the pages of its letters."""
    for edition in editions(library):
        yield from _pages(edition)


def _pages(edition: Edition) -> Iterator[Page]:
    found = [_entry(edition, entry) for entry in edition.library.listed if entry.id != HOME]
    found += [_term(edition, term) for term in edition.library.vocabulary]
    letters = by_letter(found, lambda view: str(view["title"]))
    is_long = len(found) > LONG
    groups = [_group(edition, letter, views, is_long) for letter, views in letters]
    yield _page(edition, groups)
    for group, (_, views) in zip(groups, letters, strict=True):
        for part in parts(views) if is_long else ():
            yield _letter(edition, groups, group, part)


def _group(edition: Edition, letter: str, views: list[View], is_long: bool) -> View:
    name = letter.lower() if letter != "#" else _DIGITS
    address = section_address("search", edition.language, name) if is_long else ""
    return {
        "id": f"letter-{name}",
        "name": name,
        "title": letter,
        "address": address and edition.href(address),
        "entries": [] if is_long else views,
    }


def _page(edition: Edition, groups: list[View]) -> Page:
    address = section_address("search", edition.language)
    title = edition.t["search"]["title"]
    view = {
        "title": title,
        "address": edition.href(address),
        "index": edition.href(f"{FOLDER}/"),
        "texts": json.dumps(_texts(edition), ensure_ascii=False),
        "groups": groups,
    }
    return Page(
        address=address,
        language=edition.language,
        title=title,
        description=edition.t["search"]["help"],
        body=templates.render("search", edition.language, **view),
        kind="search",
        main_attributes={"data-search-state": "idle"},
        scripts=("search",),
        alternates=everywhere(edition, lambda language: section_address("search", language)),
        x_default=section_address("search", edition.library.settings.default_language),
        crumbs=edition.crumbs(),
        reads=_READS,
    )


def _letter(edition: Edition, groups: list[View], group: View, part: Part[View]) -> Page:
    title = part.titled(f"{edition.t['az']['title']} – {group['title']}")
    view = {
        "title": title,
        "letters": [{**other, "active": other is group} for other in groups],
        "entries": part.things,
        **part.around(group["address"]),
    }
    return Page(
        address=part.address(section_address("search", edition.language, group["name"])),
        language=edition.language,
        title=title,
        body=templates.render("letter", edition.language, **view),
        kind="letter",
        crumbs=edition.crumbs((edition.t["search"]["title"], section_address("search", edition.language))),
        indexed=False,
        reads=_READS,
    )


def _texts(edition: Edition) -> dict[str, Any]:
    """What the script says, in the readers' language."""
    texts = {name: text for name, text in edition.t["search"].items() if name not in {"values", "label", "help"}}
    fields = {key: edition.t["fields"][key] for key in (*KEYS, *LATER_KEYS) if key in edition.t["fields"]}
    email = edition.library.settings.options.centre.email
    contact = {"title": texts["contact"], "address": mail_link(email, edition.t["search"]["title"])}
    keys = {**fields, **edition.t["search"]["keys"]}
    return {**texts, "keys": keys, "contact": contact, "practices": edition.t["counts"]["practices"]}


def _entry(edition: Edition, entry: Entry[Facts]) -> View:
    shown = edition.shown(entry)
    return {
        **edition.link(entry),
        "kind": edition.kind(entry),
        "validity": edition.validity(entry),
        "only_in": shown.language if shown.language is not edition.language else None,
    }


def _term(edition: Edition, term: Term) -> View:
    return {**(edition.concept(term.id) or {}), "kind": edition.t["kinds"]["concept"]}
