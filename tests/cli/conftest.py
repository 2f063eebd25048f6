"""A site, and the command line run within this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from build_tools.authoring.init import begin_site
from build_tools.cli import run
from tests.authoring.conftest import TODAY

PRACTICE = "practices/plan-de-paiement-d-une-facture-de-regularisation.fr.md"


class Done(NamedTuple):
    """What a command left: its exit code and what it printed."""

    code: int
    out: str
    err: str


Command = Callable[..., Done]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a new site as the current folder, on a fixed day, in a French environment."""
    folder = tmp_path / "site"
    begin_site(folder, TODAY)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1777888800")  # 4 May 2026, noon in Brussels
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture
def command(site: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    """Run `good-practice` with arguments in the folder of a new site."""
    assert Path.cwd() == site

    def run_command(*arguments: str | Path) -> Done:
        code = run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Done(code, out, err)

    return run_command


@pytest.fixture
def mistake(site: Path) -> Path:
    """Break the practice of the site: a concept is misspelt."""
    path = site / PRACTICE
    path.write_text(path.read_text(encoding="utf-8").replace("- fournisseur-d-energie", "- fournisseur-denergie", 1))
    return path
