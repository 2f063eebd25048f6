"""Two builds of the same content and day are byte-identical, wherever and by whomever they are made."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.hosts.running import LATER, built, contents, surroundings

SHUFFLED = """\
import os, random, runpy, sys
listdir, scandir = os.listdir, os.scandir
chance = random.Random(7)

class Scanned:
    def __init__(self, found): self.found = iter(found)
    def __iter__(self): return self
    def __next__(self): return next(self.found)
    def __enter__(self): return self
    def __exit__(self, *_): pass
    close = __exit__

def shuffled(found):
    found = list(found)
    chance.shuffle(found)
    return found

os.listdir = lambda path=".": shuffled(listdir(path))
os.scandir = lambda path=".": Scanned(shuffled(scandir(path)))
sys.argv = sys.argv[1:]
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
"""
Made = tuple[tuple[str, ...], str, int, dict[str, str]]
MKDOCS = (sys.executable, "-m", "mkdocs", "build", "-q")
OURS = (sys.executable, "-m", "build_tools", "build")
IN_ANY_ORDER = (sys.executable, "-c", SHUFFLED, "mkdocs", "build", "-q")


def project(folder: Path) -> Path:
    """A copy of the content whose files are made in an order of its own."""
    files = [path for name in ("practices", "docs") for path in (ROOT / name).rglob("*") if path.is_file()]
    random.Random(folder.name).shuffle(files)  # noqa: S311 - any order that comes again
    for path in [*files, ROOT / "mkdocs.yml"]:
        target = folder / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    return folder


def build(command: tuple[str, ...], folder: Path, mask: int = 0o022, **variables: str) -> dict[str, str]:
    """Build in a process of its own and give the digest of every file."""
    result = subprocess.run(
        command,
        cwd=project(folder),
        env=surroundings(SOURCE_DATE_EPOCH=LATER, **variables),
        umask=mask,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return dict(contents(folder / "site"))


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return build(MKDOCS, tmp_path_factory.mktemp("first") / "a", TZ="UTC", LC_ALL="C.UTF-8", PYTHONHASHSEED="0")


@pytest.mark.slow
@pytest.mark.parametrize(
    "made",  # the command, the folder's name, the umask, what else differs
    [
        (MKDOCS, "autre dossier à accents", 0o077, {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati"}),
        (MKDOCS, "b", 0o002, {"PYTHONHASHSEED": "4294967295", "TZ": "America/Los_Angeles", "LC_ALL": "C"}),
        (IN_ANY_ORDER, "c", 0o022, {"PYTHONHASHSEED": "2"}),
        (OURS, "d/e/f", 0o027, {"PYTHONHASHSEED": "3", "LC_ALL": "POSIX", "TZ": "Asia/Tokyo", "PYTHONUTF8": "0"}),
    ],
)
def test_gives_the_same_bytes(made: Made, first: dict[str, str], tmp_path: Path) -> None:
    command, name, mask, variables = made
    other = build(command, tmp_path / name, mask, **variables)
    assert [path for path in first.keys() | other.keys() if first.get(path) != other.get(path)] == []


def test_needs_no_network(first: dict[str, str], tmp_path: Path) -> None:
    alone = ("unshare", "--map-root-user", "--net")
    tried = subprocess.run([*alone, "true"], capture_output=True, check=False) if shutil.which("unshare") else None
    if tried is None or tried.returncode:
        pytest.skip("no network can be taken away here")
    assert build((*alone, *MKDOCS), tmp_path / "alone", HOME=os.devnull) == first


@pytest.mark.slow
def test_what_pages_share_is_as_if_each_made_it_itself(tmp_path: Path) -> None:
    """Parts of the layout are kept from page to page, but not where a site has templates of its own."""
    kept, own = project(tmp_path / "kept"), project(tmp_path / "own")
    settings = (own / "mkdocs.yml").read_text(encoding="utf-8")
    (own / "mkdocs.yml").write_text(settings.replace("  font: false\n", "  font: false\n  custom_dir: own\n", 1))
    (own / "own").mkdir()
    for root in (kept, own):
        (root / "docs/addresses/gone.csv").write_text("address,reason,on\n/fr/partie/,Retirée,2026-02-01\n")
        withdrawn = root / "docs/pages/code-de-conduite.fr.md"
        text = withdrawn.read_text(encoding="utf-8").replace("\n---\n", f"\n{WITHDRAWN}---\n", 1)
        withdrawn.write_text(text, encoding="utf-8")
    sites = [dict(contents(built(root, SOURCE_DATE_EPOCH=LATER))) for root in (kept, own)]
    assert "fr/partie/index.html" in sites[0]
    assert [path for path in sites[0].keys() | sites[1].keys() if sites[0].get(path) != sites[1].get(path)] == []


WITHDRAWN = "withdrawn:\n  on: 2026-02-01\n  reason: Le texte est revu.\n"
