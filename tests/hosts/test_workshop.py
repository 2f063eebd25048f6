"""The site is complete, old or new, whatever fails, and nothing is left beside it."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from mkdocs import utils

from build_tools.core.languages import Language
from build_tools.hosts import workshop
from build_tools.hosts.mkdocs_site import SiteNotBuiltError, build_site
from build_tools.hosts.workshop import Workshop, can_make_beside
from tests.hosts.running import THEME, contents, surroundings, tiny_project

DAY = date(2026, 2, 1)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A former site of one file, in a folder of its own."""
    folder = tmp_path / "www/site"
    folder.mkdir(parents=True)
    (folder / "index.html").write_text("former", encoding="utf-8")
    return folder


def made_in(place: Workshop) -> Path:
    place.made.mkdir()
    (place.made / "index.html").write_text("new", encoding="utf-8")
    return place.made


def shown(target: Path) -> list[str]:
    """What a visitor sees, and every name beside it."""
    return [(target / "index.html").read_text(encoding="utf-8"), *sorted(os.listdir(target.parent))]


def in_two_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workshop, "_exchange_at_once", lambda *_: False)


@pytest.mark.parametrize("prepare", [lambda _: None, in_two_steps], ids=["at once", "in two steps"])
def test_takes_the_place_of_the_former_site(
    prepare: Callable[[pytest.MonkeyPatch], None], target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare(monkeypatch)
    place = Workshop(target)
    made_in(place)
    assert shown(target)[0] == "former"
    place.take_place()
    assert shown(target) == ["new", "site"]


def test_stands_where_there_was_none(tmp_path: Path) -> None:
    place = Workshop(tmp_path / "new/folder/site")
    made_in(place)
    place.take_place()
    assert shown(tmp_path / "new/folder/site") == ["new", "site"]


def test_replaces_what_a_link_leads_to(target: Path) -> None:
    link = target.parent / "current"
    link.symlink_to(target)
    place = Workshop(link)
    made_in(place)
    place.take_place()
    assert link.is_symlink()
    assert shown(target) == ["new", "current", "site"]


def test_the_former_site_comes_back_when_the_last_step_fails(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    in_two_steps(monkeypatch)
    place = Workshop(target)
    made = made_in(place)
    rename = Path.rename

    def fail_once(self: Path, other: Path) -> Path:
        if self == made:
            raise OSError("the disk is full")
        return rename(self, other)

    monkeypatch.setattr(Path, "rename", fail_once)
    with pytest.raises(OSError, match="full"):
        place.take_place()
    place.close()
    assert shown(target) == ["former", "site"]


def test_what_a_killed_process_left_is_tidied_and_a_lost_site_put_back(target: Path) -> None:
    left = target.parent / ".site.good-practice-killed"
    left.mkdir()
    target.rename(left / "former")
    place = Workshop(target)
    assert shown(target)[0] == "former"
    place.close()
    assert shown(target) == ["former", "site"]


def test_the_workshop_of_a_running_process_is_left_alone(target: Path) -> None:
    running, other = Workshop(target), Workshop(target)
    assert running.folder.is_dir()
    other.close()
    made_in(running)
    running.take_place()
    assert shown(target) == ["new", "site"]


def test_folders_of_others_are_left_alone(target: Path) -> None:
    (target.parent / ".site-backup").mkdir()
    Workshop(target).close()
    assert shown(target) == ["former", ".site-backup", "site"]


def test_a_disk_of_its_own_cannot_change_places(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert can_make_beside(target)
    monkeypatch.setattr(os.path, "ismount", lambda path: path == target)
    assert not can_make_beside(target)


@pytest.mark.parametrize("written", [0, 1, 20])
def test_a_disk_that_fills_up_leaves_the_former_site(
    written: int, tmp_path: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tiny_project(tmp_path / "root")
    write, count = utils.write_file, iter(range(1000))

    def fill_up(content: bytes, output_path: str) -> None:
        if next(count) >= written:
            raise OSError(28, "No space left on device")
        write(content, output_path)

    monkeypatch.setattr(utils, "write_file", fill_up)
    with pytest.raises((OSError, SiteNotBuiltError)):
        build_site(root, target, DAY, Language.FR)
    assert shown(target) == ["former", "site"]


def test_a_broken_template_leaves_the_former_site(tmp_path: Path, target: Path) -> None:
    root = tiny_project(tmp_path / "root", settings=THEME + "  custom_dir: look\n")
    (root / "look").mkdir()
    (root / "look/main.html").write_text("{{ 1 / (gp.page.kind != 'practice') }}", encoding="utf-8")
    with pytest.raises((ZeroDivisionError, SiteNotBuiltError)):
        build_site(root, target, DAY, Language.FR)
    assert shown(target) == ["former", "site"]


KILLED = """\
import os, signal, sys
from datetime import date
from pathlib import Path
from mkdocs import utils
from build_tools.core.languages import Language
from build_tools.hosts.mkdocs_site import build_site
write = utils.write_file
def kill(content, path):
    write(content, path)
    if path.endswith("404.html"):
        os.kill(os.getpid(), signal.SIGKILL)
utils.write_file = kill
build_site(Path(sys.argv[1]), Path(sys.argv[2]), date(2026, 2, 1), Language.FR)
"""


def test_a_killed_build_leaves_the_former_site_and_the_next_one_tidies_up(tmp_path: Path, target: Path) -> None:
    root = tiny_project(tmp_path / "root")
    killed = subprocess.run([sys.executable, "-c", KILLED, root, target], env=surroundings(), check=False)
    assert killed.returncode == -signal.SIGKILL
    assert shown(target)[0] == "former"
    build_site(root, target, DAY, Language.FR)
    assert os.listdir(target.parent) == ["site"]
    assert "fr/index.html" in contents(target)


@pytest.mark.parametrize(("mask", "folder", "file"), [(0o022, 0o755, 0o644), (0o027, 0o750, 0o640)])
def test_others_may_read_the_site_as_the_umask_says(
    mask: int, folder: int, file: int, tmp_path: Path, target: Path
) -> None:
    root = tiny_project(tmp_path / "root")
    former = os.umask(mask)
    try:
        build_site(root, target, DAY, Language.FR)
    finally:
        os.umask(former)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in [target, *target.rglob("*")] if path.is_dir()}
    assert modes == {folder}
    assert {stat.S_IMODE(path.stat().st_mode) for path in target.rglob("*") if path.is_file()} == {file}
