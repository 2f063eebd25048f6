from __future__ import annotations

import pytest

from build_tools.content_types.event import Event
from build_tools.content_types.practice import Practice
from build_tools.content_types.round_table import RoundTable
from build_tools.core.diagnostics import Diagnostic
from build_tools.core.frontmatter import compose
from build_tools.core.mistakes import mistakes
from build_tools.core.remedies import items_of
from build_tools.core.schema import Group, validate

CASE = "id: BP-2022-01\ntitle: Un cas\n"
EVENT = "id: EV-2027-01\ntitle: Une rencontre\ncategory: centre\nstarts: 2027-03-04T09:30\n"
MEETING = "id: TR-2022-01\ntitle: Une rencontre\nkind: meeting\nheld_on: 2022-02-24\n"


def _problems(group: type[Group], text: str) -> list[Diagnostic]:
    source, _ = compose("x", text)
    assert source is not None
    return validate(group, source)[1]


@pytest.mark.parametrize(
    ("group", "text", "fixed"),
    [
        (Practice, CASE + "amounts: 1200 €\n", "amounts:\n  - claimed: 1200 €"),
        (
            Practice,
            CASE + "amounts:\n  claimed: 1200\n  settled: 300\n",
            "amounts:\n  - claimed: 1200\n    settled: 300",
        ),
        (Practice, CASE + "plan: 50 € x 12\n", "plan:\n  monthly: 50 €\n  months: 12"),
        (Practice, CASE + "plan:\n  - monthly: 50\n  - months: 12\n", "plan:\n  monthly: 50\n  months: 12"),
        (Practice, CASE + "changes: Corrigé\n", "changes:\n  - on: …\n    what: Corrigé"),
        (
            Practice,
            CASE + "changes:\n  - 2024-01-01 Un chiffre corrigé\n",
            "changes:\n  - on: 2024-01-01\n    what: Un chiffre corrigé",
        ),
        (Practice, CASE + "anonymised: oui\n", "anonymised:\n  by: …\n  on: …"),
        (Practice, CASE + "creditors:\n  – vivaqua\n  – sibelga\n", "creditors:\n  - vivaqua\n  - sibelga"),
        (Practice, CASE + "creditors:\n  vivaqua: oui\n", "creditors:\n  - vivaqua"),
        (Practice, CASE + "shape: [case]\n", "shape: case"),
        (Practice, CASE + "validity:\n  reviewed: 2025-01-01\n  by: [AD, CD]\n", "by: AD, CD"),
        (Event, EVENT + "registration: nom@example.org\n", "registration:\n  email: nom@example.org"),
        (Event, EVENT + "registration: https://example.org\n", "registration:\n  url: https://example.org"),
        (Event, EVENT + "programme: 9h30 accueil\n", "programme:\n  - starts: 9h30\n    title: accueil"),
        (RoundTable, MEETING + "participants: 30\n", "participants:\n  count: 30"),
        (
            RoundTable,
            MEETING + "themes:\n  - title: La dette\n    findings:\n      - un\n      - deux\n",
            "findings: |\n  - un\n  - deux",
        ),
    ],
)
def test_the_words_of_the_author_stand_in_the_form_their_key_expects(group: type[Group], text: str, fixed: str) -> None:
    assert [(one.name, one.values["fixed"]) for one in _problems(group, text)] == [("wrong-type", fixed)]


@pytest.mark.parametrize(
    ("written", "items"),
    [
        ("• vivaqua • sibelga", ["vivaqua", "sibelga"]),
        ("vivaqua, sibelga; hopital", ["vivaqua", "sibelga", "hopital"]),
        ("-vivaqua -sibelga", ["vivaqua", "sibelga"]),
        ("plan-d-apurement", ["plan-d-apurement"]),
        ({"name": "vivaqua"}, ["vivaqua"]),
        ({"vivaqua": "oui", "sibelga": "ja"}, ["vivaqua", "sibelga"]),
        (None, []),
    ],
)
def test_finds_the_items_of_a_list_that_is_none(written: object, items: list[str]) -> None:
    assert items_of(written) == items


@pytest.mark.parametrize(
    ("written", "key"),
    [("créanciers", "creditors"), ("schuldeisers", "creditors"), ("Résumé", "summary"), ("montants", "amounts")],
)
def test_a_key_by_its_label_in_either_language_is_recognised(written: str, key: str) -> None:
    problems = _problems(Practice, f"{CASE}{written}: x\n")
    assert [(one.name, one.values["nearest"]) for one in problems] == [("unknown-key", key)]


@pytest.mark.parametrize("written", ["lang", "date", "layout", "tags", "author", "slug"])
def test_a_key_of_another_program_is_not_taken_for_one_it_resembles(written: str) -> None:
    assert [one.values["nearest"] for one in _problems(Practice, f"{CASE}{written}: x\n")] == [""]


@pytest.mark.parametrize(
    ("group", "text", "near"),
    [
        (RoundTable, MEETING.replace("meeting", "rondetafel"), "round-table"),
        (RoundTable, MEETING.replace("meeting", "Table ronde"), "round-table"),
        (Event, EVENT + "status: annulé\n", "cancelled"),
        (Event, EVENT + "status: uitgesteld\n", "postponed"),
    ],
)
def test_a_choice_by_its_label_is_recognised(group: type[Group], text: str, near: str) -> None:
    assert [(one.name, one.values["nearest"]) for one in _problems(group, text)] == [("unknown-choice", near)]


def test_a_key_in_other_words_is_told_once_and_not_missed_as_well() -> None:
    nested = "validity:\n  reviewed: 2025-01-01\n  par: AD\n"
    assert [(p.name, p.values["nearest"]) for p in _problems(Practice, CASE + nested)] == [("unknown-key", "by")]
    both = "validity:\n  revu: 2025-01-01\n  par: AD\n"
    told = _problems(Practice, CASE + both)
    assert [(one.name, one.values["known"]) for one in told] == [("unknown-key", ("by", "reviewed"))] * 2


def test_a_merge_key_hides_no_missing_key_of_its_group() -> None:
    problems = _problems(Practice, "id: BP-2022-01\n<<: {title: Un cas}\n")
    assert problems == []  # what is refused was told when the head was composed


def test_a_misspelt_key_on_a_line_with_a_mistake_of_syntax_is_told_too() -> None:
    source, problems = compose("x", "id: BP-2022-01\ntitre: Un cas : le juge\n")
    assert source is not None
    assert [one.name for one in problems] == ["unquoted-colon"]
    assert [(one.name, one.values["nearest"]) for one in validate(Practice, source)[1]] == [("unknown-key", "title")]


def test_nothing_is_told_of_nothing() -> None:
    source, _ = compose("x", CASE)
    assert source is not None
    assert mistakes(Practice, source, []) == []
