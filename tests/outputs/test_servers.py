"""Former addresses behind real servers: nginx and Apache as Debian packs them, and a plain server of files."""

from __future__ import annotations

import http.client
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from build_tools.library import Library
from build_tools.library.address_book import FormerRow
from build_tools.outputs.headers import server_headers
from tests.conftest import StaticServer, require
from tests.tools import programs, servers
from tests.tools.disguises import REAL, on_server

MADE_UP = {
    "/spip.php?article1385": "BP-2022-01",
    "/spip.php?article1386": "BP-2022-02",
    "/spip.php?rubrique118": "/fr/pratiques/",
    "/IMG/pdf/Lettre-type.pdf": "DOC-2026-01",
    "/documentation_utile/lettre-type/": "DOC-2026-02",
    "/Deux-langues?lang=fr": "BP-2022-03",
    "/Deux-langues?lang=nl": "TR-2022-01",
    "/fr/pratiques/ancien-nom/": "BP-2023-01",
}


@pytest.fixture(scope="module")
def tabled(library: Library) -> Library:
    rows = [FormerRow(address, target, None, line) for line, (address, target) in enumerate(MADE_UP.items(), 90)]
    return replace(library, book=replace(library.book, former=(*library.book.former, *rows)))


@pytest.fixture(scope="module")
def site(tabled: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return servers.lay_out(tabled, tmp_path_factory.mktemp("site"))


Start = Callable[[Path, Path], AbstractContextManager[str]]


@pytest.fixture(scope="module", params=["nginx", "apache"])
def server(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    program, start = {"nginx": ("nginx", servers.nginx), "apache": ("apache2", servers.apache)}[request.param]
    require(programs.find_program(program), program)
    with start(site, tmp_path_factory.mktemp(request.param)) as base:
        yield base


@pytest.mark.server
@pytest.mark.parametrize("address", [*REAL, *MADE_UP])
def test_every_disguise_arrives_in_one_hop(server: str, tabled: Library, address: str) -> None:
    goal = tabled.arrivals.resolve(address)
    assert goal is not None
    forms = [*on_server(address)] if address in REAL else [address, address.replace("?", "?utm_source=x&amp;")]
    for disguise in forms:
        status, location, _ = servers.ask(server, disguise)
        assert (status, urlsplit(location).path) == (301, goal.address), disguise
        assert servers.ask(server, urlsplit(location).path)[0] == 200


@pytest.mark.server
def test_readers_of_an_old_host_are_sent_to_the_new_one_at_once(server: str, tabled: Library) -> None:
    for host in ("grepa.be", "www.mediationdedettes.be"):
        status, location, _ = servers.ask(server, "/La-Gazette-de-Septembre-2021", host)
        assert (status, location[:8]) == (301, "https://")
        assert urlsplit(location).hostname == urlsplit(tabled.settings.site_url).hostname


@pytest.mark.server
@pytest.mark.parametrize(
    "address", ["/", "/?p=500191", "/fr/pratiques/", "/fr/pratiques/?p=50019&lang=nl", "/files/", "/nl/"]
)
def test_what_is_no_former_address_is_left_alone(server: str, address: str) -> None:
    assert servers.ask(server, address)[0] in {200, 403, 404}


@pytest.mark.server
def test_a_missing_page_is_told_as_missing(server: str) -> None:
    status, _, text = servers.ask(server, "/nulle-part-du-tout")
    assert status == 404
    assert "data-gp-nearest" in text


@pytest.mark.server
@pytest.mark.parametrize("address", ["/fr/", "/nulle-part-du-tout"])
def test_every_answer_carries_the_headers(server: str, tabled: Library, address: str) -> None:
    connection = http.client.HTTPConnection(urlsplit(server).netloc, timeout=10)
    connection.request("GET", address)
    answer = connection.getresponse()
    told = server_headers(tabled.settings)
    assert {name: answer.getheader(name) for name in told} == told
    connection.close()


def test_a_plain_server_of_files_has_a_page_that_leads_on(
    site: Path, tabled: Library, static_server: StaticServer
) -> None:
    base = static_server(site)
    for address in [*REAL, *MADE_UP]:
        arrival_path = urlsplit(address).path
        if arrival_path == "/" or "spip.php" in address:
            continue
        _, _, text = servers.ask(base, arrival_path.rstrip("/") + "/")
        goal = tabled.arrivals.resolve(arrival_path)
        assert goal is not None
        assert f'content="0; url={goal.address}"' in text
        assert f'<a href="{goal.address}"' in unescape(text)
        assert 'rel="canonical"' in text
        assert 'content="noindex"' in text


def test_pages_that_a_path_alone_does_not_tell_apart_are_listed(site: Path) -> None:
    text = (site / "spip.php/index.html").read_text(encoding="utf-8")
    assert "http-equiv" not in text
    assert text.count("<li>") == 5  # two cases in two languages, and a list
