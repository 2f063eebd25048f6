"""Markdown as a person writes it in a plain e-mail: short lines, dashes for lists, addresses behind their words."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from build_tools.core.html import Copy, Resolver, copy_words
from build_tools.core.languages import Language, Phrase
from build_tools.core.typography import typeset

WIDTH = 72
"""Columns of a line: what a reply, which puts a sign before each line, still shows whole (RFC 3676 §4.2)."""
_NARROWEST = 24
_COLON = Phrase("{name} : {value}", "{name}: {value}")


def plain(tokens: Sequence[Token], resolve: Resolver, language: Language, width: int = WIDTH) -> str:
    """The blocks of `tokens` in lines of `width`, a blank line between them but not between short items of a list."""
    written = _Writer(resolve, language).blocks(SyntaxTreeNode(tokens).children, width)
    return "\n".join(line.rstrip(" ") for line in written.strip("\n").split("\n"))


def wrapped(text: str, indent: str = "", first: str | None = None, width: int = WIDTH) -> str:
    """A paragraph in lines of `width`; addresses and no-break spaces stay whole, and so do the breaks it has."""
    lines = text.split("\n")
    heads = [indent if first is None else first, *[indent] * len(lines)]
    return "\n".join(_filled(line, head, indent, width) for line, head in zip(lines, heads, strict=False))


def _filled(line: str, head: str, indent: str, width: int) -> str:
    filler = textwrap.TextWrapper(width, head, indent, break_long_words=False, break_on_hyphens=False)
    return filler.fill(line)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the nodes of a text, each in the width that is left where it stands."""

    resolve: Resolver
    language: Language

    def blocks(self, nodes: Sequence[SyntaxTreeNode], width: int, between: str = "\n\n") -> str:
        return between.join(found for node in nodes if (found := self.block(node, max(width, _NARROWEST))))

    def block(self, node: SyntaxTreeNode, width: int) -> str:
        write = _BLOCKS.get(node.type)
        return write(self, node, width) if write else self.blocks(node.children, width)

    def paragraph(self, node: SyntaxTreeNode, width: int) -> str:
        return wrapped(self.words(node.children), width=width)

    def quote(self, node: SyntaxTreeNode, width: int) -> str:
        return textwrap.indent(self.blocks(node.children, width - 2), "> ", lambda _: True)

    def code(self, node: SyntaxTreeNode, _width: int) -> str:
        return textwrap.indent(node.content.rstrip(), "    ")

    def rule(self, _node: SyntaxTreeNode, _width: int) -> str:
        return "* * *"

    def listed(self, node: SyntaxTreeNode, width: int) -> str:
        """Items under each other; with blank lines where one of them has several paragraphs."""
        airy = any(sum(child.type == "paragraph" for child in item.children) > 1 for item in node.children)
        number = int(node.attrs.get("start", 1))
        items = []
        for position, item in enumerate(node.children, number):
            sign = {"bullet_list": "- ", "ordered_list": f"{position}. "}.get(node.type, f"[{position}] ")
            inside = self.blocks(item.children, width - len(sign), "\n\n" if airy else "\n")
            items.append(sign + textwrap.indent(inside, " " * len(sign)).lstrip(" "))
        return ("\n\n" if airy else "\n").join(items)

    def table(self, node: SyntaxTreeNode, width: int) -> str:
        """Each row as lines of "heading: value", which needs no columns and reads aloud."""
        rows = [row for part in node.children for row in part.children]
        heads, *rest = [[self.words(_inline(cell)) for cell in row.children] for row in rows]
        return "\n\n".join("\n".join(self._cells(heads, row, width)) for row in rest or [heads])

    def _cells(self, heads: Sequence[str], row: Sequence[str], width: int) -> Iterator[str]:
        for name, value in zip(heads, row, strict=False):
            if value:
                told = _COLON[self.language].format(name=name, value=value) if name and heads is not row else value
                yield wrapped(typeset(told, self.language), "  ", "", width)

    def words(self, nodes: Sequence[SyntaxTreeNode]) -> str:
        return "".join(map(self.piece, nodes))

    def piece(self, node: SyntaxTreeNode) -> str:
        write = _PIECES.get(node.type)
        return write(self, node) if write else self.words(node.children)

    def text(self, node: SyntaxTreeNode) -> str:
        return typeset(node.content, self.language)

    def link(self, node: SyntaxTreeNode) -> str:
        words, found = self.words(node.children), self.resolve(str(node.attrs["href"]))
        if found is None:
            return words
        if node.info == "auto" or words == found.href:
            link = found.href
        elif f"mailto:{words}" == found.href:
            link = words
        else:
            link = f"{words} {between_signs(found.href)}".strip()
        return f"{link} {self.copy(found.copy)}" if found.copy else link

    def copy(self, copy: Copy) -> str:
        """Where what is dead can still be read."""
        return f"({copy_words(copy, self.language)}) {between_signs(copy.href)}"


_BLOCKS: Mapping[str, Callable[[_Writer, SyntaxTreeNode, int], str]] = {
    **dict.fromkeys(("bullet_list", "ordered_list", "footnote_block"), _Writer.listed),
    **dict.fromkeys(("fence", "code_block"), _Writer.code),
    "blockquote": _Writer.quote,
    "table": _Writer.table,
    "hr": _Writer.rule,
    "inline": _Writer.paragraph,
}
_PIECES: Mapping[str, Callable[[_Writer, SyntaxTreeNode], str]] = {
    **dict.fromkeys(("text", "image"), _Writer.text),
    "code_inline": lambda _, node: node.content,
    "softbreak": lambda _, __: " ",
    "hardbreak": lambda _, __: "\n",
    "link": _Writer.link,
    "s": lambda writer, node: f"~~{writer.words(node.children)}~~",
    "footnote_ref": lambda _, node: f"[{int(node.meta['id']) + 1}]",
}


def between_signs(address: str) -> str:
    """An address in brackets; in angle brackets (RFC 3986 appendix C) where it has brackets of its own."""
    return f"<{address}>" if set("()") & set(address) else f"({address})"


def _inline(cell: SyntaxTreeNode) -> Sequence[SyntaxTreeNode]:
    return [child for inline in cell.children for child in inline.children]
