"""The script of the page of a missing address finds what `core.arrivals` finds, in every disguise browsers can send."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from build_tools.core.arrivals import read_arrival
from build_tools.library import Library
from build_tools.outputs.lookup import lookup
from build_tools.outputs.made import Made
from build_tools.outputs.product import File
from tests.checks.tiny_site import library_of
from tests.conftest import ROOT, require
from tests.tools import programs, wild
from tests.tools.wild_site import FORMER, SITE

SCRIPT = ROOT / "build_tools/theme/assets/gp/arrival.js"
LIST = File("/fr/pratiques/", b"", frozenset())
OTHERS = [
    *(
        "/La-Gazette-de-Septembre-2021",
        "/La-Gazette-de-Septembre-2021-1267",
        "/La-Gazette-de-Mai",
        "/?p=50606",
        "/?p=5060",
    ),
    *(
        "/spip.php?page=article&id_article=01385",
        "/spip.php?article138",
        "/article1385.html",
        "/?p%3D50605",
        "/fr/bp-2022-01",
    ),
    *("/bp202201", "/Compte-rendu-du-24-10", "/Compte-rendu-du-24-10-2019-343", "/img/pdf/convention%20d'ete (1).pdf"),
]


def _look_up(library: Library, base: str, addresses: list[str], folder: Path) -> list[str | None]:
    node = require(programs.find_program("node"), "Node")
    shutil.copy(SCRIPT, folder / "arrival.mjs")
    shutil.copy(ROOT / "tests/outputs/look_up.mjs", folder)
    files = {base + file.address: file.content.decode() for file in lookup(Made(library, (LIST,)))}
    told = subprocess.run(
        [node, str(folder / "look_up.mjs")],
        input=json.dumps([base, addresses, files]),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return list(json.loads(told.stdout))


@pytest.mark.parametrize("base", ["", "/kb"])
def test_script_and_program_agree(tmp_path: Path, base: str) -> None:
    site = {**SITE, "mkdocs.yml": str(SITE["mkdocs.yml"]).replace("site.example/", f"site.example{base}/")}
    library = library_of(tmp_path / "site", site)
    written = [*wild.on_servers(), *wild.in_dutch(), *FORMER, *OTHERS]
    asked = dict.fromkeys(one if "://" in one else f"https://site.example{one}" for one in written)
    found = _look_up(library, base, list(asked), tmp_path)
    wanted = [_goal(library, base, address) for address in asked]
    assert dict(zip(asked, found, strict=True)) == dict(zip(asked, wanted, strict=True))
    assert sum(goal is not None for goal in found) > 150


def _goal(library: Library, base: str, address: str) -> str | None:
    """Where an old address leads; None for a page of the site, which is served without a question."""
    landing = library.arrivals.resolve(address.partition("#")[0])
    return base + landing.address if landing and library.former.find(read_arrival(address)) else None
