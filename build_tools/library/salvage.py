"""What can still be read of a file with mistakes in its keys, so that all its problems are told in one run.

The file is not published: what comes of it serves the checks only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from zlib import crc32

from pydantic import ValidationError
from yaml import MappingNode, SequenceNode

from build_tools.content_types.base import Facts
from build_tools.core.frontmatter import Frontmatter
from build_tools.core.schema import Choice, find_type
from build_tools.core.sources import SourceFile
from build_tools.library.entry import Entry


def salvage(kind: type[Facts], source: SourceFile, merged: Mapping[str, Any] | None) -> Entry[Facts] | None:
    """The entry without the keys that have a mistake; None where a mandatory one cannot be done without.

    Of a list only the items with a mistake go: the others are still judged, each at its own place. `merged` are the
    values of a translation laid over its original.
    """
    written = source.frontmatter if merged is not None else _without_wrong_items(kind, source.frontmatter)
    facts = _without_wrong_keys(kind, written.values if merged is None else merged, source.path)
    return Entry(facts, replace(source, frontmatter=written), sound=False) if facts else None


def _without_wrong_items(kind: type[Facts], written: Frontmatter) -> Frontmatter:
    """The head without the items of its lists that have a mistake: what is left keeps its place in the file."""
    wrong: dict[str, set[int]] = defaultdict(set)
    try:
        kind.model_validate(written.values)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            name, *within = detail["loc"]
            if within and isinstance(within[0], int) and isinstance(written.values.get(str(name)), list):
                wrong[str(name)].add(within[0])
    pairs = [(key, _less(node, wrong[key.value]) if key.value in wrong else node) for key, node in written.node.value]
    whole = MappingNode(written.node.tag, pairs, written.node.start_mark, written.node.end_mark)
    kept = {name: _kept(value, wrong[name]) if name in wrong else value for name, value in written.values.items()}
    return replace(written, origin=whole, values=kept)


def _less(node: SequenceNode, wrong: set[int]) -> SequenceNode:
    return SequenceNode(node.tag, _kept(node.value, wrong), node.start_mark, node.end_mark)


def _kept(items: list[Any], wrong: set[int]) -> list[Any]:
    return [item for position, item in enumerate(items) if position not in wrong]


def _without_wrong_keys(kind: type[Facts], values: Mapping[str, Any], path: str) -> Facts | None:
    try:
        return kind.model_validate(values)
    except ValidationError as error:
        broken = {detail["loc"][0] for detail in error.errors(include_url=False) if detail["loc"]}
    rest = {name: value for name, value in values.items() if name not in broken}
    stand_ins = {str(name): found for name in broken if (found := _stand_in(kind, str(name), path))}
    try:
        return kind.model_validate({**rest, **stand_ins})
    except ValidationError:
        return None


def _stand_in(kind: type[Facts], name: str, path: str) -> str:
    """A value for a mandatory key that no rule can mistake for a fact; empty for a key that can be left out."""
    info = kind.model_fields.get(name)
    if info is None or not info.is_required():
        return ""
    if name == "id":
        return f"{kind.collection.prefix}-{crc32(path.encode())}"
    if name == "title":
        return "…"
    choices = find_type(info.annotation, Choice)
    return str(next(iter(choices))) if choices else ""
