"""The two formats of a feed: Atom (RFC 4287, in pages by RFC 5005 §3) and JSON Feed 1.1."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from build_tools.core.languages import Language
from build_tools.outputs.calendar_events import NEVER_CHANGED
from build_tools.outputs.feed_entries import FeedEntry, instant

_KEPT = 10_000
"""Entries whose text is kept: each stands in the feeds of everything, of its kind and of all its concepts."""
_NOT_XML = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Feed:
    """One page of a feed; addresses are whole, `id` stays for ever, `around` maps next, previous… to other pages."""

    id: str
    address: str
    home: str
    title: str
    author: str
    language: Language
    entries: Sequence[FeedEntry]
    around: Mapping[str, str] = field(default_factory=dict)


def as_atom(feed: Feed) -> bytes:
    """A feed for readers of Atom."""
    updated = max((entry.updated for entry in feed.entries), default=NEVER_CHANGED)
    links = {"self": feed.address, **feed.around}
    return "".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>\n',
            f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{feed.language}">\n',
            f"  <id>{_text(feed.id)}</id>\n  <title>{_text(feed.title)}</title>\n",
            f"  <updated>{instant(updated)}</updated>\n  <author><name>{_text(feed.author)}</name></author>\n",
            *(f"  <link rel={quoteattr(rel)} {_ATOM} href={quoteattr(url)}/>\n" for rel, url in links.items()),
            f'  <link rel="alternate" type="text/html" href={quoteattr(feed.home)}/>\n',
            *(_atom_entry(entry, feed.language) for entry in feed.entries),
            "</feed>\n",
        )
    ).encode()


_ATOM = 'type="application/atom+xml"'


@lru_cache(_KEPT)
def _atom_entry(entry: FeedEntry, language: Language) -> str:
    lang = f' xml:lang="{entry.language}"' if entry.language is not language else ""
    return "".join(
        (
            f"  <entry>\n    <id>{_text(entry.id)}</id>\n",
            f"    <title{lang}>{_text(entry.title)}</title>\n",
            f"    <updated>{instant(entry.updated)}</updated>\n",
            f"    <published>{instant(entry.published)}</published>\n" if entry.published else "",
            f'    <link rel="alternate" type="text/html" href={quoteattr(entry.url)}/>\n',
            *(f"    <category term={quoteattr(clean(tag))}/>\n" for tag in entry.tags),
            f"    <summary{lang}>{_text(entry.summary)}</summary>\n  </entry>\n",
        )
    )


def as_json(feed: Feed) -> bytes:
    """A feed for readers of JSON Feed."""
    whole: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": clean(feed.title),
        "home_page_url": feed.home,
        "feed_url": feed.address,
        "language": str(feed.language),
        "authors": [{"name": clean(feed.author)}],
    }
    if "next" in feed.around:
        whole["next_url"] = feed.around["next"]
    head = json.dumps(whole, ensure_ascii=False, indent=1).removesuffix("\n}")
    items = ",\n  ".join(_json_item(entry) for entry in feed.entries)
    return (f'{head},\n "items": [\n  {items}\n ]\n}}\n' if items else f'{head},\n "items": []\n}}\n').encode()


@lru_cache(_KEPT)
def _json_item(entry: FeedEntry) -> str:
    """An entry as JSON, set in as far as it stands in a feed."""
    item: dict[str, Any] = {
        "id": entry.id,
        "url": entry.url,
        "title": clean(entry.title),
        "content_text": clean(entry.summary) or clean(entry.title),
        "date_modified": instant(entry.updated),
        "language": str(entry.language),
    }
    if entry.published:
        item["date_published"] = instant(entry.published)
    if entry.tags:
        item["tags"] = [clean(tag) for tag in entry.tags]
    return json.dumps(item, ensure_ascii=False, indent=1).replace("\n", "\n  ")


FORMATS: Mapping[str, Callable[[Feed], bytes]] = {"xml": as_atom, "json": as_json}
"""What writes a feed, by the ending of its address."""


def clean(text: str) -> str:
    """A text without what XML cannot hold or warns of (controls), nor halves of characters that UTF-8 cannot."""
    return _NOT_XML.sub(" ", text)


def _text(text: str) -> str:
    return escape(clean(text))
