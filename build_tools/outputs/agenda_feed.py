"""The feed of the agenda (Atom, RFC 4287): what was announced or changed, the newest first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from xml.sax.saxutils import escape, quoteattr

from build_tools.content_types.event import Event
from build_tools.content_types.sections import section_address
from build_tools.core.values import BRUSSELS
from build_tools.library import Library
from build_tools.library.entry import Entry
from build_tools.outputs.agenda import agenda_address
from build_tools.outputs.calendar_events import NEVER_CHANGED, last_changed, uid
from build_tools.outputs.edition import Edition, editions
from build_tools.outputs.events_shown import shown_event, status_of, when, where
from build_tools.outputs.product import File

LIMIT = 50
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def agenda_feed(library: Library) -> Iterator[File]:
    """The feed in each language; none without a site URL, for a feed holds whole URLs only."""
    if not library.settings.site_url:
        return
    newest = sorted(library.agenda.events, key=lambda entry: (last_changed(entry.facts), entry.id), reverse=True)
    for edition in editions(library):
        address = f"{section_address('feeds', edition.language)}agenda.xml"
        content = _feed(edition, address, newest[:LIMIT])
        yield File(address, content.encode(), frozenset({f"type:{Event.collection.name}", "today"}))


def _feed(edition: Edition, address: str, entries: list[Entry[Event]]) -> str:
    updated = max((last_changed(entry.facts) for entry in entries), default=NEVER_CHANGED)
    options = edition.library.settings.options
    title = f"{edition.t['agenda']['title']} – {options.name[edition.language]}"
    return "".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>\n',
            f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{edition.language}">\n',
            f"  <id>{_text(edition.absolute(address))}</id>\n  <title>{_text(title)}</title>\n",
            f"  <updated>{_instant(updated)}</updated>\n",
            f"  <author><name>{_text(options.centre.name[edition.language])}</name></author>\n",
            f'  <link rel="self" type="application/atom+xml" href={quoteattr(edition.absolute(address))}/>\n',
            f'  <link rel="alternate" type="text/html" href={_link(edition, agenda_address(edition.language))}/>\n',
            *(_entry(edition, entry) for entry in entries),
            "</feed>\n",
        )
    )


def _entry(edition: Edition, entry: Entry[Event]) -> str:
    shown = shown_event(edition, entry)
    status = status_of(edition, shown) or {}
    facts = shown.facts
    first = f"{status['text']} – " if status else ""
    lines = [when(edition, facts.starts, facts.ends), where(edition, facts), status.get("title"), status.get("reason")]
    lines += [status.get("before"), edition.words(facts.summary, shown.language_of("summary")) if facts.summary else ""]
    language = shown.language_of("title")
    return "".join(
        (
            f"  <entry>\n    <id>{_text(_id(edition, entry))}</id>\n",
            f"    <title>{_text(first + edition.words(facts.title, language))}</title>\n",
            f"    <updated>{_instant(last_changed(entry.facts))}</updated>\n",
            f"    <published>{_instant(entry.facts.published.first)}</published>\n" if entry.facts.published else "",
            f'    <link rel="alternate" type="text/html" href={_link(edition, edition.address(entry))}/>\n',
            f"    <summary>{_text(' · '.join(line for line in lines if line))}</summary>\n  </entry>\n",
        )
    )


def _id(edition: Edition, entry: Entry[Event]) -> str:
    """A tag URI (RFC 4151) that neither a new title nor a new address changes."""
    name, domain = uid(edition, entry).split("@")
    return f"tag:{domain},2020:{name}:{edition.language}"


def _link(edition: Edition, address: str) -> str:
    return quoteattr(edition.absolute(address))


def _instant(day: date) -> str:
    return datetime.combine(day, time(), BRUSSELS).isoformat()


def _text(text: str) -> str:
    return escape(_NOT_XML.sub(" ", text))
