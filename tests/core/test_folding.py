from __future__ import annotations

import pytest

from build_tools.core.folding import fold, nearest, slugify, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Œuvre d’Été", "oeuvre d'ete"), ("ÉNERGIE", "energie"), ("ĳsje", "ijsje"), ("Straße", "strasse"), ("ÇA", "ca")],
)
def test_folds_as_a_reader_would(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(folded) == folded


def test_composed_and_decomposed_letters_are_the_same() -> None:
    assert fold("e\u0301te\u0301") == fold("été") == "ete"


def test_splits_into_words() -> None:
    assert words("L'hôpital (2 ans) : à_payer") == ["l", "hopital", "2", "ans", "a", "payer"]


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("L'hôpital réclame 1.000 €", "l-hopital-reclame-1-000"),
        ("", ""),
        ("日本", ""),
        ("Œufs & cœurs", "oeufs-coeurs"),
        ("a" * 100, ""),
        ("mot " * 40, "-".join(["mot"] * 20)),
    ],
)
def test_slugs_are_plain_and_cut_between_words(text: str, slug: str) -> None:
    assert slugify(text) == slug
    assert len(slugify(text)) <= 80


def test_proposes_the_nearest_name_or_none() -> None:
    assert nearest("Creditor", ["debts", "creditors"]) == "creditors"
    assert nearest("créanciers", ["debts", "title"]) is None
    assert nearest("x", []) is None
