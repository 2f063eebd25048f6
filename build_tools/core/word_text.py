"""Markdown tokens as the text of a Word document: paragraphs and runs of WordprocessingML (ECMA-376 part 1 §17).

Only what a letter is made of: paragraphs, headings, lists, quotations, tables, emphasis, links and blanks. Of a picture
its words remain. The file around it (styles, numbering, relations) is made by `word_file`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from xml.sax.saxutils import escape, quoteattr

from markdown_it.token import Token

from build_tools.core.blanks import BLANK
from build_tools.core.html import Resolver
from build_tools.core.languages import Language
from build_tools.core.typography import typeset

BULLETS = 1
"""The number of the list of bullets; each numbered list has one of its own, from the next on."""
DEEPEST = 8
"""The last of the nine levels of a list (§17.9.3)."""
STEP = 425
"""How far a level of a list is set in, in twentieths of a point."""
_UNREADABLE = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML document can hold (XML 1.0 §2.2)."""
_MARKS = {"strong": "<w:b/>", "em": "<w:i/>", "s": "<w:strike/>"}
"""In the order of the schema (CT_RPr)."""
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}
_STYLES = {
    "blockquote_open": "Quote",
    "admonition_open": "Notice",
    "footnote_open": "FootnoteText",
    "th_open": "TableHead",
    "td_open": "Table",
}
_CELLS = frozenset({"th_open", "td_open"})
_CLOSING = {
    "table_close": "</w:tbl><w:p/>",
    "tr_close": "</w:tr>",
    "th_close": "</w:tc>",
    "td_close": "</w:tc>",
}


@dataclass
class WordText:
    """The paragraphs of a text, the addresses its links lead to, and the numbered lists as (level, first number)."""

    paragraphs: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    lists: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True)
class _Place:
    """Where a paragraph stands: its style, the lists it is in, what comes before its first words."""

    style: str = ""
    lists: tuple[int, ...] = ()
    has_sign: bool = False
    before: str = ""


def word_text(tokens: Sequence[Token], resolve: Resolver, language: Language) -> WordText:
    """Block tokens as paragraphs; links lead where `resolve` says, words are set as a printer of `language` would."""
    writer = _Writer(resolve, language)
    for position, token in enumerate(tokens):
        writer.take(token, tokens[position + 1 :] if token.type == "table_open" else ())
    return writer.made


def paragraph(runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph of a style."""
    inside = (f'<w:pStyle w:val="{style}"/>' if style else "") + properties
    return f"<w:p>{f'<w:pPr>{inside}</w:pPr>' if inside else ''}{runs}</w:p>"


def run(text: str, properties: str = "") -> str:
    """Words that look alike; a line break within them is kept."""
    lines = (f'<w:t xml:space="preserve">{as_xml(line)}</w:t>' for line in text.split("\n"))
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{'<w:br/>'.join(lines)}</w:r>"


def as_xml(text: str) -> str:
    """A text between tags."""
    return escape(_UNREADABLE.sub("", text))


def as_attribute(text: str) -> str:
    """A text as the value of an attribute, its quotes included."""
    return quoteattr(_UNREADABLE.sub("", text))


class _Writer:
    """Takes block tokens one by one and keeps the paragraphs."""

    def __init__(self, resolve: Resolver, language: Language) -> None:
        self.made = WordText()
        self.resolve = resolve
        self.language = language
        self.place = _Place()
        self.outer: list[_Place] = []
        self.top = 0

    def take(self, token: Token, following: Sequence[Token]) -> None:
        """Add what a block token stands for; `following` are the tokens of a table that it opens."""
        if token.type == "inline":
            self._add(self._runs(token.children or []))
        elif token.type in {"fence", "code_block"}:
            self._add(run(token.content.rstrip("\n")), "Verbatim")
        elif token.type == "hr":
            self.made.paragraphs.append(paragraph("", "Rule"))
        elif token.nesting > 0:
            self.outer.append(self.place)
            self.made.paragraphs += _opening(token, following)
            self.place = self._within(token)
        elif token.nesting < 0:
            self.made.paragraphs += [_CLOSING[token.type]] if token.type in _CLOSING else []
            self.place = replace(self.outer.pop(), has_sign=False)

    def _within(self, token: Token) -> _Place:
        """The place of what an opening token holds."""
        if token.type == "heading_open":
            self.top = self.top or int(token.tag[1])
            return _Place(f"Heading{max(1, int(token.tag[1]) - self.top + 1)}")
        if token.type == "bullet_list_open":
            return replace(self.place, lists=(*self.place.lists, BULLETS))
        if token.type == "ordered_list_open":
            self.made.lists.append((len(self.place.lists), int(token.attrs.get("start", 1))))
            return replace(self.place, lists=(*self.place.lists, BULLETS + len(self.made.lists)))
        if token.type == "list_item_open":
            return replace(self.place, has_sign=True)
        before = f"{token.meta['id'] + 1}. " if token.type == "footnote_open" else ""
        return replace(self.place, style=_STYLES.get(token.type, self.place.style), before=before or self.place.before)

    def _add(self, runs: str, style: str = "") -> None:
        place, listed = self.place, ""
        if place.lists:
            level = min(len(place.lists) - 1, DEEPEST)
            sign = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{place.lists[-1]}"/></w:numPr>'
            listed = sign if place.has_sign else f'<w:ind w:left="{STEP * (level + 1)}"/>'
        named = style or place.style or ("ListParagraph" if place.lists else "")
        self.made.paragraphs.append(paragraph((run(place.before) if place.before else "") + runs, named, listed))
        # What comes before its first words does so once, whatever stands between the item and them.
        self.outer = [replace(one, has_sign=False, before="") for one in self.outer]

    def _runs(self, children: Sequence[Token]) -> str:
        marks: list[str] = []
        pieces: list[str] = []
        closing: list[str] = []
        for child in children:
            if child.type == "link_open":
                pieces.append(self._link(str(child.attrs["href"])))
                closing.append("</w:hyperlink>" if pieces[-1] else "")
            elif child.type == "link_close":
                pieces.append(closing.pop())
            elif child.nesting > 0:
                marks.append(child.tag)
            elif child.nesting < 0:
                marks.remove(child.tag)
            else:
                style = '<w:rStyle w:val="Hyperlink"/>' if any(closing) else ""
                pieces.append(self._words(child, style, "".join(_MARKS[one] for one in _MARKS if one in marks)))
        return "".join(pieces)

    def _link(self, target: str) -> str:
        found = self.resolve(target)
        if found is None or not found.href:
            return ""
        self.made.links.append(found.href)
        return f'<w:hyperlink r:id="link{len(self.made.links)}">'

    def _words(self, child: Token, style: str, looks: str) -> str:
        if child.type == BLANK:
            return run(
                typeset(child.content, self.language), f'<w:rStyle w:val="Blank"/>{looks}<w:highlight w:val="yellow"/>'
            )
        if child.type == "code_inline":
            return run(child.content, '<w:rStyle w:val="Code"/>' + looks)
        if child.type == "footnote_ref":
            return run(str(child.meta["id"] + 1), '<w:vertAlign w:val="superscript"/>')
        words = _BREAKS.get(child.type) or typeset(child.content, self.language)
        return run(words, style + looks) if words else ""


def _opening(token: Token, following: Sequence[Token]) -> list[str]:
    """The markup that a part of a table begins with (§17.4)."""
    if token.type == "table_open":
        row = next((at for at, one in enumerate(following) if one.type == "tr_close"), 0)
        columns = sum(one.type in _CELLS for one in following[:row])
        grid = "<w:gridCol/>" * columns
        return [f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>']
    if token.type == "tr_open":
        return ["<w:tr>"]
    return ["<w:tc>"] if token.type in _CELLS else []
