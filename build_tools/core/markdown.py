"""The Markdown of a body or field, parsed once into a tree of tokens that know their source lines.

CommonMark with tables, strikethrough, footnotes and admonitions. Raw HTML is text, attribute lists and template
languages do not exist. Checks, pages, excerpts, feeds, mails and search all read this tree; `html` renders it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.footnote import footnote_plugin

from build_tools.core.diagnostics import Span
from build_tools.core.folding import slugify
from build_tools.core.written import find_written

PARSER = (
    MarkdownIt("commonmark", {"html": False, "maxNesting": 30, "inline_definitions": True, "store_labels": True})
    .enable(["table", "strikethrough"])
    .disable(["html_block", "html_inline"])
    .use(footnote_plugin)
    .use(admon_plugin)
)
# The library drops links it distrusts and leaves their text as brackets; ours are judged, with a message, by a check.
PARSER.validateLink = bool  # type: ignore[assignment,method-assign]
_DEFINITION = re.compile(r"[ >]*\[[^\]]+\]:")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its level as written, its text, the fragment that leads to it, its line."""

    level: int
    text: str
    id: str
    line: int


@dataclass(frozen=True, slots=True)
class Link:
    """A link or image as written: where it points, what it says, where it stands."""

    target: str
    text: str
    span: Span
    image: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the outermost level with what follows it; the first section may have no heading."""

    heading: Heading | None
    tokens: tuple[Token, ...]


@dataclass(frozen=True)
class Body:
    """A parsed Markdown text. `first_line` is the line of the file it begins on."""

    text: str
    first_line: int = 1

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The block tokens in order, headings with the `id` of their fragment."""
        tokens = PARSER.parse(self.text)
        _name_headings(tokens)
        return tuple(tokens)

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """Every heading in order."""
        return tuple(
            Heading(int(token.tag[1]), inline_text(inline), str(token.attrs["id"]), self._line(token))
            for token, inline in pairwise(self.tokens)
            if token.type == "heading_open"
        )

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The text cut at its outermost headings."""
        return tuple(self._cut())

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every link and image in order."""
        return tuple(self._links())

    @cached_property
    def plain_text(self) -> str:
        """The words of the text, a line for each block."""
        return plain_text(self.tokens)

    def _cut(self) -> Iterator[Section]:
        outermost = min((heading.level for heading in self.headings), default=0)
        by_id = {heading.id: heading for heading in self.headings}
        heading, start = None, 0
        for position, token in enumerate(self.tokens):
            if token.type == "heading_open" and token.level == 0 and int(token.tag[1]) == outermost:
                if heading or position > start:
                    yield Section(heading, self.tokens[start:position])
                heading, start = by_id[str(token.attrs["id"])], position + 3
        if heading or self.tokens[start:]:
            yield Section(heading, self.tokens[start:])

    def _links(self) -> Iterator[Link]:
        for block in self.tokens:
            children = block.children or []
            for position, token in enumerate(children):
                if token.type == "link_open":
                    target = str(token.attrs["href"])
                    yield Link(target, _link_text(children[position + 1 :]), self.place(block, target))
                elif token.type == "image":
                    target = str(token.attrs["src"])
                    yield Link(target, token.content, self.place(block, target), image=True)

    @cached_property
    def lines(self) -> list[str]:
        """The lines as written."""
        return self.text.split("\n")

    def place(self, block: Token, words: str) -> Span:
        """Where `words` stand within `block`, or in what a link of it refers to; else the start of the block."""
        first, last = block.map or (0, 1)
        for number, line in (*enumerate(self.lines[first:last], first), *self._definitions):
            if found := find_written(line, words):
                return Span.of(number + self.first_line, found[0] + 1, found[1])
        return Span.of(first + self.first_line, 1)

    @cached_property
    def _definitions(self) -> tuple[tuple[int, str], ...]:
        """The lines that hold the addresses of `[a text][a name]`, with their numbers."""
        if "]:" not in self.text:
            return ()
        return tuple((number, line) for number, line in enumerate(self.lines) if _DEFINITION.match(line))

    def _line(self, token: Token) -> int:
        return (token.map or [0])[0] + self.first_line


def inline_text(token: Token) -> str:
    """The words of an inline token, without marks."""
    return "".join(_inline_pieces(token.children or [])).strip()


def plain_text(tokens: Sequence[Token]) -> str:
    """The words of `tokens`, one line for each block, footnotes included."""
    pieces: list[str] = []
    for token in tokens:
        if token.type == "inline":
            pieces.append(inline_text(token))
        elif token.type in {"fence", "code_block"}:
            pieces.append(token.content.strip())
    return "\n".join(piece for piece in pieces if piece)


def running_text(tokens: Sequence[Token]) -> Iterator[tuple[Token, str]]:
    """Each block with the words people read in it: no code, no address of a link."""
    for block in tokens:
        if block.type == "inline":
            yield block, "".join(_words_of(block.children or []))


def outside_links(tokens: Sequence[Token]) -> Iterator[tuple[Token, str]]:
    """Each block with the words people read in it, those of links left out."""
    for block in tokens:
        if block.type == "inline":
            yield block, "".join(_words_of(_without_links(block.children or [])))


def _words_of(children: Iterable[Token]) -> Iterator[str]:
    for child in children:
        if child.type == "text":
            yield child.content
        elif child.type in {"softbreak", "hardbreak"}:
            yield "\n"


def _without_links(children: Iterable[Token]) -> Iterator[Token]:
    depth = 0
    for child in children:
        depth += child.nesting if child.type in {"link_open", "link_close"} else 0
        if depth == 0:
            yield child


def _inline_pieces(children: Sequence[Token]) -> Iterator[str]:
    for child in children:
        if child.type in {"text", "code_inline", "image"}:
            yield child.content
        elif child.type in {"softbreak", "hardbreak"}:
            yield " "


def _link_text(following: Sequence[Token]) -> str:
    inside = []
    for token in following:
        if token.type == "link_close":
            break
        inside.append(token)
    return "".join(_inline_pieces(inside)).strip()


def _name_headings(tokens: Sequence[Token]) -> None:
    """Give every heading a fragment that depends on its own words only, numbered when repeated."""
    taken: set[str] = set()
    numbers: dict[str, int] = {}
    for token, inline in pairwise(tokens):
        if token.type != "heading_open":
            continue
        stem = slugify(inline_text(inline)) or "section"
        name, number = stem, numbers.get(stem, 2)
        while name in taken:
            name, number = f"{stem}-{number}", number + 1
        taken.add(name)
        numbers[stem] = number
        token.attrs["id"] = name
