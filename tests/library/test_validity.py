"""How far an entry can be relied on: every state, its day, what decides, and the worst of several."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from build_tools.library import Library
from build_tools.library.validity import State, months_between, months_later, review_due, standing
from tests.checks.tiny_site import TODAY, library_of

YESTERDAY, TOMORROW = date(2026, 1, 31), date(2026, 2, 2)
PROCEDURES = """
rad:
  label: {fr: RAD, nl: ASR}
  ended: 2026-02-01
later:
  label: {fr: Plus tard, nl: Later}
  ended: 2026-06-01
"""
LAWS = """
electricity: {label: {fr: Électricité, nl: Elektriciteit}, ended: 2026-01-01}
gas: {label: {fr: Gaz, nl: Gas}}
cap: {label: {fr: Plafond, nl: Plafond}, broader: [electricity, gas]}
reminder: {label: {fr: Rappel, nl: Herinnering}, broader: [electricity]}
"""


def _library(folder: Path, head: str, path: str = "practices/cas.fr.md") -> Library:
    own = {"practices": "id: BP-2022-01", "docs/documents": "id: DOC-2022-01\nkind: letter"}
    own["docs/round-tables"] = "id: TR-2022-01\nkind: conference\nheld_on: 2022-02-24"
    first = own[path.rpartition("/")[0]]
    files = {
        path: f"---\n{first}\ntitle: Un cas\n{head}---\n\nTexte.\n",
        "practices/vocabulary/procedures.yml": PROCEDURES,
        "practices/vocabulary/laws.yml": LAWS,
    }
    return library_of(folder, files)


def _state(library: Library, today: date = TODAY, entry: str = "BP-2022-01") -> tuple[State, date | None]:
    found = standing(replace(library, today=today), library.originals[entry])
    return found.state, found.day


def test_the_day_before_is_the_last_and_the_day_itself_the_first_without(tmp_path: Path) -> None:
    library = _library(tmp_path, "procedures: [rad]\n")
    assert _state(library, YESTERDAY) == (State.EXPIRING, YESTERDAY)
    assert _state(library, TODAY) == _state(library, TOMORROW) == (State.SUPERSEDED, TODAY)


def test_what_is_confirmed_is_current_and_says_in_spite_of_what(tmp_path: Path) -> None:
    head = "procedures: [rad]\nvalidity: {reviewed: 2026-01-15, by: Centre, confirms: [rad]}\n"
    library = _library(tmp_path, head)
    found = standing(library, library.originals["BP-2022-01"])
    assert (found.state, found.endings) == (State.CURRENT, ())
    assert [ending.term.id for ending in found.confirmed] == ["rad"]


def test_all_that_ends_is_told_soonest_first(tmp_path: Path) -> None:
    library = _library(tmp_path, "procedures: [later, rad]\n")
    found = standing(library, library.originals["BP-2022-01"])
    assert [ending.term.id for ending in found.endings] == ["rad", "later"]
    assert found.term
    assert found.term.id == "rad"


def test_a_law_falls_with_the_code_it_stands_in_but_not_while_another_holds_it(tmp_path: Path) -> None:
    endings = _library(tmp_path, "").vocabulary.endings
    assert endings["reminder"].term.id == "electricity"
    assert "cap" not in endings


def test_a_loop_of_broader_concepts_ends_nothing(tmp_path: Path) -> None:
    loop = "a: {label: {fr: A, nl: A}, broader: [b]}\nb: {label: {fr: B, nl: B}, broader: [a]}\n"
    end = "c: {label: {fr: C, nl: C}, ended: 2026-01-01}\n"
    library = library_of(tmp_path, {"practices/vocabulary/laws.yml": loop + end})
    assert set(library.vocabulary.endings) == {"c"}


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("valid_until: 2026-01-31\n", (State.SUPERSEDED, TODAY)),
        ("valid_until: 2026-02-01\n", (State.EXPIRING, TODAY)),
        ("valid_until: 2026-05-01\nabout: [rad]\n", (State.SUPERSEDED, TODAY)),
        ("valid_until: 2026-05-01\nabout: [later]\n", (State.EXPIRING, date(2026, 5, 1))),
        ("", (State.CURRENT, None)),
    ],
)
def test_a_document_ends_on_its_own_day_or_with_what_it_is_about(
    tmp_path: Path, head: str, expected: tuple[State, date | None]
) -> None:
    library = _library(tmp_path, head, "docs/documents/lettre.fr.md")
    assert _state(library, entry="DOC-2022-01") == expected


def test_a_report_stays_true_and_is_marked(tmp_path: Path) -> None:
    library = _library(tmp_path, "about: [rad]\n", "docs/round-tables/rencontre.fr.md")
    assert _state(library, entry="TR-2022-01") == (State.AFFECTED, TODAY)
    assert _state(library, YESTERDAY, "TR-2022-01") == (State.EXPIRING, YESTERDAY)


def test_withdrawn_and_replaced_come_first(tmp_path: Path) -> None:
    assert _state(
        _library(tmp_path / "a", "withdrawn: {on: 2026-01-01, reason: Trop ancien.}\nprocedures: [rad]\n")
    ) == (
        State.WITHDRAWN,
        date(2026, 1, 1),
    )
    replaced = "validity: {reviewed: 2026-01-01, by: Centre, replaced_by: BP-2022-09}\n"
    head = "---\nid: BP-2022-0{}\ntitle: Un cas\n{}---\n\nTexte.\n"
    files = {"practices/cas.fr.md": head.format(1, replaced), "practices/neuf.fr.md": head.format(9, "")}
    library = library_of(tmp_path / "b", files)
    assert _state(library) == (State.SUPERSEDED, None)


@pytest.mark.parametrize(
    ("head", "due"),
    [
        ("validity: {reviewed: 2024-01-31, by: Centre}\n", date(2026, 1, 31)),
        ("validity: {reviewed: 2024-01-31, by: Centre, review_by: 2026-03-01}\n", date(2026, 3, 1)),
        ("published: 2023-06\n", date(2025, 6, 1)),
        ("published: 2023-06\nupdated: 2025-01-01\n", date(2027, 1, 1)),
        ("published: 2023-06\nchanges: [{on: 2025-03-01, what: Le plafond.}]\n", date(2027, 3, 1)),
        ("", None),
    ],
)
def test_the_review_clock_is_a_setting_or_a_day_of_the_entry(tmp_path: Path, head: str, due: date | None) -> None:
    library = _library(tmp_path, head)
    options = library.settings.options.model_copy(update={"review_after": {"practice": 24}})
    library = replace(library, settings=replace(library.settings, options=options))
    entry = library.originals["BP-2022-01"]
    assert review_due(library, entry.facts) == due
    overdue = due is not None and due <= TODAY
    assert standing(library, entry).due == (due if overdue else None)
    assert standing(library, entry).facet == ("review-due" if overdue else "current")


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 12, 15), 1, date(2025, 1, 15)),
        (date(2024, 3, 1), 24, date(2026, 3, 1)),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_a_shorter_month(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later
    assert months_between(day, later) == months


def test_the_facets_are_those_of_the_search_filter(tmp_path: Path) -> None:
    library = _library(tmp_path, "procedures: [rad]\n")
    entry = library.originals["BP-2022-01"]
    assert standing(library, entry).facet == "superseded"
    assert standing(replace(library, today=YESTERDAY), entry).facet == "current"


def test_what_replaced_is_followed_to_what_holds_today(tmp_path: Path) -> None:
    laws = """
a: {label: {fr: A, nl: A}, ended: 2020-01-01, replaced_by: [b]}
b: {label: {fr: B, nl: B}, ended: 2023-01-01, replaced_by: [c, d]}
c: {label: {fr: C, nl: C}, ended: 2026-06-01, replaced_by: [a]}
d: {label: {fr: D, nl: D}, broader: [code]}
code: {label: {fr: Code, nl: Wetboek}, ended: 2025-01-01, replaced_by: [e]}
e: {label: {fr: E, nl: E}}
"""
    vocabulary = library_of(tmp_path, {"practices/vocabulary/laws.yml": laws}).vocabulary
    assert vocabulary.successors("a", date(2022, 1, 1)) == ("b",)
    assert vocabulary.successors("a", date(2024, 1, 1)) == ("c", "d")
    assert vocabulary.successors("a", date(2026, 1, 1)) == ("c", "e")
    assert vocabulary.successors("a", date(2027, 1, 1)) == ("e",)
    assert vocabulary.successors("e", date(2027, 1, 1)) == ()


def test_the_entry_to_read_instead_is_the_last_that_readers_see(tmp_path: Path) -> None:
    head = "---\nid: BP-2022-0{}\ntitle: Un cas\n{}---\n\nTexte.\n"
    replaced = "validity: {{reviewed: 2026-01-01, by: Centre, replaced_by: BP-2022-0{}}}\n"
    files = {
        "practices/un.fr.md": head.format(1, replaced.format(2)),
        "practices/deux.fr.md": head.format(2, replaced.format(3)),
        "practices/trois.fr.md": head.format(3, "published: 2026-05-01\n"),
    }
    library = library_of(tmp_path, files)
    for today, states in ((TODAY, ("BP-2022-02", None)), (date(2026, 5, 1), ("BP-2022-03", "BP-2022-03"))):
        then = replace(library, today=today)
        found = tuple(standing(then, then.originals[f"BP-2022-0{number}"]).successor for number in (1, 2))
        assert found == states
