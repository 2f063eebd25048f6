"""Frontmatter composed once by libyaml into nodes that know their place; every scalar stays the author's own text.

No type is resolved here (`no` stays a word, `01000` a postcode): the schema decides. What YAML offers beyond plain
mappings, lists and texts (anchors, aliases, merge keys, tags, deep nesting) is refused with its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml
from yaml._yaml import CParser

from build_tools.core.characters import hidden, is_control, named
from build_tools.core.diagnostics import Diagnostic, Note, Span, Value
from build_tools.core.languages import Phrase
from build_tools.core.syntax import mend, quoted, syntax_problem
from build_tools.core.yaml_limits import count_values, is_suspect, refusals, span_of

Values = dict[str, Any]
_VALUES = Phrase("valeurs et clés", "waarden en sleutels", "values and keys")
Loc = tuple[str | int, ...]

MOST_VALUES = 40_000
"""Keys and values of any YAML file, the vocabulary's included; of the head of a page, the settings allow fewer."""
MOST_MENDED = 20
"""Mistakes of syntax after which the rest of a head is still read."""
_PLAIN_TAGS = frozenset({None, *(f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map"))})
_HIDING = re.compile(r"(?P<gap>\s+)#")


class _Composer(CParser):
    """libyaml without PyYAML's resolvers: a node has a tag only when the author wrote one."""

    def resolve(self, kind: object, value: object, implicit: object) -> None:
        """Leave every type open."""

    def descend_resolver(self, parent: object, index: object) -> None:
        """Know no path."""

    def ascend_resolver(self) -> None:
        """Know no path."""


@dataclass(frozen=True)
class Frontmatter:
    """The mapping at the head of a file: its plain values, where each stood, and the file it stands in.

    `origin` is the node that was composed, or the text that is composed again when a place is asked for: the nodes of
    thousands of files in good order would weigh many times what their values do, and nobody looks at them.
    `mended` are the lines with a mistake of syntax, read as if it were mended: it then serves the checks only.
    """

    path: str
    origin: yaml.MappingNode | str = field(repr=False)
    values: Values
    first_line: int
    mended: frozenset[int] = frozenset()

    @cached_property
    def node(self) -> yaml.MappingNode:
        """The mapping as libyaml composed it, with the place of every key and value."""
        return _nodes(self.origin) if isinstance(self.origin, str) else self.origin

    @property
    def intact(self) -> bool:
        """Whether it was read as its author wrote it."""
        return not self.mended

    def has(self, loc: Loc) -> bool:
        """Whether the author wrote a value at `loc`."""
        value: Any = self.values
        for step in loc:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return False
        return True

    def node_at(self, loc: Loc) -> yaml.Node | None:
        """The node of the value that the author wrote at `loc`, empty or refused; None when there is no key."""
        node: Any = self.node
        for step in loc:
            found = _child(node, step)
            if found is None:
                return None
            node = found[1]
        return node  # type: ignore[no-any-return]

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
        return span_of(name if key and name is not None else node, self.first_line)


def compose(
    path: str, text: str, first_line: int = 1, most: int = MOST_VALUES
) -> tuple[Frontmatter | None, list[Diagnostic]]:
    """Compose the YAML `text` of at most `most` values that begins on `first_line` of the file at `path`.

    Returns the frontmatter, or None when it cannot be read at all, and what is wrong with it. After a mistake that has
    one likely remedy the rest is read as if it were mended, so that all mistakes of a file are told in one run.
    """
    node, problems, text = _read_on(path, text, first_line)
    if node is None:
        return None, problems
    if not isinstance(node, yaml.MappingNode):
        return None, [*problems, Diagnostic("not-a-mapping", path, span_of(node, first_line))]
    if text.count("\n") + text.count(",") > most and (count := count_values(node)) > most:
        values: dict[str, Value] = {"what": _VALUES, "count": count, "limit": most, "setting": "frontmatter_values"}
        return None, [*problems, Diagnostic("too-many", path, Span.of(first_line, 1, 0), values)]
    mended = frozenset(problem.span.start.line for problem in problems)
    found = Frontmatter(path, text, _mapping(node, path, first_line, problems), first_line, mended)
    if " #" in text:
        problems += _hidden_words(path, text, node, first_line)
    return found, problems


def _read_on(path: str, text: str, first_line: int) -> tuple[yaml.Node | None, list[Diagnostic], str]:
    """Read `text`, going on after each mistake as if it were mended; the node, the mistakes, the text as read."""
    node, told = _read(path, text, first_line)
    problems = list(told)
    while told and len(problems) < MOST_MENDED and (mended := mend(text, first_line, told[-1])):
        before, text = told[-1], mended
        node, told = _read(path, text, first_line)
        if told and told[-1].span.start.line == before.span.start.line:
            break  # what was wrong with this line is told already
        problems += told
    return node, problems, text


def _read(path: str, text: str, first_line: int) -> tuple[yaml.Node | None, list[Diagnostic]]:
    refused = list(refusals(path, text, first_line)) if is_suspect(text) else []
    if refused:
        return None, refused
    try:
        return _nodes(text), []
    except yaml.YAMLError as error:
        return None, [syntax_problem(path, text, first_line, error)]


def _nodes(text: str) -> Any:
    return _Composer(text).get_single_node() or yaml.MappingNode("tag:yaml.org,2002:map", [])


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
        if type(key) is str and key not in first and key != "<<":
            first[key] = key_node
            value = _value(value_node, path, line, problems)
            if value is not None:
                values[key] = value
        elif not isinstance(key, str):
            problems.append(Diagnostic("wrong-key", path, span_of(key_node, line)))
        elif key == "<<":
            problems.append(Diagnostic("yaml-reference", path, span_of(key_node, line), {"sign": "<<"}))
        else:
            note = Note(path, span_of(first[key], line))
            problems.append(Diagnostic("repeated-key", path, span_of(key_node, line), {"key": key}, (note,)))
    return values


def _value(node: Any, path: str, line: int, problems: list[Diagnostic]) -> Any:
    if isinstance(node, yaml.ScalarNode) and not (node.tag or node.style):
        return node.value or None  # as nearly all are
    if node.tag is not None and node.tag not in _PLAIN_TAGS:
        problems.append(Diagnostic("yaml-tag", path, span_of(node, line), {"tag": node.tag.rpartition(":")[2]}))
        return None
    if isinstance(node, yaml.ScalarNode):
        if node.style == '"' and (escaped := next(hidden(node.value), None)):
            name = "control-character" if is_control(escaped[1]) else "hidden-character"
            problems.append(Diagnostic(name, path, span_of(node, line), {"code": named(escaped[1])}))
            return None
        return node.value if node.value or node.style else None
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, path, line, problems) for item in node.value]
    return _mapping(node, path, line, problems)


def _hidden_words(path: str, text: str, node: yaml.MappingNode, first_line: int) -> Iterator[Diagnostic]:
    """Words that a `#` turns into a remark, behind a value on the same line or in its stead."""
    lines = text.split("\n")
    for scalar in _plain_scalars(node):
        line, end = lines[scalar.end_mark.line], scalar.end_mark.column
        if match := _HIDING.match(line, end):
            whole = line[scalar.start_mark.column :].strip()
            head = line[: scalar.start_mark.column].strip() if scalar.start_mark.line == scalar.end_mark.line else ""
            values: dict[str, Value] = {
                "text": line[match.end("gap") :].strip(),
                "fixed": f"{head} {quoted(whole)}".strip(),
            }
            span = Span.of(
                scalar.end_mark.line + first_line, match.end("gap") + 1, len(line.rstrip()) - match.end("gap")
            )
            yield Diagnostic("text-after-hash", path, span, values)


def _plain_scalars(node: Any) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        if not node.style:
            yield node
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _plain_scalars(child)
    else:
        for _, child in node.value:
            yield from _plain_scalars(child)


def _child(node: Any, step: str | int) -> tuple[Any, Any] | None:
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    return None
