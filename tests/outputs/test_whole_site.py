"""What holds for every page of the site at once: addresses, links, headings, ids, nothing empty."""

from __future__ import annotations

import posixpath
from collections import Counter
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest

from build_tools.build import build
from build_tools.core.languages import Language
from build_tools.hosts.mkdocs_site import build_site
from build_tools.settings import read_settings
from tests.conftest import ROOT

TODAY = date(2026, 11, 23)
MAY_BE_EMPTY = frozenset({"script", "td", "iframe", "textarea", "option", "output"})
VOID = frozenset({"meta", "link", "br", "hr", "img", "input", "wbr", "source", "rect", "path", "use", "col", "circle"})


class Read(HTMLParser):
    """What the tests ask of a page: its links, ids, headings and elements without content."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: Counter[str] = Counter()
        self.headings = 0
        self.empty: list[str] = []
        self.open: list[tuple[str, bool, bool]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.links += [found[name] for name in ("href", "src", "action") if name in found]
        self.ids.update([found["id"]] if "id" in found else [])
        self.headings += tag == "h1"
        if self.open:
            self.open[-1] = (*self.open[-1][:1], True, self.open[-1][2])
        if tag not in VOID:
            within = bool(self.open) and self.open[-1][2]
            self.open.append((tag, False, within or _is_excused(found)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.open:
            self.open[-1] = (*self.open[-1][:1], True, self.open[-1][2])

    def handle_data(self, data: str) -> None:
        if self.open and data.strip():
            self.open[-1] = (*self.open[-1][:1], True, self.open[-1][2])

    def handle_endtag(self, tag: str) -> None:
        while self.open:
            name, filled, excused = self.open.pop()
            if name == tag:
                if not filled and not excused and tag not in MAY_BE_EMPTY:
                    self.empty.append(tag)
                return


def _is_excused(found: dict[str, str]) -> bool:
    """Whether an element is hidden, or filled by a script, or keeps the middle one of three links in the middle."""
    by_script = any(name == "hidden" or name.startswith("data-") for name in found)
    return by_script or found.get("role") == "status" or found.get("class") == "gp-around"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole") / "site"
    build_site(ROOT, folder, TODAY, Language.FR)
    return folder


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Read]:
    """Every page by its address."""
    return {
        "/" + path.relative_to(site).as_posix().removesuffix("index.html"): Read(path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("*.html"))
    }


def test_no_two_products_have_one_address() -> None:
    settings, _ = read_settings(ROOT)
    assert settings is not None
    addresses = Counter(product.address for product in build(settings, TODAY).products)
    assert [address for address, times in addresses.items() if times > 1] == []


def test_every_link_leads_to_a_page_and_place_of_the_site(site: Path, pages: dict[str, Read]) -> None:
    dead = set()
    for address, page in pages.items():
        for link in page.links:
            if urlsplit(link).scheme or link.startswith("//"):
                continue
            target, fragment = urldefrag(posixpath.join(address, link) if link else address)
            path = unquote(urlsplit(target).path)
            found = pages.get(path)
            if (found is None and not (site / path.lstrip("/")).is_file()) or (
                found and fragment and unquote(fragment) not in found.ids
            ):
                dead.add(f"{address} → {link}")
    assert sorted(dead)[:20] == []


def test_every_page_has_one_first_heading_and_no_id_twice(pages: dict[str, Read]) -> None:
    assert {address: page.headings for address, page in pages.items() if page.headings != 1} == {}
    twice = {address: [name for name, times in page.ids.items() if times > 1] for address, page in pages.items()}
    assert {address: names for address, names in twice.items() if names} == {}


def test_nothing_empty_is_shown(pages: dict[str, Read]) -> None:
    empty = {address: page.empty for address, page in pages.items() if page.empty}
    assert dict(list(empty.items())[:10]) == {}
