"""Whose an id is: its first owner's, whatever became of the file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from build_tools.checks import RULES
from build_tools.library import Library
from build_tools.library.address_book import PUBLISHED_LIST, format_published
from build_tools.library.first_owners import are_alike, first_owners, next_id, sketch_of
from build_tools.library.ledger import Ledger, published_entries
from tests.checks.tiny_site import library_of

WATER = """La cliente a reçu une facture d'eau de plusieurs milliers d'euros après une fuite restée cachée.
La médiatrice a demandé un relevé d'index et prouvé que la consommation venait d'une conduite percée.
Le fournisseur a appliqué le tarif social et renoncé aux deux tiers du montant, le reste fut payé en douze fois.
"""
RENT = """Un locataire isolé avait trois mois de retard de loyer et craignait une expulsion avant l'hiver.
Le propriétaire a accepté un plan écrit, le CPAS a pris en charge un mois, et le juge a homologué l'accord.
Depuis, le loyer est payé par ordre permanent, et aucun nouvel arriéré n'est apparu.
"""
EDITED = (
    WATER.replace("La cliente a reçu", "Une dame âgée a un jour reçu").replace("deux tiers", "trois quarts")
    + "Bravo.\n"
)


def page(text: str, title: str, keys: str = "", entry_id: str = "BP-2022-01") -> str:
    return f"---\nid: {entry_id}\ntitle: {title}\n{keys}---\n\n{text}"


FIRST = {"practices/eau-coupee.fr.md": page(WATER, "Une facture d'eau")}


def after(tmp_path: Path, files: Mapping[str, str], first: Mapping[str, str] = FIRST) -> Library:
    """The library of `files` once `first` was published and recorded."""
    ledger = format_published(list(published_entries(library_of(tmp_path / "before", first))))
    return library_of(tmp_path / "after", {**files, PUBLISHED_LIST: ledger})


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("eau-coupee.fr.md", page(WATER, "Une facture d'eau")),
        ("eau-coupee.fr.md", page(RENT, "Un loyer")),  # a file may be written anew; who reads it knows the address
        ("fuite-cachee.fr.md", page(WATER, "Une facture d'eau")),
        ("fuite-cachee.fr.md", page(WATER, "Une fuite")),
        ("fuite-cachee.fr.md", page(EDITED, "Une fuite cachée")),
        ("fuite-cachee.fr.md", page(WATER, "Une fuite", "withdrawn:\n  on: 2026-01-01\n  reason: Dépassé.\n")),
        ("loyer.fr.md", page(RENT, "Un loyer", "former_addresses:\n  - /fr/pratiques/eau-coupee/\n")),
        ("loyer.fr.md", page(RENT, "Un loyer", "former_addresses:\n  - /FR/pratiques/eau-coupee\n")),
    ],
)
def test_the_same_entry_keeps_its_id(tmp_path: Path, name: str, text: str) -> None:
    assert first_owners(after(tmp_path, {f"practices/{name}": text})) == {}


def test_a_translation_and_an_original_that_went_keep_the_id(tmp_path: Path) -> None:
    dutch = page(RENT, "Een factuur").replace("title:", "translation: complete\ntitle:")
    both = {**FIRST, "practices/waterfactuur.nl.md": dutch}
    assert first_owners(after(tmp_path, both)) == {}
    alone = {"practices/waterfactuur.nl.md": page(RENT, "Een factuur")}
    assert first_owners(after(tmp_path / "x", alone, both)) == {}


def test_an_unrelated_entry_is_told_whose_the_id_is_and_which_is_free(tmp_path: Path) -> None:
    taken = page(RENT, "Un autre", entry_id="BP-2022-07")
    library = after(tmp_path, {"practices/loyer.fr.md": page(RENT, "Un loyer")}, {**FIRST, "practices/x.fr.md": taken})
    find = RULES["reused-id"].find
    assert find is not None
    (problem,) = find(library)
    assert (problem.path, problem.span.start.line) == ("practices/loyer.fr.md", 2)
    assert problem.values == {"id": "BP-2022-01", "first": "/fr/pratiques/eau-coupee/", "free": "BP-2022-08"}
    lost = {str(one.values["address"]): one.name for one in Ledger.of_content(library).judge()}
    assert lost["/fr/pratiques/eau-coupee/"] == "lost-address"  # it is not proposed to lead to the other entry


def test_an_old_ledger_without_sketches_is_no_proof(tmp_path: Path) -> None:
    # pragma: allowlist nextline secret
    lines = (
        "/fr/pratiques/eau-coupee/\t0123456789abcdef\tBP-2022-01\n/fr/x/\t-\tBP-2022-01\n"  # pragma: allowlist secret
    )
    site = {"practices/loyer.fr.md": page(RENT, "Un loyer"), PUBLISHED_LIST: lines}
    assert first_owners(library_of(tmp_path, site)) == {}


def test_ids_follow_the_highest_number_of_files_and_of_what_was_published(tmp_path: Path) -> None:
    files = {
        "practices/broken.fr.md": "---\nid: BP-2026-07\ntitle: [\n---\n",
        "practices/draft.fr.md": page(WATER, "x", "draft: true\n", "BP-2026-03"),
        PUBLISHED_LIST: "/fr/pratiques/gone/\t-\tBP-2025-09\n",
    }
    library = library_of(tmp_path, files)
    assert [next_id(library, "BP", year) for year in (2025, 2026, 2027)] == ["BP-2025-10", "BP-2026-08", "BP-2027-01"]


def test_sketches_of_versions_are_alike_and_those_of_other_texts_are_not() -> None:
    assert are_alike(sketch_of(WATER), sketch_of(EDITED))
    assert not are_alike(sketch_of(WATER), sketch_of(RENT))
    assert are_alike(sketch_of("Brochure"), sketch_of("brochure !"))
    assert len(sketch_of(WATER)) == 48
