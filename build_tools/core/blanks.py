"""The blanks of a model letter, `[Nom du créancier]`: found in its text, never filled in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from markdown_it.token import Token

BLANK = "blank"
"""The type of the token that stands for a blank; its content is the words with their brackets."""
_BRACKET = re.compile(r"([\[\]])")
_LOST = frozenset({"link_open", "image", "footnote_ref"})
"""What a blank cannot hold: it keeps words alone."""


def with_blanks(tokens: Iterable[Token]) -> list[Token]:
    """The same block tokens, each blank in their lines a token of its own."""
    return [token.copy(children=list(_marked(token.children))) if token.children else token for token in tokens]


def _marked(children: Sequence[Token]) -> Iterator[Token]:
    """The children of a line with its blanks marked, be they in one piece or broken by a line or by emphasis."""
    pieces = [piece for child in children for piece in _cut_at_brackets(child)]
    at = 0
    while at < len(pieces):
        end = _end_of_blank(pieces, at)
        if end:
            yield Token(BLANK, "mark", 0, content=_words(pieces[at : end + 1]))
        else:
            yield pieces[at]
        at = max(end, at) + 1


def _cut_at_brackets(child: Token) -> Iterator[Token]:
    if child.type != "text" or not _BRACKET.search(child.content):
        yield child
        return
    for piece in _BRACKET.split(child.content):
        if piece:
            yield child.copy(content=piece)


def _end_of_blank(pieces: Sequence[Token], start: int) -> int:
    """Where the blank ends that begins at `start`; 0 when none does."""
    if pieces[start].type != "text" or pieces[start].content != "[":
        return 0
    following = range(start + 1, len(pieces))
    brackets = (at for at in following if pieces[at].type == "text" and pieces[at].content in {"[", "]"})
    end = next(brackets, 0)
    return end if end and pieces[end].content == "]" and _is_whole(pieces[start + 1 : end]) else 0


def _is_whole(inside: Sequence[Token]) -> bool:
    """Whether there are words, every mark within them is closed there, and nothing else would be lost."""
    depths = list(accumulate((piece.nesting for piece in inside), initial=0))
    is_closed = depths[-1] == 0 and min(depths) == 0
    return bool(_words(inside).strip()) and is_closed and not any(piece.type in _LOST for piece in inside)


def _words(pieces: Sequence[Token]) -> str:
    return "".join(" " if piece.type in {"softbreak", "hardbreak"} else piece.content for piece in pieces)
