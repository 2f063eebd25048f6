"""Bringing the content of a site to today's form: every file and the version in the settings, or nothing at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from build_tools.authoring.placing import put_in_place
from build_tools.content_types import TYPES
from build_tools.core.diagnostics import Diagnostic
from build_tools.core.files import Files
from build_tools.core.frontmatter import Frontmatter, compose
from build_tools.core.sources import decode, find_sources, read_source
from build_tools.migrations import MIGRATIONS
from build_tools.migrations.migration import Migration, apply, replace_node
from build_tools.settings import CONTENT_VERSION, FILE, compose_settings, plugin_options, read_settings


@dataclass(frozen=True)
class Migrated:
    """The version the content had, what was done in each changed file, and what made it impossible."""

    version: int
    steps: Mapping[str, tuple[Migration, ...]] = field(default_factory=dict)
    problems: tuple[Diagnostic, ...] = ()


def migrate_site(root: Path) -> Migrated:
    """Bring the content below `root` to the current version.

    Raises:
        OSError: when a file cannot be written; every file is then as it was.
    """
    version, problems = _version(root)
    if version is None or version >= CONTENT_VERSION:
        return Migrated(version or 0, problems=tuple(problems))
    contents: dict[Path, bytes] = {}
    steps: dict[str, tuple[Migration, ...]] = {}
    for path in _paths(root):
        text, done, problems_here = _migrated(Files(root), path, version)
        problems += problems_here
        if done:
            contents[root / path], steps[path] = text.encode(), done
    if not problems:
        put_in_place({**contents, root / FILE: _with_version(root).encode()})
    return Migrated(version, steps, tuple(problems))


def _version(root: Path) -> tuple[int | None, list[Diagnostic]]:
    """The content's version, or None with the reason why nothing can be migrated."""
    node, problems = compose_settings(root)
    options = plugin_options(node) if node else None
    written = str(options.values.get("content_version", CONTENT_VERSION)) if options else ""
    if not written.isdecimal() or int(written) > CONTENT_VERSION:
        return None, problems or read_settings(root)[1]
    return int(written), []


def _paths(root: Path) -> Iterator[str]:
    for folder in sorted({kind.collection.folder for kind in TYPES}):
        yield from find_sources(Files(root), folder)[0]


def _migrated(files: Files, path: str, version: int) -> tuple[str, tuple[Migration, ...], list[Diagnostic]]:
    """The new text of a file, the steps that changed it, and why it cannot be read."""
    source, problems = read_source(files, path)
    if source is None or not source.frontmatter.intact:
        return "", (), problems
    head = source.head
    done: list[Migration] = []
    for migration in MIGRATIONS[version:]:
        changed = apply(head, migration.edits(_composed(path, head)))
        if changed != head:
            head, done = changed, [*done, migration]
    text = decode(path, files.read(path))[0] or ""
    return text.replace(source.head, head, 1), tuple(done), []


def _composed(path: str, head: str) -> Frontmatter:
    written, problems = compose(path, head)
    if written is None:
        raise ValueError(f"{path}: a migration wrote what cannot be read: {problems}")
    return written


def _with_version(root: Path) -> str:
    """The settings with the current version, all else as it was."""
    text = (root / FILE).read_bytes().decode("utf-8-sig")
    node: Any = yaml.compose(text, Loader=yaml.CBaseLoader)
    options = plugin_options(node)
    assert options is not None  # noqa: S101  (its version has been read)
    value = next(value for key, value in options.node.value if key.value == "content_version")
    return apply(text, iter([replace_node(value, str(CONTENT_VERSION))]))
