"""The command as people run it: a process of its own, with pipes, odd environments and a site to build."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import PRACTICE
from tests.conftest import RunCli


def test_from_an_empty_folder_to_a_site(run_cli: RunCli, tmp_path: Path) -> None:
    today = ("--today", "2026-05-04")
    assert run_cli("init", "kb", *today).returncode == 0
    assert run_cli("check", "--root", "kb", *today).returncode == 0
    begun = run_cli("new", "practice", "--title", "Le loyer", "--root", "kb", *today)
    assert begun.stdout == "kb/practices/le-loyer.fr.md\n"
    path = tmp_path / "kb/practices/le-loyer.fr.md"
    head = path.read_text(encoding="utf-8").split("\n\n## ")[0]
    path.write_text(f"{head}\n\n## Les faits\n\nUne famille ne peut plus payer son loyer.\n", encoding="utf-8")
    checked = run_cli("check", "--root", "kb", "--format", "json", *today)
    assert json.loads(checked.stdout)["diagnostics"] == []
    built = run_cli("build", "--root", "kb", "--site-dir", "out", *today)
    assert built.returncode == 0, built.stderr
    assert "Le loyer" in (tmp_path / "out/fr/pratiques/le-loyer/index.html").read_text(encoding="utf-8")


def test_a_build_with_errors_lists_them_and_leaves_the_site(run_cli: RunCli, tmp_path: Path) -> None:
    run_cli("init", "kb")
    (tmp_path / "kb/site").mkdir()
    (tmp_path / "kb/site/index.html").write_text("the former site")
    (tmp_path / "kb/practices/broken.fr.md").write_text("---\nid: BP-2026-09\n")
    built = run_cli("build", "--root", "kb")
    assert built.returncode == 1
    assert "unclosed-frontmatter" in built.stdout
    assert "Traceback" not in built.stderr
    assert [path.name for path in (tmp_path / "kb/site").iterdir()] == ["index.html"]


@pytest.mark.parametrize("environment", [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}])
def test_words_reach_a_pipe_whatever_the_locale(run_cli: RunCli, environment: dict[str, str]) -> None:
    run_cli("init", "kb")
    checked = run_cli("check", "--root", "kb", "--lang", "fr", env=environment)
    assert (checked.returncode, checked.stderr) == (0, "")
    assert "vérifiés" in checked.stdout


def test_nine_hundred_wrong_keys_are_told_without_traceback(run_cli: RunCli, tmp_path: Path) -> None:
    run_cli("init", "kb")
    keys = "".join(f"key_{number}: x\n" for number in range(900))
    (tmp_path / "kb/practices/many.fr.md").write_text(f"---\n{keys}---\n")
    checked = run_cli("check", "--root", "kb", "--format", "github")
    assert checked.returncode == 1
    assert checked.stdout.count("title=unknown-key::") == 900


def test_the_practice_of_init_is_where_the_tests_say(run_cli: RunCli, tmp_path: Path) -> None:
    run_cli("init", "kb")
    assert (tmp_path / "kb" / PRACTICE).exists()


def test_a_stream_that_is_closed_is_no_accident(run_cli: RunCli, tmp_path: Path) -> None:
    run_cli("init", "kb")
    for closed in (">&-", "2>&-"):
        command = f'"{sys.executable}" -m build_tools check --root kb {closed}'
        done = subprocess.run(command, shell=True, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)  # noqa: S602
        assert (done.returncode, done.stderr) == (0, "")
