"""The two formats of a feed: what a grammar and a schema find, and texts that no format was made for."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from build_tools.core.languages import Language
from build_tools.outputs.feed_entries import FeedEntry
from build_tools.outputs.feed_formats import Feed, as_atom, as_json, clean
from tests.outputs.feeds_read import ATOM as GRAMMAR
from tests.outputs.feeds_read import as_read, written, wrong_atom, wrong_json

ATOM = "{http://www.w3.org/2005/Atom}"
PLACE = "https://x.example/f.xml"
EVIL = "]]></title><script>x</script>&#0;&lt;\x00\x01\x0b\x1b\x7f\x85\ud800\udfff\ufffe\uffff\u202e\"'\r\n\t]]>"


def feed_of(words: str, entry: FeedEntry, **around: str) -> Feed:
    """A feed of one entry, with these words wherever it has some of its own."""
    return Feed("tag:x,2020:feed", PLACE, "https://x.example/", words, words, Language.FR, [entry], around)


def test_the_grammar_and_the_schema_are_not_blind(tmp_path: Path) -> None:
    feed = feed_of("Un cas", FeedEntry("tag:x,2020:1:fr", PLACE, "Un cas", "x", Language.FR, date(2026, 1, 1)))
    good, fine = as_atom(feed).decode(), json.loads(as_json(feed))
    for gone in (r"<id>.*?</id>", r"<title>.*?</title>", r"<updated>.*?</updated>", r"<author>.*?</author>"):
        (place,) = written(tmp_path, {"broken.xml": re.sub(gone, "", good, count=1).encode()})
        assert "error" in wrong_atom([place], GRAMMAR), gone
    for old, new in (
        ("</updated>", "x</updated>"),
        ("</feed>", "<updated>2022-01-01T00:00:00Z</updated></feed>"),
        ("<entry>", "<entry><subtitle>x</subtitle>"),
        ('rel="alternate"', 'rel="related"'),
        ("<summary>", '<summary type="text/plain">'),
    ):
        (place,) = written(tmp_path, {"broken.xml": good.replace(old, new).encode()})
        assert "error" in wrong_atom([place], GRAMMAR), new
    for broken in (
        {"version": "1"},
        {"title": None},
        {"items": [{"id": "a"}]},
        {"next_url": "/2.json"},
        {"unknown": 1},
    ):
        (place,) = written(tmp_path, {"broken.json": json.dumps({**fine, **broken}).encode()})
        assert wrong_json([place]) != {}, broken


def test_the_example_of_the_standard_is_valid_by_the_grammar(tmp_path: Path) -> None:
    (place,) = written(tmp_path, {"rfc.xml": EXAMPLE.encode()})
    assert wrong_atom([place], GRAMMAR) == ""


EXAMPLE = """\
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title type="text">dive into mark</title>
  <subtitle type="html">A &lt;em&gt;lot&lt;/em&gt; of effort</subtitle>
  <updated>2005-07-31T12:29:29Z</updated>
  <id>tag:example.org,2003:3</id>
  <link rel="alternate" type="text/html" hreflang="en" href="http://example.org/"/>
  <link rel="self" type="application/atom+xml" href="http://example.org/feed.atom"/>
  <rights>Copyright (c) 2003, Mark Pilgrim</rights>
  <generator uri="http://www.example.com/" version="1.0">Example Toolkit</generator>
  <entry>
    <title>Atom draft-07 snapshot</title>
    <link rel="alternate" type="text/html" href="http://example.org/2005/04/02/atom"/>
    <link rel="enclosure" type="audio/mpeg" length="1337" href="http://example.org/audio/ph34r_my_podcast.mp3"/>
    <id>tag:example.org,2003:3.2397</id>
    <updated>2005-07-31T12:29:29Z</updated>
    <published>2003-12-13T08:29:29-04:00</published>
    <author><name>Mark Pilgrim</name><uri>http://example.org/</uri><email>f8dy@example.com</email></author>
    <contributor><name>Sam Ruby</name></contributor>
    <content type="xhtml" xml:lang="en" xml:base="http://diveintomark.org/">
      <div xmlns="http://www.w3.org/1999/xhtml"><p><i>[Update: The Atom draft is finished.]</i></p></div>
    </content>
  </entry>
</feed>
"""
"""RFC 4287 §1.1."""


def test_whatever_stands_in_it_a_feed_stays_a_feed(tmp_path: Path) -> None:
    entry = FeedEntry(
        *("tag:x,2020:1:fr", "https://x.example/?a=1&b='2'", EVIL, EVIL, Language.NL, date(2026, 1, 1)),
        published=date(2025, 3, 1),
        tags=(EVIL, "plain"),
    )
    feed = feed_of(EVIL, entry, next="https://x.example/f/2.xml?a&b")
    assert wrong_atom(written(tmp_path, {"f.xml": as_atom(feed)})) == ""
    assert wrong_json(written(tmp_path, {"f.json": as_json(feed)})) == {}
    (read,) = as_read(as_atom(feed)).entries
    assert read.title.split() == clean(EVIL).split()
    assert read.link == "https://x.example/?a=1&b='2'"
    assert read.title_detail.language == "nl"
    (item,) = json.loads(as_json(feed))["items"]
    assert item["title"] == item["content_text"] == clean(EVIL)


@given(st.text(alphabet=st.characters(), max_size=60))
def test_any_text_is_read_as_it_was_written(text: str) -> None:
    entry = FeedEntry("tag:x,2020:1:fr", "https://x.example/", text, text, Language.FR, date(2026, 1, 1), tags=(text,))
    feed = feed_of(text, entry)
    root = ET.fromstring(as_atom(feed))  # noqa: S314
    assert str(root.findtext(f".//{ATOM}summary")).split() == clean(text).split()
    assert json.loads(as_json(feed))["items"][0]["title"] == clean(text)
