"""Markup and text in lines that every mail program takes: RFC 5322 §2.1.1 allows 998 octets."""

from __future__ import annotations

import re

LINE = 900
_TAG = r'<(?:"[^"]*"|[^">])*>'
_PIECE = re.compile(rf"{_TAG}| |(?:&#?\w{{1,10}};|[^< ]){{1,40}}|<")
_BREAK = "<!--\n-->"
"""A break within a word: nobody sees a comment."""


def in_short_lines(markup: str) -> str:
    """The same markup, its long lines broken at blanks where there is one, else between letters."""
    return "\n".join(_cut(line) if _octets(line) > LINE else line for line in markup.split("\n"))


def text_in_short_lines(text: str) -> str:
    """The same text, words that no line can hold cut; an address stays whole, for a part of it leads nowhere."""
    return "\n".join(
        _chopped(line) if _octets(line) > LINE and "://" not in line else line for line in text.split("\n")
    )


def _chopped(line: str) -> str:
    letters = LINE // 4  # of four octets at most (RFC 3629)
    return "\n".join(line[start : start + letters] for start in range(0, len(line), letters))


def _cut(line: str) -> str:
    pieces: list[str] = []
    length, blank = 0, 0
    for piece in _PIECE.findall(line):
        whole = piece if _octets(piece) <= LINE else piece.replace(" ", "\n")  # a tag, its attributes on lines
        if blank and length + _octets(whole) > LINE:
            pieces[blank] = "\n"
            length, blank = sum(map(_octets, pieces[blank + 1 :])), 0
        if pieces and length + _octets(whole) > LINE:
            pieces.append(_BREAK)
            length, blank = 0, 0
        if whole == " ":
            blank = len(pieces)
        pieces.append(whole)
        length += _octets(whole)
    return "".join(pieces)


def _octets(text: str) -> int:
    return len(text.encode())
