"""A site with every payload wherever an author can write: nothing of it runs, on any page, with a policy or without."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Page

from build_tools.core.languages import Language
from build_tools.hosts.mkdocs_site import build_site
from tests.browser.conftest import policy
from tests.checks.tiny_site import write_site
from tests.conftest import NewPage, StaticServer
from tests.hostile.harm import harm_in
from tests.hostile.inputs import Input, read_inputs

SETTINGS = """\
site_name: <script>alert(1)</script>
plugins:
  - good-practice:
      name: {fr: "<script>alert(1)</script>", nl: "\\"><img src=x onerror=alert(1)>"}
      description: {fr: "</title><script>alert(1)</script>", nl: "\\"><svg onload=alert(1)>"}
      centre:
        name: {fr: "</script><script>alert(1)</script>", nl: "<img src=x onerror=alert(1)>"}
        email: centre@example.org
"""


def payloads() -> list[str]:
    """The payloads of the group of HTML that stand in titles."""
    return [_title(one) for one in read_inputs() if one.group == "html" and one.name.startswith("title")]


def _title(one: Input) -> str:
    (page,) = one.files.values()
    title: str = json.loads(page.decode().partition("title: ")[2].split("\n")[0])
    return title


def hostile_files() -> Iterator[tuple[str, str]]:
    """A practice for each payload, in every key and in the text; a concept for each, in its names and definition."""
    concepts = []
    for number, payload in enumerate(payloads()):
        text = json.dumps(payload)
        head = f"id: BP-2022-a{number}\ntitle: {text}\nsummary: {text}\ndebts: [x{number}]\nchanges:\n"
        head += f"  - on: 2023-01-05\n    what: {text}\n"
        body = f"## {payload}\n\n{payload}\n\n- {payload}\n\n| aa |\n|----|\n| {payload.replace('|', '')} |\n"
        yield f"practices/p{number}.fr.md", f"---\n{head}---\n\n{body}"
        names = f"{{fr: {text}, nl: {text}}}"
        concepts.append(
            f"x{number}:\n  label: {names}\n  also: {{fr: [{text}], nl: [{text}]}}\n  definition: {names}\n"
        )
    yield "practices/vocabulary/debts.yml", "".join(concepts)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("hostile")
    write_site(root / "plain", {})
    sections = (root / "plain/mkdocs.yml").read_text().partition("      sections:")
    write_site(root / "kb", {**dict(hostile_files()), "mkdocs.yml": SETTINGS + sections[1] + sections[2]})
    settings = root / "kb/mkdocs.yml"
    settings.write_text(settings.read_text().replace("plugins:", "theme:\n  name: material\n  font: false\nplugins:"))
    build_site(root / "kb", root / "site", date(2026, 2, 1), Language.FR)
    return root / "site"


def test_no_page_holds_anything_that_could_run(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 2 * len(payloads())
    harm = {}
    for page in pages:
        if found := harm_in(page.read_text(encoding="utf-8")):
            harm[page.relative_to(site).as_posix()] = found
    assert harm == {}


def test_data_for_search_engines_stays_data(site: Path) -> None:
    for page in sorted(site.rglob("p*/index.html")):
        text = page.read_text(encoding="utf-8")
        for block in text.split('<script type="application/ld+json">')[1:]:
            json.loads(block.partition("</script>")[0])


@pytest.mark.browser
@pytest.mark.parametrize("strict", [False, True], ids=["without a policy", "with the policy"])
def test_nothing_runs_or_navigates_in_a_browser(
    site: Path, strict: bool, new_page: NewPage, static_server: StaticServer
) -> None:
    address = static_server(site, csp=policy(site) if strict else None)
    page = new_page()
    happened: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        happened.append(f"dialog at {page.url}")
        dialog.dismiss()

    page.on("dialog", dismiss)
    every = 6 if strict else 1
    for path in sorted(site.rglob("index.html"))[::every]:
        here = address + path.parent.relative_to(site).as_posix().removeprefix(".")
        _visit(page, here, happened)
    for word in ("script", "alert", "img onerror"):
        _visit(page, f"{address}fr/recherche/?q={word}", happened)
        page.wait_for_selector("main[data-search-state=done]")
    assert happened == []


def _visit(page: Page, address: str, happened: list[str]) -> None:
    page.goto(address, wait_until="domcontentloaded")
    host = address.split("/")[2]
    if page.url.split("/")[2] != host:
        happened.append(f"{address} led to {page.url}")
