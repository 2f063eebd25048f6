"""What a search costs and finds, beside Pagefind and Material's lunr on the same texts. Figures, no timed asserts.

Sizes and times are those of generated cases (`CASES=5000`), quality that of the project's own texts and queries.
"""

from __future__ import annotations

import gc
import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from statistics import median

import pytest
from playwright.sync_api import Browser

from build_tools.core.languages import PUBLISHED, Language
from build_tools.outputs.search.index import index
from tests.benchmarks.cases import write_site
from tests.benchmarks.search_engines import (
    Engine,
    Lunr,
    Ours,
    Pagefind,
    install_pagefind,
    library_of,
    load,
)
from tests.conftest import ROOT
from tests.search.quality import CONTENT, Quality, rank, read_queries, write_site_with_cases
from tests.tools import web

CASES = int(os.environ.get("CASES", "5000"))
ASKED = [
    ("prescription", "prescription hôpital"),
    ("hopital clause", "hopital clause penale"),
    ("saisie", "saisie salaire"),
    ("vivaqua", "vivaqua plan"),
    ("indépendant impôt", "indépendant impôt isolé"),
]


def engines(root: Path, folder: Path) -> dict[str, Engine]:
    """The three, built over the site below `root`; Pagefind only where npm gives it."""
    library = library_of(root)
    found: dict[str, Engine] = {"ours": Ours.build(root, folder / "ours")}
    if program := install_pagefind(ROOT / ".cache/pagefind"):
        found["pagefind"] = Pagefind.build(library, folder / "pagefind", program)
    else:
        print("Pagefind cannot be had from npm here: it is left out")
    found["lunr"] = Lunr.build(library, folder / "lunr")
    return found


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A site of generated cases; it is large, and removed afterwards."""
    root = tmp_path_factory.mktemp("generated") / "site"
    write_site(root, CASES)
    yield root
    shutil.rmtree(root.parent)


def test_kilobytes_and_time_to_an_answer(generated: Path, tmp_path: Path, chromium: Browser) -> None:
    print(f"\n{CASES} cases; kilobytes as stored, or compressed by the server (gzip); median (worst) of {len(ASKED)}")
    for name, engine in engines(generated, tmp_path).items():
        with web.serve_folder(engine.site) as address:
            loads = [load(engine, chromium, address, *pair) for pair in ASKED]
        for what in loads[0].figures:
            values = [one.figures[what] for one in loads]
            print(f"{name:9} {what:12} {median(values):9.1f} ({max(values):.1f})")
    shutil.rmtree(tmp_path)


def test_time_and_memory_to_index(generated: Path) -> None:
    """In a process of its own: what it costs beyond reading the library, which every build does."""
    code = "import sys, pathlib; from tests.benchmarks import test_search as t; t.measure(pathlib.Path(sys.argv[1]))"
    found = subprocess.run(
        [sys.executable, "-c", code, str(generated)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stderr
    print(found.stdout)


def measure(root: Path) -> None:
    """Index the site below `root`; a page is one that readers open, each case has one in either language."""
    library = library_of(root)
    for entry in library.entries:
        assert entry.body.sections is not None
    gc.collect()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.process_time()
    files, size = 0, 0
    for file in index(library):
        files, size = files + 1, size + len(file.content)
    seconds = time.process_time() - started
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    cases = len(library.originals)
    print(f"\nindex of {cases} cases: {1000 * seconds / cases:.2f} ms a case, {500 * seconds / cases:.2f} ms a page")
    print(f"memory: {memory / cases:.1f} kB a case, {memory / cases / 2:.1f} kB a page")
    print(f"{files} files, {size / 2**20:.1f} MB")


def test_quality_on_the_same_queries(tmp_path: Path, chromium: Browser) -> None:
    """Each list of the content it was written for."""
    asked: dict[tuple[str, ...], list[str]] = {}
    for name, folders in CONTENT.items():
        asked.setdefault(folders, []).append(name)
    for folders, names in asked.items():
        root = write_site_with_cases(tmp_path / f"site-{names[0]}", *folders)
        found = engines(root, tmp_path / f"built-{names[0]}")
        for name, (engine_name, engine) in product(names, found.items()):
            with web.serve_folder(engine.site) as address:
                ranks = [one for language in PUBLISHED for one in ranked(engine, chromium, address, language, name)]
            print(f"\n{name:8} {engine_name:9} {Quality(ranks, [])}, beyond the first eight {ranks.count(0)}")


def ranked(engine: Engine, browser: Browser, address: str, language: Language, name: str) -> Iterator[int]:
    """The place of the first expected result of each query of a language; 0 when it is not among the first eight."""
    page = browser.new_page()
    engine.open(page, address, language)
    for query in read_queries(name):
        if query["language"] == language and "expect" in query:
            yield rank(query, engine.ask(page, query["query"]))
    page.close()
