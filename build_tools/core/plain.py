"""Markdown as a person writes it in a plain e-mail: short lines, dashes for lists, addresses behind their words."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from build_tools.core.html import Resolver
from build_tools.core.languages import Language
from build_tools.core.typography import typeset

WIDTH = 72


def plain(tokens: Sequence[Token], resolve: Resolver, language: Language) -> str:
    """The blocks of `tokens`, a blank line between them but not between the items of a list."""
    blocks = list(_blocks(tokens, resolve, language))
    pieces = [
        text if number == 0 or (tight and blocks[number - 1][1]) else f"\n{text}"
        for number, (text, tight) in enumerate(blocks)
    ]
    return "\n".join(pieces)


def wrapped(text: str, indent: str = "", first: str | None = None) -> str:
    """A paragraph in lines of `WIDTH`; addresses and no-break spaces stay whole."""
    head = indent if first is None else first
    return textwrap.fill(
        text, WIDTH, initial_indent=head, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def _blocks(tokens: Sequence[Token], resolve: Resolver, language: Language) -> Iterator[tuple[str, bool]]:
    """Each block as text, and whether it is an item of a list."""
    counters: list[int] = []
    sign = ""
    for token in tokens:
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            counters.append(int(token.attrs.get("start", 1)) if token.type.startswith("ordered") else 0)
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            counters.pop()
        elif token.type == "list_item_open":
            sign = f"{counters[-1]}. " if counters[-1] else "- "
            counters[-1] += bool(counters[-1])
        elif token.type == "inline":
            indent = "  " * len(counters)
            text = _words(token.children or [], resolve, language)
            yield wrapped(text, indent, indent[2:] + sign if sign else indent), bool(counters)
            sign = ""
        elif token.type in {"fence", "code_block"}:
            yield textwrap.indent(token.content.rstrip(), "  "), False


def _words(children: Sequence[Token], resolve: Resolver, language: Language) -> str:
    pieces: list[str] = []
    leading: list[str] = []
    for child in children:
        if child.type in {"text", "code_inline", "image"}:
            pieces.append(typeset(child.content, language))
        elif child.type in {"softbreak", "hardbreak"}:
            pieces.append(" ")
        elif child.type == "link_open":
            found = resolve(str(child.attrs["href"]))
            leading.append(found.href if found else "")
        elif child.type == "link_close" and (address := leading.pop()):
            pieces.append(f" ({address})")
    return "".join(pieces)
