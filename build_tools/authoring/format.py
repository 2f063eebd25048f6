"""Writing content files in their canonical form. Nothing is lost: what is written is read again and compared first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from build_tools.authoring.check import Selection, read_site
from build_tools.authoring.memory import Findings
from build_tools.authoring.placing import put_in_place
from build_tools.checks import RULES
from build_tools.content_types.base import Facts
from build_tools.core.canonical import as_text, write_file
from build_tools.core.diagnostics import Severity
from build_tools.core.files import Files
from build_tools.core.frontmatter import Loc
from build_tools.core.memory import everything_kept
from build_tools.core.remarks import Remarks, find_remarks
from build_tools.core.schema import Group
from build_tools.core.sources import SourceFile, parse_source
from build_tools.core.tidying import tidy
from build_tools.library.entry import Entry


@dataclass(frozen=True)
class Formatting:
    """The files that were not in canonical form, those that were, and what is wrong with those left alone."""

    changed: tuple[str, ...]
    unchanged: tuple[str, ...]
    left_alone: Findings


def format_site(root: Path, today: date, chosen: Selection, *, write: bool = True) -> Formatting:
    """Write the chosen files below `root` canonically, or only find out which would change."""
    with everything_kept():
        return _format(root, today, chosen, write=write)


def _format(root: Path, today: date, chosen: Selection, *, write: bool) -> Formatting:
    files = Files(root)
    made, findings = read_site(files, today)
    wrong = tuple(one for one in findings.diagnostics if RULES[one.name].severity is Severity.ERROR)
    paths = {one.path for one in wrong}
    entries = made.library.entries if made else ()
    formed = {
        entry.path: canonical(entry).encode() for entry in entries if entry.path in chosen and entry.path not in paths
    }
    changed = tuple(sorted(path for path, content in formed.items() if content != files.read(path)))
    if write:
        for path in changed:
            put_in_place({root / path: formed[path]})
    left_alone = chosen.among(Findings(wrong, tuple(path for path in findings.files if path in paths)))
    return Formatting(changed, tuple(sorted(formed.keys() - set(changed))), left_alone)


def canonical(entry: Entry[Facts]) -> str:
    """The whole file of an entry in canonical form.

    Raises:
        LossError: when the form would not read back as the same values, comments and text; that is a bug of ours.
    """
    written = entry.source.frontmatter
    values = typed_values(written.node, entry.facts)
    remarks = find_remarks(entry.source.head, written.node)
    text = write_file(values, type(entry.facts), entry.source.body, remarks)
    _assure_nothing_is_lost(entry.source, text, values, remarks)
    return text


def typed_values(node: yaml.MappingNode, facts: Group) -> dict[str, Any]:
    """What the author wrote, key by key, with the values as their type reads them; an empty key is None."""
    return {key.value: _typed(value, _attribute(facts, key.value)) for key, value in node.value}


def _typed(node: Any, fact: Any) -> Any:
    if isinstance(node, yaml.ScalarNode):
        if not node.value and not node.style:
            return None
        return node.value if fact is None or isinstance(fact, Group | tuple) else fact
    if isinstance(node, yaml.MappingNode):
        return {key.value: _typed(value, _attribute(fact, key.value)) for key, value in node.value}
    return [_typed(item, fact[position]) for position, item in enumerate(node.value)]


def _attribute(group: Group | None, name: str) -> Any:
    if group is None:
        return None
    fields = type(group).model_fields
    return getattr(group, next((field for field, info in fields.items() if info.alias == name), name), None)


class LossError(Exception):
    """The canonical form of a file would not hold all that its author wrote."""


def _assure_nothing_is_lost(
    source: SourceFile, text: str, values: Mapping[str, Any], remarks: Mapping[Loc, Remarks]
) -> None:
    again, _ = parse_source(source.path, text.encode())
    if (
        again is None
        or _as_texts(again.frontmatter.values) != _as_texts(values)
        or _told(find_remarks(again.head, again.frontmatter.node)) != _told(remarks)
        or tidy(again.body) != tidy(source.body)
    ):
        raise LossError(source.path)


def _as_texts(value: Any) -> Any:
    """Values as texts without the keys that are empty; line breaks at the end of a text mean nothing."""
    if isinstance(value, Mapping):
        return {name: _as_texts(inner) for name, inner in value.items() if inner is not None}
    if isinstance(value, list | tuple):
        return [_as_texts(inner) for inner in value]
    return as_text(value).rstrip("\n")


def _told(remarks: Mapping[Loc, Remarks]) -> list[str]:
    return sorted(text for one in remarks.values() for text in (*one.above, one.beside) if text)
