from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from build_tools.content_types.practice import Practice
from build_tools.core.languages import Language
from build_tools.library import Library
from build_tools.library.links import resolve_link
from tests.checks.tiny_site import TODAY, library_of

FR, NL, _ = Language


def _practice(number: int, head: str = "", body: str = "Le texte.") -> str:
    return f"---\nid: BP-2022-0{number}\ntitle: Cas {number}\n{head}---\n\n{body}\n"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return library_of(
        tmp_path,
        {
            "practices/un.fr.md": _practice(1, "published: 2022-06\nround_table: TR-2022-01\ndebts:\n  - eau\n"),
            "practices/deux.fr.md": _practice(2, "published: 2023-01\ndebts:\n  - eau\n  - energie\n"),
            "practices/demain.fr.md": _practice(3, "published: 2026-02-02\ndebts:\n  - eau\n"),
            "practices/ebauche.fr.md": _practice(4, "draft: true\n"),
            "docs/documents/files/plan.png": b"x",
        },
    )


def test_readers_see_what_is_published_newest_first(library: Library) -> None:
    assert [entry.id for entry in library.of_type(Practice)] == ["BP-2022-02", "BP-2022-01"]
    assert library.get("BP-2022-03") is None
    assert library.address("BP-2022-04", FR) is None


def test_what_is_to_come_appears_on_its_day(library: Library) -> None:
    tomorrow = replace(library, today=TODAY + timedelta(days=1))
    assert tomorrow.get("BP-2022-03") is not None
    assert library.originals["BP-2022-03"].is_visible(date(2026, 2, 2))
    assert not library.originals["BP-2022-03"].is_visible(date(2026, 2, 1))


def test_relations_are_resolved_once_and_hide_what_is_hidden(library: Library) -> None:
    assert library.resting_on["eau"] == ("BP-2022-01", "BP-2022-02")
    assert library.referring["TR-2022-01"] == ("BP-2022-01",)
    assert [entry.id for entry in library.practices_of("TR-2022-01")] == ["BP-2022-01"]
    assert library.concepts("BP-2022-02") == ("eau", "energie")


def test_files_with_errors_are_left_out_of_what_is_built(library: Library) -> None:
    rest = library.without({"practices/un.fr.md"})
    assert "BP-2022-01" not in rest.originals
    assert rest.left_out == {"practices/un.fr.md": "BP-2022-01"}


@pytest.mark.parametrize(
    ("target", "href"),
    [
        ("BP-2022-02", "/fr/pratiques/deux/"),
        ("BP-2022-02#le-resultat", "/fr/pratiques/deux/#le-resultat"),
        ("deux.fr.md", "/fr/pratiques/deux/"),
        ("../docs/round-tables/base.fr.md", "/fr/tables-rondes/base/"),
        ("../docs/documents/files/plan.png", "/files/plan.png"),
        ("/fr/pratiques/deux/", "/fr/pratiques/deux/"),
        ("https://exemple.be/", "https://exemple.be/"),
        ("BP-2022-03", None),
        ("BP-2022-99", None),
        ("../../../etc/hostname", None),
        ("%2e%2e/%2e%2e/etc/hostname", None),
        ("..\\mkdocs.yml", None),
        ("../mkdocs.yml", None),
        ("javascript:alert(1)", None),
    ],
)
def test_links_lead_to_what_readers_see(library: Library, target: str, href: str | None) -> None:
    found = resolve_link(library, library.originals["BP-2022-01"], target, FR)
    assert (found.href if found else None) == href


def test_knows_the_addresses_that_are_no_entry(library: Library) -> None:
    standing = library.standing_addresses
    assert {"/", "/fr/pratiques/", "/nl/praktijken/", "/fr/notions/debts/eau/", "/bp-2022-01/"} <= standing
    assert "/nl/begrippen/debts/eau/" in standing
    assert "/fr/pratiques/deux/" not in standing


def test_concepts_know_those_below_them(tmp_path: Path) -> None:
    debts = "eau:\n  label: {fr: eau, nl: water}\nfuite:\n  label: {fr: fuite, nl: lek}\n  broader: [eau]\n"
    vocabulary = library_of(tmp_path, {"practices/vocabulary/debts.yml": debts}).vocabulary
    assert vocabulary.narrower["eau"] == ("fuite",)
    assert [term.id for term in vocabulary.scheme("debts", NL)] == ["fuite", "eau"]
    assert vocabulary["eau"].names(NL) == ("water",)
