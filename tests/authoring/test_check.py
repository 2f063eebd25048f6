"""The check remembers what it found until something changes, and never trusts a damaged memory."""

from __future__ import annotations

import json
import os
from datetime import date, timedelta
from pathlib import Path

import pytest

from build_tools.authoring import check
from build_tools.authoring.check import Selection, check_site
from build_tools.authoring.memory import FOLDER, Findings
from tests.authoring.conftest import TODAY

PRACTICE = "practices/plan-de-paiement-d-une-facture-de-regularisation.fr.md"


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[date]:
    """Count the checks that were really made."""
    made: list[date] = []
    whole = check.check_files

    def counting(files: object, today: date) -> Findings:
        made.append(today)
        return whole(files, today)  # type: ignore[arg-type]

    monkeypatch.setattr(check, "check_files", counting)
    return made


def break_it(site: Path) -> None:
    path = site / PRACTICE
    path.write_text(path.read_text(encoding="utf-8").replace("fournisseur-d-energie", "fournisseur-denergie", 1))


def test_an_unchanged_site_is_not_checked_again(site: Path, counted: list[date]) -> None:
    break_it(site)
    first = check_site(site, TODAY)
    assert first.diagnostics
    assert check_site(site, TODAY) == first
    assert len(counted) == 1


def test_a_changed_file_a_new_file_another_day_are_noticed(site: Path, counted: list[date]) -> None:
    check_site(site, TODAY)
    break_it(site)
    assert [one.name for one in check_site(site, TODAY).diagnostics] == ["unknown-concept"]
    (site / "docs/documents/files").mkdir(parents=True)
    (site / "docs/documents/files/letter.pdf").write_bytes(b"%PDF-1.7")
    check_site(site, TODAY)
    check_site(site, TODAY + timedelta(days=1))
    assert len(counted) == 4


def test_it_can_be_told_to_forget(site: Path, counted: list[date]) -> None:
    check_site(site, TODAY, remember=False)
    check_site(site, TODAY, remember=False)
    assert len(counted) == 2
    assert not (site / FOLDER).exists()


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[: len(text) // 2],
        lambda _: "",
        lambda _: "[]",
        lambda _: "[" * 100_000,
        lambda text: text.replace("unknown-concept", "nothing-at-all"),
        lambda text: json.dumps({**json.loads(text), "findings": {}}),
        lambda _: "\x00\xff",
    ],
)
def test_a_damaged_memory_is_no_memory(site: Path, counted: list[date], damage: object) -> None:
    break_it(site)
    first = check_site(site, TODAY)
    memory = site / FOLDER / "check.json"
    memory.write_text(damage(memory.read_text(encoding="utf-8")), encoding="utf-8")  # type: ignore[operator]
    assert check_site(site, TODAY) == first
    assert len(counted) == 2


def test_a_folder_that_cannot_be_written_is_checked_all_the_same(site: Path, counted: list[date]) -> None:
    (site / ".cache").write_text("in the way")
    check_site(site, TODAY)
    assert check_site(site, TODAY).diagnostics == ()
    assert len(counted) == 2


def test_pipes_and_links_are_neither_opened_nor_followed(site: Path) -> None:
    os.mkfifo(site / "docs/documents/pipe.fr.md")
    (site / "practices/link.fr.md").symlink_to("/etc/hostname")
    (site / "docs/round").symlink_to(site)
    found = check_site(site, TODAY)
    assert {(one.name, one.path) for one in found.diagnostics if one.name == "not-a-plain-file"} == {
        ("not-a-plain-file", "docs/documents/pipe.fr.md"),
        ("not-a-plain-file", "practices/link.fr.md"),
    }
    assert check_site(site, TODAY) == found


def test_only_the_chosen_files_are_shown(site: Path) -> None:
    break_it(site)
    findings = check_site(site, TODAY)
    assert Selection(("docs",)).among(findings) == Findings((), ())
    assert Selection(("practices",)).among(findings).diagnostics == findings.diagnostics
    assert Selection((PRACTICE,)).among(findings).files == (PRACTICE,)
    assert Selection(("",)).among(findings) == findings
