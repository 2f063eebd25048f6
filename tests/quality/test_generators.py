"""The way out of MkDocs: ProperDocs with the same plugin, and Zensical from a folder, give the same addresses.

Both come from the package index, the newest there is, into an environment that is thrown away.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.hosts.running import LATER, contents, surroundings

GENERATORS = ("properdocs", "zensical")


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the generators beside what this environment holds, and give the folder of their programs."""
    venv = tmp_path_factory.mktemp("generators") / "venv"
    subprocess.run([sys.executable, "-m", "venv", venv], check=True)
    pip = [str(venv / "bin/pip"), "-q", "--disable-pip-version-check", "install", *GENERATORS]
    subprocess.run(pip, check=True, env={**os.environ, "PYTHONPATH": ""})
    ask = [str(venv / "bin/python"), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    own = subprocess.run(ask, check=True, capture_output=True, text=True).stdout.strip()
    (Path(own) / "with_ours.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return venv / "bin"


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exported") / "folder"
    run([sys.executable, "-m", "build_tools", "export", str(folder)], ROOT)
    return folder


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mkdocs") / "site"
    run([sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(folder)], ROOT)
    return folder


def run(command: list[str | Path], folder: Path) -> None:
    result = subprocess.run(
        command,
        cwd=folder,
        env=surroundings(SOURCE_DATE_EPOCH=LATER),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr


def pages(site: Path) -> set[str]:
    return {path for path in contents(site) if path.endswith(".html")}


def own_files(site: Path) -> Iterator[str]:
    """What is no page; sitemaps and the look of a theme are the generator's own, and no other copies hidden files."""
    for path in contents(site):
        if not path.endswith(".html") and not path.startswith((".", "sitemap.xml", "assets/stylesheets/")):
            yield path


def test_properdocs_gives_the_same_bytes_with_the_same_plugin(programs: Path, site: Path, tmp_path: Path) -> None:
    run([programs / "properdocs", "build", "--strict", "-f", "mkdocs.yml", "-d", tmp_path / "site"], ROOT)
    assert contents(tmp_path / "site") == contents(site)


@pytest.mark.parametrize(
    ("program", "arguments"),
    [("properdocs", ("-f", "mkdocs.yml")), ("zensical", ("-f", "zensical.toml")), ("zensical", ("-f", "mkdocs.yml"))],
)
def test_the_folder_gives_the_same_addresses(
    program: str, arguments: tuple[str, ...], programs: Path, exported: Path, site: Path
) -> None:
    run([programs / program, "build", *arguments], exported)
    assert pages(exported / "site") == pages(site)
    assert set(own_files(site)) - set(contents(exported / "site")) == set()
    block = (exported / "docs/fr/glossaire/index.md").read_text(encoding="utf-8").split("---\n\n")[1].strip()
    assert block in (exported / "site/fr/glossaire/index.html").read_text(encoding="utf-8")
