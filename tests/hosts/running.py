"""MkDocs as its users run it, on a tiny site."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.checks.tiny_site import Files, write_site
from tests.conftest import ROOT

DAY = "1769900400"
"""2026-02-01 as `SOURCE_DATE_EPOCH`."""
LATER = "1795435200"
"""2026-11-23, a day on which the project's own content is sound."""

BROKEN = "---\nid: BP-2022-09\ntitel: Un cas\n---\n\nLe texte.\n"


def tiny_project(root: Path, files: Files | None = None, settings: str = "") -> Path:
    """A site of two or three pages; `settings` are blocks at the head of its `mkdocs.yml`."""
    write_site(root, files or {})
    path = root / "mkdocs.yml"
    path.write_text(f"{settings or THEME}{path.read_text(encoding='utf-8')}", encoding="utf-8")
    return root


THEME = "theme:\n  name: material\n  font: false\n"


def surroundings(**more: str) -> dict[str, str]:
    """The variables of a run: this code, one day, nothing of MkDocs's own advertising."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": DAY, **more}


def mkdocs(root: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs` in `root` and give its exit code and all it says."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=root,
        env=surroundings(**variables),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def built(root: Path, *arguments: str, **variables: str) -> Path:
    """Build with MkDocs and give the folder of the site; the test fails when it is not built."""
    result = mkdocs(root, "build", *arguments, **variables)
    assert result.returncode == 0, result.stdout
    return root / "site"


def contents(folder: Path) -> Mapping[str, str]:
    """The digest of every file below `folder`, by path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
