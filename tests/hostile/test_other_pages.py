"""Payloads where no entry stands: mails and their preview, ended addresses, the 404 page, search, reports."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Browser, Dialog, Page, Request

from build_tools.core.languages import Language
from build_tools.hosts.mkdocs_site import build_site
from build_tools.library import read_library
from build_tools.settings import read_settings
from build_tools.upkeep import look_after
from build_tools.upkeep.shown import FORMS
from tests.browser.conftest import policy
from tests.checks.tiny_site import write_site
from tests.conftest import StaticServer
from tests.hostile.harm import harm_in
from tests.hostile.test_letters_and_feeds import every_letter
from tests.hostile.test_published import hostile_files, payloads

DAY = date(2026, 2, 1)
THEME = "theme:\n  name: material\n  font: false\n"
IN_ADDRESSES = [
    "<script>alert(1)</script>",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "%3Cimg%20src=x%20onerror=alert(1)%3E",
    "fr/%22%3E%3Csvg%20onload=alert(1)%3E",
    "fr/pratiques/'-alert(1)-'/",
    "javascript:alert(1)",
    "/evil.example/",
    "%2F%2Fevil.example/",
    "%5C%5Cevil.example/",
    "nl/%0d%0aLocation:%20https://evil.example/",
    "__proto__",
    "constructor/",
    "?lang=javascript:alert(1)",
    "rien?next=https://evil.example/&lang=nl",
    "rien?lang=%3Cimg%20src=x%20onerror=alert(1)%3E",
    "spip.php?article=javascript:alert(1)",
    "rien#<img src=x onerror=alert(1)>",
    "fr/#javascript:alert(1)",
    "fr/pratiques/p1/#%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
]
ASKED = [
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    '"><svg onload=alert(1)>',
    "javascript:alert(1)",
    "{{constructor.constructor('alert(1)')()}}",
    "${alert(1)}",
    "script alert",
    "img onerror",
    "\\u003cimg src=x onerror=alert(1)\\u003e",
    "&lt;img src=x onerror=alert(1)&gt;",
]
FILTERS = ["debts=<img src=x onerror=alert(1)>", "type=javascript:alert(1)", "year=__proto__", "__proto__=alert(1)"]
DONE = "main[data-search-state=done], main[data-search-state=idle]"


def _gone() -> str:
    """An ended address for each payload, with the payload as its reason."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(["address", "reason", "on"])
    rows.writerows([f"/parti-{number}/", payload, "2025-01-01"] for number, payload in enumerate(payloads()))
    return text.getvalue()


def _withdrawn() -> Iterator[tuple[str, str]]:
    for number, payload in enumerate(payloads()):
        head = f"id: BP-2021-w{number}\ntitle: {json.dumps(payload)}\n"
        head += f"withdrawn:\n  on: 2025-01-01\n  reason: {json.dumps(payload)}\n"
        yield f"practices/retire-{number}.fr.md", f"---\n{head}---\n\nLe texte.\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("others") / "kb"
    write_site(root, {**dict(hostile_files()), **dict(_withdrawn()), "docs/addresses/gone.csv": _gone()})
    settings = root / "mkdocs.yml"
    settings.write_text(THEME + settings.read_text(encoding="utf-8"), encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def site(project: Path) -> Path:
    return build_site(project, project.parent / "site", DAY, Language.FR)


@pytest.fixture(scope="module")
def opened(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What people open from their own disk: mails, previews, the report in each language."""
    folder = tmp_path_factory.mktemp("opened")
    for number, files in enumerate(every_letter(tmp_path_factory.mktemp("letters"))):
        for name, text in files.items():
            if name.endswith(".html"):
                (folder / f"{number}-{name.replace('/', '-')}").write_text(text, encoding="utf-8")
    settings, _ = read_settings(project)
    assert settings is not None
    library, _ = read_library(replace(settings, site_url="https://kb.example/"), DAY)
    for language in Language:
        report = FORMS["html"](look_after(library, {}, ()), DAY, language)
        (folder / f"report-{language}.html").write_text(report, encoding="utf-8")
    return folder


def test_an_ended_page_shows_its_reason_as_text(site: Path) -> None:
    for number in range(len(payloads())):
        for page in (site / f"parti-{number}/index.html", site / f"fr/pratiques/retire-{number}/index.html"):
            assert harm_in(page.read_text(encoding="utf-8")) == []


def test_a_report_shows_titles_as_text(opened: Path) -> None:
    for page in opened.glob("report-*.html"):
        markup = page.read_text(encoding="utf-8")
        assert "&lt;script&gt;alert(1)" in markup
        assert harm_in(re.sub(r"<style>.*?</style>", "", markup, flags=re.DOTALL)) == []


class Watch:
    """A page, and whatever ran, asked another host or left this one while it was shown."""

    def __init__(self, page: Page) -> None:
        self.page, self.happened = page, list[str]()
        page.on("dialog", self._dismiss)
        page.on("request", self._ask)
        page.on("pageerror", lambda error: self.happened.append(f"script error at {page.url}: {error}"))
        page.expose_function("alert", lambda *_: self.happened.append(f"alert at {page.url}"))

    def _dismiss(self, dialog: Dialog) -> None:
        self.happened.append(f"dialog at {self.page.url}")
        dialog.dismiss()

    def _ask(self, request: Request) -> None:
        if urlsplit(request.url).hostname not in {"127.0.0.1", None}:
            self.happened.append(f"request of {request.url}")

    def visit(self, address: str) -> None:
        self.page.goto(address, wait_until="load")
        if self.page.url.split("/")[:3] != address.split("/")[:3]:
            self.happened.append(f"{address} led to {self.page.url}")


@pytest.fixture
def watch(chromium: Browser) -> Iterator[Watch]:
    """A page of its own: a browser notes every missing page as an error, which is what is asked for here."""
    with chromium.new_context() as context:
        page = context.new_page()
        page.set_default_timeout(60_000)
        yield Watch(page)


@pytest.mark.browser
def test_nothing_runs_in_mails_previews_and_reports(opened: Path, watch: Watch, static_server: StaticServer) -> None:
    address = static_server(opened)
    shown = sorted(opened.glob("*.html"))
    assert {"preview", "report"} <= {word for page in shown for word in page.name.split("-")}
    for page in shown:
        watch.visit(f"{address}{page.name}")
    assert watch.happened == []


@pytest.mark.browser
@pytest.mark.parametrize("strict", [False, True], ids=["without a policy", "with the policy"])
def test_nothing_runs_on_ended_and_missing_pages(
    site: Path, strict: bool, watch: Watch, static_server: StaticServer
) -> None:
    address = static_server(site, csp=policy(site) if strict else None)
    for number in range(len(payloads())):
        watch.visit(f"{address}parti-{number}/")
        watch.visit(f"{address}nl/praktijken/retire-{number}/")
    for place in IN_ADDRESSES:
        watch.visit(f"{address}{place}")
        watch.page.wait_for_load_state("networkidle")
    assert watch.happened == []


@pytest.mark.browser
@pytest.mark.parametrize("strict", [False, True], ids=["without a policy", "with the policy"])
def test_nothing_runs_in_answers_to_hostile_queries(
    site: Path, strict: bool, watch: Watch, static_server: StaticServer
) -> None:
    address = static_server(site, csp=policy(site) if strict else None)
    for asked in ASKED:
        watch.visit(f"{address}fr/recherche/?q={quote(asked)}#{asked}")
        watch.page.wait_for_selector(DONE)
    for chosen in FILTERS:
        watch.visit(f"{address}nl/zoeken/?q=script&{chosen}")
        watch.page.wait_for_selector(DONE)
    assert watch.happened == []
