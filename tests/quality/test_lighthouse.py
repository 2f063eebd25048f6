"""Lighthouse on a slow phone, and what a first visit weighs: for the pages that readers land on."""

from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
from pathlib import Path

from tests.conftest import require
from tests.tools.programs import find_program
from tests.tools.web import CHROMIUM

FOLDER = Path(__file__).parent
LANDINGS = (
    "/",
    "/fr/",
    "/nl/praktijken/",
    "/fr/pratiques/demande-de-rad-au-spf-finances/",
    "/nl/praktijken/ziekenhuisfactuur-met-alle-gegevens/",
    "/fr/tables-rondes/table-ronde-complete/",
    "/nl/begrippen/organisations/groupe-hospitalier-public/",
    "/fr/agenda/2027/02/",
    "/fr/carte-des-pratiques/",
    "/nl/zoeken/",
)
LEAST = {"accessibility": 1.0, "best-practices": 1.0, "seo": 1.0, "performance": 0.85}
"""Performance is measured on this machine, which may be busy: the others do not depend on it."""
FIRST_VISIT = 70_000
"""Bytes of a page with its styles and scripts, as servers send them."""


def test_lighthouse_is_content_with_every_landing(served: str, tmp_path: Path) -> None:
    """Scores for a phone on a slow network; they are printed (`pytest -s`)."""
    node = require(find_program("node"), "node")
    chromium = require(find_program(*CHROMIUM), "Chromium")
    installed = FOLDER / "node_modules/lighthouse"
    require(str(installed) if installed.exists() else None, "lighthouse")
    command = [node, str(FOLDER / "lighthouse.mjs"), chromium, *(served + one for one in LANDINGS)]
    answer = subprocess.run(
        command, capture_output=True, encoding="utf-8", check=True, env={**os.environ, "HOME": str(tmp_path)}
    )
    low: list[str] = []
    for result in map(json.loads, answer.stdout.splitlines()):
        address = result["address"].removeprefix(served)
        print(f"{address}: " + ", ".join(f"{name} {score * 100:.0f}" for name, score in result["scores"].items()))
        if any(result["scores"][name] < least for name, least in LEAST.items()):
            low.append("\n  ".join([f"{address}: {result['scores']}", *result["audits"]]))
    assert not low, "\n".join(low)


def test_a_first_visit_is_light(showcase: Path) -> None:
    weights = {address: _weight(showcase, address) for address in LANDINGS}
    for address, weight in weights.items():
        print(f"{address}: {weight / 1000:.1f} kB")
    assert {address: weight for address, weight in weights.items() if weight > FIRST_VISIT} == {}


def _weight(site: Path, address: str) -> int:
    html = (site / address.lstrip("/") / "index.html").read_text(encoding="utf-8")
    scripts = set(re.findall(r'<script[^>]* src="/([^"?]+)', html))
    styles = set(re.findall(r'<link rel="stylesheet" href="/([^"?]+)', html))
    return len(gzip.compress(html.encode())) + sum(_sent(site / path) for path in _with_imports(site, scripts) | styles)


def _sent(path: Path) -> int:
    return len(gzip.compress(path.read_bytes()))


def _with_imports(site: Path, scripts: set[str]) -> set[str]:
    """The scripts and the modules they import, which stand beside them."""
    found: set[str] = set()
    while scripts - found:
        path = (scripts - found).pop()
        found.add(path)
        names = re.findall(r'from "\./([^"?]+)', (site / path).read_text(encoding="utf-8"))
        scripts = scripts | {f"{path.rpartition('/')[0]}/{name}" for name in names}
    return found
