"""The search page as it is without script."""

from __future__ import annotations

import pytest

from build_tools.library import Library
from build_tools.outputs.search import page


def test_the_list_is_complete(library: Library) -> None:
    for found in page.search_pages(library):
        for entry in library.listed:
            if entry.id != "PG-home":
                shown = library.get(entry.id, found.language) or entry
                assert f'href="{shown.address(found.language)}"' in found.body
        assert all(f"/{term.scheme}/{term.id}/" in found.body for term in library.vocabulary)


def test_a_long_list_has_a_page_for_each_letter(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "LONG", 10)
    french = [found for found in page.search_pages(library) if found.language == "fr"]
    first, letters = french[0], {found.address: found.body for found in french[1:]}
    assert first.body.count("<li") < 100
    assert all(f'href="{address}"' in first.body for address in letters)
    assert "/fr/notions/organisations/vivaqua/" in letters["/fr/recherche/v/"]
    whole = "".join(letters.values())
    assert all(f"/{term.scheme}/{term.id}/" in whole for term in library.vocabulary)
