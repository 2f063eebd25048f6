"""HTML entities read as browsers read them, in bounded time."""

from __future__ import annotations

import re
from html import unescape

_ENDLESS = re.compile(r"&#(?:\d{8,}|x[0-9a-f]{7,});?", re.IGNORECASE)
"""Numbers beyond every character: Python would refuse to read a long one as a number at all."""


def decoded(text: str) -> str:
    """`text` with each entity as its character; numbers that name none become U+FFFD (HTML, §13.2.5.80)."""
    return unescape(_ENDLESS.sub("\ufffd", text)) if "&" in text else text
