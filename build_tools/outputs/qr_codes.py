"""QR codes (ISO/IEC 18004) of addresses that differ in a few characters, as SVG.

With its size, error level and mask fixed, a symbol is an affine function of the bits it holds: Reed-Solomon codes are
linear, and the mask is added to every symbol alike. So a character at its place always turns over the same modules,
whatever stands elsewhere. segno draws each character once; the symbols of a thousand addresses are sums of those.
"""

from __future__ import annotations

import re
from functools import cache
from math import isqrt

import segno

BORDER = 2
_AT_ONCE = 11
"""How many modules side by side are drawn with one stroke of the pen that is remembered."""
_RUN = re.compile(b"\0+|\1+")


def qr_code(text: str) -> str:
    """A QR code as an `<svg>` that takes the size of what it stands in."""
    modules = _sum(text) if text.isascii() else _drawn(text)
    size = isqrt(len(modules))
    side = size + 2 * BORDER
    path = "".join(_row(modules[row * size : (row + 1) * size], row) for row in range(size))
    return f'<svg viewBox="0 0 {side} {side}"><path stroke="#000" d="{path}"/></svg>'


def _row(modules: bytes, row: int) -> str:
    strokes = [_stroke(modules[start : start + _AT_ONCE]) for start in range(0, len(modules), _AT_ONCE)]
    return f"M{BORDER} {row + BORDER}.5{''.join(strokes)}"


@cache
def _stroke(modules: bytes) -> str:
    """From the left edge of the first module to the right edge of the last: lines where they are dark."""
    return "".join(f"h{len(run)}" if run[0] else f"m{len(run)} 0" for run in _RUN.findall(modules))


def _sum(text: str) -> bytes:
    """The modules of a text as the sum of what its characters turn over."""
    symbol = _blank(len(text))
    for position, character in enumerate(text):
        symbol ^= _turned_over(len(text), position, character)
    return symbol.to_bytes(len(_drawn("0" * len(text))))


@cache
def _turned_over(length: int, position: int, character: str) -> int:
    text = "0" * position + character + "0" * (length - position - 1)
    return _blank(length) ^ int.from_bytes(_drawn(text))


@cache
def _blank(length: int) -> int:
    return int.from_bytes(_drawn("0" * length))


@cache
def _drawn(text: str) -> bytes:
    """The modules of a text row by row, 1 where they are dark.

    The mask is fixed: readers do not mind, and sums need it.
    """
    return b"".join(segno.make_qr(text, mode="byte", error="m", boost_error=False, mask=0).matrix)
