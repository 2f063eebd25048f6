"""Three searches over the same texts: ours, Pagefind, and lunr as Material for MkDocs ships it."""

from __future__ import annotations

import gzip
import html
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from statistics import median
from typing import NamedTuple, Protocol
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page, Response

from build_tools.core.languages import PUBLISHED, Language
from build_tools.library import Library, read_library
from build_tools.settings import read_settings
from tests.conftest import ROOT

PAGEFIND = "1.6.0"
TODAY = date(2026, 11, 23)
SEARCH = {Language.FR: "fr/recherche", Language.NL: "nl/zoeken"}
# Types a query into our page and gives the ids it shows, once it says that it is done.
OURS = """query => new Promise(answered => {
  const main = document.querySelector("main")
  const field = main.querySelector("input[name=q]")
  new MutationObserver((_, watch) => {
    if (main.dataset.searchState !== "done") return
    watch.disconnect()
    answered([...main.querySelectorAll("[data-result-id]")].map(({ dataset }) => dataset.resultId))
  }).observe(main, { attributeFilter: ["data-search-state"] })
  field.value = query
  field.dispatchEvent(new Event("input", { bubbles: true }))
})"""
# Speaks to Material's search worker as its page does: 0 sets it up, 1 is its readiness, 2 asks, 3 is its answer.
LUNR = """async query => {
  const say = message => new Promise(heard => {
    worker.onmessage = ({ data }) => heard(data)
    worker.postMessage(message)
  })
  const worker = window.searchWorker ??= new Worker(JSON.parse(document.getElementById("__config").textContent).search)
  if (!window.searchReady) {
    const { config, docs } = await (await fetch("search/search_index.json")).json()
    await say({ type: 0, data: { config, docs, options: { suggest: false } } })
    window.searchReady = true
  }
  const { data } = await say({ type: 2, data: query })
  return data.items.slice(0, 8).map(([one]) => one.location)
}"""


PAGEFIND_SEARCH = """async query => {
  const { search } = await import("/pagefind/pagefind.js")
  const { results } = await search(query)
  return (await Promise.all(results.slice(0, 8).map(one => one.data()))).map(({ url }) => url)
}"""
# How long a query takes in the page itself, without the way there and back.
TIMED = (
    "async query => {{ const start = performance.now(); await ({script})(query); return performance.now() - start }}"
)


class Text(NamedTuple):
    """What one page says: of an entry in each of its languages, and of a concept in both."""

    id: str
    address: str
    language: Language
    title: str
    body: str


class Engine(Protocol):
    """A site that can be asked; `script` asks it in the page."""

    site: Path
    script: str

    def open(self, page: Page, address: str, language: Language) -> None: ...
    def ask(self, page: Page, query: str) -> list[str]: ...


def library_of(root: Path) -> Library:
    """Read the site below `root`."""
    settings, problems = read_settings(root)
    assert settings is not None, problems
    return read_library(settings, TODAY)[0]


def texts(library: Library) -> Iterator[Text]:
    """Every text of a library, for engines that take pages as they come."""
    for entry in library.entries:
        if entry.is_visible(library.today):
            body = f"{entry.facts.summary or ''}\n\n{entry.source.body}"
            yield Text(entry.id, entry.address(), entry.language, entry.facts.title, body)
    for term in library.vocabulary:
        for language, section in zip(PUBLISHED, ("notions", "begrippen"), strict=True):
            definition = term.concept.definition[language] if term.concept.definition else ""
            body = f"{', '.join(term.names(language))}\n\n{definition}\n"
            address = f"/{language}/{section}/{term.scheme}/{term.id}/"
            yield Text(f"{term.scheme}/{term.id}", address, language, term.label(language), body)


@dataclass
class Ours:
    """The site as it is published."""

    site: Path
    script: str = OURS

    @classmethod
    def build(cls, root: Path, target: Path) -> Ours:
        command = [sys.executable, "-m", "build_tools", "build", "--root", str(root), "--today", str(TODAY)]
        run([*command, "--site-dir", str(target)], root)
        return cls(target)

    def open(self, page: Page, address: str, language: Language) -> None:
        page.goto(f"{address}{SEARCH[language]}/")

    def ask(self, page: Page, query: str) -> list[str]:
        found: list[str] = page.evaluate(self.script, query)
        return found


@dataclass
class Pagefind:
    """Pagefind over the texts as plain pages; it keeps an index for each language."""

    site: Path
    ids: Mapping[str, str] = field(default_factory=dict)
    script: str = PAGEFIND_SEARCH

    @classmethod
    def build(cls, library: Library, target: Path, program: Path) -> Pagefind:
        ids = {}
        for text in texts(library):
            path = target / text.address.strip("/") / "index.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            paragraphs = "".join(f"<p>{html.escape(one)}</p>" for one in text.body.split("\n\n"))
            head = f'<!doctype html><html lang="{text.language}"><title>{html.escape(text.title)}</title>'
            path.write_text(f"{head}<main><h1>{html.escape(text.title)}</h1>{paragraphs}</main>", encoding="utf-8")
            ids[text.address] = text.id
        run([str(program), "--site", str(target)], target)
        for language in PUBLISHED:
            (target / f"{language}.html").write_text(f'<!doctype html><html lang="{language}">', encoding="utf-8")
        return cls(target, ids)

    def open(self, page: Page, address: str, language: Language) -> None:
        page.goto(f"{address}{language}.html")

    def ask(self, page: Page, query: str) -> list[str]:
        found = page.evaluate(self.script, query)
        return [self.ids.get(url, url) for url in found]


@dataclass
class Lunr:
    """Material for MkDocs with its search plugin over the texts as Markdown."""

    site: Path
    ids: Mapping[str, str] = field(default_factory=dict)
    script: str = LUNR

    @classmethod
    def build(cls, library: Library, root: Path) -> Lunr:
        ids = {}
        for text in texts(library):
            path = root / "docs" / f"{text.address.strip('/')}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"# {text.title}\n\n{text.body}", encoding="utf-8")
            ids[text.address] = text.id
        (root / "docs/index.md").write_text("# Index\n", encoding="utf-8")
        settings = "site_name: Plain\ntheme: {name: material, font: false}\nnav: [index.md]\nnot_in_nav: /fr/\n"
        settings += "plugins: [{search: {lang: [fr, nl]}}]\nvalidation: {nav: {omitted_files: ignore}}\n"
        (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
        run([sys.executable, "-m", "mkdocs", "build", "-q"], root)
        return cls(root / "site", ids)

    def open(self, page: Page, address: str, language: Language) -> None:
        page.goto(address)

    def ask(self, page: Page, query: str) -> list[str]:
        found = page.evaluate(self.script, query)
        return [self.ids.get(f"/{one.partition('#')[0]}", one) for one in found]


def install_pagefind(folder: Path) -> Path | None:
    """Pagefind's program from the npm registry, kept between runs; None when it cannot be had."""
    package = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(folder)]
    subprocess.run([*package, f"pagefind@{PAGEFIND}"], capture_output=True, check=False)
    return next(iter(sorted(folder.glob("node_modules/@pagefind/*/bin/pagefind_extended"))), None)


def run(command: list[str], folder: Path) -> None:
    """Run a program that must succeed."""
    surroundings = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    found = subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stderr or found.stdout


@dataclass
class Traffic:
    """The scripts and data that a page fetched from `site`; its own HTML, styles and pictures are not counted."""

    site: Path
    fetched: set[str] = field(default_factory=set)

    def watch(self, page: Page) -> None:
        page.on("response", self._add)

    def _add(self, response: Response) -> None:
        if response.request.resource_type not in {"document", "stylesheet", "image", "font"} and response.ok:
            self.fetched.add(unquote(urlsplit(response.url).path))

    @property
    def size(self) -> Size:
        """What was fetched so far."""
        files = [(self.site / path.lstrip("/")).read_bytes() for path in sorted(self.fetched)]
        return Size(sum(map(len, files)) / 1024, sum(len(gzip.compress(one)) for one in files) / 1024)


class Size(NamedTuple):
    """Kilobytes as stored, and as a server sends them that compresses."""

    stored: float
    compressed: float


@dataclass(frozen=True)
class Load:
    """What a reader waits for: a first answer, the answer to a next word, and milliseconds with all at hand."""

    first: Size
    both: Size
    milliseconds: float

    @property
    def figures(self) -> dict[str, float]:
        """Each figure by its name; kilobytes unless it says otherwise."""
        return {
            "first": self.first.stored,
            "first, gzip": self.first.compressed,
            "next": self.both.stored - self.first.stored,
            "next, gzip": self.both.compressed - self.first.compressed,
            "milliseconds": self.milliseconds,
        }


def load(engine: Engine, browser: Browser, address: str, first: str, following: str) -> Load:
    """Ask one query in a new browser, then a longer one, then both again and again."""
    page = browser.new_context(locale="fr-BE").new_page()
    page.set_default_timeout(120_000)
    traffic = Traffic(engine.site)
    traffic.watch(page)
    engine.open(page, address, Language.FR)
    engine.ask(page, first)
    page.wait_for_load_state("networkidle")
    to_first = traffic.size
    engine.ask(page, following)
    page.wait_for_load_state("networkidle")
    to_both = traffic.size
    timed = TIMED.format(script=engine.script)
    took = [page.evaluate(timed, query) for _ in range(5) for query in (first, following)]
    page.context.close()
    return Load(to_first, to_both, median(took))
