"""Beginning a newsletter from what happened since the last one: coming events, and what was published or changed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from build_tools.authoring.new import EXISTS, Draft
from build_tools.authoring.refusal import Refusal
from build_tools.content_types.document import Document
from build_tools.content_types.newsletter import Newsletter
from build_tools.content_types.practice import Practice
from build_tools.content_types.round_table import RoundTable
from build_tools.core.canonical import write_file
from build_tools.core.folding import slugify
from build_tools.core.formats import format_month
from build_tools.core.languages import Language, Phrase
from build_tools.core.values import Month, ValueProblem, parse_month
from build_tools.library import Library
from build_tools.library.entry import is_of
from build_tools.outputs.feed_entries import changed_on
from build_tools.outputs.templates import labels

AHEAD = timedelta(days=75)
FIRST = timedelta(days=31)
"""How far back the very first newsletter looks."""

NOT_A_MONTH = Phrase(
    "--month attend un mois comme 2026-12, pas « {value} ».",
    "--month verwacht een maand zoals 2026-12, niet “{value}”.",
    "--month expects a month like 2026-12, not “{value}”.",
)


def begin_newsletter(library: Library, written: str, language: Language, title: str = "") -> Draft:
    """A newsletter of a month: a draft with the usual sections, filled with ids."""
    month = _month(written)
    newsletter_id = f"{Newsletter.collection.prefix}-{month.year:04}-{month.month:02}"
    if newsletter_id in library.originals:
        raise Refusal(EXISTS, path=library.originals[newsletter_id].path)
    name = library.settings.options.newsletter.name[language]
    title = title or f"{name} – {format_month(month, language)}"
    values: dict[str, Any] = {
        "id": newsletter_id,
        "title": title,
        "published": str(month),
        "draft": True,
        "month": str(month),
        "greeting": labels(language)["mail"]["greeting"],
        "sections": _sections(library, month, language),
    }
    path = f"{Newsletter.collection.folder}/{slugify(title)}.{language}.md"
    return Draft(path, write_file(values, Newsletter, "", {}))


def _month(written: str) -> Month:
    try:
        month = parse_month(written)
    except ValueProblem:
        raise Refusal(NOT_A_MONTH, value=written) from None
    return Month(month.year, month.month)


def _sections(library: Library, month: Month, language: Language) -> list[dict[str, Any]]:
    """The usual sections that hold something."""
    titles, since = labels(language)["mail"]["usual"], _since(library, month)
    coming = (one.entry.id for one in library.agenda.coming if one.starts.day <= library.today + AHEAD)
    found = {"event": list(dict.fromkeys(coming))}
    for kind in (RoundTable, Practice, Document):
        found[kind.collection.name] = [
            entry.id for entry in library.of_type(kind) if changed_on(library, entry) > since
        ]
    return [{"title": titles[name], "items": ids} for name, ids in found.items() if ids]


def _since(library: Library, month: Month) -> date:
    """The day of the last newsletter before this one."""
    earlier = [
        entry.facts.appeared.first
        for entry in library.originals.values()
        if is_of(entry, Newsletter) and entry.facts.month.first < month.first
    ]
    return max(earlier, default=library.today - FIRST)
