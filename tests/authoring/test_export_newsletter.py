"""The files of a newsletter: what is told before they are written, what staff look at, and when none is written."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from build_tools.authoring.export_newsletter import letters, look, warnings
from build_tools.authoring.refusal import Refusal
from build_tools.core.languages import Language
from build_tools.library import Library, read_library
from build_tools.settings import read_settings
from tests.conftest import ROOT, RunCli
from tests.outputs.letters import NUMBER, every_file, site, small, summarised

GAZETTE = "NL-2021-09"


@pytest.fixture(scope="module")
def library() -> Library:
    """Read the content of the project."""
    settings, problems = read_settings(ROOT)
    assert settings is not None, problems
    return read_library(settings, date(2026, 11, 23))[0]


def test_what_changed_or_is_hidden_is_told_before_the_export(library: Library, tmp_path: Path) -> None:
    told = [warning.told(Language.FR) for warning in warnings(library, GAZETTE)]
    assert any("EV-2021-09-30" in one and "A eu lieu" in one for one in told)
    assert any("EV-2021-10" in one and "Reporté" in one for one in told)
    assert list(warnings(site(tmp_path, small()), NUMBER)) == []


def test_what_a_complete_translation_leaves_untranslated_is_told(tmp_path: Path) -> None:
    told = [one.told(Language.FR) for one in warnings(site(tmp_path / "a", summarised(translation="complete")), NUMBER)]
    (missing,) = [one for one in told if "traduction" in one]
    assert "summary, intro, sections.1.title, sections.1.text" in missing
    told = [one.told(Language.FR) for one in warnings(site(tmp_path / "b", summarised()), NUMBER)]
    assert not any("traduction" in one for one in told)


def test_staff_see_every_version_and_every_warning_on_one_page(tmp_path: Path) -> None:
    library = site(tmp_path, every_file())
    (page,) = look(library, NUMBER, Language.FR).values()
    markup = page.decode()
    frames = [unescape(frame) for frame in re.findall(r'<iframe srcdoc="([^"]*)"', markup)]
    assert [frame.count("@media all") for frame in frames] == [0, 1, 0, 1]
    assert [frame.count('<html lang="nl">') for frame in frames] == [0, 0, 1, 1]
    assert not any("prefers-color-scheme" in frame for frame in frames)
    assert markup.count("<pre") == 2
    assert "EV-2026-02" in markup
    assert "la rubrique « Vide » est vide" in markup
    assert "width: 320px" in markup
    assert "Numéro de janvier 2026" in markup


def test_what_does_not_exist_is_refused(library: Library) -> None:
    with pytest.raises(Refusal):
        letters(library, "NL-1999-01")


def test_a_site_without_address_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal):
        letters(site(tmp_path, small(), url=""), NUMBER)


def with_address(root: Path) -> None:
    site(root, small())
    settings = root / "mkdocs.yml"
    settings.write_text("site_url: https://kb.example/\n" + settings.read_text("utf-8"), "utf-8")


def test_the_command_writes_the_files(tmp_path: Path, run_cli: RunCli) -> None:
    with_address(tmp_path)
    answer = run_cli("newsletter", NUMBER, "--out", "out/deep", "--today", "2026-02-01")
    assert answer.returncode == 0, answer.stderr + answer.stdout
    out = tmp_path / "out/deep"
    names = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    assert names == {*(f"{NUMBER}.fr.{end}" for end in ("html", "txt", "eml")), f"preview/{NUMBER}.html"}


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(("NL-1999-01", "--out", "out"), 2), (("--out", "out"), 2), ((NUMBER, "--out", "mkdocs.yml/x"), 1)],
)
def test_what_cannot_be_done_leaves_no_folder(
    tmp_path: Path, run_cli: RunCli, arguments: tuple[str, ...], code: int
) -> None:
    with_address(tmp_path)
    answer = run_cli("newsletter", *arguments, "--today", "2026-02-01")
    assert answer.returncode == code, answer.stderr
    assert "Traceback" not in answer.stderr
    assert not (tmp_path / "out").exists()


def test_errors_of_the_site_stop_the_export(tmp_path: Path, run_cli: RunCli) -> None:
    with_address(tmp_path)
    (tmp_path / "practices/base.fr.md").write_text("---\nid: BP-2022-01\n---\n\nTexte.\n", encoding="utf-8")
    answer = run_cli("newsletter", NUMBER, "--out", "out", "--today", "2026-02-01")
    assert answer.returncode == 1
    assert not (tmp_path / "out").exists()
