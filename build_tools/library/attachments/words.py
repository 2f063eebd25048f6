"""Plain text."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.core.characters import hidden, named
from build_tools.core.limits import Limits
from build_tools.library.attachments.finding import Finding


def judge(data: bytes, _suffix: str, _limits: Limits) -> Iterator[Finding]:
    """Text that shows all it holds."""
    for _, letter in hidden(data.decode("utf-8-sig").replace("\r", "")):
        yield Finding("hidden-character", {"code": named(letter)})
        return
