r"""The pages of `examples/`: one a rule, with broken files in which a line of carets marks every problem expected.

A page has a case under each heading `##`; a case has files, each a path and a block between lines `~~~~`. In a block
marked `escaped`, `\xe9` is a byte and `\t` a tab, and columns are counted once they are read so. A line that holds
only carets and a name marks what is wrong with the line above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from build_tools.core.diagnostics import Diagnostic

FOLDER = Path(__file__).with_name("examples")
Expected = tuple[str, int, int, int, str]
"""Path, line, column, length (on one line, 1 at least) and name of a problem."""

_CASE = re.compile(r"^## (.+)\n\n(?=\S+\n~~~~)", re.MULTILINE)
_FILE = re.compile(r"^(\S+)\n~~~~( escaped)?\n(.*?)^~~~~$", re.MULTILINE | re.DOTALL)
_MARK = re.compile(r"( *)(\^+) ([a-z0-9-]+)")


@dataclass(frozen=True)
class Case:
    """A tiny site, and what must be found in it."""

    rule: str
    title: str
    files: dict[str, bytes]
    expected: tuple[Expected, ...]


def read_cases() -> Iterator[Case]:
    """Every case of every page, in order."""
    for page in sorted(FOLDER.glob("*.md")):
        _, *parts = _CASE.split(page.read_text(encoding="utf-8"))
        for title, text in zip(parts[::2], parts[1::2], strict=True):
            yield _case(page.stem, title, text)


def _case(rule: str, title: str, text: str) -> Case:
    files: dict[str, bytes] = {}
    expected: list[Expected] = []
    for path, escaped, content in _FILE.findall(text):
        lines: list[str] = []
        for line in content.splitlines():
            if mark := _MARK.fullmatch(line):
                expected.append((path, max(1, len(lines)), len(mark[1]) + 1, len(mark[2]), mark[3]))
            else:
                lines.append(line)
        files[path] = _encoded("".join(f"{line}\n" for line in lines), bool(escaped))
    return Case(rule, title, files, tuple(sorted(expected)))


def _encoded(text: str, escaped: bool) -> bytes:
    if not escaped:
        return text.encode()
    return re.sub(rb"\\(x[0-9a-f]{2}|[rtn])", lambda match: _byte(match[1]), text.encode())


def _byte(code: bytes) -> bytes:
    return bytes([int(code[1:], 16)]) if code[:1] == b"x" else {b"r": b"\r", b"t": b"\t", b"n": b"\n"}[code]


def places(found: Iterable[Diagnostic]) -> tuple[Expected, ...]:
    """Where problems stand, in the form of a page's marks."""
    return tuple(sorted((one.path, *_place(one), one.name) for one in found))


def _place(one: Diagnostic) -> tuple[int, int, int]:
    start, end = one.span.start, one.span.end
    return start.line, start.column, max(1, end.column - start.column)
