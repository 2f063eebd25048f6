"""An attempt that failed stands beside the practices that try the same with the same people, and beside no other."""

from __future__ import annotations

from pathlib import Path

from build_tools.content_types.practice import Practice
from build_tools.library import Library
from build_tools.library.entry import Entry, is_of
from build_tools.library.warnings import warned_about, warnings_for
from tests.checks.tiny_site import library_of

TECHNIQUES = "plan: {label: {fr: Plan, nl: Plan}}\nlettre: {label: {fr: Lettre, nl: Brief}}\n"


def _practice(number: int, head: str) -> str:
    return f"---\nid: BP-2022-0{number}\ntitle: Cas {number}\n{head}---\n\nTexte.\n"


def _library(folder: Path) -> Library:
    heads = {
        1: "creditors: [vivaqua]\ndebts: [eau]\ntechniques: [plan]\n",
        2: "shape: attempt\ncreditors: [vivaqua]\ndebts: [eau]\ntechniques: [plan]\n",
        3: "shape: attempt\ndebts: [eau]\ntechniques: [plan]\n",
        4: "shape: attempt\ncreditors: [vivaqua]\ntechniques: [lettre]\n",
        5: "shape: attempt\ndebts: [energie]\ntechniques: [plan]\n",
        6: "creditors: [spf-finances]\ndebts: [energie]\ntechniques: [lettre]\n",
    }
    files = {f"practices/cas-{number}.fr.md": _practice(number, head) for number, head in heads.items()}
    return library_of(folder, {**files, "practices/vocabulary/techniques.yml": TECHNIQUES})


def _get(library: Library, number: int) -> Entry[Practice]:
    entry = library.originals[f"BP-2022-0{number}"]
    assert is_of(entry, Practice)
    return entry


def test_attempts_that_share_how_and_whom_warn_nearest_first(tmp_path: Path) -> None:
    library = _library(tmp_path)
    assert [one.id for one in warnings_for(library, _get(library, 1))] == ["BP-2022-02", "BP-2022-03"]
    assert warnings_for(library, _get(library, 6)) == []


def test_an_attempt_leads_to_what_worked_and_is_warned_of_by_no_other(tmp_path: Path) -> None:
    library = _library(tmp_path)
    assert [one.id for one in warned_about(library, _get(library, 2))] == ["BP-2022-01"]
    assert warned_about(library, _get(library, 1)) == []
    assert warnings_for(library, _get(library, 2)) == []
