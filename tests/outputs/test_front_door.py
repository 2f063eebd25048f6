"""The top of a concept's page: what a mediator wants to know at once, with no case, with one, and with many."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from build_tools.core.languages import Language
from build_tools.library import Library
from build_tools.outputs.edition import Edition, View
from build_tools.outputs.front_door import LIMITS, front_door
from tests.checks.tiny_site import library_of

ORGANISATIONS = """
fournisseur: {label: {fr: Fournisseur, nl: Leverancier}, roles: [creditor]}
lumiere: {label: {fr: Lumière, nl: Licht}, roles: [creditor], broader: [fournisseur]}
huissier: {label: {fr: Huissier, nl: Deurwaarder}, roles: [intermediary]}
"""
TECHNIQUES = """
plan: {label: {fr: Plan, nl: Plan}}
vieille: {label: {fr: Vieille, nl: Oude}, ended: 2026-01-01}
"""
LAWS = """
plafond:
  label: {fr: Plafond, nl: Plafond}
  related: [fournisseur]
  values:
    - {from: 2020-01-01, amount: 50, source: Moniteur}
    - {from: 2025-01-01, amount: 55, source: Moniteur}
    - {from: 2026-06-01, amount: 60, source: Moniteur}
"""
LETTER = "---\nid: DOC-2022-0{}\ntitle: Lettre {}\nkind: letter\nabout: [lumiere]\n{}---\n\nMadame,\n"
CASE = "---\nid: BP-2022-{0}\ntitle: Cas {0}\ncreditors: [lumiere]\ntechniques: [plan, vieille]\n{1}---\n\nTexte.\n"


def _library(folder: Path, cases: int) -> Library:
    files = {
        "practices/vocabulary/organisations.yml": ORGANISATIONS,
        "practices/vocabulary/techniques.yml": TECHNIQUES,
        "practices/vocabulary/laws.yml": LAWS,
        "docs/documents/perimee.fr.md": LETTER.format(1, "périmée", "valid_until: 2025-01-01\n"),
        "docs/documents/bonne.fr.md": LETTER.format(2, "bonne", ""),
    }
    for number in range(100, 100 + cases):
        plan = (
            f"plan: {{monthly: {number}, months: 12}}\nvalidity: {{reviewed: 2026-01-15, by: X, confirms: [vieille]}}\n"
        )
        amounts = f"amounts: [{{claimed: 1000, settled: {number}}}]\nintermediaries: [huissier]\n"
        shape = "shape: attempt\n" if number % 4 == 3 else ""
        files[f"practices/cas-{number}.fr.md"] = CASE.format(number, plan + amounts + shape)
    return library_of(folder, files)


def _lines(library: Library, language: Language = Language.FR) -> dict[str, list[View]]:
    found = front_door(Edition(library, language), library.vocabulary["lumiere"])
    return {line["id"]: line["items"] for line in found}


def _note(item: View) -> str:
    return str(item["note"]).replace("\u00a0", " ")


def test_without_a_case_the_law_and_the_letters_are_there_all_the_same(tmp_path: Path) -> None:
    lines = _lines(_library(tmp_path, 0))
    assert list(lines) == ["caps", "letters"]
    assert [(cap["title"], _note(cap)) for cap in lines["caps"]] == [("Plafond", "55 €")]
    assert [letter["title"] for letter in lines["letters"]] == ["Lettre bonne"]


def test_the_caps_are_those_in_force_on_the_day(tmp_path: Path) -> None:
    library = _library(tmp_path, 0)
    for today, amount in ((date(2024, 12, 31), "50 €"), (date(2025, 1, 1), "55 €"), (date(2026, 6, 1), "60 €")):
        then = Library(library.settings, today, library.vocabulary, library.entries)
        assert [_note(cap) for cap in _lines(then)["caps"]] == [amount]


def test_one_case_tells_what_worked_with_what_has_ended_said(tmp_path: Path) -> None:
    lines = _lines(_library(tmp_path, 1), Language.NL)
    assert [(one["title"], one["ended"]["text"] if one["ended"] else "") for one in lines["worked"]] == [
        ("Plan", ""),
        ("Oude", "Bestaat niet meer sinds 1\u00a0januari 2026"),
    ]
    assert [(one["title"].replace("\u00a0", " "), _note(one)) for one in lines["remitted"]] == [
        ("90 %", "(mediaan, 1 casus)")
    ]


def test_many_cases_stay_on_one_screen(tmp_path: Path) -> None:
    lines = _lines(_library(tmp_path, 40))
    assert {name: len(items) <= LIMITS[name] for name, items in lines.items()} == dict.fromkeys(lines, True)
    assert _note(lines["worked"][0]) == "× 30"
    assert _note(lines["remitted"][0]) == "(médiane, 40 cas)"
    assert _note(lines["intermediaries"][0]) == "× 40"
    assert len(lines["failed"]) == 1


def test_what_only_advice_of_the_past_gave_says_so(tmp_path: Path) -> None:
    outcomes = "remise: {label: {fr: Remise, nl: Kwijtschelding}}\nplan-accepte: {label: {fr: Accepté, nl: Aanvaard}}\n"
    facts = "amounts: [{claimed: 1000, settled: 100}]\n"
    files = {
        "practices/vocabulary/organisations.yml": ORGANISATIONS,
        "practices/vocabulary/techniques.yml": TECHNIQUES,
        "practices/vocabulary/outcomes.yml": outcomes,
        "practices/over.fr.md": CASE.format(100, facts + "outcomes: [remise, plan-accepte]\n"),
        "practices/over-2.fr.md": CASE.format(101, "outcomes: [remise]\n"),
    }
    lines = _lines(library_of(tmp_path / "over", files))
    assert [(one["title"], _note(one)) for one in lines["outcomes"]] == [
        ("Remise", "× 2 (plus d’application)"),
        ("Accepté", "(plus d’application)"),
    ]
    assert _note(lines["remitted"][0]) == "(médiane, 1 cas) (plus d’application)"
    holds = CASE.format(102, "outcomes: [plan-accepte]\n" + facts).replace(", vieille", "")
    lines = _lines(library_of(tmp_path / "holds", {**files, "practices/holds.fr.md": holds}))
    assert [(one["title"], _note(one)) for one in lines["outcomes"]] == [
        ("Accepté", "× 2"),
        ("Remise", "× 2 (plus d’application)"),
    ]
    assert _note(lines["remitted"][0]) == "(médiane, 2 cas)"
