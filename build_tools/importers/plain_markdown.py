"""Plain text of other programs as Markdown that shows it as it stands."""

from __future__ import annotations

import re
from itertools import zip_longest
from urllib.parse import urlsplit

_BEGINNING = re.compile(r"^(\d{0,9})([-+=!?:.)])")
"""What opens a list, a rule, an underlined heading, an admonition."""


_POINT = re.compile(r"[-*•·◦‣–]\s+(?=\S)")
_DRAWN = re.compile(r"\W*")
"""A line of signs alone, drawn to set parts of a text apart."""
_ADDRESS = re.compile(r"(https?://[^\s<>]*[^\s<>.,;:!?)\]'\"])")
_IN_ANGLES = re.compile(r"\s*<(https?://[^\s<>]+)>")
"""An address behind the words that led to it, as mail programs write a link in plain text."""


def markdown_of(text: str) -> str:
    """Plain text as Markdown that shows it as it stands: its signs mean nothing, its addresses are links.

    Its lists stay lists, and a row of signs that only draws a line is left out.
    """
    lines = [line.strip() for line in text.splitlines() if not _DRAWN.fullmatch(line.replace("_", ""))]
    written = ""
    for before, line in zip(["", *lines], lines, strict=False):
        is_next_point = bool(_POINT.match(before) and _POINT.match(line))
        written += ("\n" if is_next_point else "\n\n") + _line(line)
    return written.strip()


def _line(line: str) -> str:
    point = _POINT.match(line)
    words = _BEGINNING.sub(r"\1\\\2", _plain(line[point.end() if point else 0 :]))
    return f"- {words}" if point else words


def _plain(line: str) -> str:
    pieces = _ADDRESS.split(_IN_ANGLES.sub(r" \1", line))
    escaped = (re.sub(r"([\\`*_\[\]<>#|~]|&(?=#?\w+;))", r"\\\1", piece) for piece in pieces[::2])
    links = [link_to(address) for address in pieces[1::2]]
    return "".join(part for pair in zip_longest(escaped, links, fillvalue="") for part in pair)


def link_to(address: str, name: str = "") -> str:
    """A link named, else by the site it leads to: an address read out letter by letter names nothing."""
    words = re.sub(r"([\\`*_\[\]<>#|~])", r"\\\1", name) or urlsplit(address).netloc.removeprefix("www.")
    return f"[{words}](<{address}>)"
