"""Pages of a tiny site as they are, each beside a golden: read the difference, then run with --update-goldens."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest

from build_tools.build import Build, build
from build_tools.outputs.layout import Layout
from build_tools.outputs.product import File, Page
from build_tools.settings import read_settings
from tests.checks.tiny_site import TODAY
from tests.hosts.running import THEME, tiny_project

CASE = """\
---
id: BP-2022-01
title: "Contester une facture d'eau"
summary: Le décompte était faux. VIVAQUA le corrige.
published: 2025-06
facts_on: 2024
creditors: [vivaqua]
debts: [eau]
amounts:
  - {creditor: vivaqua, claimed: "640", settled: "160"}
plan: {monthly: "40", months: 4}
---

## À retenir

- Demandez le décompte.

## Les faits

La facture est de 640 € : elle est contestée. Voir [la lettre](DOC-2022-01).
"""
TRANSLATION = """\
---
id: BP-2022-01
translation: summary
title: Een waterfactuur betwisten
summary: De afrekening was fout.
---

## Te onthouden

- Vraag de afrekening.
"""
ALONE = """\
---
id: BP-2022-02
title: Une autre facture
creditors: [vivaqua]
---

Le texte.
"""
ICON = re.compile(r"<svg xmlns.*?</svg>")
"""Material's drawings, which another version may draw otherwise."""
FILES = {
    "practices/contester-une-facture.fr.md": CASE,
    "practices/een-factuur-betwisten.nl.md": TRANSLATION,
    "practices/une-autre-facture.fr.md": ALONE,
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Build:
    root = tiny_project(
        tmp_path_factory.mktemp("golden") / "root", FILES, f"{THEME}site_url: https://example.org/kb/\n"
    )
    settings, problems = read_settings(root)
    assert settings is not None
    assert problems == []
    found = build(settings, TODAY)
    assert found.diagnostics == ()
    return found


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("case-fr", "/fr/pratiques/contester-une-facture/"),
        ("case-nl-summary", "/nl/praktijken/een-factuur-betwisten/"),
        ("case-nl-foreign", "/nl/praktijken/une-autre-facture/"),
        ("concept-fr", "/fr/notions/organisations/vivaqua/"),
        ("home-fr", "/fr/"),
        ("not-found", "/404.html"),
    ],
)
def test_bodies(name: str, address: str, made: Build, golden: Callable[[str, str], None]) -> None:
    page = next(one for one in made.products if isinstance(one, Page) and one.address == address)
    golden(f"outputs/{name}.html", ICON.sub("<svg/>", page.body) + "\n")


def test_sitemap(made: Build, golden: Callable[[str, str], None]) -> None:
    file = next(one for one in made.products if isinstance(one, File) and one.address == "/sitemap.xml")
    entries = file.content.decode().split("  <url>\n")
    cases = [entry for entry in entries if "facture/" in entry or "factuur" in entry]
    golden("outputs/sitemap.xml", "".join(cases))


def test_structured_data(made: Build, golden: Callable[[str, str], None]) -> None:
    page = next(one for one in made.products if one.address == "/fr/pratiques/contester-une-facture/")
    assert isinstance(page, Page)
    text = Layout(made.library).context(page)["page"]["json_ld"]
    golden("outputs/case.json", json.dumps(json.loads(text), ensure_ascii=False, indent=1) + "\n")


def test_redirects(made: Build, golden: Callable[[str, str], None]) -> None:
    file = next(one for one in made.products if one.address == "/nl/bp-2022-02/index.html")
    assert isinstance(file, File)
    golden("outputs/redirect.html", file.content.decode())
    expected = {
        "/bp-2022-01/index.html",
        "/fr/bp-2022-01/index.html",
        "/nl/praktijken/contester-une-facture/index.html",
    }
    assert expected - {one.address for one in made.products} == set()
