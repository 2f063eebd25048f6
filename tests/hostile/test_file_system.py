"""What stands on the disk: links, pipes, folders, sockets, names of bytes; nothing is followed and nothing hangs."""

from __future__ import annotations

import os
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from build_tools.authoring.check import check_site
from tests.checks.tiny_site import diagnose, write_site

PAGE = "---\nid: BP-2022-01\ntitle: Un cas\n---\n\nLe secret.\n"


@pytest.fixture(autouse=True)
def _no_hang() -> Iterator[None]:
    signal.alarm(60)
    yield
    signal.alarm(0)


def _fifo(place: Path) -> None:
    os.mkfifo(place)


def _folder(place: Path) -> None:
    place.mkdir()


def _socket(place: Path) -> None:
    here = Path.cwd()
    os.chdir(place.parent)  # the path of a socket has 108 letters at most
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(place.name)
    os.chdir(here)


def _to(target: str) -> Callable[[Path], None]:
    return lambda place: place.symlink_to(target)


def _hard_link(place: Path) -> None:
    other = place.parents[3] / f"elsewhere-of-{place.parents[1].name}.txt"
    other.write_text(PAGE)
    place.hardlink_to(other)


KINDS = {
    "a pipe": _fifo,
    "a folder": _folder,
    "a socket": _socket,
    "a link to a file": _to("/etc/hostname"),
    "a link to a device": _to("/dev/zero"),
    "a link to nothing": _to("/nowhere"),
    "a link to itself": _to("cas.fr.md"),
    "a link within the site": _to("../mkdocs.yml"),
    "another name of a file elsewhere": _hard_link,
}
PLACES = ("practices/cas.fr.md", "practices/vocabulary/laws.yml")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_plain_file_is_refused(kind: str, place: str, tmp_path: Path) -> None:
    write_site(tmp_path, {})
    KINDS[kind](tmp_path / place)
    found = diagnose(tmp_path, {})
    assert [(one.name, one.path) for one in found] == [("not-a-plain-file", place)]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "a folder"])
def test_an_attachment_that_is_no_plain_file_is_refused(kind: str, tmp_path: Path) -> None:
    letter = "---\nid: DOC-2022-01\ntitle: Une lettre\nkind: letter\nfile: lettre.txt\n---\n"
    files = {"docs/documents/lettre.fr.md": letter}
    write_site(tmp_path, files)
    (tmp_path / "docs/documents/files").mkdir()
    KINDS[kind](tmp_path / "docs/documents/files/lettre.txt")
    assert [one.name for one in diagnose(tmp_path, files)] == ["not-a-plain-file"]


@pytest.mark.parametrize("folder", ["practices", "docs", "docs/documents", "docs/round-tables"])
def test_a_folder_that_is_a_link_is_not_entered(folder: str, tmp_path: Path) -> None:
    root = tmp_path / "site"
    write_site(root, {})
    (root / folder).rename(tmp_path / "elsewhere")
    (root / folder).symlink_to(tmp_path / "elsewhere")
    found = diagnose_as_is(root)
    assert "not-a-plain-file" in {one[0] for one in found}
    assert all(one[1] == folder or one[1].startswith(("practices", "docs")) for one in found)


def diagnose_as_is(root: Path) -> list[tuple[str, str]]:
    return [(one.name, one.path) for one in check_site(root, date(2026, 2, 1), remember=False).diagnostics]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems know no names of bytes")
def test_a_name_that_is_no_text_is_refused(tmp_path: Path) -> None:
    write_site(tmp_path, {})
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/practices/\xff.fr.md"))).write_text(PAGE)
    assert [one.name for one in diagnose(tmp_path, {})] == ["wrong-file-name"]


def test_a_file_without_end_is_not_read(tmp_path: Path) -> None:
    write_site(tmp_path, {})
    with (tmp_path / "practices/cas.fr.md").open("wb") as file:
        file.truncate(50 * 2**30)
    assert [one.name for one in diagnose(tmp_path, {})] == ["large-file"]


@pytest.mark.parametrize("make", [_fifo, _to("/dev/zero"), _folder], ids=["a pipe", "a device", "a folder"])
def test_settings_that_are_no_plain_file_are_refused(make: Callable[[Path], None], tmp_path: Path) -> None:
    make(tmp_path / "mkdocs.yml")
    assert [name for name, _ in diagnose_as_is(tmp_path)] == ["not-a-plain-file"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a: &a [x, x]\nb: &b [*a, *a]\nplugins:\n  - good-practice: *b\n", "plugin-missing"),
        ("a: &a [" + "x, " * 400 + "]\nb: &b [" + "*a, " * 400 + "]\n", "yaml-reference"),
        ("a: &a [*a]\n", "yaml-reference"),
        ("a: " + "[" * 5000, "deep-nesting"),
        ("a: [", "unclosed-bracket"),
        ("- a\n", "unreadable-settings"),
        ("a: \0\n", "control-character"),
    ],
)
def test_settings_made_to_do_harm_are_refused(text: str, name: str, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(text)
    assert [found for found, _ in diagnose_as_is(tmp_path)] == [name]
