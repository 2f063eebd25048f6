"""Which outside pages are dead: asked of a server on this machine, remembered, and told to readers."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from build_tools.library import Library
from build_tools.library.address_book import AddressBook, Archived, Outside
from build_tools.library.outside import outside_links
from build_tools.outputs import make_products
from build_tools.outputs.product import Page
from build_tools.upkeep.outside_links import ask_outside, why_dead
from tests.checks.tiny_site import TODAY, library_of

STATUS = {"/ok": 200, "/moved": 301, "/dead": 404, "/gone": 410, "/shy": 403, "/ill": 500, "/no-head": 405}


class Other(BaseHTTPRequestHandler):
    """Another site, in every mood."""

    def do_GET(self) -> None:
        status = 200 if self.path == "/no-head" and self.command == "GET" else STATUS.get(self.path, 404)
        self.send_response(status)
        self.send_header("Location", "/ok")
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_HEAD = do_GET  # noqa: N815 - the parent's name

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the parent's name
        """Keep quiet."""


@pytest.fixture
def other() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Other) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def _library(root: Path, other: str, book: AddressBook | None = None) -> Library:
    text = f"Voir [la page]({other}/ok), [l'ancienne]({other}/dead) et [l'autre]({other}/ill)."
    case = f"---\nid: BP-2022-01\ntitle: Un cas\n---\n\n{text}\n"
    letter = (
        f"---\nid: DOC-2022-02\ntitle: Un lien\nkind: link\nurl: {other}/gone\nadvice: Lire [ceci]({other}/ok).\n---\n"
    )
    library = library_of(root, {"practices/cas.fr.md": case, "docs/documents/lien.fr.md": letter})
    return replace(library, book=book or AddressBook())


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        *(("/ok", ""), ("/moved", ""), ("/no-head", "")),
        *(("/dead", "404"), ("/gone", "410")),
        *(("/shy", None), ("/ill", None)),
    ],
)
def test_a_page_is_dead_only_when_its_site_says_so(other: str, path: str, reason: str | None) -> None:
    assert why_dead(other + path) == reason


def test_nobody_there_is_no_answer() -> None:
    assert why_dead("http://127.0.0.1:9/") is None


def test_every_outside_link_is_listed_with_its_place(tmp_path: Path, other: str) -> None:
    found = {
        (link.url.removeprefix(other), link.path, link.span.start.line)
        for link in outside_links(_library(tmp_path, other))
    }
    assert found == {
        ("/ok", "practices/cas.fr.md", 6),
        ("/dead", "practices/cas.fr.md", 6),
        ("/ill", "practices/cas.fr.md", 6),
        ("/gone", "docs/documents/lien.fr.md", 5),
        ("/ok", "docs/documents/lien.fr.md", 6),
    }


def test_what_was_good_last_is_remembered(tmp_path: Path, other: str) -> None:
    before = date(2025, 3, 1)
    known = (Outside(f"{other}/dead", True, before, before), Outside(f"{other}/ill", True, before, before))
    found = ask_outside(_library(tmp_path, other, AddressBook(outside=known)))
    assert found.remembered() == (
        "url,state,asked,last_good\n"
        f"{other}/dead,dead,{TODAY},2025-03-01\n"
        f"{other}/gone,dead,{TODAY},\n"
        f"{other}/ill,alive,2025-03-01,2025-03-01\n"
        f"{other}/ok,alive,{TODAY},{TODAY}\n"
    )
    assert [(one.path, one.target, one.reason, one.last_good) for one in found.dead] == [
        ("practices/cas.fr.md", f"{other}/dead", "404", before),
        ("docs/documents/lien.fr.md", f"{other}/gone", "410", None),
    ]


def test_asking_stops_in_time(tmp_path: Path, other: str) -> None:
    found = ask_outside(_library(tmp_path, other), limit=0)
    assert len(found.pages) <= 4


def test_readers_are_offered_the_copy_of_a_dead_page_alone(tmp_path: Path, other: str) -> None:
    copies = tuple(
        Archived(f"{other}{path}", f"https://archive.example{path}", date(2024, 5, 3), 2) for path in ("/ok", "/dead")
    )
    states = (Outside(f"{other}/dead", False, TODAY, None), Outside(f"{other}/ok", True, TODAY, TODAY))
    library = _library(tmp_path, other, AddressBook(outside=states, archived=copies))
    (page,) = (one for one in make_products(library) if isinstance(one, Page) and one.address == "/fr/pratiques/cas/")
    assert '(<a href="https://archive.example/dead" rel="noopener external">copie archivée du 3&nbsp;mai' in page.body
    assert "archive.example/ok" not in page.body
