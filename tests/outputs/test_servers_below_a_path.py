"""Old addresses in the wild behind nginx and Apache, for a site at the root of its host and for one below a path.

A server never leads astray: what it cannot express it leaves to the page of the missing address.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random
from urllib.parse import urlsplit

import pytest

from build_tools.core.arrivals import read_arrival
from build_tools.library import Library
from tests.checks.tiny_site import library_of
from tests.conftest import StaticServer, require
from tests.tools import programs, servers, wild
from tests.tools.wild_site import FORMER, FR, NL, SITE

SERVERS = {"nginx": ("nginx", servers.nginx), "apache": ("apache2", servers.apache)}
OLD_HOST = "www.grepa.be"


@pytest.fixture(scope="module", params=["", "/kb"], ids=["root", "path"])
def base(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def library(base: str, tmp_path_factory: pytest.TempPathFactory) -> Library:
    site = {**SITE, "mkdocs.yml": str(SITE["mkdocs.yml"]).replace("site.example/", f"site.example{base}/")}
    return library_of(tmp_path_factory.mktemp("content"), site)


@pytest.fixture(scope="module")
def site(library: Library, base: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = Path(f"{tmp_path_factory.mktemp('site')}{base}")
    folder.mkdir(exist_ok=True)
    return servers.lay_out(library, folder)


@pytest.fixture(scope="module", params=SERVERS)
def server(
    request: pytest.FixtureRequest, site: Path, base: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    program, start = SERVERS[request.param]
    require(programs.find_program(program), program)
    with start(site, tmp_path_factory.mktemp(request.param), base) as address:
        yield address


def _asked(url: str) -> str:
    """What a browser sends of an address."""
    return "/" + url.partition("://")[2].partition("/")[2].partition("#")[0]


@pytest.mark.server
def test_no_disguise_leads_astray_and_most_arrive_at_once(server: str, base: str) -> None:
    arrived = 0
    forms = {**dict.fromkeys(wild.on_servers(), FR), **dict.fromkeys(wild.in_dutch(), NL)}
    for url, goal in forms.items():
        status, location, text = servers.ask(server, _asked(url), OLD_HOST)
        if status == 301 and not location.endswith(
            f"{_asked(url).partition('?')[0]}/{'?' * ('?' in url)}{urlsplit(url).query}"
        ):
            assert location == f"https://site.example{base}{goal}", url
            arrived += 1
        elif status == 404:
            assert "data-gp-nearest" in text, url
    assert arrived / len(forms) > 0.95, arrived


def _mistyped(count: int) -> Iterator[str]:
    """Old addresses in which signs were lost, added or changed, the same ones in every run."""
    chance = Random(8)  # noqa: S311 - no secret
    signs = [*"abeis0129-_./é", "%20", "-12", "-1266", ".html", "&lang=nl", "?lang=nl", "%C3%A8", "–"]
    for _ in range(count):
        address = list(chance.choice([*FORMER, wild.PATH, FR, "/bp-2022-01/"]))
        for _ in range(chance.randint(1, 3)):
            place = chance.randrange(1, len(address))
            address[place : place + chance.randint(0, 2)] = chance.choice([[], [chance.choice(signs)]])
            address = address if len(address) > 1 else ["/", "x"]
        yield "".join(address)


@pytest.mark.server
def test_a_server_never_leads_where_the_program_does_not(server: str, library: Library, base: str) -> None:
    led = 0
    for address in _mistyped(400):
        status, location, _ = servers.ask(server, address, OLD_HOST)
        if status == 301 and location.startswith("https://site.example"):
            landing = library.arrivals.resolve(address)
            assert landing is not None, address
            assert location.partition("#")[0] == f"https://site.example{base}{landing.address}", address
            led += 1
    assert led > 20


@pytest.mark.server
@pytest.mark.parametrize("prefix", ["", "base"])
def test_old_addresses_stand_at_the_root_of_the_host_and_below_the_path(
    server: str, library: Library, base: str, prefix: str
) -> None:
    for address in FORMER:
        goal = library.arrivals.resolve(address)
        assert goal is not None
        if len(read_arrival(address).path) < 50:
            status, location, _ = servers.ask(server, (base if prefix else "") + address)
            assert (status, urlsplit(location).path) == (301, base + goal.address), address
            assert servers.ask(server, urlsplit(location).path)[0] == 200


@pytest.mark.server
def test_pages_and_missing_pages_below_a_path(server: str, base: str) -> None:
    assert servers.ask(server, f"{base}{FR}")[0] == 200
    assert servers.ask(server, f"{base}/fr/agenda/?p=50605&lang=nl")[0] == 200
    status, _, text = servers.ask(server, f"{base}/nulle-part-du-tout")
    assert status == 404
    assert f'href="{base}/fr/' in text


def test_a_plain_server_has_pages_that_lead_on(site: Path, base: str, static_server: StaticServer) -> None:
    address = static_server(site, base=f"{base}/")
    for old in ("/La-Gazette-de-Mai-2020/", "/documentation_utile/lettre-type/", "/bp-2022-01/", "/agenda/"):
        status, _, text = servers.ask(address, base + old)
        assert status == 200, old
        assert f'content="0; url={base}/fr/pratiques/' in text
        assert f'"canonical" href="https://site.example{base}/fr/pratiques/' in text
