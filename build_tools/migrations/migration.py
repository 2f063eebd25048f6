"""What a migration is: from which version to which, what it does in words, and the edits it makes in one file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from build_tools.core.frontmatter import Frontmatter
from build_tools.core.languages import Phrase


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters `start` to `end` of a frontmatter's text, and what takes their place."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Migration:
    """One step from content version `number - 1` to `number`; `edits` names the changes in the head of a file.

    Everything that no edit names stays as its author wrote it, comments included.
    """

    number: int
    what: Phrase
    edits: Callable[[Frontmatter], Iterator[Edit]]


def replace_node(node: Any, text: str) -> Edit:
    """Put `text` where a key or value stands."""
    return Edit(node.start_mark.index, node.end_mark.index, text)


def pairs(written: Frontmatter) -> list[tuple[yaml.ScalarNode, Any]]:
    """The outermost keys of a frontmatter with their values, as nodes."""
    return list(written.node.value)


def apply(text: str, edits: Iterator[Edit]) -> str:
    """Make all edits in a text; they name places in the text as it is, and do not overlap."""
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text
