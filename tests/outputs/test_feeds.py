"""Feeds: valid by the grammars, stable, paged, found from the pages they belong to."""

from __future__ import annotations

import json
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from build_tools.core.languages import Language
from build_tools.library import Library, read_library
from build_tools.outputs.agenda_feed import agenda_feed
from build_tools.outputs.concepts import concepts
from build_tools.outputs.feed_entries import FeedEntry
from build_tools.outputs.feed_formats import Feed, as_atom, as_json
from build_tools.outputs.feeds import PAGE, feeds
from build_tools.outputs.home import home
from build_tools.outputs.newsletters import newsletters
from build_tools.outputs.subscribe import subscribe
from build_tools.settings import read_settings
from tests.checks.tiny_site import Files, write_site
from tests.conftest import require
from tests.tools import programs

GRAMMAR = Path(__file__).parent / "atom.rnc"
ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://feeds.example/kb/"
HOSTILE = "Un titre ]]> &amp;amp; <b></b> \\U0001F600 et «\\u00a0fin\\u00a0»"

Made = Callable[..., dict[str, bytes]]


def tiny(root: Path, files: Files, today: date = date(2026, 2, 1)) -> Library:
    write_site(root, files)
    settings, problems = read_settings(root)
    assert settings is not None, problems
    return read_library(replace(settings, site_url=SITE), today)[0]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """Give the feeds of a small site by address."""

    def make(files: Files, today: date = date(2026, 2, 1)) -> dict[str, bytes]:
        return {file.address: file.content for file in feeds(tiny(tmp_path, files, today))}

    return make


def case(number: int, more: str = "") -> str:
    month = f"2022-{number % 12 + 1:02}"
    return f"---\nid: BP-2022-{number:02}\ntitle: Cas {number}\npublished: {month}\n{more}---\n\nTexte.\n"


def titles(feed: bytes) -> list[str]:
    return [str(node.findtext(f"{ATOM}title")) for node in ET.fromstring(feed).iter(f"{ATOM}entry")]  # noqa: S314


def test_every_feed_of_the_contract_is_there(library: Library) -> None:
    found = {file.address for file in feeds(library)}
    names = {
        "/fr/flux/": ("tout", "pratiques", "tables-rondes", "gazette", "documents", "organisations/ced-centre"),
        "/nl/feeds/": ("alles", "praktijken", "rondetafels", "nieuwsbrief", "documenten", "organisations/ced-centre"),
    }
    wanted = {f"{start}{name}.{end}" for start, all_of in names.items() for name in all_of for end in ("xml", "json")}
    assert wanted <= found


def test_every_feed_is_valid_atom(library: Library, tmp_path: Path) -> None:
    jing = require(programs.find_program("jing"), "jing")
    written = []
    for file in [*feeds(library), *agenda_feed(library)]:
        if file.address.endswith(".xml"):
            written.append(tmp_path / file.address.strip("/").replace("/", "-"))
            written[-1].write_bytes(file.content)
    answer = subprocess.run([jing, "-c", GRAMMAR, *written], capture_output=True, text=True, check=False)
    assert answer.stdout == ""
    assert answer.returncode == 0


def test_hostile_titles_break_no_feed(made: Made, tmp_path: Path) -> None:
    jing = require(programs.find_program("jing"), "jing")
    text = f'---\nid: BP-2022-01\ntitle: "{HOSTILE}"\npublished: 2022-06\ndebts:\n  - eau\n---\n\nTexte.\n'
    found = made({"practices/cas.fr.md": text})
    place = tmp_path / "hostile.xml"
    place.write_bytes(found["/fr/flux/debts/eau.xml"])
    answer = subprocess.run([jing, "-c", GRAMMAR, place], capture_output=True, text=True, check=False)
    assert answer.stdout == ""
    (title,) = titles(place.read_bytes())
    assert title.startswith("Un titre ]]> &amp;amp; <b>")
    assert json.loads(found["/fr/flux/debts/eau.json"])["items"][0]["title"] == title


def test_controls_reach_no_feed() -> None:
    entry = FeedEntry("tag:x,2020:1:fr", "https://x.example/", "a\x01\ud800b]]>", "\x0b", Language.FR, date(2026, 1, 1))
    place = "https://x.example/f.xml"
    feed = Feed(place, place, "https://x.example/", "\x02", "", Language.FR, [entry])
    assert titles(as_atom(feed)) == ["a  b]]>"]
    assert json.loads(as_json(feed))["items"][0]["content_text"] == " "


def test_json_feeds_have_the_form_of_json_feed(library: Library) -> None:
    for file in feeds(library):
        if file.address.endswith(".json"):
            check_json_feed(json.loads(file.content), file.address)


def check_json_feed(feed: dict[str, Any], address: str) -> None:
    """The mandatory keys of JSON Feed 1.1, no key it does not name, whole addresses."""
    known = {"version", "title", "home_page_url", "feed_url", "language", "authors", "next_url", "items"}
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed.keys() <= known
    assert urlsplit(feed["feed_url"]).path == address
    assert isinstance(feed["title"], str)
    item_keys = {"id", "url", "title", "content_text", "date_published", "date_modified", "language", "tags"}
    for item in feed["items"]:
        assert item.keys() <= item_keys
        assert item["id"].startswith("tag:")
        assert item["content_text"]
        assert urlsplit(item["url"]).scheme == "https"
        assert item["date_modified"].endswith((":00+01:00", ":00+02:00"))


def test_long_feeds_come_in_pages(made: Made) -> None:
    found = made({f"practices/cas-{number}.fr.md": case(number) for number in range(1, 2 * PAGE + 2)})
    pages = ["/fr/flux/pratiques.xml", "/fr/flux/pratiques/2.xml", "/fr/flux/pratiques/3.xml"]
    assert [len(titles(found[page])) for page in pages] == [PAGE, PAGE, 1]
    links = {
        node.get("rel"): node.get("href")
        for node in ET.fromstring(found[pages[1]]).findall(f"{ATOM}link")  # noqa: S314
    }
    assert links["next"] == "https://feeds.example/kb" + pages[2]
    assert links["previous"] == links["first"] == "https://feeds.example/kb" + pages[0]
    first = json.loads(found["/fr/flux/pratiques.json"])
    assert first["next_url"] == "https://feeds.example/kb/fr/flux/pratiques/2.json"
    ids = {item["id"] for number in ("", "/2", "/3") for item in page_of(found, number)}
    assert len(ids) == 2 * PAGE + 1


def page_of(found: dict[str, bytes], number: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = json.loads(found[f"/fr/flux/pratiques{number}.json"])["items"]
    return items


def test_a_feed_changes_with_its_content_only(made: Made) -> None:
    files = {"practices/cas.fr.md": case(1, "updated: 2023-05-01\n")}
    assert made(files, date(2026, 2, 1)) == made(files, date(2026, 6, 1))


def test_what_ended_is_told_from_its_day_on(library: Library) -> None:
    found = {file.address: file.content for file in feeds(library)}
    rad = [title for title in titles(found["/fr/flux/pratiques.xml"]) if "RAD" in title]
    assert rad[0].startswith("Plus d’application depuis le 1er")
    item = next(one for one in json.loads(found["/fr/flux/pratiques.json"])["items"] if "RAD" in one["title"])
    assert item["date_modified"] >= "2025-10-01"


def test_what_was_withdrawn_says_only_why(made: Made) -> None:
    more = "summary: Un secret.\nwithdrawn:\n  on: 2026-01-10\n  reason: À la demande du service.\n"
    feed = made({"practices/cas.fr.md": case(1, more)})["/fr/flux/tout.xml"].decode()
    assert "À la demande du service." in feed
    assert "Un secret" not in feed


def test_what_exists_in_one_language_says_so_in_the_feed_of_the_other(made: Made) -> None:
    feed = made({"practices/cas.fr.md": case(1)})["/nl/feeds/praktijken.xml"].decode()
    assert '<title xml:lang="fr">Cas 1</title>' in feed
    assert "[alleen in het Frans] Texte." in feed


def test_a_site_without_address_has_no_feed(tmp_path: Path) -> None:
    library = tiny(tmp_path, {"practices/cas.fr.md": case(1)})
    assert list(feeds(replace(library, settings=replace(library.settings, site_url="")))) == []


def test_every_feed_a_page_names_exists(library: Library) -> None:
    found = {file.address for file in [*feeds(library), *agenda_feed(library)]}
    pages = [*home(library), *concepts(library), *newsletters(library)]
    linked = {
        str(link["href"]) for page in pages for link in page.links if "feed" in link["type"] or "atom" in link["type"]
    }
    assert linked - found == set()
    of_concepts = {address for address in found if address.count("/") == 4 and not address.endswith("/2.xml")}
    assert of_concepts <= linked


def test_the_page_on_subscribing_names_mail_feeds_and_calendars(library: Library) -> None:
    page = next(one for one in subscribe(library) if one.language == "nl")
    assert 'href="mailto:' in page.body
    assert "https://bonnes-pratiques.example/nl/feeds/nieuwsbrief.xml" in page.body
    assert 'href="/nl/agenda/abonneren/"' in page.body
