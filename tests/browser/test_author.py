"""An author's run, from an empty file to readers: `new`, three mistakes told and mended, then found in every way."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import policy
from tests.conftest import ROOT, RunCli, StaticServer

pytestmark = pytest.mark.browser

ID = "BP-2026-01"
FILE = "practices/un-couturier-conseille-par-un-centre-d-aide.fr.md"
WRITTEN = {
    "summary:": "summary: Un couturier trouve un prêt et rouvre un magasin, grâce à un centre d'aide.",
    "published:": "published: 2022-06",
    "shape:": "shape: case",
    "facts_on:": "facts_on: 2021",
    "round_table:": "round_table: TR-2022-01",
    "partners:": "partners:\n  - ced-centre",
    "profiles:": "profiles:\n  - independant",
    "techniques:": "techniques:\n  - microcredit",
    "outcomes:": "outcomes:\n  - activite-relancee",
    "validity:": "validity:\n  reviewed: 2026-01-20\n  by: équipe juridique",
    "anonymised:": "anonymised:\n  by: équipe de publication\n  on: 2026-01-13",
}
BODY = """
## Les faits

Un couturier indépendant perd ses clients et accumule des dettes.

## Le résultat

Le centre lui conseille d'ouvrir un magasin. Il obtient un microcrédit.
"""
MISTAKES = {
    "shape: case": ("shape: cas", "unknown-choice", "case"),
    "  - microcredit": ("  - microcredits", "unknown-concept", "microcredit"),
    "reviewed: 2026-01-20": ("reviewed: 2026-02-30", "impossible-date", "2026-02-28"),
}


@pytest.fixture
def site_of_mine(tmp_path: Path) -> Path:
    """Give a copy of the project's content."""
    for name in ("practices", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


def test_an_author_is_led_from_an_empty_file_to_readers(
    site_of_mine: Path, run_cli: RunCli, static_server: StaticServer, page: Page
) -> None:
    made = run_cli("new", "practice", "--title", "Un couturier conseillé par un centre d'aide", "--today", "2026-11-23")
    assert made.returncode == 0, made.stderr
    assert FILE in made.stdout

    path = site_of_mine / FILE
    right = filled(path.read_text(encoding="utf-8"))
    path.write_text(spoiled(right), encoding="utf-8")
    said = run_cli("check", FILE, "--lang", "fr", "--today", "2026-11-23")
    assert said.returncode == 1
    for wrong, name, remedy in MISTAKES.values():
        line = 1 + spoiled(right).splitlines().index(next(one for one in spoiled(right).splitlines() if wrong in one))
        assert f"[{name}]" in said.stdout
        assert f"{FILE}:{line}:" in said.stdout
        assert f"« {remedy} »" in said.stdout or remedy in said.stdout
    refused = run_cli("build", "--today", "2026-11-23", "--lang", "fr")
    assert refused.returncode == 1
    assert not (site_of_mine / "site").exists()

    path.write_text(right, encoding="utf-8")
    assert run_cli("check", "--today", "2026-11-23").returncode == 0
    built = run_cli("build", "--today", "2026-11-23")
    assert built.returncode == 0, built.stdout + built.stderr
    readers_find_it(page, static_server(site_of_mine / "site", csp=policy(site_of_mine / "site")).rstrip("/"))


def filled(text: str) -> str:
    """What a careful author makes of the file that `new` proposes: only the keys that are known."""
    head, _, _ = text.removeprefix("---\n").partition("\n---\n")
    lines = [WRITTEN.get(line, line) for line in head.splitlines() if not line.startswith("#")]
    return "---\n" + "\n".join(lines) + "\n---\n" + BODY


def spoiled(text: str) -> str:
    """The same file with three mistakes."""
    for right, (wrong, _, _) in MISTAKES.items():
        text = text.replace(right, wrong)
    return text


def readers_find_it(page: Page, site: str) -> None:
    """By word, by concept and from the round table, in both languages."""
    for search, concept, report, case in (
        ("/fr/recherche/", "/fr/notions/techniques/", "/fr/tables-rondes/", "/fr/pratiques/"),
        ("/nl/zoeken/", "/nl/begrippen/techniques/", "/nl/rondetafels/", "/nl/praktijken/"),
    ):
        page.goto(f"{site}{search}?q=couturier")
        page.locator("main[data-search-state=done]").wait_for()
        page.locator(f"[data-result-id={ID}]").wait_for()
        for start in (f"{concept}microcredit/", report):
            page.goto(site + start)
            if start == report:
                page.locator("main a[href*='2022']").first.click()
            page.get_by_role("link", name="Un couturier conseillé par un centre d’aide").first.click()
            expect(page).to_have_url(f"{site}{case}un-couturier-conseille-par-un-centre-d-aide/")
