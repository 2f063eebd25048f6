"""What the last check found, kept in `.cache/good-practice/` until any byte it depends on changes.

Plain JSON, safe to delete; a file that is damaged or of another version is as good as none.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import platform
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import markdown_it
import pydantic
import yaml

import build_tools
from build_tools.authoring.placing import put_in_place
from build_tools.core.diagnostics import Diagnostic, Note, Position, Span, Value
from build_tools.core.files import Files, LargeFileError, NotAPlainFileError, read_plain, walk
from build_tools.core.languages import Phrase
from build_tools.settings import FILE

FOLDER = ".cache/good-practice"
_NAME = "check.json"
INPUTS = ("practices", "docs")
"""The folders that a check may look into; whatever stands there is part of the digest."""
_CONTENT = (".md", ".yml", ".yaml", ".csv", ".txt", ".json")
"""Files whose bytes are kept for the check itself; others are only digested."""


@dataclass(frozen=True)
class Findings:
    """What is wrong, in reading order, and the paths of the files that were looked at."""

    diagnostics: tuple[Diagnostic, ...]
    files: tuple[str, ...]


def site_digest(files: Files, today: date) -> str:
    """A digest of all that the findings depend on: every file, the settings, the day, this program."""
    digest = hashlib.blake2b(_program().encode(), digest_size=20)
    digest.update(today.isoformat().encode())
    for path in (FILE, *(path for folder in INPUTS for path in walk(files.root, folder))):
        name = path.encode("utf-8", "surrogateescape")
        content = _content(files, path)
        digest.update(b"%d:%s%d:" % (len(name), name, len(content)))
        digest.update(content)
    return digest.hexdigest()


def _content(files: Files, path: str) -> bytes:
    """The bytes of a file; of one that cannot be read, why not."""
    try:
        return files.read(path) if path.endswith(_CONTENT) else _digest_of(str(files.root / path))
    except LargeFileError:
        return _digest_of(str(files.root / path))
    except NotAPlainFileError as error:
        return b"kind %d" % error.kind
    except OSError as error:
        return b"errno %d" % (error.errno or 0)


def _digest_of(place: str) -> bytes:
    return hashlib.blake2b(read_plain(place)).digest()


@cache
def _program() -> str:
    """The sources of this program and the versions of what reads for it."""
    home = Path(build_tools.__file__).parent
    digest = hashlib.blake2b(digest_size=20)
    for place in sorted([*home.rglob("*.py"), *home.rglob("*.yml")]):
        digest.update(place.read_bytes())
    libraries = (platform.python_version(), yaml.__version__, pydantic.VERSION, markdown_it.__version__)
    return " ".join([build_tools.__version__, digest.hexdigest(), *libraries])


def recall(root: Path, digest: str) -> Findings | None:
    """What was found for this digest; None when nothing usable is kept."""
    try:
        kept = json.loads(read_plain(str(root / FOLDER / _NAME)))
        if kept["digest"] != digest or kept["seal"] != _seal(kept["findings"]):
            return None
        return _findings(kept["findings"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def keep(root: Path, digest: str, findings: Findings) -> None:
    """Remember findings; where that is impossible (a folder without leave to write), go without."""
    written = {
        "diagnostics": [_written(one) for one in findings.diagnostics],
        "files": list(findings.files),
    }
    kept = {"digest": digest, "seal": _seal(written), "findings": written}
    if any((root / part).is_symlink() for part in (FOLDER, str(Path(FOLDER).parent))):
        return  # it would be written elsewhere
    with contextlib.suppress(OSError):
        (root / FOLDER).mkdir(parents=True, exist_ok=True)
        put_in_place({root / FOLDER / _NAME: json.dumps(kept, ensure_ascii=True).encode()})


def _seal(findings: object) -> str:
    text = json.dumps(findings, ensure_ascii=True, sort_keys=True)
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def _written(one: Diagnostic) -> dict[str, Any]:
    return {
        "name": one.name,
        "path": one.path,
        "span": _numbers(one.span),
        "values": {name: _tagged(value) for name, value in one.values.items()},
        "notes": [[note.path, _numbers(note.span)] for note in one.notes],
    }


def _tagged(value: Value) -> Any:
    """A fact as JSON that tells its type."""
    if isinstance(value, Phrase):
        return {"phrase": list(value)}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    return list(value) if isinstance(value, tuple) else value


def _findings(kept: Mapping[str, Any]) -> Findings:
    return Findings(tuple(_diagnostics(kept["diagnostics"])), tuple(kept["files"]))


def _diagnostics(kept: list[dict[str, Any]]) -> Iterator[Diagnostic]:
    for one in kept:
        values = {name: _untagged(value) for name, value in one["values"].items()}
        notes = tuple(Note(path, _span(numbers)) for path, numbers in one["notes"])
        yield Diagnostic(one["name"], one["path"], _span(one["span"]), values, notes)


def _untagged(value: Any) -> Value:
    if isinstance(value, dict):
        return Phrase(*value["phrase"]) if "phrase" in value else date.fromisoformat(value["date"])
    return tuple(value) if isinstance(value, list) else value


def _numbers(span: Span) -> list[int]:
    return [span.start.line, span.start.column, span.end.line, span.end.column]


def _span(numbers: list[int]) -> Span:
    line, column, end_line, end_column = numbers
    return Span(Position(line, column), Position(end_line, end_column))
