"""The lasting address at the foot of an entry, and former fragments."""

from __future__ import annotations

import re
from dataclasses import replace

from build_tools.library import Library
from build_tools.library.address_book import FormerRow, GoneRow
from build_tools.outputs import make_products
from build_tools.outputs.product import Page

CASE = "/fr/pratiques/independant-accompagne-par-le-ced/"


def _page(library: Library, address: str) -> Page:
    (found,) = (one for one in make_products(library) if isinstance(one, Page) and one.address == address)
    return found


def test_an_entry_ends_with_its_short_address_and_a_code_with_a_name(library: Library) -> None:
    body = _page(library, CASE).body
    assert '<a id="permalink" href="/fr/bp-2022-01/">bonnes-pratiques.example/fr/bp-2022-01/</a>' in body
    assert 'role="img" aria-label="Code QR de l’adresse durable de cette page"' in body
    assert "style=" not in body[body.index("gp-permalink") :]


def test_without_a_whole_address_there_is_no_code(library: Library) -> None:
    bare = replace(library, settings=replace(library.settings, site_url=""))
    assert "gp-permalink" not in _page(bare, CASE).body


def test_a_former_fragment_stands_before_the_heading_it_became(library: Library) -> None:
    rows = (
        FormerRow(f"{CASE}#ancien", f"{CASE}#la-negociation", None, 2),
        FormerRow(f"{CASE}#parti", "/fr/contact/#x", None, 3),
        FormerRow(f"{CASE}#les-faits", "BP-2022-02", None, 4),
    )
    body = _page(replace(library, book=replace(library.book, former=rows)), CASE).body
    assert re.search(r'<span id="ancien"></span><h\d[^>]* id="la-negociation"', body)
    assert '<p id="parti"><a href="/fr/contact/#x">Ce passage se trouve maintenant sur une autre page.</a></p>' in body
    assert body.count('id="les-faits"') == 1  # the heading that exists is not hijacked


def test_an_address_that_is_gone_says_why(library: Library) -> None:
    gone = (GoneRow("/nl/documenten/oud/", "Het formulier bestaat niet meer.", library.today, 2),)
    page = _page(replace(library, book=replace(library.book, gone=gone)), "/nl/documenten/oud/")
    assert (page.language, page.indexed) == ("nl", False)
    assert "Het formulier bestaat niet meer." in page.body
    assert 'role="search"' in page.body
