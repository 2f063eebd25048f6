"""`addresses record`: nothing that was written down is ever lost, whoever writes beside it or is killed."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
import time
from multiprocessing import get_context
from pathlib import Path

import pytest

from build_tools.authoring.addresses import address_findings, record
from build_tools.authoring.check import read_site
from build_tools.authoring.memory import Findings
from build_tools.build import Build
from build_tools.core.files import Files
from build_tools.library.address_book import PUBLISHED_LIST, Published, format_published, parse_published
from tests.checks.tiny_site import TODAY, diagnose, write_site
from tests.conftest import ROOT, RunCli

PAGE = "---\nid: BP-2022-0{number}\ntitle: Un cas\n---\n\nLe texte.\n"


def made(root: Path) -> Build:
    built, _ = read_site(Files(root), TODAY)
    assert built is not None
    return built


def ledger(root: Path) -> set[Published]:
    return set(parse_published((root / PUBLISHED_LIST).read_text(encoding="utf-8")))


def test_what_another_one_recorded_in_the_meantime_is_kept(tmp_path: Path) -> None:
    write_site(tmp_path, {"practices/un.fr.md": PAGE.format(number=1)})
    early = made(tmp_path)
    (tmp_path / "practices/deux.fr.md").write_text(PAGE.format(number=2), encoding="utf-8")
    record(made(tmp_path), tmp_path)
    (tmp_path / "practices/deux.fr.md").unlink()
    before = ledger(tmp_path)
    record(early, tmp_path)
    assert before <= ledger(tmp_path)
    assert "/fr/pratiques/deux/" in {line.address for line in ledger(tmp_path)}


def _record_from(root: Path, number: int) -> None:
    built = made(root)
    book = (Published(f"/fr/x/{number}/", "-", "BP-2022-01"),)
    built.library.__dict__["book"] = built.library.book.__class__(published=book)
    record(built, root)


def test_many_at_once_lose_nothing(tmp_path: Path) -> None:
    write_site(tmp_path, {"practices/un.fr.md": PAGE.format(number=1)})
    with get_context("spawn").Pool(4) as pool:
        pool.starmap(_record_from, [(tmp_path, number) for number in range(12)])
    assert {f"/fr/x/{number}/" for number in range(12)} <= {line.address for line in ledger(tmp_path)}
    assert [one.name for one in (tmp_path / PUBLISHED_LIST).parent.iterdir()] == ["published.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX")
@pytest.mark.parametrize("after", [0.3, 0.6, 0.9, 1.2])
def test_a_run_that_is_killed_leaves_the_old_list_or_the_new_one(tmp_path: Path, after: float) -> None:
    write_site(tmp_path, {"practices/un.fr.md": PAGE.format(number=1)})
    (tmp_path / PUBLISHED_LIST).parent.mkdir(parents=True)
    old = [Published(f"/former-{number}", "-", "BP-2022-01") for number in range(3000)]
    rows = "".join(f"{one.address},BP-2022-01,\n" for one in old)
    (tmp_path / "docs/addresses/former.csv").write_text(f"address,target,language\n{rows}", encoding="utf-8")
    (tmp_path / PUBLISHED_LIST).write_text(format_published(old), encoding="utf-8")
    command = [sys.executable, "-m", "build_tools", "addresses", "record", "--root", str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        time.sleep(after)
        process.send_signal(signal.SIGKILL)
    found = ledger(tmp_path)
    assert set(old) <= found
    assert (tmp_path / PUBLISHED_LIST).read_text(encoding="utf-8") == format_published(list(found))


def test_a_ledger_that_cannot_be_read_is_no_empty_one(tmp_path: Path) -> None:
    lines = "".join(f"/fr/pratiques/parti-{number:05}/\t-\tBP-2022-09\n" for number in range(30_000))
    assert len(lines) > 1_000_000
    found = diagnose(tmp_path / "large", {PUBLISHED_LIST: lines, "practices/un.fr.md": PAGE.format(number=1)})
    assert len([one for one in found if one.name in {"lost-address", "moved-address"}]) == 30_000
    found = diagnose(tmp_path / "latin", {PUBLISHED_LIST: "/fr/été/\n".encode("latin-1")})
    assert [(one.name, one.path) for one in found] == [("not-utf8", PUBLISHED_LIST)]
    (tmp_path / "link/docs/addresses").mkdir(parents=True)
    (tmp_path / "link" / PUBLISHED_LIST).symlink_to("/etc/hostname")
    assert [(one.name, one.path) for one in diagnose(tmp_path / "link", {})] == [("not-a-plain-file", PUBLISHED_LIST)]


def test_a_check_that_is_remembered_notices_a_longer_ledger(tmp_path: Path, run_cli: RunCli) -> None:
    lines = "".join(f"/fr/pratiques/base/\t{number:016x}\tBP-2022-01\n" for number in range(25_000))
    write_site(tmp_path, {PUBLISHED_LIST: lines})
    assert run_cli("check", "--root", tmp_path).returncode == 0
    (tmp_path / PUBLISHED_LIST).write_text(f"{lines}/zzz/perdu/\t-\tBP-2021-01\n", encoding="utf-8")
    assert "/zzz/perdu/" in run_cli("check", "--root", tmp_path).stdout


def test_the_promise_at_work_on_the_content_of_the_project(tmp_path: Path) -> None:
    """A copy is published; then a case is renamed and a heading changed: each is told with its line."""
    for name in ("mkdocs.yml", "practices", "docs"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
        copy(ROOT / name, tmp_path / name)
    record(made(tmp_path), tmp_path)
    assert not address_findings(*read(tmp_path)).diagnostics
    cases = sorted((tmp_path / "practices").glob("*.fr.md"))
    renamed, changed = cases[0], cases[1]
    heading = re.search(r"^## (.+)$", changed.read_text(encoding="utf-8"), re.MULTILINE)
    assert heading is not None
    text = changed.read_text(encoding="utf-8").replace(heading[0], "## Un tout autre titre", 1)
    changed.write_text(text, encoding="utf-8")
    renamed.rename(renamed.with_name("un-tout-autre-nom.fr.md"))
    found = [one for one in address_findings(*read(tmp_path)).diagnostics if one.name == "moved-address"]
    lines = {str(one.values["line"]) for one in found}
    assert any(line.endswith(f"  - /fr/pratiques/{renamed.name.removesuffix('.fr.md')}/") for line in lines)
    assert any(f"/{changed.name.removesuffix('.fr.md')}/#" in line and "#un-tout-autre-titre" in line for line in lines)


def read(root: Path) -> tuple[Build, Findings]:
    built, findings = read_site(Files(root), TODAY)
    assert built is not None
    return built, findings
