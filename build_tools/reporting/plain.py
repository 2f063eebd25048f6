"""Authors' words made harmless for a terminal or a log: what would command it is spelled out instead."""

from __future__ import annotations

import unicodedata

_SPELLED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Controls, directions and other invisible signs, private and unassigned code points, line and paragraph breaks."""
_TAB = "    "


def plain(text: str) -> str:
    r"""`text` with each control or invisible character spelled (`\x1b`, `\u202e`) and each tab as four blanks."""
    return text if text.isprintable() else "".join(_spelled(letter) for letter in text)


def plain_lines(text: str) -> str:
    """The same for a text of several lines, whose line breaks stay."""
    return "\n".join(plain(line) for line in text.split("\n"))


def one_line(text: str) -> str:
    """The same on one line."""
    return plain(" ".join(text.split("\n")))


def _spelled(letter: str) -> str:
    if letter == "\t":
        return _TAB
    if unicodedata.category(letter) not in _SPELLED:
        return letter
    code = ord(letter)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
