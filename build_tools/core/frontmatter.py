"""Frontmatter composed once by libyaml into nodes that know their place; every scalar stays the author's own text.

No type is resolved here (`no` stays a word, `01000` a postcode): the schema decides. What YAML offers beyond plain
mappings, lists and texts (anchors, aliases, merge keys, tags, deep nesting) is refused with its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from build_tools.core.diagnostics import Diagnostic, Note, Span

Values = dict[str, Any]
Loc = tuple[str | int, ...]

DEPTH_LIMIT = 8
"""Deepest frontmatter of the contracts is five levels; eight leaves room without letting recursion run."""

_PLAIN_TAGS = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map"))
_SUSPECT = re.compile(r"[&*]|\[.*\[.*\[|\{.*\{.*\{|(?:[-?] +){4}|^ {32}", re.MULTILINE)
_KEY_WITH_COLON = re.compile(r"^(\s*(?:- )?[\w-]+:\s+)(?![\"'\[{|>])(.*:(?:\s.*)?)$")


@dataclass(frozen=True, slots=True)
class Frontmatter:
    """The mapping at the head of a file: its nodes, its plain values and the file it stands in."""

    path: str
    node: yaml.MappingNode
    values: Values
    first_line: int

    def has(self, loc: Loc) -> bool:
        """Whether the author wrote a value at `loc`."""
        value: Any = self.values
        for step in loc:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return False
        return True

    def span(self, loc: Loc = (), *, key: bool = False) -> Span:
        """The place of the value at `loc` (keys and list positions); of its key when `key`.

        Where `loc` leads nowhere (a missing key), the place is that of the nearest parent that exists.
        """
        node: Any = self.node
        name: Any = None
        for step in loc:
            found = _child(node, step)
            if found is None:
                break
            name, node = found
        if node is self.node:
            return Span.of(self.first_line, 1, 0)
        return _span(name if key and name is not None else node, self.first_line)


def compose(path: str, text: str, first_line: int = 1) -> tuple[Frontmatter | None, list[Diagnostic]]:
    """Compose the YAML `text` that begins on `first_line` of the file at `path`.

    Returns the frontmatter, or None when it cannot be read at all, and what is wrong with it.
    """
    refused = list(_refusals(path, text, first_line)) if _SUSPECT.search(text) else []
    if refused:
        return None, refused
    try:
        node = yaml.compose(text, Loader=yaml.CBaseLoader)
    except yaml.YAMLError as error:
        return None, [_syntax_problem(path, text, first_line, error)]
    if node is None:
        node = yaml.MappingNode("tag:yaml.org,2002:map", [])
    if not isinstance(node, yaml.MappingNode):
        return None, [Diagnostic("not-a-mapping", path, _span(node, first_line))]
    return from_node(path, node, first_line)


def from_node(path: str, node: yaml.MappingNode, first_line: int = 1) -> tuple[Frontmatter, list[Diagnostic]]:
    """Take the plain values out of a composed mapping; what is no plain value is left out and reported."""
    problems: list[Diagnostic] = []
    values = _mapping(node, path, first_line, problems)
    return Frontmatter(path, node, values, first_line), problems


def _mapping(node: yaml.MappingNode, path: str, line: int, problems: list[Diagnostic]) -> Values:
    values: Values = {}
    first: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = key_node.value
        if not isinstance(key, str):
            problems.append(Diagnostic("wrong-key", path, _span(key_node, line)))
        elif key == "<<":
            problems.append(Diagnostic("yaml-reference", path, _span(key_node, line), {"sign": "<<"}))
        elif first.setdefault(key, key_node) is not key_node:
            note = Note(path, _span(first[key], line))
            problems.append(Diagnostic("repeated-key", path, _span(key_node, line), {"key": key}, (note,)))
        elif (value := _value(value_node, path, line, problems)) is not None:
            values[key] = value
    return values


def _value(node: Any, path: str, line: int, problems: list[Diagnostic]) -> Any:
    if node.tag not in _PLAIN_TAGS:
        problems.append(Diagnostic("yaml-tag", path, _span(node, line), {"tag": node.tag.rpartition(":")[2]}))
        return None
    if isinstance(node, yaml.ScalarNode):
        return node.value if node.value or node.style else None
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, path, line, problems) for item in node.value]
    return _mapping(node, path, line, problems)


def _refusals(path: str, text: str, first_line: int) -> Iterator[Diagnostic]:
    """Read the text as events, which costs no recursion, for what `compose` would expand or descend into."""
    depth = 0
    try:
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            span = _span(event, first_line)
            anchor = getattr(event, "anchor", None)
            if anchor:
                sign = ("*" if isinstance(event, yaml.AliasEvent) else "&") + anchor
                yield Diagnostic("yaml-reference", path, span, {"sign": sign})
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > DEPTH_LIMIT:
                    yield Diagnostic("deep-nesting", path, span, {"limit": DEPTH_LIMIT})
                    return
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    except yaml.YAMLError as error:
        yield _syntax_problem(path, text, first_line, error)


def _syntax_problem(path: str, text: str, first_line: int, error: yaml.YAMLError) -> Diagnostic:
    mark = getattr(error, "problem_mark", None)
    problem = str(getattr(error, "problem", "") or "")
    context = str(getattr(error, "context", "") or "")
    lines = text.split("\n")
    row = min(mark.line, len(lines) - 1) if mark else 0
    column = mark.column + 1 if mark and mark.line == row else 1
    guilty = lines[row]
    if "quoted scalar" in context:
        opening = error.context_mark  # type: ignore[attr-defined]
        return Diagnostic("unclosed-quote", path, Span.of(opening.line + first_line, opening.column + 1))
    if "\t" in guilty[: len(guilty) - len(guilty.lstrip())]:
        return Diagnostic("tab-in-frontmatter", path, Span.of(row + first_line, 1 + guilty.index("\t")))
    if "mapping values" in problem and (match := _KEY_WITH_COLON.match(guilty)):
        quoted = match[1].strip() + ' "' + match[2].strip().replace('"', "'") + '"'
        span = Span.of(row + first_line, len(match[1]) + 1, len(match[2]))
        return Diagnostic("unquoted-colon", path, span, {"fixed": quoted})
    if "cannot start any token" in problem:
        sign = guilty[column - 1 : column]
        return Diagnostic("unquoted-character", path, Span.of(row + first_line, column), {"sign": sign})
    return Diagnostic("invalid-yaml", path, Span.of(row + first_line, column), {"line": guilty.strip()})


def _child(node: Any, step: str | int) -> tuple[Any, Any] | None:
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    return None


def _span(marked: Any, first_line: int) -> Span:
    """The span between a node's or event's marks; of a value on several lines, its first character."""
    start, end = marked.start_mark, marked.end_mark
    length = end.column - start.column if end.line == start.line else 1
    return Span.of(start.line + first_line, start.column + 1, length)
