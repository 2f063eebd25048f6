"""Where old addresses lead: the real ones in every disguise, and what must never be led anywhere."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from build_tools.library import Library, read_library
from build_tools.settings import read_settings
from tests.checks.tiny_site import library_of
from tests.conftest import ROOT
from tests.tools.disguises import REAL, in_mails, on_server

HEAD = "address,target,language\n"
ENTRY = "---\nid: {id}\ntitle: Un cas\n{keys}---\n\nLe texte.\n"


@pytest.fixture(scope="module")
def real() -> Library:
    settings, problems = read_settings(ROOT)
    assert settings is not None, problems
    return read_library(settings, date(2026, 11, 23))[0]


@pytest.mark.parametrize("address", REAL)
def test_every_real_address_arrives_on_every_host_in_every_disguise(real: Library, address: str) -> None:
    expected = real.arrivals.resolve(address)
    assert expected is not None
    assert real.addresses[expected.address] == (REAL[address] or real.addresses[expected.address])
    for disguise in [*on_server(address), *in_mails(address)]:
        assert real.arrivals.resolve(disguise) == expected, disguise


def test_fragments_survive(real: Library) -> None:
    landing = real.arrivals.resolve("http://grepa.be/La-Gazette-de-Septembre-2021?lang=fr#formation")
    assert landing is not None
    assert landing.fragment == "formation"


@pytest.mark.parametrize(
    "address",
    [
        "/?p=999999",
        "/spip.php?article999999",
        "https://example.org/contact",
        "https://example.org/fr/pratiques/",
        "/La-Gazette-de-Septembre-2021-1267",
        "javascript:alert(1)",
        "https://bonnes-pratiques.example.evil.example/fr/pratiques/",
    ],
)
def test_what_nobody_knows_leads_nowhere(real: Library, address: str) -> None:
    assert real.arrivals.resolve(address) is None


def test_a_page_of_the_site_is_never_taken_over(tmp_path: Path) -> None:
    library = library_of(tmp_path, {"docs/addresses/former.csv": HEAD + "/fr/pratiques/base/,TR-2022-01,fr\n"})
    assert str(library.arrivals.resolve("/FR/Pratiques/BASE?x=1#y")) == "/fr/pratiques/base/?x=1#y"


def test_a_name_that_ends_in_a_number_is_a_page_of_its_own(tmp_path: Path) -> None:
    files = {
        "practices/cas.fr.md": ENTRY.format(id="BP-2022-01", keys="former_addresses:\n  - /fr/pratiques/cas-345/\n"),
        "practices/cas-1266.fr.md": ENTRY.format(id="BP-2022-02", keys=""),
    }
    library = library_of(tmp_path, files)
    assert str(library.arrivals.resolve("/fr/pratiques/cas-1266")) == "/fr/pratiques/cas-1266/"
    assert library.arrivals.resolve("/fr/pratiques/cas-777/") is None
    assert str(library.arrivals.resolve("/fr/pratiques/cas-345")) == "/fr/pratiques/cas/"


def test_chains_are_followed_to_their_end_and_circles_left(tmp_path: Path) -> None:
    rows = "/A,/B,\n/B,/C#bas,\n/C,BP-2022-01,\n/X,/Y,\n/Y,/X,\n"
    library = library_of(tmp_path, {"docs/addresses/former.csv": HEAD + rows})
    assert str(library.arrivals.resolve("/a")) == "/fr/pratiques/base/#bas"
    assert str(library.arrivals.resolve("/a#haut")) == "/fr/pratiques/base/#haut"
    assert library.arrivals.resolve("/X") is None


def test_the_language_asked_for_is_given(tmp_path: Path) -> None:
    files = {
        "practices/cas.fr.md": ENTRY.format(id="BP-2022-01", keys="former_addresses:\n  - /Un-cas?lang=fr\n"),
        "practices/geval.nl.md": ENTRY.format(id="BP-2022-01", keys="translation: complete\n"),
    }
    library = library_of(tmp_path, files)
    assert str(library.arrivals.resolve("/Un-cas")) == "/fr/pratiques/cas/"
    assert str(library.arrivals.resolve("/Un-cas?lang=nl")) == "/nl/praktijken/geval/"
    assert str(library.arrivals.resolve("/nl/praktijken/cas/")) == "/nl/praktijken/geval/"
    assert str(library.arrivals.resolve("/fr/bp-2022-01?lang=nl")) == "/fr/pratiques/cas/"


def test_a_heading_that_moved_is_found_by_its_old_fragment(tmp_path: Path) -> None:
    rows = "/fr/pratiques/base/#avant,/fr/pratiques/base/#apres,\n"
    library = library_of(tmp_path, {"docs/addresses/former.csv": HEAD + rows})
    assert str(library.arrivals.resolve("/fr/pratiques/base/#avant")) == "/fr/pratiques/base/#apres"
    assert str(library.arrivals.resolve("/fr/pratiques/base/#autre")) == "/fr/pratiques/base/#autre"
