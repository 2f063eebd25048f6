"""Reading addresses as readers bring them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.core.arrivals import fold_path, read_arrival, without_number
from build_tools.core.former_table import Former, FormerTable
from build_tools.core.languages import Language


@pytest.mark.parametrize(
    ("written", "host", "path"),
    [
        ("https://www.Example.be:443/La-Page/", "example.be", "/la-page"),
        ("//example.be/La-Page.", "example.be", "/la-page"),
        ("example.be/La-Page", "example.be", "/la-page"),
        ("www.example.be", "example.be", "/"),
        ("La-Page.html", "", "/la-page.html"),
        ("spip.php?x=1", "", "/spip.php"),
        ("/M%C3%A9diation", "", "/mediation"),
        ("/M%E9diation", "", "/mediation"),
        ("/M%25C3%25A9diation", "", "/mediation"),
        ("/a//b///c/", "", "/a/b/c"),
        ("/fr/page/index.html", "", "/fr/page"),
        ("<https://example.be/Page).>", "example.be", "/page"),
        ("https://user:secret@example.be/Page", "example.be", "/page"),  # pragma: allowlist secret
        ("", "", "/"),
    ],
)
def test_host_and_path(written: str, host: str, path: str) -> None:
    arrival = read_arrival(written)
    assert (arrival.host, arrival.path) == (host, path)


@pytest.mark.parametrize(
    ("written", "identity"),
    [
        ("/spip.php?article1385", {("article", "1385")}),
        ("/spip.php?article1385&lang=fr", {("article", "1385")}),
        ("/spip.php?lang=fr&amp;article1385", {("article", "1385")}),
        ("/spip.php?page=article&id_article=1385", {("article", "1385")}),
        ("/article1385.html", {("article", "1385")}),
        ("/?article1385", {("article", "1385")}),
        ("/spip.php?rubrique118.", {("rubrique", "118")}),
        ("/?p=50605", {("p", "50605")}),
        ("/index.php?p=50605&utm_source=x", {("p", "50605")}),
        ("/?page_id=50605/", {("p", "50605")}),
        ("/La-Page?p=3&article4", set()),
    ],
)
def test_numbers_name_a_page_behind_a_program_only(written: str, identity: set[tuple[str, str]]) -> None:
    assert read_arrival(written).identity == identity


@pytest.mark.parametrize(
    "query", ["lang=nl", "avance=oui&lang=nl", "amp;lang=NL", "utm_x=1&amp;lang=nl_BE", "lang=3Dnl"]
)
def test_the_language_in_any_position(query: str) -> None:
    assert read_arrival(f"/Une-page?{query}").language is Language.NL


def test_what_a_page_may_still_use_of_the_query_stays_as_written() -> None:
    assert read_arrival("/fr/recherche/?q=hydro+bru&utm_source=mail&fbclid=1").query == "q=hydro+bru"


@pytest.mark.parametrize(
    ("path", "stem"),
    [
        ("/la-gazette-de-septembre-2021-1266", "/la-gazette-de-septembre-2021"),
        ("/la-gazette-343.html", "/la-gazette"),
        ("/la-gazette,343", "/la-gazette"),
        ("/rencontre-decembre-2021", "/rencontre-decembre-2021"),
        ("/verslag-op-24", "/verslag-op-24"),
        ("/1266", "/1266"),
    ],
)
def test_an_id_at_the_end_is_told_from_a_date(path: str, stem: str) -> None:
    assert without_number(path) == stem


def _table(*addresses: str) -> FormerTable[str]:
    return FormerTable((Former(read_arrival(one), one, old=True) for one in addresses), Language.FR)


def _found(table: FormerTable[str], written: str) -> str | None:
    found = table.find(read_arrival(written))
    return found.goal if found else None


def test_one_path_with_two_languages_is_decided_by_the_language() -> None:
    table = _table("/Une-page?lang=nl", "/Une-page?lang=fr")
    assert _found(table, "/une-page/?lang=nl") == "/Une-page?lang=nl"
    assert _found(table, "/une-page/?lang=fr") == "/Une-page?lang=fr"
    assert _found(table, "/une-page/") == "/Une-page?lang=fr"
    assert _found(_table("/Une-page?lang=nl"), "/Une-page") == "/Une-page?lang=nl"


def test_two_ids_are_two_pages_and_a_name_that_may_be_either_is_none() -> None:
    table = _table("/La-Gazette-343", "/La-Gazette-344")
    assert _found(table, "/La-Gazette-344") == "/La-Gazette-344"
    assert _found(table, "/La-Gazette-345") is None
    assert _found(table, "/La-Gazette") is None


def test_an_address_of_one_host_is_not_that_of_another() -> None:
    table = _table("https://a.be/Contact", "https://b.be/contact")
    assert _found(table, "http://www.b.be/CONTACT/") == "https://b.be/contact"
    assert _found(table, "https://c.be/contact") is None


def test_a_program_without_a_number_is_not_a_page_with_one() -> None:
    table = _table("/?p=12", "/spip.php")
    assert _found(table, "/?p=13") is None
    assert _found(table, "/") is None
    assert _found(table, "/spip.php?article3") is None
    assert _found(table, "/spip.php?lang=fr") == "/spip.php"


@given(st.text())
def test_any_text_is_read_and_read_alike_once_folded(text: str) -> None:
    arrival = read_arrival(text)
    assert arrival.path.startswith("/")
    assert fold_path(arrival.path) == arrival.path
