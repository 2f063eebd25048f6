"""Faults of the machine: each is told in words with its place, nothing hangs, and the former site stays whole."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs import utils

from build_tools.authoring.memory import FOLDER as MEMORY
from build_tools.cli import run
from build_tools.clock import today_in_brussels
from tests.checks.tiny_site import write_site
from tests.conftest import RunCli
from tests.hosts.running import DAY, contents, surroundings

TODAY = ("--today", "2026-02-01")
PAGE = "---\nid: BP-2022-05\ntitle: Un cas\n---\n\nLe texte.\n"


@pytest.fixture
def kb(tmp_path: Path) -> Path:
    """A sound project, built once."""
    root = tmp_path / "kb"
    write_site(root, {"practices/cas.fr.md": PAGE})
    settings = root / "mkdocs.yml"
    settings.write_text("theme:\n  name: material\n  font: false\n" + settings.read_text(encoding="utf-8"))
    return root


BOUNDED = """\
import os, resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
name, most = getattr(resource, os.environ["BOUND"]), int(os.environ["MOST"])
resource.setrlimit(name, (most, most))
from build_tools.cli import main
sys.argv[0] = "good-practice"
main()
"""


def bounded(kb: Path, resource: str, most: int, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process that may not have more than `most` of a resource."""
    return subprocess.run(
        [sys.executable, "-c", BOUNDED, *arguments, "--root", str(kb), *TODAY, "--lang", "fr"],
        env=surroundings(BOUND=resource, MOST=str(most)),
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def told(done: subprocess.CompletedProcess[str]) -> str:
    """All that a run said; never a traceback."""
    said = done.stdout + done.stderr
    assert "Traceback" not in said
    return said


def test_a_file_that_may_grow_no_further_is_told_and_leaves_the_former_site(kb: Path) -> None:
    assert bounded(kb, "RLIMIT_FSIZE", 2**30, "build").returncode == 0
    former = contents(kb / "site")
    (kb / "practices/cas.fr.md").write_text(PAGE.replace("Un cas", "Un autre cas"), encoding="utf-8")
    done = bounded(kb, "RLIMIT_FSIZE", 20_000, "build")
    assert done.returncode == 1
    assert "plus grand que ce que ce disque" in told(done)
    assert contents(kb / "site") == former
    assert sorted(one for one in os.listdir(kb) if "good-practice" in one) == []


def test_few_open_files_are_enough(kb: Path) -> None:
    done = bounded(kb, "RLIMIT_NOFILE", 16, "check")
    assert done.returncode == 0
    assert "0 erreur" in told(done)


FAULTS = {
    "full": (errno.ENOSPC, "plus de place sur ce disque"),
    "quota": (errno.EDQUOT, "plus de place sur ce disque"),
    "forbidden": (errno.EACCES, "pas le droit"),
    "read-only": (errno.EROFS, "que lire sur ce disque"),
    "broken": (errno.EIO, "ne répond pas comme il faut"),
    "long name": (errno.ENAMETOOLONG, "nom est trop long"),
    "gone": (errno.ENOENT, "a disparu pendant le travail"),
    "busy": (errno.EBUSY, "autre programme utilise"),
    "many open": (errno.EMFILE, "Trop de fichiers sont ouverts"),
    "unknown": (errno.EDOM, os.strerror(errno.EDOM)),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_while_the_site_is_written_is_told_with_its_place(
    fault: str, kb: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    number, words = FAULTS[fault]

    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(utils, "write_file", fail)
    assert run(["build", "--root", str(kb), *TODAY, "--lang", "fr"]) == 1
    said = capsys.readouterr().err
    assert said.startswith(f"{kb / 'site'}")
    assert words in said.replace("’", "'")
    assert not (kb / "site").exists()
    assert [one for one in os.listdir(kb) if "good-practice" in one] == []


def _file(place: Path) -> None:
    place.write_text("a thesis", encoding="utf-8")


def _foreign(place: Path) -> None:
    place.mkdir()
    (place / "thesis.txt").write_text("a thesis", encoding="utf-8")


def _loop(place: Path) -> None:
    place.symlink_to(place.name)


def _link_to_others(place: Path) -> None:
    _foreign(place.parent / "elsewhere")
    place.symlink_to("elsewhere")


TAKEN: dict[str, Callable[[Path], None]] = {
    "a file": _file,
    "a folder of others": _foreign,
    "a pipe": os.mkfifo,
    "a link to itself": _loop,
    "a link to a folder of others": _link_to_others,
    "a link to a device": lambda place: place.symlink_to("/dev/null"),
}


@pytest.mark.parametrize("taken", TAKEN)
def test_what_stands_in_the_place_of_the_site_is_not_replaced(
    taken: str, kb: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    TAKEN[taken](kb / "site")
    settings = kb / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "site_dir: site\n", encoding="utf-8")
    before = sorted(os.listdir(kb))
    assert run(["build", "--root", str(kb), *TODAY, "--lang", "fr"]) == 1
    assert "unsafe-site-folder" in capsys.readouterr().out
    assert [one for one in sorted(os.listdir(kb)) if one != ".cache"] == before


@pytest.mark.parametrize("place", ["/", ".", "..", "practices", "docs/x", "docs"])
def test_a_place_that_would_cost_the_content_is_refused_in_words(
    place: str, kb: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(kb)
    assert run(["build", "--site-dir", place, *TODAY, "--lang", "nl"]) == 2
    assert f"--site-dir: “{place}” bevat iets anders dan een site" in capsys.readouterr().err


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda kept: kept[:0],
    "cut": lambda kept: kept[: len(kept) // 2],
    "noise": lambda kept: bytes(255 - byte for byte in kept),
    "another shape": lambda kept: b"[" + kept + b"]",
    "another finding": lambda kept: kept.replace(b"unknown-key", b"wrong-month"),
    "deep": lambda kept: b"[" * 100_000 + kept,
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_memory_that_was_damaged_changes_nothing(damage: str, kb: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (kb / "practices/cas.fr.md").write_text(PAGE.replace("title", "auteur: x\ntitle"), encoding="utf-8")
    check = ["check", "--root", str(kb), *TODAY, "--format", "json"]
    assert run(check) == 1
    told_first = capsys.readouterr().out
    kept = kb / MEMORY / "check.json"
    kept.write_bytes(DAMAGE[damage](kept.read_bytes()))
    assert run(check) == 1
    assert capsys.readouterr().out == told_first
    assert "unknown-key" in told_first


def test_a_memory_that_is_a_link_is_not_written_to(kb: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (kb / ".cache").symlink_to(tmp_path / "elsewhere")
    assert run(["check", "--root", str(kb), *TODAY]) == 0
    assert os.listdir(tmp_path / "elsewhere") == []


@pytest.mark.parametrize("kind", ["a file", "a pipe"])
def test_a_memory_that_is_no_folder_is_done_without(kind: str, kb: Path) -> None:
    TAKEN[kind](kb / ".cache")
    assert run(["check", "--root", str(kb), *TODAY]) == 0


@pytest.mark.parametrize("epoch", ["", "abc", "-1", "99999999999999999999", "٣", "1e9", "7258118401"])
def test_a_clock_that_makes_no_sense_is_not_read(epoch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    without = today_in_brussels()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert without <= today_in_brussels()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY)
    assert today_in_brussels().isoformat() == "2026-02-01"


def test_a_build_survives_a_clock_that_makes_no_sense(kb: Path, run_cli: RunCli) -> None:
    done = run_cli("build", "--root", str(kb), *TODAY, env={"SOURCE_DATE_EPOCH": "99999999999999999999"})
    assert done.returncode == 0
    assert told(done)


@pytest.mark.parametrize("when", [0, 4_102_444_800])
def test_files_of_another_age_are_built(when: int, kb: Path) -> None:
    for path in kb.rglob("*"):
        os.utime(path, (when, when))
    assert run(["build", "--root", str(kb), *TODAY]) == 0


def test_two_builds_at_once_leave_one_whole_site(kb: Path) -> None:
    assert run(["build", "--root", str(kb), *TODAY]) == 0
    whole = contents(kb / "site")
    command = [sys.executable, "-m", "build_tools", "build", "--root", str(kb), *TODAY]
    both = [
        subprocess.Popen(
            command, env=surroundings(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
        )
        for _ in range(2)
    ]
    outcomes = [(one.communicate(timeout=300)[0], one.returncode) for one in both]
    assert all("Traceback" not in said for said, _ in outcomes)
    assert 0 in {code for _, code in outcomes}
    assert contents(kb / "site") == whole
    assert [one for one in os.listdir(kb) if "good-practice" in one] == []


CHANGING = """\
import os, sys
from build_tools.core import files
read, done = files.read_plain, []
def change(place, *more):
    content = read(place, *more)
    if place.endswith("cas.fr.md") and not done:
        done.append(place)
        {what}
        print("changed", file=sys.stderr)
    return content
files.read_plain = change
from build_tools.cli import main
sys.argv[0] = "good-practice"
main()
"""


@pytest.mark.parametrize(
    "what", ["os.remove(place)", "open(place, 'w').write('x')", "os.rename(place, place + '.txt')"]
)
def test_a_file_that_changes_while_it_is_read_is_taken_as_read_or_told(what: str, kb: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CHANGING.format(what=what), "check", "--root", str(kb), *TODAY, "--lang", "fr"],
        env=surroundings(),
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode in {0, 1}
    assert "fichiers vérifiés" in told(done)
    assert done.stderr == "changed\n"


def test_a_closed_output_is_no_failure(kb: Path) -> None:
    command = f'"$0" -m build_tools check --root "$1" --today 2026-02-01 {">&- 2>&-"}'
    done = subprocess.run(["sh", "-c", command, sys.executable, str(kb)], env=surroundings(), check=False, timeout=300)
    assert done.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_an_output_that_is_full_is_told(kb: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "build_tools", "check", "--root", str(kb), *TODAY, "--lang", "nl"],
            env=surroundings(),
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            timeout=300,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == "Er is geen plaats meer op deze schijf. Maak plaats vrij en begin opnieuw.\n"
