"""What a sweep needs to know of a built page, read from its HTML without a browser."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
APART = frozenset({"script", "style", "code", "pre", "title"})  # in no language, or in one that nothing can tell
BLOCKS = frozenset({"p", "li", "dt", "dd", "h1", "h2", "h3", "h4", "td", "th", "summary", "label", "legend", "button"})


@dataclass
class Text:
    """The words of one block that share a language: those of a part marked otherwise are a text of their own."""

    language: str
    words: str = ""


@dataclass
class Markup:
    """One page: its address below the site, and what stands in it, in the order of the source."""

    address: str
    language: str = ""
    kind: str = ""
    ids: set[str] = field(default_factory=set)
    classes: set[str] = field(default_factory=set)
    headings: list[int] = field(default_factory=list)
    links: list[str] = field(default_factory=list)  # where a reader may go
    resources: list[str] = field(default_factory=list)  # what a browser fetches by itself
    inline: list[str] = field(default_factory=list)  # what a strict policy refuses
    texts: list[Text] = field(default_factory=list)

    @property
    def is_redirect(self) -> bool:
        """Tell whether the page only leads elsewhere."""
        return self.kind == "redirect"


def read_pages(site: Path) -> Iterator[Markup]:
    """Read every page of a built site, in the order of their paths."""
    for path in sorted(site.rglob("*.html")):
        address = "/" + path.relative_to(site).as_posix().removesuffix("index.html")
        yield read_markup(address, path.read_text(encoding="utf-8"))


def read_markup(address: str, html: str) -> Markup:
    """Read one page."""
    reader = _Reader(address)
    reader.feed(html)
    reader.close()
    return reader.page


def covering(pages: Iterable[Markup]) -> list[Markup]:
    """Choose few pages that together show every class there is: each component, whoever added it, in each language."""
    chosen: list[Markup] = []
    rest = [page for page in pages if not page.is_redirect]
    for language in sorted({page.language for page in rest}):
        own = [page for page in rest if page.language == language]
        missing = set().union(*(page.classes for page in own))
        while missing:
            best = max(own, key=lambda page: len(page.classes & missing))
            chosen.append(best)
            missing -= best.classes
    return chosen


def listed(found: Iterable[str]) -> str:
    """Put what a sweep found into lines, each once, as the message of a test."""
    lines = sorted(set(found))
    return "\n".join(["", *lines, f"{len(lines)} found"])


class _Reader(HTMLParser):
    """Fills a `Markup` while the parser goes through the page."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.page = Markup(address)
        self.open: list[tuple[str, str]] = []  # name and language of each element we are in
        self.text: Text | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        language = found.get("lang", self.open[-1][1] if self.open else "")
        self._note(tag, found)
        if tag in BLOCKS or "lang" in found:
            self.text = None
        if tag not in VOID:
            self.open.append((tag, language))

    def handle_endtag(self, tag: str) -> None:
        while self.open:
            name, language = self.open.pop()
            if name in BLOCKS or (self.open and self.open[-1][1] != language):
                self.text = None
            if name == tag:
                break

    def handle_data(self, data: str) -> None:
        if not data.strip() or not self.open or any(name in APART for name, _ in self.open):
            return
        if self.text is None:
            self.text = Text(self.open[-1][1])
            self.page.texts.append(self.text)
        self.text.words += data

    def _note(self, tag: str, found: dict[str, str]) -> None:
        page = self.page
        page.classes.update(f"{tag}.{name}" for name in found.get("class", "").split())
        if "id" in found:
            page.ids.add(found["id"])
        if tag == "html":
            page.language = found.get("lang", "")
        elif tag == "body":
            page.kind = "".join(re.findall(r"gp-kind-([a-z-]+)", found.get("class", "")))
        elif re.fullmatch("h[1-6]", tag):
            page.headings.append(int(tag[1]))
        elif tag == "a" and "href" in found:
            page.links.append(found["href"])
        self._note_fetched(tag, found)

    def _note_fetched(self, tag: str, found: dict[str, str]) -> None:
        page = self.page
        if "src" in found:
            page.resources.append(found["src"])
        elif tag == "script" and found.get("type") != "application/ld+json":
            page.inline.append("<script>")
        if tag == "link":
            fetched = {"stylesheet", "icon", "preload", "modulepreload", "manifest"} & set(found["rel"].split())
            (page.resources if fetched else page.links).append(found["href"])
        if tag == "style":
            page.inline.append("<style>")
        page.inline += [f"{tag}[{name}]" for name in found if name == "style" or name.startswith("on")]
