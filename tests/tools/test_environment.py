"""The environment is made once, and what is in the way is said in plain words."""

from __future__ import annotations

import ast
import importlib.util
import shutil
import sys
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from tests.tools import environment

LOCK = "requirements.lock"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder of its own, in which nothing was installed yet."""
    for name in (LOCK, "pyproject.toml"):
        shutil.copy(environment.ROOT / name, tmp_path)
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
    return tmp_path


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch, place: Path) -> list[str]:
    """The steps that were taken; each succeeds without doing anything."""
    taken: list[str] = []

    def make_venv() -> bool:
        (place / ".venv").mkdir()
        taken.append("make")
        return True

    def install(lock: Path) -> bool:
        taken.append(f"install {lock.name}")
        return True

    monkeypatch.setattr(environment, "make_venv", make_venv)
    monkeypatch.setattr(environment, "install", install)
    return taken


def test_a_second_run_does_nothing(steps: list[str]) -> None:
    assert environment.main([LOCK]) == 0
    assert environment.main([LOCK]) == 0
    assert steps == ["make", f"install {LOCK}"]


@pytest.mark.parametrize("changed", [LOCK, "pyproject.toml"])
def test_a_change_of_the_lock_or_the_project_installs_again(
    steps: list[str], place: Path, changed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment.main([LOCK])
    monkeypatch.setattr(environment, "has_pip", lambda: True)
    with (place / changed).open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert environment.main([LOCK]) == 0
    assert steps == ["make", f"install {LOCK}", f"install {LOCK}"]


def test_the_project_is_found_whatever_the_name_of_its_folder(place: Path) -> None:
    packages = place / ".venv/lib/python3.11/site-packages"
    packages.mkdir(parents=True)
    (packages / "_good_practice.pth").write_text("/un/dossier/accentué\n", encoding="utf-8")
    environment.point_here()
    assert (packages / "_good_practice.pth").read_bytes() == b"../../../..\n"


@pytest.mark.usefixtures("steps")
def test_a_failed_installation_is_said_and_tried_again(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr(environment, "install", lambda _: False)
    assert environment.main([LOCK]) == 1
    said = capsysbinary.readouterr().err.decode()
    assert "could not be installed" in said
    assert "n'ont pas pu être installés" in said
    assert "konden niet worden geïnstalleerd" in said
    assert not (place / f".venv/{LOCK}.installed").exists()


@pytest.mark.usefixtures("place")
def test_an_old_python_is_named(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert environment.main([LOCK]) == 1
    said = capsysbinary.readouterr().err.decode()
    assert "needs Python 3.11 or newer" in said
    assert "3.9" in said


@pytest.mark.usefixtures("place")
def test_a_missing_python3_venv_is_named(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    find_spec = importlib.util.find_spec

    def without_ensurepip(name: str) -> ModuleSpec | None:
        return None if name == "ensurepip" else find_spec(name)

    monkeypatch.setattr(importlib.util, "find_spec", without_ensurepip)
    assert environment.main([LOCK]) == 1
    said = capsysbinary.readouterr().err.decode()
    assert "sudo apt-get install python3." in said
    assert "ne peut pas créer d'environnement virtuel" in said


def test_a_python_too_old_for_the_project_can_still_read_it() -> None:
    source = Path(environment.__file__).read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 6))
