"""Plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.core.characters import hidden, named
from build_tools.core.limits import Limits
from build_tools.library.attachments.finding import Finding

_SECRET = re.compile(r"(?m)-----BEGIN [A-Z ]*PRIVATE KEY-----|^[\w.-]+:(?:\$[\w.]+\$\S+|\{SHA\}\S+|x:\d+:\d+:)")
"""A private key, or a line of a file of passwords (crypt(3), htpasswd, passwd(5))."""


def judge(data: bytes, suffix: str, _limits: Limits) -> Iterator[Finding]:
    """Text that shows all it holds, and opens nothing to whoever has it."""
    if _SECRET.search(data.decode("utf-8-sig")):
        yield Finding("refused-file-type", {"type": f"{suffix} (passwd)", "known": ("txt",)})
        return
    for _, letter in hidden(data.decode("utf-8-sig").replace("\r", "")):
        yield Finding("hidden-character", {"code": named(letter)})
        return
