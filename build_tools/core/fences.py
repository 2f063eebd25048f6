"""The two lines `---` of a file: where its head begins and ends, and what is wrong when they cannot be told.

python-frontmatter splits; every case in which it would fail silently is told apart here first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from frontmatter.default_handlers import YAMLHandler

from build_tools.core.diagnostics import Diagnostic, Span

_YAML = YAMLHandler()
_FENCE = re.compile(r"^-{3,}[ \t]*$", re.MULTILINE)
_ALMOST = re.compile(r"[ \t\u00a0]*(?:[-–—−\u2012\u2015_=*~]{1,10}|`{3,}[ \t]*(?:ya?ml)?|\.{3}|…)[ \t\u00a0]*")
"""What stands for a fence in files that a word processor, or a habit of another program, has changed."""
_KEY = re.compile(r"^[a-z_]+[ \t]*:(?:\s|$)", re.IGNORECASE)
_KEYS_SHOWN = re.compile(r"(?:[a-z_]+:(?: .*)?\n(?:[ \t]+\S.*\n|- .*\n|\n)*)+-{3,}[ \t]*(?:\n|$)")
_LONGEST_HEAD = 50_000
"""Characters after a head within which a second one is looked for."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The head of a file and its body, and the lines both begin on."""

    head: str
    body: str
    first_line: int
    body_line: int


def split(path: str, text: str) -> tuple[Parts | None, list[Diagnostic]]:
    """Cut `text` at its fences; returns its parts, or None, and what is wrong with them."""
    opening = _FENCE.match(text) if text.startswith("---") else None
    if opening is None:
        return None, [_missing(path, text)]
    closing = _next_fence(text, opening.end())
    if closing is None:
        return None, [_unclosed(path, text)]
    # The library swallows blank lines after a fence, so lines are counted from where its parts really begin.
    head, body = _YAML.split(text)
    first_line = text.count("\n", 0, closing.start() - len(head)) + 1
    body_line = text.count("\n", 0, len(text) - len(body)) + 1
    if not _holds_keys(head) and (second := _second(path, body, body_line)):
        return None, second  # the keys are all in the second one, and none of them is missing
    return Parts(head, body, first_line, body_line), []


def _next_fence(text: str, start: int) -> re.Match[str] | None:
    """The next line of dashes, looked for by its first ones: three times as quick as by the pattern alone."""
    while (found := text.find("\n---", start)) >= 0:
        if match := _FENCE.match(text, found + 1):
            return match
        start = found + 1
    return None


def _holds_keys(head: str) -> bool:
    return bool(_KEY.match(head)) or any(_KEY.match(line) for line in head.split("\n"))


def _second(path: str, body: str, body_line: int) -> list[Diagnostic]:
    """Keys and a fence again right below the head: a second head, which Markdown would show as a heading."""
    start = body[:_LONGEST_HEAD].lstrip("\n")
    if not _KEYS_SHOWN.match(start):
        return []
    line = body_line + len(body) - len(body.lstrip("\n"))
    key = start.partition(":")[0]
    return [Diagnostic("frontmatter-in-text", path, Span.of(line, 1, len(key) + 1), {"key": key})]


def _missing(path: str, text: str) -> Diagnostic:
    if text.startswith("+++"):
        return Diagnostic("foreign-frontmatter", path, Span.of(1, 1, 3), {"format": "TOML"})
    if text.lstrip().startswith("{"):
        return Diagnostic("foreign-frontmatter", path, Span.of(1, 1), {"format": "JSON"})
    if almost := _almost_fence(path, text):
        return almost
    fence = _FENCE.search(text)
    following = text[fence.end() :].lstrip("\n") if fence else ""
    if fence and _KEY.match(following):
        return Diagnostic("text-before-frontmatter", path, values={"line": text.count("\n", 0, fence.start()) + 1})
    begun = len(text) - len(text.lstrip("-")) if text.startswith("---") else 0
    return Diagnostic("missing-frontmatter", path, Span.of(1, 1, begun))


def _almost_fence(path: str, text: str) -> Diagnostic | None:
    """A first line that was meant as a fence, with keys below it."""
    first, _, following = text.partition("\n")
    if _ALMOST.fullmatch(first) and _KEY.match(following.lstrip(" \t\n")):
        return _wrong_fence(path, 1, first)
    return None


def _unclosed(path: str, text: str) -> Diagnostic:
    """The line that was meant to close the head, or the place where one is missing."""
    lines = text.split("\n")
    last = _last_key_line(lines)
    for number, line in enumerate(lines[1 : last + 2], 2):
        if number >= last and line.strip() and _ALMOST.fullmatch(line):
            return _wrong_fence(path, number, line)
    return Diagnostic("unclosed-frontmatter", path, Span.of(last, 1))


def _wrong_fence(path: str, number: int, line: str) -> Diagnostic:
    column = len(line) - len(line.lstrip()) + 1
    return Diagnostic("wrong-fence", path, Span.of(number, column, len(line.strip())), {"line": line.strip()})


def _last_key_line(lines: list[str]) -> int:
    """The line after the last one that looks like a key: where the closing fence was probably forgotten."""
    last = 1
    for number, line in enumerate(lines, 1):
        if _KEY.match(line) or (number == last + 1 and line.startswith((" ", "- ")) and not _ALMOST.fullmatch(line)):
            last = number
    return last + 1
