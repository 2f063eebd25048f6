"""A full build of generated cases, beside plain MkDocs + Material on the same texts, in one run.

Both are measured in processor time, which a busy machine changes least; the time that passed is printed beside it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import pytest

from tests.benchmarks.cases import write_site

CASES = int(os.environ.get("CASES", "1000"))
RUNS = int(os.environ.get("RUNS", "3"))
PLAIN = """\
site_name: Plain
theme:
  name: material
  font: false
"""
"""As its users have it: a search, and a navigation of everything."""
BARE = f"""\
{PLAIN}plugins: []
nav: [index.md]
not_in_nav: /practices/
"""
"""The quickest it can be: without search, and without a navigation of a thousand lines on every page."""


@dataclass(frozen=True)
class Measured:
    """The middle of several times, and the pages that were written (redirects are not counted)."""

    processor: float
    elapsed: float
    pages: int

    @property
    def milliseconds_a_page(self) -> float:
        return 1000 * self.processor / self.pages


def test_a_full_build_is_faster_a_page_than_plain_mkdocs_with_material(tmp_path: Path) -> None:
    ours = tmp_path / "ours"
    write_site(ours, CASES)
    roots = [ours, _plain(ours, tmp_path / "plain", PLAIN), _plain(ours, tmp_path / "bare", BARE)]
    times: dict[Path, list[tuple[float, float]]] = {root: [] for root in roots}
    for _ in range(RUNS):
        for root, measured in times.items():
            shutil.rmtree(root / "site", ignore_errors=True)
            measured.append(_build(root))
    result = {root.name: _middle(measured, _pages(root / "site")) for root, measured in times.items()}
    for name, one in result.items():
        spent = f"{one.processor:.2f} s of processor time ({one.elapsed:.2f} s passed)"
        share = one.milliseconds_a_page / result["plain"].milliseconds_a_page
        print(f"\n{name}: {spent}, {one.pages} pages, {one.milliseconds_a_page:.2f} ms a page, {share:.2f} x plain")
    assert result["ours"].milliseconds_a_page < result["plain"].milliseconds_a_page


def _middle(times: list[tuple[float, float]], pages: int) -> Measured:
    return Measured(median(one for one, _ in times), median(one for _, one in times), pages)


def _plain(ours: Path, root: Path, settings: str) -> Path:
    """The same files under `docs/`, read by MkDocs alone."""
    shutil.copytree(ours / "practices", root / "docs/practices", ignore=shutil.ignore_patterns("vocabulary"))
    (root / "docs/index.md").write_text("# Plain\n", encoding="utf-8")
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return root


def _build(root: Path) -> tuple[float, float]:
    """The processor time and the time that a build takes."""
    started, before = time.perf_counter(), os.times()
    command = [sys.executable, "-m", "mkdocs", "build", "-q"]
    result = subprocess.run(
        command, cwd=root, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False
    )
    if result.returncode:
        pytest.fail(result.stderr)
    after = os.times()
    processor = sum(after[2:4]) - sum(before[2:4])
    return processor, time.perf_counter() - started


def _pages(site: Path) -> int:
    return sum("http-equiv" not in path.read_text(encoding="utf-8") for path in site.rglob("*.html"))
