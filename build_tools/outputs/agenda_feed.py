"""The feed of the agenda: what was announced or changed, the newest first."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.content_types.event import Event
from build_tools.library import Library
from build_tools.library.entry import Entry
from build_tools.outputs.agenda import agenda_address, feed_address
from build_tools.outputs.calendar_events import last_changed
from build_tools.outputs.edition import Edition, editions
from build_tools.outputs.events_shown import shown_event, status_of, when, where
from build_tools.outputs.feed_entries import FeedEntry, feed_tag, tag
from build_tools.outputs.feed_formats import FORMATS, Feed
from build_tools.outputs.product import File

LIMIT = 50


def agenda_feed(library: Library) -> Iterator[File]:
    """The feed in each language; none without a site URL, for a feed holds whole URLs only."""
    if not library.settings.site_url:
        return
    changed = {entry.id: last_changed(entry.facts, library.today) for entry in library.agenda.events}
    newest = sorted(library.agenda.events, key=lambda entry: (changed[entry.id], entry.id), reverse=True)
    for edition in editions(library):
        place = feed_address(edition.language)
        for ending, write in FORMATS.items():
            content = write(_feed(edition, place, ending, newest[:LIMIT]))
            yield File(f"{place}.{ending}", content, frozenset({f"type:{Event.collection.name}", "today"}))


def _feed(edition: Edition, place: str, ending: str, entries: list[Entry[Event]]) -> Feed:
    options = edition.library.settings.options
    return Feed(
        id=feed_tag(edition, place),
        address=edition.absolute(f"{place}.{ending}"),
        home=edition.absolute(agenda_address(edition.language)),
        title=f"{edition.t['agenda']['title']} – {options.name[edition.language]}",
        author=options.centre.name[edition.language],
        language=edition.language,
        entries=[_entry(edition, entry) for entry in entries],
    )


def _entry(edition: Edition, entry: Entry[Event]) -> FeedEntry:
    shown = shown_event(edition, entry)
    status = status_of(edition, shown) or {}
    facts = shown.facts
    first = f"{status['text']} – " if status else ""
    lines = [when(edition, facts.starts, facts.ends), status.get("title"), status.get("reason"), status.get("before")]
    if not entry.is_withdrawn(edition.library.today):
        lines.insert(1, where(edition, facts))
        lines.append(edition.words(facts.summary, shown.language_of("summary")) if facts.summary else "")
    return FeedEntry(
        id=tag(edition, entry),
        url=edition.absolute(edition.address(entry)),
        title=first + edition.words(facts.title, shown.language_of("title")),
        summary=" · ".join(line for line in lines if line),
        language=edition.language,
        updated=last_changed(entry.facts, edition.library.today),
        published=entry.facts.published.first if entry.facts.published else None,
    )
