"""Beginning a newsletter from what happened since the last one, in the sections that the settings name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from build_tools.authoring.new import EXISTS, Draft
from build_tools.authoring.refusal import Refusal
from build_tools.content_types import TYPES
from build_tools.content_types.event import Event
from build_tools.content_types.newsletter import Newsletter
from build_tools.core.canonical import write_file
from build_tools.core.folding import slugify
from build_tools.core.formats import format_month
from build_tools.core.languages import Language, Phrase
from build_tools.core.values import Month, ValueProblem, parse_month
from build_tools.library import Library
from build_tools.library.entry import Entry, is_of
from build_tools.options import Told, UsualSection
from build_tools.outputs.feed_entries import changed_on
from build_tools.outputs.templates import labels

AHEAD = timedelta(days=75)
"""How far a newsletter looks ahead; events announced or changed since the last one are told of however far they are."""
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
        "sections": list(_sections(library, month, language)),
    }
    path = f"{Newsletter.collection.folder}/{slugify(title)}.{language}.md"
    return Draft(path, write_file(values, Newsletter, "", {}))


def _month(written: str) -> Month:
    try:
        month = parse_month(written)
    except ValueProblem:
        raise Refusal(NOT_A_MONTH, value=written) from None
    return Month(month.year, month.month)


def _sections(library: Library, month: Month, language: Language) -> Iterator[dict[str, Any]]:
    """The usual sections: those that hold something, those that wait for words, then what none of them took."""
    left = _news(library, month)
    for section in library.settings.options.newsletter.usual:
        taken = [entry for entry in left if _takes(section, entry)]
        left = [entry for entry in left if entry not in taken]
        if taken or not section.holds:
            yield _section(section.title[language], taken)
    if left:
        yield _section(labels(language)["mail"]["also"], left)


def _section(title: str, entries: list[Entry[Any]]) -> dict[str, Any]:
    return {"title": title, **({"items": [entry.id for entry in entries]} if entries else {})}


def _takes(section: UsualSection, entry: Entry[Any]) -> bool:
    if is_of(entry, Event) and section.categories and entry.facts.category not in section.categories:
        return False
    return entry.facts.collection.name in section.holds


def _news(library: Library, month: Month) -> list[Entry[Any]]:
    """What there is to tell: coming events in their order, then what is new of each type, the newest first."""
    last = _last(library, month)
    since = last.facts.appeared.first if last else library.today - FIRST
    told = _told_by(last)
    kinds = [kind for kind in TYPES if kind.collection.name in set(Told) and kind is not Event]
    found: list[Entry[Any]] = list(_coming(library, month, since))
    for entry in (entry for kind in kinds for entry in library.of_type(kind)):
        day = changed_on(library, entry)
        if day > since and not (entry.id in told and day < _end_of(last)):
            found.append(entry)
    return found


def _coming(library: Library, month: Month, since: date) -> Iterator[Entry[Event]]:
    """Events that readers of the month can still attend: soon, or announced or changed since the last newsletter."""
    first, seen = max(library.today, month.first), set()
    for one in library.agenda.coming:
        near = one.starts.day <= first + AHEAD or changed_on(library, one.entry) > since
        if one.last_day >= first and near and one.entry.id not in seen:
            seen.add(one.entry.id)
            yield one.entry


def _last(library: Library, month: Month) -> Entry[Newsletter] | None:
    """The newsletter before this month."""
    earlier = [
        entry
        for entry in library.originals.values()
        if is_of(entry, Newsletter) and entry.facts.month.first < month.first
    ]
    return max(earlier, key=lambda entry: entry.facts.month.first, default=None)


def _told_by(last: Entry[Newsletter] | None) -> set[str]:
    return {item.id for section in last.facts.sections for item in section.items if item.id} if last else set()


def _end_of(last: Entry[Newsletter] | None) -> date:
    """The day after the month of a newsletter: what it told and what did not change since is no news."""
    return (last.facts.month.first.replace(day=1) + timedelta(days=32)).replace(day=1) if last else date.min
