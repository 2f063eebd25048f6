"""What the browser understands of a query, asked of the site's own modules outside a browser."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from build_tools.library import read_library
from build_tools.settings import read_settings
from tests.conftest import ROOT
from tests.outputs.search.conftest import Answer, write_index
from tests.outputs.search.test_index import TODAY

Ask = Callable[..., list[Answer]]
VIVAQUA, BAILIFF = "organisations/vivaqua", "organisations/huissier-de-justice"


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("uissier", "huissier"),
        ("hiussier", "huissier"),
        ("ipoteque", "hypothèque"),
        ("fayite", "faillite"),
        ("cotisassions", "cotisations"),
        ("mpôts", "impôts"),
        ("vivaqa", "VIVAQUA"),
        # Slips that are easily made count less, so that a short word may have two.
        ("loeyr", "loyer"),
        ("fakture", "facture"),
        ("huuur", "huur"),
        ("sesie", "saisie"),
    ],
)
def test_a_slip_is_corrected_openly(asked: Ask, query: str, meant: str) -> None:
    (answer,) = asked(query)
    assert answer["suggestion"] == meant


def test_words_that_stand_nowhere_are_not_taken_for_others(asked: Ask) -> None:
    """Each is a letter or two away from a word of the site."""
    french = asked("jeux", "garage", "toiture", "vacances", "casino", "chien", "bouche")
    dutch = asked("fiets", "voetbal", "gokken", "vakantie", "erfenis", language="nl")
    assert [answer["query"] for answer in french + dutch if answer["suggestion"]] == []


def test_a_word_still_being_typed_is_found_whatever_its_stem_looks_like(asked: Ask) -> None:
    """The term of `gerechtsdeurwaarder` has one `a` where the word has two."""
    (answer,) = asked("gerechtsdeurwaa", language="nl")
    assert BAILIFF in answer["results"][:3]


def test_what_is_called_as_the_beginning_says_is_raised_as_by_the_whole_name(asked: Ask) -> None:
    begun, whole = asked("crédit à la consomm", "crédit à la consommation")
    assert begun["results"][:2] == whole["results"][:2]


def test_a_word_of_the_same_root_is_found_by_another_suffix(asked: Ask) -> None:
    (answer,) = asked("insolvabilité")
    assert "profiles/insolvable" in answer["results"][:3]


def test_a_dutch_compound_may_begin_with_a_name_of_three_letters(asked: Ask) -> None:
    (answer,) = asked("gasfactuur", language="nl")
    assert "debts/energie" in answer["results"][:3]
    assert not answer["suggestion"]


def test_words_that_are_one_are_joined_and_one_that_is_several_is_known(asked: Ask) -> None:
    (split,) = asked("gerechts deurwaarder", language="nl")
    (glued,) = asked("spffinances")
    assert BAILIFF in split["results"][:3]
    assert "organisations/spf-finances" in glued["results"][:3]
    assert not split["suggestion"]


def test_a_question_is_answered_without_the_words_that_ask(asked: Ask) -> None:
    question, plain = asked("que dois-je faire pour demander un délai de paiement ?", "délai de paiement")
    assert question["full"] == plain["full"]
    assert question["results"][1] == plain["results"][1] == "techniques/plan-d-apurement"


def test_words_that_only_ask_are_looked_for_when_there_are_no_others(asked: Ask) -> None:
    (answer,) = asked("demander")
    assert answer["count"]


def test_the_senses_of_an_ambiguous_word_stand_first(asked: Ask) -> None:
    (answer,) = asked("ced")
    assert {"organisations/ced-centre", "organisations/chambre-des-entreprises-en-difficulte"} <= {
        *answer["results"][:3]
    }


def test_a_concept_called_by_some_of_the_words_follows_what_has_all(asked: Ask) -> None:
    (answer,) = asked("surendettement insolvables")
    assert "profiles/insolvable" in answer["results"]
    assert answer["results"].index("profiles/insolvable") >= answer["full"]


def test_a_date_in_figures_is_the_date_that_pages_write(asked: Ask) -> None:
    (french,) = asked("24/02/2022")
    (dutch,) = asked("rondetafel 02-2022", language="nl")
    assert {*french["results"][:2]} == {*dutch["results"][:2]} == {"TR-2022-01", "EV-2022-01"}


def test_an_article_is_found_by_its_number_however_it_is_announced(asked: Ask) -> None:
    short, long, bare = asked("art. 2277bis", "article 2277bis", "2277bis")
    assert short["results"][0] == long["results"][0] == bare["results"][0]
    assert not short["unknown"]


def test_a_title_of_stop_words_alone_is_found(tmp_path: Path, node: Callable[..., Any]) -> None:
    (answer,) = ask_one_page(tmp_path, node, "id: PG-x\ntitle: Wie we zijn\n", "Tekst.", "wie we zijn")
    assert answer["results"][0] == "PG-x"


def test_a_phrase_is_found_however_far_in_a_text(tmp_path: Path, node: Callable[..., Any]) -> None:
    text = "Een zin om te vullen. " * 300 + "Aan het eind staat een blauwe olifant."
    (answer,) = ask_one_page(tmp_path, node, "id: PG-x\ntitle: Lange tekst\n", text, '"een blauwe olifant"')
    assert answer["results"] == ["PG-x"]


@pytest.mark.parametrize("language", ["fr", "nl"])
def test_a_page_in_the_language_of_readers_stands_before_the_same_in_the_other(
    language: str, tmp_path: Path, node: Callable[..., Any]
) -> None:
    pages = {name: (f"id: PG-{name}\ntitle: Budget\n", "Radio.") for name in ("fr", "nl")}
    (answer,) = ask_pages(tmp_path, node, pages, "radio", language)
    assert answer["results"] == [f"PG-{language}", f"PG-{'nl' if language == 'fr' else 'fr'}"]


def ask_one_page(root: Path, node: Callable[..., Any], head: str, text: str, query: str) -> list[Answer]:
    """The answer of a site of one Dutch page."""
    return ask_pages(root, node, {"nl": (head, text)}, query, "nl")


def ask_pages(
    root: Path, node: Callable[..., Any], pages: Mapping[str, tuple[str, str]], query: str, language: str
) -> list[Answer]:
    """The answer of a site of some pages, each with its head and text under the language it is in."""
    (root / "docs/pages").mkdir(parents=True)
    for name, (head, text) in pages.items():
        (root / f"docs/pages/x.{name}.md").write_text(f"---\n{head}---\n\n{text}\n", encoding="utf-8")
    (root / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    settings, _ = read_settings(root)
    assert settings is not None
    write_index(read_library(settings, TODAY)[0], root / "site")
    answers: list[Answer] = node("answer.mjs", [{"query": query, "language": language}], root / "site/assets/search")
    return answers
