"""Words are the same at the build and in the browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from build_tools.core.languages import PUBLISHED, Language
from build_tools.library import Library
from build_tools.outputs.search.manifest import shared_rules
from build_tools.outputs.search.words import plain_words, stem, terms

FR, NL = Language.FR, Language.NL
# Every pair is one term for a reader.
SAME = [
    (FR, "hôpital hôpitaux HOPITAL"),
    (FR, "indépendant indépendants indépendante indépendantes"),
    (FR, "négocier négocie négociée négociation négociations"),
    (FR, "contester contestation contestations"),
    (FR, "opposition opposer"),
    (FR, "saisie saisies saisir"),
    (FR, "remboursement rembourser rembourse"),
    (FR, "paiement paiements payement payer"),
    (FR, "cœur coeur CŒURS"),
    (FR, "C.P.A.S. CPAS c.p.a.s"),
    (FR, "deux 2 02"),
    (NL, "ziekenhuis ziekenhuizen"),
    (NL, "schuld schulden"),
    (NL, "boete boetes boeten"),
    (NL, "loon lonen"),
    (NL, "brief brieven"),
    (NL, "openbaar openbare"),
    (NL, "plan plannen"),
    (NL, "bemiddeling bemiddelingen bemiddelen"),
    (NL, "deurwaarder deurwaarders"),
    (NL, "moeilijkheid moeilijkheden"),
]
# Readers tell these apart.
APART = [(FR, "loyer loi"), (FR, "médiateur médiation"), (NL, "huis huur"), (FR, "cession session")]


@pytest.mark.parametrize(("language", "words"), SAME)
def test_forms_of_a_word_meet(language: Language, words: str) -> None:
    assert len({stem(word, language) for word in plain_words(words)}) == 1


@pytest.mark.parametrize(("language", "words"), APART)
def test_different_words_stay_apart(language: Language, words: str) -> None:
    assert len({stem(word, language) for word in plain_words(words)}) == len(words.split())


@pytest.mark.parametrize(
    ("written", "term"),
    [
        *[(text, "1000") for text in ("1000€", "1.000 €", "1 000 €", "1\u202f000,00\u00a0€", "1000 euros", "1000eur")],
        *[(text, "55") for text in ("55 euros", "55,00€", "55€", "55,0 euro")],
        *[(text, "7.5") for text in ("7,50 €", "7.50", "7,5")],
        ("6.415,50€", "6415.5"),
    ],
)
def test_an_amount_is_the_same_however_it_is_written(written: str, term: str) -> None:
    assert terms(written, FR) == [term]


def test_dates_ids_and_articles_of_law_are_no_amounts() -> None:
    assert terms("24.02.2022 2277bis BP-2022-01 12 345", FR) == ["24", "2", "2022", "2277bis", "bp202201", "12", "345"]


def in_python(texts: list[str]) -> list[list[list[str]]]:
    return [[[word, stem(word, FR), stem(word, NL)] for word in plain_words(text)] for text in texts]


def test_the_browser_makes_the_same_of_every_word_of_the_site(library: Library, node: Callable[..., Any]) -> None:
    texts = [entry.source.body for entry in library.entries]
    texts += [name for term in library.vocabulary for language in PUBLISHED for name in term.names(language)]
    texts += [written for _, written in SAME + APART]
    stretched = [
        f"{word}{ending}" for text in texts for word in text.split() for ending in ("s", "en", "ations", "aux")
    ]
    assert len(stretched) > 50_000
    texts += [" ".join(stretched)]
    assert node("stems.mjs", {"rules": shared_rules(), "texts": texts}) == in_python(texts)


def test_the_browser_makes_the_same_of_any_text(node: Callable[..., Any]) -> None:
    """One run of Node for many texts: it takes longer to start than to answer."""
    alphabet = some.characters(codec="utf-8", categories=["L", "N", "P", "Z", "S"], max_codepoint=0x24F)
    amounts = some.text("0123456789., \u00a0\u202f€eur")
    texts: list[str] = []

    @given(some.text(alphabet) | amounts)
    def collect(text: str) -> None:
        texts.append(text)

    collect()
    assert node("stems.mjs", {"rules": shared_rules(), "texts": texts}) == in_python(texts)
