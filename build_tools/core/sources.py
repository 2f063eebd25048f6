"""Content files: found, read once, decoded and split into frontmatter and body, with the line of each.

python-frontmatter splits; every case in which it would fail silently is told apart here first.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from frontmatter.default_handlers import YAMLHandler

from build_tools.core.diagnostics import Diagnostic, Span, Value
from build_tools.core.files import Files, NotAPlainFileError
from build_tools.core.folding import slugify
from build_tools.core.frontmatter import Frontmatter, compose
from build_tools.core.languages import PUBLISHED, Language, Phrase

_YAML = YAMLHandler()
_FILE_NAME = re.compile(r"(?P<slug>[a-z0-9-]{1,80})\.(?P<language>" + "|".join(PUBLISHED) + r")\.md")
_FENCE = re.compile(r"^-{3,}[ \t]*$", re.MULTILINE)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_KEY = re.compile(r"^[a-z_]+:( |$)")
_KINDS = {
    stat.S_IFDIR: Phrase("un dossier", "een map", "a folder"),
    stat.S_IFLNK: Phrase(
        "un lien vers un autre fichier", "een koppeling naar een ander bestand", "a link to another file"
    ),
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


def find_sources(root: Path, folder: str) -> Iterator[str]:
    """Paths of the Markdown files directly in `folder`, in a fixed order; `folder` may be missing."""
    place = root / folder
    if not place.is_dir():
        return
    for name in sorted(os.listdir(place)):
        if name.lower().endswith(".md") and not name.startswith((".", "_")):
            yield f"{folder}/{name}"


def read_source(files: Files, path: str) -> tuple[SourceFile | None, list[Diagnostic]]:
    """Read the file at `path`; returns it, or None with the reasons why it cannot be used."""
    data, problems = read_bytes(files, path)
    return parse_source(path, data) if data is not None else (None, problems)


def read_bytes(files: Files, path: str) -> tuple[bytes | None, list[Diagnostic]]:
    """The bytes of the file at `path`, or None with the reason why there are none."""
    try:
        return files.read(path), []
    except NotAPlainFileError as error:
        values: dict[str, Value] = {"file": path.rpartition("/")[2], "kind": _KINDS.get(error.kind, _DEVICE)}
        return None, [Diagnostic("not-a-plain-file", path, values=values)]
    except OSError as error:
        return None, [Diagnostic("unreadable-file", path, values={"reason": error.strerror or "OSError"})]


def parse_source(path: str, data: bytes) -> tuple[SourceFile | None, list[Diagnostic]]:
    """Turn the bytes of the file named `path` into a source file, or None with the reasons."""
    name = _FILE_NAME.fullmatch(path.rpartition("/")[2])
    problems = [] if name else [_wrong_name(path)]
    text, found = decode(path, data)
    problems += found
    if text is None:
        return None, problems
    head, found = _split(path, text)
    problems += found
    if head is None or name is None:
        return None, problems
    yaml_text, body, first_line, body_line = head
    composed, found = compose(path, yaml_text, first_line)
    problems += found
    if composed is None:
        return None, problems
    return SourceFile(path, name["slug"], Language(name["language"]), composed, body, body_line, yaml_text), problems


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
    if not text.replace("\n", "").isprintable() and (control := _CONTROL.search(text)):
        code = f"U+{ord(control[0]):04X}"
        return None, [*problems, Diagnostic("control-character", path, _place(text, control.start()), {"code": code})]
    return text, problems


def _split(path: str, text: str) -> tuple[tuple[str, str, int, int] | None, list[Diagnostic]]:
    """Frontmatter text, body, and the lines both begin on."""
    if not text.startswith("---"):
        return None, [_missing_frontmatter(path, text)]
    opening = _FENCE.match(text)
    closing = _next_fence(text, opening.end()) if opening else None
    if opening is None:
        return None, [Diagnostic("missing-frontmatter", path, Span.of(1, 1, 3))]
    if closing is None:
        return None, [Diagnostic("unclosed-frontmatter", path, Span.of(_last_key_line(text), 1))]
    # The library swallows blank lines after a fence, so lines are counted from where its parts really begin.
    yaml_text, body = _YAML.split(text)
    first_line = text.count("\n", 0, closing.start() - len(yaml_text)) + 1
    body_line = text.count("\n", 0, len(text) - len(body)) + 1
    return (yaml_text, body, first_line, body_line), []


def _next_fence(text: str, start: int) -> re.Match[str] | None:
    """The next line of dashes, looked for by its first ones: three times as quick as by the pattern alone."""
    while (found := text.find("\n---", start)) >= 0:
        if match := _FENCE.match(text, found + 1):
            return match
        start = found + 1
    return None


def _missing_frontmatter(path: str, text: str) -> Diagnostic:
    if text.startswith("+++"):
        return Diagnostic("foreign-frontmatter", path, Span.of(1, 1, 3), {"format": "TOML"})
    if text.lstrip().startswith("{"):
        return Diagnostic("foreign-frontmatter", path, Span.of(1, 1), {"format": "JSON"})
    fence = _FENCE.search(text)
    following = text[fence.end() :].lstrip("\n") if fence else ""
    if fence and _KEY.match(following):
        return Diagnostic("text-before-frontmatter", path, values={"line": text.count("\n", 0, fence.start()) + 1})
    return Diagnostic("missing-frontmatter", path)


def _last_key_line(text: str) -> int:
    """The line after the last one that looks like a key: where the closing fence was probably forgotten."""
    last = 1
    for number, line in enumerate(text.split("\n"), 1):
        if _KEY.match(line) or (number == last + 1 and line.startswith((" ", "- "))):
            last = number
    return last + 1


def _with_plain_line_breaks(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _place(text: str, offset: int) -> Span:
    before = text[:offset]
    return Span.of(before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
