"""The comments of a frontmatter, which libyaml drops: found again and tied to the key or list item they belong to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import yaml

from build_tools.core.frontmatter import Loc

_REMARK = re.compile(r"(?:^|(?<=[ \t]))#.*")
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*")
END: Loc = ()
"""Where remarks stand that no key follows."""


@dataclass(frozen=True, slots=True)
class Remarks:
    """The comments of one key or item, each with its `#`: on lines of their own above it, and behind it."""

    above: tuple[str, ...] = ()
    beside: str = ""


class _Slot(NamedTuple):
    """A key or item: where it begins in the text, and the lines it begins and ends on."""

    start: int
    first_line: int
    last_line: int
    loc: Loc


def find_remarks(text: str, node: yaml.MappingNode) -> Mapping[Loc, Remarks]:
    """The comments of the YAML `text`, composed as `node`, by the place of the key or item they belong to.

    A comment on its own line belongs to what follows, one behind a value to that value.
    """
    slots = list(_slots(node, END))
    starts = [slot.start for slot in slots]
    found: dict[Loc, Remarks] = {}
    for line, start, remark in _comments(text, node):
        position = bisect_right(starts, start)
        before = slots[position - 1] if position else None
        after = slots[position].loc if position < len(slots) else END
        if before and line in {before.first_line, before.last_line} and not found.get(before.loc, Remarks()).beside:
            found[before.loc] = Remarks(found.get(before.loc, Remarks()).above, remark)
        else:
            kept = found.get(after, Remarks())
            found[after] = Remarks((*kept.above, remark), kept.beside)
    return found


def _slots(node: Any, loc: Loc) -> Iterator[_Slot]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield _slot(key, value, (*loc, key.value))
            yield from _slots(value, (*loc, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for position, value in enumerate(node.value):
            yield _slot(value, value, (*loc, position))
            yield from _slots(value, (*loc, position))


def _slot(first: Any, last: Any, loc: Loc) -> _Slot:
    return _Slot(first.start_mark.index, first.start_mark.line, last.end_mark.line, loc)


def _comments(text: str, node: yaml.MappingNode) -> Iterator[tuple[int, int, str]]:
    """Line from 0, offset and text of each comment."""
    offset = 0
    for number, line in enumerate(_masked(text, node).split("\n")):
        if match := _REMARK.search(line):
            start = offset + match.start()
            yield number, start, text[start : start + len(match[0])].rstrip()
        offset += len(line) + 1


def _masked(text: str, node: yaml.MappingNode) -> str:
    """The text with every scalar blotted out, so that a `#` left over begins a comment."""
    letters = list(text)
    for scalar in _scalars(node):
        start, end = scalar.start_mark.index, scalar.end_mark.index
        if header := _BLOCK_HEADER.match(text, start) if scalar.style in {"|", ">"} else None:
            letters[start : header.end()] = "x" * len(header[0])
            start = text.find("\n", start) % (len(text) + 1)
        letters[start:end] = ("\n" if letter == "\n" else "x" for letter in text[start:end])
    return "".join(letters)


def _scalars(node: Any) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _scalars(child)
    else:
        for key, child in node.value:
            yield from _scalars(key)
            yield from _scalars(child)
