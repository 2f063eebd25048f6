"""The words of a Markdown text that no reader would ever see, whatever the construct that swallows them.

CommonMark drops some text in silence: definitions and footnotes that nothing uses, titles of links, what stands behind
the fence of a code block, cells beyond a table's last column, blocks nested too deeply. Instead of knowing them all,
this compares the words written with the words that the tree holds.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from markdown_it.token import Token

from build_tools.core.addresses import readable_host
from build_tools.core.diagnostics import Span
from build_tools.core.entities import decoded
from build_tools.core.markdown import Body

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"^[ >]*\d{1,9}[.)](?=[ \t]|$)", re.MULTILINE)
_PROGRAM = re.compile(r"[\w+#.-]{1,20}")
"""A programming language behind the fence of a code block; more than one word there was meant to be read."""
_HEX = re.compile(r"(?i)(?:%[0-9a-f]{2})+")


def lost_words(body: Body) -> Iterator[tuple[Span, str]]:
    """The place of each word that is written in `body` but stands nowhere in its tree."""
    written, kept = _words(_written(body.text)), _words(_plain(" ".join(_kept(body.tokens))))
    missing = Counter(written) - Counter(kept) if written != kept else None
    if not missing:
        return
    for number, line in reversed(list(enumerate(body.lines))):
        for match in _WORD.finditer(_written(line)):
            word = match[0].casefold()
            if missing[word] > 0:
                missing[word] -= 1
                column = line.casefold().find(word) + 1
                yield Span.of(number + body.first_line, max(1, column), len(word) if column else 0), match[0]


def _written(text: str) -> str:
    """What an author wrote that is meant to be read: the numbers of lists are signs."""
    return _NUMBER.sub(" ", _plain(text))


def _plain(text: str) -> str:
    """A text with entities and percent signs decoded."""
    text = decoded(decoded(text))
    if "%" in text:
        text = _HEX.sub(lambda match: unquote(match[0]), text)
    return text


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _kept(tokens: Iterable[Token]) -> Iterator[str]:
    """Everything that a tree holds for readers or for their browser: words, addresses, labels, languages of code."""
    tokens = list(tokens)
    used = {child.meta.get("label") for token in tokens for child in token.children or ()}
    for token in tokens:
        if token.type == "definition" and token.meta["id"] not in used:
            continue
        if token.type == "inline":
            yield from _kept(token.children or [])
            continue
        if token.content:
            yield token.content
        if token.attrs:
            yield from (_address(str(token.attrs[name])) for name in ("href", "src") if name in token.attrs)
        if token.meta:
            yield from (str(token.meta[name]) for name in ("label", "tag") if name in token.meta)
        if token.type == "fence" and _PROGRAM.fullmatch(token.info.strip()):
            yield token.info


def _address(target: str) -> str:
    """An address as it may have been written: the tree holds it encoded."""
    shown = readable_host(target)
    return f" {target} {shown if shown != target else ''} "
