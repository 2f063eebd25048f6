from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.core.files import Files
from build_tools.library.spelling import MOST_GUESSES, Names
from build_tools.library.vocabulary import Vocabulary, read_vocabulary
from tests.checks.tiny_site import diagnose

VOCABULARY = {
    "organisations": """\
vivaqua:
  label: {fr: VIVAQUA, nl: VIVAQUA}
  also: {fr: [Hydrobru]}
hopital:
  label: {fr: hôpital, nl: ziekenhuis}
cpas:
  label: {fr: CPAS, nl: OCMW}
ced-centre:
  label: {fr: Centre pour entreprises en difficulté, nl: Centrum voor ondernemingen in moeilijkheden}
ced-chambre:
  label: {fr: Chambre des entreprises en difficulté, nl: Kamer voor ondernemingen in moeilijkheden}
huissier-et-avocat:
  label: {fr: huissier et avocat, nl: deurwaarder en advocaat}
""",
    "debts": "loyer:\n  label: {fr: loyer, nl: huur}\n",
    "abbreviations": """\
abr-ced:
  label: {fr: CED, nl: CED}
  meanings: [ced-centre, ced-chambre]
""",
}


@pytest.fixture
def vocabulary(tmp_path: Path) -> Vocabulary:
    folder = tmp_path / "practices" / "vocabulary"
    folder.mkdir(parents=True)
    for scheme, text in VOCABULARY.items():
        (folder / f"{scheme}.yml").write_text(text, encoding="utf-8")
    return read_vocabulary(Files(tmp_path))[0]


@pytest.mark.parametrize(
    ("text", "within", "meant"),
    [
        ("Hydrobru", ("organisations",), ("vivaqua",)),
        ("ziekenhuizen", ("organisations",), ("hopital",)),
        ("ziekenhuis", ("organisations",), ("hopital",)),
        ("Hôpitaux", ("organisations",), ("hopital",)),
        ("OCMW", (), ("cpas",)),
        ("CPAS de Schaerbeek", ("organisations",), ("cpas",)),
        ("CED", ("organisations",), ("ced-centre", "ced-chambre")),
        ("dette de loyer", ("debts",), ("loyer",)),
        ("huur", ("organisations",), ()),
        ("xyzzy", (), ()),
        ("", (), ()),
    ],
)
def test_finds_what_a_word_means_among_what_its_key_admits(
    vocabulary: Vocabulary, text: str, within: tuple[str, ...], meant: tuple[str, ...]
) -> None:
    assert Names(vocabulary).meant(text, within) == meant


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("vivaqua et hopital", [("vivaqua",), ("hopital",)]),
        ("vivaqua hopital", [("vivaqua",), ("hopital",)]),
        ("VIVAQUA, OCMW en ziekenhuis", [("vivaqua",), ("cpas",), ("hopital",)]),
        ("huissier et avocat", [("huissier-et-avocat",)]),
        ("vivaqua et personne", [("vivaqua",), ()]),
        ("un inconnu", [()]),
    ],
)
def test_takes_a_list_in_words_apart(vocabulary: Vocabulary, text: str, listed: list[tuple[str, ...]]) -> None:
    assert Names(vocabulary).listed(text, ("organisations",)) == listed


def _told(folder: Path, keys: str) -> list[tuple[str, int, object, object]]:
    text = f"---\nid: BP-2022-01\ntitle: Un cas\n{keys}---\n\nLe texte.\n"
    found = diagnose(folder, {"practices/cas.fr.md": text})
    return [(one.name, one.span.start.line, one.values.get("fixed"), one.values.get("nearest")) for one in found]


def test_a_text_in_place_of_a_list_is_spelled_out_with_ids(tmp_path: Path) -> None:
    assert _told(tmp_path, "creditors: FOD Financiën et Vivaqua\n") == [
        ("wrong-type", 4, "creditors:\n  - spf-finances\n  - vivaqua", ())
    ]


def test_every_item_of_a_list_is_judged_though_one_is_wrong(tmp_path: Path) -> None:
    keys = "debts:\n  - Eau\n  - energy\n  - xyzzy\n  - vivaqua\n"
    assert [(name, line) for name, line, *_ in _told(tmp_path, keys)] == [
        ("wrong-concept-id", 5),
        ("unknown-concept", 6),
        ("unknown-concept", 7),
        ("concept-of-another-scheme", 8),
    ]


def test_words_that_name_no_concept_are_unknown_and_no_id_is_invented(tmp_path: Path) -> None:
    assert _told(tmp_path, "creditors:\n  - Maître Untel\n") == [("unknown-concept", 5, None, "")]


def test_after_many_guesses_only_names_as_they_stand_are_found(vocabulary: Vocabulary) -> None:
    names = Names(vocabulary)
    for number in range(MOST_GUESSES):
        assert names.meant(f"{number} vivaqa", ("organisations",)) in {("vivaqua",), ()}
    assert names.meant("vivaqa", ("organisations",)) == ()
    assert names.meant("Hydrobru", ("organisations",)) == ("vivaqua",)
