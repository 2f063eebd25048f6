"""Plain text of other programs as Markdown that shows it as it stands."""

from __future__ import annotations

import re
from itertools import zip_longest
from urllib.parse import urlsplit

_BEGINNING = re.compile(r"^(\d{0,9})([-+=!?:.)])")
"""What opens a list, a rule, an underlined heading, an admonition."""


def markdown_of(text: str) -> str:
    """Plain text as Markdown that shows it as it stands: its signs mean nothing, its addresses are links."""
    lines = (_plain(line.strip()) for line in text.splitlines() if line.strip())
    return "\n\n".join(_BEGINNING.sub(r"\1\\\2", line) for line in lines)


def _plain(line: str) -> str:
    pieces = re.split(r"(https?://[^\s<>]*[^\s<>.,;:!?)\]'\"])", line)
    escaped = (re.sub(r"([\\`*_\[\]<>#|~]|&(?=#?\w+;))", r"\\\1", piece) for piece in pieces[::2])
    links = [link_to(address) for address in pieces[1::2]]
    return "".join(part for pair in zip_longest(escaped, links, fillvalue="") for part in pair)


def link_to(address: str) -> str:
    """A link named by the site it leads to: an address read out letter by letter names nothing."""
    return f"[{urlsplit(address).netloc.removeprefix('www.')}](<{address}>)"
