"""The list of all useful documents, by kind, with filters that need no script.

Kind and language are chosen by the style sheet; every concept that a document is about leads to its own page, which is
the filter page of that concept. A script keeps the choice in the address and says how many documents are left.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from build_tools.content_types.document import Document, Kind
from build_tools.content_types.sections import section_address
from build_tools.core.folding import fold
from build_tools.core.languages import Language
from build_tools.library.entry import Entry
from build_tools.library.validity import State, standing
from build_tools.outputs.document_rows import document_row, languages_of
from build_tools.outputs.edition import Edition, View
from build_tools.outputs.list_pages import list_pages
from build_tools.outputs.product import Page

OVER = frozenset({State.SUPERSEDED, State.WITHDRAWN})
"""The states of what is no longer of use."""


def document_list(edition: Edition) -> Page:
    """The page of the list."""
    entries = edition.library.of_type(Document)
    groups = list(filter(None, (_group(edition, kind, entries) for kind in Kind)))
    # One page lists them all, since filters need them there: the pages of years are left aside.
    page = next(list_pages(edition, Document, "documents", groups=groups, **_filters(edition, entries)))
    return replace(page, scripts=("documents",))


def _group(edition: Edition, kind: Kind, entries: Sequence[Entry[Document]]) -> View | None:
    """The documents of a kind, those still of use first; None when there are none."""
    found = [entry for entry in entries if entry.facts.kind is kind]
    found.sort(key=lambda entry: (_is_over(edition, entry), fold(edition.shown(entry).facts.title)))
    rows = [_row(edition, entry) for entry in found]
    return {"id": kind.value, "title": edition.t["document_kinds"][kind], "entries": rows} if rows else None


def _row(edition: Edition, entry: Entry[Document]) -> View:
    return {
        **document_row(edition, entry),
        "kind": "",
        "codes": " ".join(languages_of(edition, entry)),
        "over": _is_over(edition, entry),
    }


def _is_over(edition: Edition, entry: Entry[Document]) -> bool:
    return standing(edition.library, entry).state in OVER


def _filters(edition: Edition, entries: Sequence[Entry[Document]]) -> View:
    """What the list can be narrowed to."""
    kinds = Counter(entry.facts.kind for entry in entries)
    languages = Counter(one for entry in entries for one in languages_of(edition, entry))
    concepts = Counter(concept for entry in entries for concept in entry.facts.about)
    return {
        "kinds": _choices([(kind, edition.t["document_kinds"][kind], kinds[kind]) for kind in Kind]),
        "languages": _choices([(one, edition.t["languages"]["in_language"][one], languages[one]) for one in Language]),
        "has_over": 0 < sum(_is_over(edition, entry) for entry in entries) < len(entries),
        "concepts": _concepts(edition, concepts),
        "search": edition.href(section_address("search", edition.language)) + "?type=document",
    }


def _choices(offered: Sequence[tuple[StrEnum, str, int]]) -> list[View]:
    """What is there at all; a single choice is none."""
    found = [{"id": one.value, "title": title, "count": count} for one, title, count in offered if count]
    return found if len(found) > 1 else []


def _concepts(edition: Edition, counts: Counter[str]) -> list[View]:
    """The pages of the concepts, each with how many documents are about it, by name."""
    found = [{**link, "count": count} for one, count in counts.items() if (link := edition.concept(one))]
    return sorted(found, key=lambda link: fold(link["title"]))
