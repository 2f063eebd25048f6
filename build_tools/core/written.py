"""Where words stand in a line as its author wrote them: entities, backslashes and percent signs are read as letters."""

from __future__ import annotations

import re
from urllib.parse import unquote

from markdown_it.common.utils import isValidEntityCode

from build_tools.core.addresses import readable_host
from build_tools.core.entities import decoded

_WRITTEN_OTHERWISE = re.compile(
    r"&(?:[a-z][a-z0-9]{1,31}|#\d{1,7}|#x[0-9a-f]{1,6});|\\[!-/:-@\[-`{-~]|(?:%[0-9a-f]{2})+", re.IGNORECASE
)
"""An entity, a sign behind a backslash (CommonMark §2.4), letters of an address in percent signs."""


def find_written(line: str, words: str) -> tuple[int, int] | None:
    """The column, from 0, and the length of `words` in `line`, however they are written there; None without them."""
    column = line.find(words)
    if column >= 0:
        return column, len(words)
    letters, starts = _letters(line)
    for meant in dict.fromkeys((words, unquote(words), unquote(readable_host(words)))):
        found = letters.find(meant) if meant else -1
        if found >= 0:
            return starts[found], starts[found + len(meant)] - starts[found]
    return None


def _letters(line: str) -> tuple[str, list[int]]:
    """The letters that a line stands for, and the column each of them begins at; last, the column after them all."""
    letters: list[str] = []
    starts: list[int] = []
    done = 0
    for match in _WRITTEN_OTHERWISE.finditer(line):
        letters.append(line[done : match.start()])
        starts += range(done, match.start())
        meant = _meant(match[0])
        letters.append(meant)
        starts += [match.start()] * len(meant)
        done = match.end()
    letters.append(line[done:])
    return "".join(letters), [*starts, *range(done, len(line) + 1)]


def _meant(sign: str) -> str:
    if sign.startswith("&#"):
        code = int(sign[3:-1], 16) if sign[2] in "xX" else int(sign[2:-1])
        return chr(code) if isValidEntityCode(code) else "\ufffd"
    if sign.startswith("\\"):
        return sign[1:]
    return decoded(sign) if sign.startswith("&") else unquote(sign)
