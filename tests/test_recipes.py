"""The three recipes of CONTRIBUTING.md, done word for word in a copy of the project."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest

from tests.conftest import ROOT

PARTS = ("build_tools", "docs", "practices", "tests", "mkdocs.yml", "pyproject.toml", "README.md", "LICENSE")
_PROGRAMS = {"good-practice": [sys.executable, "-m", "build_tools"], "pytest": [sys.executable, "-m", "pytest", "-q"]}
_BLOCK = re.compile(r"^( *)```(python|diff|markdown|console)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
_PATH = re.compile(r"`((?:build_tools|tests)/[\w./-]+\.\w+)`")


@dataclass(frozen=True)
class Block:
    """A block of a recipe: what it is, the file it is about, its text."""

    kind: str
    path: str
    text: str


def read_recipe(title: str) -> list[Block]:
    """The blocks of a recipe in order; each is about the file named last above it."""
    whole = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    part = whole.split(f"\n## Recipe: {title}\n")[1].split("\n## ")[0]
    blocks = []
    for match in _BLOCK.finditer(part):
        named = _PATH.findall(part[: match.start()])
        blocks.append(Block(match[2], named[-1] if named else "", dedent(match[3])))
    return blocks


def follow(title: str, project: Path) -> None:
    """Do what a recipe says: write its files, add its lines, run its commands."""
    for block in read_recipe(title):
        if block.kind == "console":
            converse(block.text, project)
        elif block.kind == "diff":
            add_lines(project / block.path, block.text)
        else:
            assert not (project / block.path).exists()
            (project / block.path).write_text(block.text, encoding="utf-8")


def add_lines(path: Path, difference: str) -> None:
    """Put the lines marked `+` after the line above them, which must stand once in the file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    place = 0
    for line in difference.splitlines():
        if line[0] == " ":
            assert lines.count(line[1:]) == 1, f"{path.name} no longer holds once: {line[1:]}"
            place = lines.index(line[1:]) + 1
        else:
            lines.insert(place, line[1:])
            place += 1
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def converse(text: str, project: Path) -> None:
    """Run each line marked `$`; what it prints holds the lines below it."""
    for turn in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, *expected = turn.splitlines()
        printed = run(command, project)
        for line in expected:
            assert line in printed, f"{command}\n{printed}"


def run(command: str, project: Path) -> str:
    program, *arguments = re.findall(r'"[^"]*"|\S+', command)
    answer = subprocess.run(
        [*_PROGRAMS[program], *(argument.strip('"') for argument in arguments)],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project), "COLUMNS": "200", "CI": ""},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return answer.stdout + answer.stderr


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Give a copy of the project, without what is installed or built."""
    leave = shutil.ignore_patterns("__pycache__", "node_modules", "package-lock.json")
    for name in PARTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tmp_path / name, ignore=leave)
        else:
            shutil.copy(source, tmp_path / name)
    return tmp_path


def check_style(project: Path) -> None:
    changed = [str(project / block.path) for title in TITLES for block in read_recipe(title) if block.path]
    written = sorted({path for path in changed if path.endswith(".py") and Path(path).exists()})
    for words in (["check", "--no-cache"], ["format", "--no-cache", "--diff"]):
        answer = subprocess.run(
            [sys.executable, "-m", "ruff", *words, *written], capture_output=True, encoding="utf-8", check=False
        )
        assert answer.returncode == 0, answer.stdout + answer.stderr


TITLES = ("add a content type", "add a check", "add an output")


@pytest.mark.slow
def test_add_a_content_type(project: Path) -> None:
    follow("add a content type", project)
    check_style(project)
    path = project / "docs/questions/peut-on-saisir-les-allocations-familiales.fr.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("asked_on:", "asked_on: 2026-11-23") + "\nEn principe, non.\n", encoding="utf-8")
    assert "0 errors, 0 warnings" in run("good-practice --lang en check", project)
    run("good-practice build", project)
    page = (project / "site/fr/questions/peut-on-saisir-les-allocations-familiales/index.html").read_text("utf-8")
    assert "En principe, non." in page
    assert (project / "site/nl/vragen/peut-on-saisir-les-allocations-familiales/index.html").exists()
    assert 'id="asked_on"' in (project / "site/fr/guide/fiches/questions/index.html").read_text("utf-8")


@pytest.mark.slow
def test_add_a_check(project: Path) -> None:
    follow("add a check", project)
    check_style(project)
    assert "Ce titre crie." in (project / "tests/golden/checks/exclamation-marks.md").read_text("utf-8")
    path = project / "practices/independant-accompagne-par-le-ced.fr.md"
    path.write_text(re.sub(r"^title: .*", "title: Ce cas !!!", path.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    assert "warning[exclamation-marks]: This title shouts." in run("good-practice --lang en check", project)


@pytest.mark.slow
def test_add_an_output(project: Path) -> None:
    follow("add an output", project)
    check_style(project)
    assert "Een casus publiceren\n" in (project / "site/nl/titles.txt").read_text("utf-8")
    assert "Publier un cas\n" in (project / "site/fr/titles.txt").read_text("utf-8")
