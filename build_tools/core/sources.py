"""Content files: found, read once, decoded and split into frontmatter and body, with the line of each.

Where the head of a file begins and ends is told in `fences`.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from build_tools.core.characters import hidden, is_control, named, normal, piled_marks
from build_tools.core.diagnostics import Diagnostic, Span, Value
from build_tools.core.fences import Parts, split
from build_tools.core.files import SEVERAL_NAMES, Files, LargeFileError, NotAPlainFileError
from build_tools.core.folding import slugify
from build_tools.core.frontmatter import Frontmatter, compose
from build_tools.core.languages import PUBLISHED, Language, Phrase
from build_tools.core.limits import DEFAULT, Limits
from build_tools.core.syntax import glued_keys

_FILE_NAME = re.compile(r"(?P<slug>[a-z0-9-]{1,80})\.(?P<language>" + "|".join(PUBLISHED) + r")\.md")
_ASIDE = re.compile(r"[._#~]|.*(?:~|\.tmp|\.bak|\.swp|\.part)$", re.IGNORECASE | re.DOTALL)
_KINDS = {
    stat.S_IFDIR: Phrase("un dossier", "een map", "a folder"),
    stat.S_IFLNK: Phrase(
        "un lien vers un autre endroit", "een koppeling naar een andere plaats", "a link to another place"
    ),
    SEVERAL_NAMES: Phrase(
        "un fichier qui a aussi un autre nom (lien physique)",
        "een bestand dat ook een andere naam heeft (harde koppeling)",
        "a file that has another name as well (hard link)",
    ),
}
_PARTS = {
    "frontmatter_length": Phrase("L'en-tête du fichier", "De kop van het bestand", "The head of the file"),
    "body_length": Phrase("Le texte du fichier", "De tekst van het bestand", "The text of the file"),
    "line_length": Phrase("Cette ligne", "Deze regel", "This line"),
}
_DEVICE = Phrase("un accès à un appareil ou à un programme", "een toegang tot een toestel of programma", "a device")


@dataclass(frozen=True, slots=True)
class SourceFile:
    r"""One content file as its author wrote it.

    `path` is relative to the site's root, with `/`. Line breaks are `\n`. `body_line` is the line the body begins on.
    `head` is the text between the fences.
    """

    path: str
    slug: str
    language: Language
    frontmatter: Frontmatter
    body: str
    body_line: int
    head: str = ""


def find_sources(files: Files, folder: str) -> tuple[list[str], list[Diagnostic]]:
    """Paths of the Markdown files directly in `folder`, in a fixed order; `folder` may be missing, but is no link."""
    if not files.is_own(folder):
        is_there = os.path.lexists(files.root / folder)
        return [], [not_plain(folder, stat.S_IFLNK)] if is_there else []
    try:
        names = sorted(os.listdir(files.root / folder))
    except OSError as error:
        return [], [unreadable(folder, error)]
    return [f"{folder}/{name}" for name in names if name.lower().endswith(".md") and not is_aside(name)], []


def is_aside(name: str) -> bool:
    """Whether a name is hidden, or one that a program gives to what it is still writing."""
    return bool(_ASIDE.match(name))


def read_source(files: Files, path: str) -> tuple[SourceFile | None, list[Diagnostic]]:
    """Read the file at `path`; returns it, or None with the reasons why it cannot be used."""
    data, problems = read_bytes(files, path)
    return parse_source(path, data, files.limits) if data is not None else (None, problems)


def read_bytes(files: Files, path: str, limit: int | None = None) -> tuple[bytes | None, list[Diagnostic]]:
    """The bytes of the file at `path`, or None with the reason why there are none; `limit` as `Files.read` has it."""
    try:
        return files.read(path, limit), []
    except NotAPlainFileError as error:
        return None, [not_plain(path, error.kind)]
    except LargeFileError as error:
        return None, [
            Diagnostic("large-file", path, values={"size": error.size, "limit": limit or files.limits.file_bytes})
        ]
    except OSError as error:
        return None, [unreadable(path, error)]


def not_plain(path: str, kind: int) -> Diagnostic:
    """The problem that something else than a file of ours stands at `path`; `kind` as `NotAPlainFileError` has it."""
    values: dict[str, Value] = {"file": path.rpartition("/")[2], "kind": _KINDS.get(kind, _DEVICE)}
    return Diagnostic("not-a-plain-file", path, values=values)


def unreadable(path: str, error: OSError) -> Diagnostic:
    """The problem that the system does not let `path` be read."""
    return Diagnostic("unreadable-file", path, values={"reason": error.strerror or "OSError"})


def parse_source(path: str, data: bytes, limits: Limits = DEFAULT) -> tuple[SourceFile | None, list[Diagnostic]]:
    """Turn the bytes of the file named `path` into a source file, or None with the reasons."""
    name = _FILE_NAME.fullmatch(path.rpartition("/")[2])
    problems = [] if name else [_wrong_name(path)]
    text, found = decode(path, data)
    problems += found
    if text is None:
        return None, problems
    parts, found = split(path, text)
    problems += found
    if parts is None or name is None:
        return None, problems
    if found := [*_oversized(path, limits, parts), *_crowded(path, limits, text)]:
        return None, [*problems, *found]
    composed, found = compose(path, parts.head, parts.first_line, limits.frontmatter_values)
    problems += glued_keys(path, parts.head, parts.first_line, found)
    if composed is None:
        return None, problems
    language = Language(name["language"])
    return SourceFile(path, name["slug"], language, composed, parts.body, parts.body_line, parts.head), problems


def _oversized(path: str, limits: Limits, parts: Parts) -> Iterator[Diagnostic]:
    """Which part of a file is longer than the settings allow: its head, its body, a line of either."""
    head, body = (parts.head, parts.first_line), (parts.body, parts.body_line)
    for setting, (text, line) in (("frontmatter_length", head), ("body_length", body)):
        limit = getattr(limits, setting)
        if len(text) > limit:
            yield _long(path, Span.of(line, 1, 0), setting, len(text), limit)
        elif len(text) > limits.line_length:
            for number, one in enumerate(text.split("\n"), line):
                if len(one) > limits.line_length:
                    yield _long(path, Span.of(number, 1, 0), "line_length", len(one), limits.line_length)


def _crowded(path: str, limits: Limits, text: str) -> Iterator[Diagnostic]:
    """Signs so many that reading them as Markdown would take a time out of all proportion."""
    for sign, setting, most in (("[", "brackets", limits.brackets), ("|", "table_cells", 2 * limits.table_cells)):
        count = text.count(sign)
        if count > most:
            values: dict[str, Value] = {"what": sign, "count": count, "limit": most, "setting": setting}
            yield Diagnostic("too-many", path, _place(text, text.index(sign)), values)


def _long(path: str, span: Span, setting: str, length: int, limit: int) -> Diagnostic:
    values: dict[str, Value] = {"what": _PARTS[setting], "length": length, "limit": limit, "setting": setting}
    return Diagnostic("long-text", path, span, values)


def _wrong_name(path: str) -> Diagnostic:
    name = PurePosixPath(path).name
    parts = name.lower().removesuffix(".md").rsplit(".", 1)
    language = parts[1] if parts[1:] and parts[1] in PUBLISHED else PUBLISHED[0]
    stem = parts[0] if parts[1:] and len(parts[1]) == 2 else ".".join(parts)
    fixed = f"{slugify(stem) or 'page'}.{language}.md"
    return Diagnostic("wrong-file-name", path, values={"file": name, "fixed": fixed})


def decode(path: str, data: bytes) -> tuple[str | None, list[Diagnostic]]:
    """Decode UTF-8 `data` and normalise its line breaks, reporting what a text editor hides."""
    problems = []
    if data.startswith(b"\xef\xbb\xbf"):
        problems.append(Diagnostic("byte-order-mark", path))
        data = data[3:]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = _with_plain_line_breaks(data[: error.start].decode("utf-8"))
        return None, [Diagnostic("not-utf8", path, _place(before, len(before)))]
    if "\r" in text:
        problems.append(Diagnostic("windows-line-breaks", path))
        text = _with_plain_line_breaks(text)
    found = _hidden(path, text)
    return (None, [*problems, *found]) if found else (normal(text), problems)


def _hidden(path: str, text: str) -> list[Diagnostic]:
    """The first character that cannot be seen, and where; one is told at a time, as they come in swarms."""
    for place, letter in hidden(text):
        return [hidden_character(path, _place(text, place), letter)]
    piled = piled_marks(text)
    return [Diagnostic("piled-marks", path, _place(text, piled[0]), {"count": piled[1]})] if piled else []


def hidden_character(path: str, span: Span, letter: str) -> Diagnostic:
    """The problem that `letter`, which nobody sees, stands at `span`."""
    name = "control-character" if is_control(letter) else "hidden-character"
    return Diagnostic(name, path, span, {"code": named(letter)})


def _with_plain_line_breaks(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _place(text: str, offset: int) -> Span:
    before = text[:offset]
    return Span.of(before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
