"""What YAML offers beyond plain mappings, lists and texts, found before it is expanded or descended into."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from build_tools.core.diagnostics import Diagnostic, Note, Span
from build_tools.core.syntax import syntax_problem

DEPTH_LIMIT = 8
"""Deepest frontmatter of the contracts is five levels; eight leaves room without letting recursion run."""
_SIGNS = ("&", "*", " " * 16, "- -", "? ")
_SUSPECT = re.compile(r"[&*]|(?:[-?] +){4}|^ {16}", re.MULTILINE)
"""What may need a closer look; a plain search for `_SIGNS` comes first because it is much quicker."""


def is_suspect(text: str) -> bool:
    """Whether `text` may hold references or nest deeply enough to be worth reading twice."""
    signs = any(sign in text for sign in _SIGNS)
    return (signs and bool(_SUSPECT.search(text))) or text.count("[") + text.count("{") > DEPTH_LIMIT


def refusals(path: str, text: str, first_line: int) -> Iterator[Diagnostic]:
    """What `compose` would expand or descend into: nesting too deep, else every reference, told once by its name."""
    if deep := list(too_deep(path, text, first_line, DEPTH_LIMIT)):
        yield from deep
        return
    references: dict[str, list[tuple[str, Span]]] = {}
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        anchor = getattr(event, "anchor", None)
        if anchor:
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            references.setdefault(anchor, []).append((sign + anchor, span_of(event, first_line)))
    for (sign, span), *others in references.values():
        notes = tuple(Note(path, other) for _, other in others)
        yield Diagnostic("yaml-reference", path, span, {"sign": sign}, notes)


def too_deep(path: str, text: str, first_line: int, limit: int) -> Iterator[Diagnostic]:
    """Read the text as events, which costs no recursion; the place where it nests more than `limit` deep, or ends."""
    depth = 0
    try:
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > limit:
                yield Diagnostic("deep-nesting", path, span_of(event, first_line), {"limit": limit})
                return
    except yaml.YAMLError as error:
        yield syntax_problem(path, text, first_line, error)


def count_values(node: yaml.Node, most: int = 10**6) -> int:
    """How many values stand at and below `node`, those behind a reference counted each time; no more than `most`."""
    weights: dict[int, int] = {}

    def weigh(one: yaml.Node) -> int:
        if isinstance(one, yaml.ScalarNode):
            return 1
        if id(one) not in weights:
            weights[id(one)] = most  # what holds itself has no end
            parts = [part for pair in one.value for part in (pair if isinstance(pair, tuple) else (pair,))]
            weights[id(one)] = min(most, 1 + sum(map(weigh, parts)))
        return weights[id(one)]

    return weigh(node)


def span_of(marked: Any, first_line: int) -> Span:
    """The span between a node's or event's marks; of a value on several lines, its first character."""
    start, end = marked.start_mark, marked.end_mark
    length = end.column - start.column if end.line == start.line else 1
    return Span.of(start.line + first_line, start.column + 1, length)
