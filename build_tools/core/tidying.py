"""The blanks of a Markdown body that mean nothing, taken away; every word and every mark stays."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.core.markdown import Body

_BLANKS = " \t"
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]|$)")
_HARD_BREAK = re.compile(r"(?<=[^ \t]) {2,}$")


def tidy(body: str) -> str:
    """The body without blank lines around it and without blanks at the ends of lines, one line break at its end.

    Two blanks before a line that follows break the line (CommonMark §6.7), and blanks in code are code: both stay.
    """
    lines = body.split("\n")
    if any(line.endswith((" ", "\t")) for line in lines):
        lines = list(_trimmed(lines, _lines_of_code(body)))
    text = "\n".join(lines).strip("\n")
    return f"{text}\n" if text else ""


def _trimmed(lines: list[str], code: frozenset[int]) -> Iterator[str]:
    for number, (line, following) in enumerate(zip(lines, [*lines[1:], ""], strict=True)):
        if number in code:
            yield line
        elif following.strip(_BLANKS) and _HARD_BREAK.search(line) and not _HEADING.match(line):
            yield line.rstrip(_BLANKS) + "  "
        else:
            yield line.rstrip(_BLANKS)


def _lines_of_code(body: str) -> frozenset[int]:
    blocks = (token.map for token in Body(body).tokens if token.type in {"fence", "code_block"} and token.map)
    return frozenset(line for first, last in blocks for line in range(first, last))
