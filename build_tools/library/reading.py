"""From files to entries: every content file read, validated, and each translation joined to its original."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from build_tools.content_types import TYPES
from build_tools.content_types.base import Facts, is_translatable
from build_tools.content_types.fields import ID
from build_tools.core.diagnostics import Diagnostic, Note, Value
from build_tools.core.files import Files
from build_tools.core.frontmatter import Frontmatter, Loc, Values
from build_tools.core.schema import validate
from build_tools.core.sources import SourceFile, find_sources, read_source
from build_tools.library.entry import Entry
from build_tools.library.salvage import salvage

TRANSLATION_KEYS = frozenset({"id", "translation", "former_addresses"})


@dataclass
class Reading:
    """What came of reading: entries, problems, and the ids of files that had to be left out."""

    entries: list[Entry[Facts]] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)
    left_out: dict[str, str] = field(default_factory=dict)


def read_entries(files: Files) -> Reading:
    """Read the entries of every type."""
    reading = Reading()
    for kind in TYPES:
        sources = []
        paths, problems = find_sources(files, kind.collection.folder)
        reading.problems += problems
        for path in paths:
            source, problems = read_source(files, path)
            reading.problems += problems
            if source is None:
                reading.left_out[path] = _likely_id(files, path)
            else:
                sources.append(source)
        _join(kind, sources, reading)
    return reading


_ID_LINE = re.compile(rb"^id:[ \t]*[\"']?([A-Za-z0-9-]+)", re.MULTILINE)


def _likely_id(files: Files, path: str) -> str:
    """The id of a file that could not be read, so that links to it are not reported as well."""
    try:
        match = _ID_LINE.search(files.read(path))
    except OSError:
        return ""
    return match[1].decode("ascii") if match else ""


def _join(kind: type[Facts], sources: Iterable[SourceFile], reading: Reading) -> None:
    by_id: dict[str, list[SourceFile]] = defaultdict(list)
    for source in sources:
        by_id[str(source.frontmatter.values.get("id", source.path)).strip()].append(source)
    for group in by_id.values():
        originals = [source for source in group if "translation" not in source.frontmatter.values]
        translations = [source for source in group if "translation" in source.frontmatter.values]
        _report_family(kind, originals, translations, reading)
        for source in originals:
            _add(kind, source, None, reading)
        for source in translations:
            _add(kind, source, originals[0] if originals else None, reading)


def _report_family(
    kind: type[Facts], originals: list[SourceFile], translations: list[SourceFile], reading: Reading
) -> None:
    """One file of an id is the original, and each language has one file at most."""
    for extra in originals[1:]:
        name = "repeated-id" if extra.language is originals[0].language else "several-originals"
        reading.problems.append(_about_id(name, extra, originals[0]))
    languages = {originals[0].language: originals[0]} if originals else {}
    for source in translations:
        first = languages.setdefault(source.language, source)
        if first is not source:
            reading.problems.append(_about_id("repeated-translation", source, first))
        written = source.frontmatter.values.get("id")
        if (
            not originals
            and source is translations[0]
            and _is_id_of(kind, written)
            and written not in reading.left_out.values()
        ):
            reading.problems.append(_about_id("original-missing", source, next(iter(translations[1:]), None)))


def _is_id_of(kind: type[Facts], written: Any) -> bool:
    """Whether what stands as an id can be one; another rule tells when not."""
    return isinstance(written, str) and bool(ID.fullmatch(written)) and written.startswith(f"{kind.collection.prefix}-")


def _about_id(name: str, source: SourceFile, other: SourceFile | None = None) -> Diagnostic:
    notes = (Note(other.path, other.frontmatter.span(("id",))),) if other else ()
    values = {"id": str(source.frontmatter.values.get("id", "")), "other": other.path if other else ""}
    return Diagnostic(name, source.path, source.frontmatter.span(("id",)), values, notes)


def _add(kind: type[Facts], source: SourceFile, original: SourceFile | None, reading: Reading) -> None:
    """Validate one file and add its entry; with mistakes in its keys it is for the checks only."""
    written = source.frontmatter
    merged = _merge(_without_own(original.frontmatter.values), written.values) if original else None
    facts, problems = validate(kind, written, merged)
    if original:
        reading.problems += _misplaced_in_translation(kind, original.frontmatter, written)
    reading.problems += [*problems, *_wrong_prefix(kind, source)]
    sound = facts is not None and written.intact
    if not sound:
        reading.left_out[source.path] = str(written.values.get("id", ""))
    if entry := Entry(facts, source, sound=sound) if facts else salvage(kind, source, merged):
        reading.entries.append(entry)


def _wrong_prefix(kind: type[Facts], source: SourceFile) -> list[Diagnostic]:
    written = source.frontmatter.values.get("id")
    prefix = kind.collection.prefix
    if not isinstance(written, str) or not ID.fullmatch(written) or written.startswith(f"{prefix}-"):
        return []
    values: dict[str, Value] = {"id": written, "prefix": prefix, "type": kind.collection.singular}
    return [Diagnostic("wrong-id-prefix", source.path, source.frontmatter.span(("id",)), values)]


def _without_own(values: Values) -> Values:
    return {name: value for name, value in values.items() if name not in TRANSLATION_KEYS}


def _merge(original: Any, written: Any) -> Any:
    """The original's values with those of the translation laid over them, lists matched by position."""
    if isinstance(original, dict) and isinstance(written, dict):
        return {**original, **{name: _merge(original.get(name), value) for name, value in written.items()}}
    if isinstance(original, list) and isinstance(written, list):
        matched = [_merge(old, new) if new else old for old, new in zip(original, written, strict=False)]
        return matched + original[len(matched) :]
    return written


def _misplaced_in_translation(kind: type[Facts], original: Frontmatter, written: Frontmatter) -> Iterator[Diagnostic]:
    """A translation holds words only, and no more of them than its original has places for."""
    for name, value in _without_own(written.values).items():
        places = list(_places(value, (name,)))
        facts = [loc for loc in places if is_translatable(kind, loc) is False]
        homeless = [loc for loc in places if loc not in facts and len(loc) > 1 and not original.has(loc[:-1])]
        if facts and len(facts) + len(homeless) == len(places) > 1:  # told once, for the whole key
            facts, homeless = [(name,)], []
        for loc in facts:
            yield Diagnostic("fact-in-translation", written.path, written.span(loc), {"key": _dotted(loc)})
        for loc in homeless:
            values = {"key": _dotted(loc), "other": original.path}
            yield Diagnostic("translation-of-nothing", written.path, written.span(loc), values)


def _dotted(loc: Loc) -> str:
    return ".".join(step for step in loc if isinstance(step, str))


def _places(value: Any, loc: Loc = ()) -> Iterator[Loc]:
    """The place of every text within plain values."""
    if isinstance(value, dict | list):
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _places(inner, (*loc, step))
    else:
        yield loc
