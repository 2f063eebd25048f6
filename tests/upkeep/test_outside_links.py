"""Which outside pages are dead: asked of a server on this machine, remembered, and told to readers."""

from __future__ import annotations

import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
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
from build_tools.upkeep import outside_links as outside_links_module
from build_tools.upkeep.links import find
from build_tools.upkeep.outside_links import ask_outside, why_dead
from tests.checks.tiny_site import TODAY, library_of, write_site
from tests.conftest import ROOT, require
from tests.tools import programs

STATUS = {
    "/round": 302,
    "/ok": 200,
    "/moved": 301,
    "/dead": 404,
    "/gone": 410,
    "/shy": 403,
    "/ill": 500,
    "/no-head": 405,
}


class Other(BaseHTTPRequestHandler):
    """Another site, in every mood."""

    def do_GET(self) -> None:
        status = 200 if self.path == "/no-head" and self.command == "GET" else STATUS.get(self.path, 404)
        self.send_response(status)
        self.send_header("Location", "/round" if self.path == "/round" else "/ok")
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
        *(("/shy", None), ("/ill", None), ("/round", None)),
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
    assert not found.pages


def test_what_was_asked_longest_ago_is_asked_first(tmp_path: Path, other: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def answer(url: str) -> str:
        asked.append(url.removeprefix(other))
        return ""

    monkeypatch.setattr(outside_links_module, "why_dead", answer)
    known = (
        Outside(f"{other}/dead", True, date(2025, 3, 1), None),
        Outside(f"{other}/gone", True, date(2025, 1, 1), None),
        Outside(f"{other}/ok", True, date(2025, 2, 1), None),
    )
    ask_outside(_library(tmp_path, other, AddressBook(outside=known)))
    assert asked == ["/ill", "/gone", "/ok", "/dead"]


def _drip(server: socket.socket, stop: threading.Event) -> None:
    """Answer every request with a sign now and then, for ever."""
    lines: list[socket.socket] = []
    while not stop.is_set():
        with suppress(TimeoutError):
            lines.append(server.accept()[0])
        for line in lines:
            with suppress(OSError):
                line.send(b"H")
    for line in lines:
        line.close()


@pytest.fixture
def dripping() -> Iterator[str]:
    stop = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)
        thread = threading.Thread(target=_drip, args=(server, stop), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}"
        stop.set()
        thread.join()


def test_a_site_that_never_ends_its_answer_holds_nobody_up(tmp_path: Path, other: str, dripping: str) -> None:
    """Neither the pages of other sites nor the end of the program, which is why it is a process of its own."""
    links = " ".join(f"[ici]({dripping}/{number})" for number in range(20)) + f" [mort]({other}/dead)"
    write_site(tmp_path, {"practices/a.fr.md": f"---\nid: BP-2022-01\ntitle: Un cas\n---\n\n{links}\n"})
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr, done.stdout) == (0, "", f"{other}/dead\n")


SCRIPT = """
import sys
from datetime import date
from pathlib import Path
from build_tools.library import read_library
from build_tools.settings import read_settings
from build_tools.upkeep import outside_links as outside_links_module
from build_tools.upkeep.links import find
from build_tools.upkeep.outside_links import ask_outside

settings, _ = read_settings(Path(sys.argv[1]))
for page in ask_outside(read_library(settings, date(2026, 2, 1))[0], limit=5).pages:
    print(page.url)
"""


def test_a_certificate_that_is_not_trusted_is_no_death(tmp_path: Path) -> None:
    key, chain = tmp_path / "key.pem", tmp_path / "cert.pem"
    openssl = require(programs.find_program("openssl"), "openssl")
    name = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
    request = [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *name]
    subprocess.run([*request, "-keyout", str(key), "-out", str(chain)], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain, key)
    with ThreadingHTTPServer(("127.0.0.1", 0), Other) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        assert why_dead(f"https://127.0.0.1:{server.server_port}/dead") is None
        assert why_dead(f"http://127.0.0.1:{server.server_port}/dead") is None  # speaks TLS alone
        server.shutdown()
        thread.join()


def test_a_name_without_a_host_is_dead_and_one_that_cannot_be_looked_up_today_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fails_with(number: int) -> Callable[..., object]:
        def fail(*_: object, **__: object) -> object:
            raise socket.gaierror(number, "told by the test")

        return fail

    monkeypatch.setattr(socket, "getaddrinfo", fails_with(socket.EAI_NONAME))
    assert why_dead("https://nulle-part.example/") == "DNS"
    monkeypatch.setattr(socket, "getaddrinfo", fails_with(socket.EAI_AGAIN))
    assert why_dead("https://nulle-part.example/") is None


def test_a_dead_source_of_the_vocabulary_is_told(tmp_path: Path, other: str) -> None:
    text = f"eau:\n  label:\n    fr: eau\n    nl: water\n  source: {other}/dead\n"
    library = library_of(tmp_path, {"practices/vocabulary/debts.yml": text})
    (finding,) = find(library, ask_outside(library).dead)
    assert (finding.about, finding.path, finding.line) == ("eau", "practices/vocabulary/debts.yml", 5)


def test_readers_are_offered_the_copy_of_a_dead_page_alone(tmp_path: Path, other: str) -> None:
    copies = tuple(
        Archived(f"{other}{path}", f"https://archive.example{path}", date(2024, 5, 3), 2) for path in ("/ok", "/dead")
    )
    states = (Outside(f"{other}/dead", False, TODAY, None), Outside(f"{other}/ok", True, TODAY, TODAY))
    library = _library(tmp_path, other, AddressBook(outside=states, archived=copies))
    (page,) = (one for one in make_products(library) if isinstance(one, Page) and one.address == "/fr/pratiques/cas/")
    assert '(<a href="https://archive.example/dead" rel="noopener external">copie archivée du 3&nbsp;mai' in page.body
    assert "archive.example/ok" not in page.body


@pytest.mark.parametrize("with_copy", [True, False])
def test_a_document_whose_link_is_dead_says_so_and_offers_the_copy(tmp_path: Path, other: str, with_copy: bool) -> None:
    copies = (Archived(f"{other}/gone", "https://archive.example/gone", date(2024, 5, 3), 2),) if with_copy else ()
    for state, told in ((False, True), (True, False)):
        states = (Outside(f"{other}/gone", state, TODAY, None),)
        library = _library(tmp_path, other, AddressBook(outside=states, archived=copies))
        pages = {one.address: one.body for one in make_products(library) if isinstance(one, Page)}
        french, dutch = pages["/fr/documents/lien/"], pages["/nl/documenten/lien/"]
        assert ("Aux dernières nouvelles, cette page n’existe plus." in french) is told
        assert ("Volgens de laatste controle bestaat deze pagina niet meer." in dutch) is told
        link = '<a href="https://archive.example/gone" rel="noopener external">Copie archivée du 3'
        assert (link in french) is (told and with_copy)
