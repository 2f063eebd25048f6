"""A new site is whole from its first minute."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from build_tools.authoring.check import Selection, check_site
from build_tools.authoring.format import format_site
from build_tools.authoring.init import begin_site
from build_tools.authoring.refusal import Refusal
from tests.authoring.conftest import TODAY


@pytest.mark.parametrize("day", [TODAY, date(2030, 1, 1), date(2026, 12, 31)])
def test_a_new_site_has_nothing_wrong(tmp_path: Path, day: date) -> None:
    begin_site(tmp_path / "new", day)
    findings = check_site(tmp_path / "new", day)
    assert findings.diagnostics == ()
    assert [path for path in findings.files if path.endswith(".md")] == [
        "practices/plan-de-paiement-d-une-facture-de-regularisation.fr.md"
    ]


def test_its_files_are_in_canonical_form(site: Path) -> None:
    assert format_site(site, TODAY, Selection(), write=False).changed == ()


def test_it_keeps_its_own_products_out_of_git(site: Path) -> None:
    assert (site / ".gitignore").read_text(encoding="utf-8").split() == ["/site/", "/.cache/"]


def test_a_folder_that_holds_anything_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(Refusal):
        begin_site(tmp_path, TODAY)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Refusal):
        begin_site(tmp_path / "file", TODAY)
