"""Feeds: valid by the grammars, stable, paged, found from the pages they belong to."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from build_tools.library import Library, read_library
from build_tools.outputs.agenda import agenda
from build_tools.outputs.agenda_feed import agenda_feed
from build_tools.outputs.concepts import concepts
from build_tools.outputs.feeds import PAGE, feeds
from build_tools.outputs.home import home
from build_tools.outputs.newsletters import newsletters
from build_tools.outputs.practices import practices
from build_tools.outputs.product import File
from build_tools.outputs.subscribe import subscribe
from build_tools.settings import read_settings
from tests.checks.tiny_site import SETTINGS, Files, write_site
from tests.outputs.feeds_read import as_read, written, wrong_atom, wrong_json

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


def of(found: Iterable[File]) -> dict[str, bytes]:
    return {file.address: file.content for file in found}


def ending(found: dict[str, bytes], end: str) -> dict[str, bytes]:
    return {address: content for address, content in found.items() if address.endswith(end)}


def test_every_feed_is_valid_by_the_grammar_and_the_schema(library: Library, tmp_path: Path) -> None:
    found = of([*feeds(library), *agenda_feed(library)])
    assert wrong_atom(written(tmp_path, ending(found, ".xml"))) == ""
    assert wrong_json(written(tmp_path, ending(found, ".json"))) == {}


def test_a_reader_of_feeds_reads_what_was_written_the_same_in_both_formats(library: Library) -> None:
    found = of([*feeds(library), *agenda_feed(library)])
    for address, content in ending(found, ".xml").items():
        read, other = as_read(content), json.loads(found[address.replace(".xml", ".json")])
        assert read.version == "atom10"
        assert read.feed.title == other["title"]
        assert read.feed.link == other["home_page_url"]
        assert read.feed.language == other["language"]
        told = [(one.id, one.link, one.title, one.summary, one.updated, one.get("published")) for one in read.entries]
        assert told == [
            (
                *(one["id"], one["url"], one["title"]),
                *(one["content_text"], one["date_modified"], one.get("date_published")),
            )
            for one in other["items"]
        ]
        assert [[tag.term for tag in one.get("tags", ())] for one in read.entries] == [
            one.get("tags", []) for one in other["items"]
        ]
        languages = [one.title_detail.language for one in read.entries]
        assert languages == [one["language"] for one in other["items"]]


def test_hostile_titles_break_no_feed(made: Made, tmp_path: Path) -> None:
    text = (
        f'---\nid: BP-2022-01\ntitle: "{HOSTILE}"\npublished: 2022-06\ndebts:\n  - eau\n---\n\nTexte ]]> &amp; <b>.\n'
    )
    found = made({"practices/cas.fr.md": text})
    assert wrong_atom(written(tmp_path, ending(found, ".xml"))) == ""
    assert wrong_json(written(tmp_path, ending(found, ".json"))) == {}
    (read,) = as_read(found["/fr/flux/debts/eau.xml"]).entries
    assert read.title.startswith("Un titre ]]> &amp;amp; <b></b> 😀 et «\u00a0fin\u00a0»")
    assert read.title_detail.type == "text/plain"
    assert json.loads(found["/fr/flux/debts/eau.json"])["items"][0]["title"] == read.title


def test_ids_outlive_addresses_and_formats(library: Library) -> None:
    found = of(feeds(library))
    ids = {address: ET.fromstring(content).findtext(f"{ATOM}id") for address, content in ending(found, ".xml").items()}  # noqa: S314
    assert ids["/fr/flux/tout.xml"] == "tag:bonnes-pratiques.example,2020:feed:fr/flux/tout"
    assert len(set(ids.values())) == len(ids)


def test_links_are_whole_everywhere(library: Library) -> None:
    for content in of([*feeds(library), *agenda_feed(library)]).values():
        assert not re.search(rb"(?:href=|url\": )\"(?!https://)", content)


def test_months_begin_on_their_first_day_in_brussels(made: Made) -> None:
    (item,) = json.loads(made({"practices/cas.fr.md": case(5)})["/fr/flux/pratiques.json"])["items"]
    assert item["date_published"] == item["date_modified"] == "2022-06-01T00:00:00+02:00"
    (item,) = json.loads(made({"practices/cas.fr.md": case(11)})["/fr/flux/pratiques.json"])["items"]
    assert item["date_published"] == "2022-12-01T00:00:00+01:00"


def test_a_change_is_told_to_those_who_follow(made: Made) -> None:
    changes = (
        "changes:\n  - on: 2023-05-01\n    what: Le plafond passe à 20 €.\n  - on: 2022-09-01\n    what: Ancien.\n"
    )
    found = made({"practices/cas.fr.md": case(1, changes)})
    for address in ("/fr/flux/tout.json", "/fr/flux/pratiques.json"):
        (item,) = json.loads(found[address])["items"][:1]
        assert item["date_modified"] == "2023-05-01T00:00:00+02:00"
        assert item["content_text"] == "Changé\u00a0: Le plafond passe à 20\u00a0€. Texte."
    later = made({"practices/cas.fr.md": case(1, f"updated: 2023-06-01\n{changes}")})
    assert "Changé" not in later["/fr/flux/pratiques.json"].decode()


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
    pages = [*home(library), *concepts(library), *newsletters(library), *practices(library), *subscribe(library)]
    linked = {
        str(link["href"]) for page in pages for link in page.links if "feed" in link["type"] or "atom" in link["type"]
    }
    assert linked - found == set()
    of_concepts = {address for address in found if address.count("/") == 4 and not address.endswith("/2.xml")}
    assert of_concepts <= linked
    assert all(page.links for page in practices(library))


def test_the_page_on_subscribing_names_mail_feeds_and_calendars(library: Library) -> None:
    page = next(one for one in subscribe(library) if one.language == "nl")
    assert 'href="mailto:' in page.body
    assert "https://bonnes-pratiques.example/nl/feeds/nieuwsbrief.xml" in page.body
    assert 'href="/nl/agenda/abonneren/"' in page.body


@pytest.mark.parametrize(
    ("setting", "address"),
    [
        ("subscribe: 'https://www.example.org/inscription?a=1&b=2'", "https://www.example.org/inscription?a=1&amp;b=2"),
        ("subscribe: gazette@example.org", "mailto:gazette@example.org?subject=Je%20voudrais%20recevoir%20"),
        ("sender: lettre@example.org", "mailto:lettre@example.org?subject=Je%20voudrais%20recevoir%20"),
        ("", "mailto:centre@example.org?subject=Je%20voudrais%20recevoir%20"),
    ],
)
def test_where_readers_ask_for_the_newsletter_is_a_setting(tmp_path: Path, setting: str, address: str) -> None:
    options = f"      newsletter: {{{setting}}}\n" if setting else ""
    library = tiny(tmp_path, {"mkdocs.yml": SETTINGS + options})
    page = next(one for one in subscribe(library) if one.language == "fr")
    assert f'href="{address}' in page.body
    assert "https://feeds.example/kb/fr/flux/agenda.json" in page.body
    assert [link["href"] for link in page.links] == ["/fr/flux/tout.xml", "/fr/flux/tout.json"]


def test_without_an_address_the_page_on_subscribing_offers_no_feed(tmp_path: Path) -> None:
    library = tiny(tmp_path, {})
    silent = replace(library, settings=replace(library.settings, site_url=""))
    for page in [*subscribe(silent), *newsletters(silent), *agenda(silent)]:
        assert "flux/" not in page.body
        assert "feeds/" not in page.body
        assert not any("feed" in link["type"] or "atom" in link["type"] for link in page.links)
