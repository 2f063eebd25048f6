"""A head that libyaml could not read: which mistake it is, where it really stands, and the line mended.

libyaml reports where it got stuck, often a line too late, in terms no author knows. Knows no key of any content type.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import yaml

from build_tools.core.diagnostics import Diagnostic, Span, Value

_LINE = re.compile(r"(?P<head>\s*(?:- +)*(?P<key>[^\s:#\"'\[\]{}][^:\"']*?)\s*:[ \t]+|\s*- +)(?P<value>\S.*?)\s*")
_GLUED = re.compile(r"(?P<head>\s*(?:- +)?[A-Za-z_]+)\s*:(?P<value>(?![ \t:/]).+)")
_CURLY = re.compile(r"[“„‟]([^“”„]*)[”“]")
"""A value between typographic quotes, which straight ones replace."""
_STARRED = re.compile(r"\s*(?P<sign>[*•·–—])[ \t]+(?P<words>[^\s*][^:*]*?)\s*")
_LONGEST = 500
"""Characters of a line that are looked at: enough for any key, and no pattern takes long."""
_CLOSING = {"[": "]", "{": "}"}
_SPECIAL = frozenset("[]{}*&!|>%@`,?-")


@dataclass(frozen=True, slots=True)
class _Stuck:
    """Where and why libyaml stopped: row and column from 0 within the lines of the head."""

    lines: Sequence[str]
    row: int
    column: int
    problem: str
    context: str
    since: tuple[int, int]
    """Where what it was reading began."""

    @property
    def line(self) -> str:
        return self.lines[self.row]


Finding = tuple[str, int, int, int, dict[str, Value]]
"""Name of the rule, row and column from 0, length, values."""


def syntax_problem(path: str, text: str, first_line: int, error: yaml.YAMLError) -> Diagnostic:
    """Name the mistake behind `error`, raised for the head `text` that begins on `first_line` of the file at `path`."""
    stuck = _stuck(text, error)
    found = next((finding for judge in _JUDGES if (finding := judge(stuck))), None)
    name, row, column, length, values = found or (
        "invalid-yaml",
        stuck.row,
        stuck.column,
        1,
        {"line": stuck.line.strip()},
    )
    return Diagnostic(name, path, Span.of(row + first_line, column + 1, length), values)


def mend(text: str, first_line: int, problem: Diagnostic) -> str | None:
    """The head with the line of a syntax problem as its author is told to write it; None where nobody can know.

    It lets the rest of the file be judged in the same run: nothing of it is ever written or published.
    """
    lines = text.split("\n")
    row = problem.span.start.line - first_line
    line = lines[row] if 0 <= row < len(lines) else ""
    if len(line) > _LONGEST:
        return None
    if problem.name == "tab-in-frontmatter":  # an editor that writes one writes them all
        lines = [re.sub(r"^[ \t]+", lambda indentation: indentation[0].expandtabs(2), one) for one in lines]
    elif problem.name == "stray-line":
        lines[row] = ""
    elif "fixed" in problem.values:
        lines[row] = line[: len(line) - len(line.lstrip())] + str(problem.values["fixed"])
    mended = "\n".join(lines)
    return mended if mended != text else None


def _stuck(text: str, error: yaml.YAMLError) -> _Stuck:
    lines = [line[:_LONGEST] for line in text.rstrip("\n").split("\n")]
    mark, since = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    row = min(mark.line, len(lines) - 1) if mark else 0
    column = min(mark.column, len(lines[row])) if mark and mark.line == row else 0
    began = (min(since.line, row), since.column) if since else (row, column)
    problem, context = (str(getattr(error, name, "") or "") for name in ("problem", "context"))
    return _Stuck(lines, row, column, problem, context, began)


def _second_document(stuck: _Stuck) -> Finding | None:
    ends = [row for row in range(stuck.row) if stuck.lines[row].strip() == "..."]
    return ("invalid-yaml", ends[0], 0, 3, {"line": "..."}) if ends and "document start" in stuck.problem else None


def _tab(stuck: _Stuck) -> Finding | None:
    indentation = stuck.line[: len(stuck.line) - len(stuck.line.lstrip())]
    return ("tab-in-frontmatter", stuck.row, indentation.index("\t"), 1, {}) if "\t" in indentation else None


def _unclosed_quote(stuck: _Stuck) -> Finding | None:
    row, column = stuck.since
    line = stuck.lines[row]
    sign = line[column : column + 1]
    if "quoted scalar" not in stuck.context or sign not in {'"', "'"}:
        return None
    head, value = line[:column].strip(), line[column + 1 :].strip()
    if "escape" in stuck.problem:
        return "invalid-yaml", stuck.row, stuck.column, 1, {"line": stuck.line.strip()}
    return "unclosed-quote", row, column, 1, {"fixed": f"{head} {sign}{value}{sign}".strip()}


def _quote_in_quotes(stuck: _Stuck) -> Finding | None:
    match = _LINE.fullmatch(stuck.line)
    if match is None or match["value"][0] not in {'"', "'"} or stuck.column <= match.start("value"):
        return None
    sign = match["value"][0]
    inner = match["value"][1:-1] if match["value"].endswith(sign) else match["value"]
    return "quote-in-quotes", stuck.row, stuck.column - 1, 1, {"fixed": f"{match['head'].strip()} {quoted(inner)}"}


def _unclosed_bracket(stuck: _Stuck) -> Finding | None:
    row, _ = stuck.since
    match = _LINE.fullmatch(stuck.lines[row])
    if "while parsing a flow" not in stuck.context or match is None or match["value"][0] not in _CLOSING:
        return None
    value = match["value"]
    if value[0] == "{" and ":" not in value:
        return None  # words that begin with a brace
    open_signs = [_CLOSING[sign] for sign in value if sign in _CLOSING]
    missing = len(open_signs) - sum(value.count(sign) for sign in _CLOSING.values())
    if missing <= 0:
        return None
    fixed = f"{match['head'].strip()} {value.rstrip(',')}{''.join(reversed(open_signs[-missing:]))}"
    return "unclosed-bracket", row, match.start("value"), 1, {"sign": value[0], "fixed": fixed}


def _special_start(stuck: _Stuck) -> Finding | None:
    for row in dict.fromkeys((stuck.row, stuck.since[0])):
        match = _LINE.fullmatch(stuck.lines[row])
        if match and match["value"][0] in _SPECIAL:
            values: dict[str, Value] = {
                "sign": match["value"][0],
                "fixed": f"{match['head'].strip()} {quoted(match['value'])}",
            }
            return "unquoted-character", row, match.start("value"), 1, values
    return None


def _colon(stuck: _Stuck) -> Finding | None:
    match = _LINE.fullmatch(stuck.line)
    if "mapping values" not in stuck.problem or match is None or ":" not in match["value"]:
        return None
    bare = _CURLY.sub(r"\1", match["value"])
    fixed = f"{match['head'].strip()} {quoted(bare)}"
    return "unquoted-colon", stuck.row, match.start("value"), len(match["value"]), {"fixed": fixed}


def _glued(stuck: _Stuck) -> Finding | None:
    for row in dict.fromkeys((stuck.since[0], stuck.row, max(0, stuck.row - 1))):
        match = _GLUED.fullmatch(stuck.lines[row])
        if match:
            return "missing-space", row, match.start("value") - 1, 1, {"fixed": _apart(match)}
    return None


def _apart(match: re.Match[str]) -> str:
    return f"{match['head'].strip()}: {match['value'].strip()}"


def glued_keys(path: str, text: str, first_line: int, found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """What is wrong with a head that holds no key, told of each line whose colon no plain space follows."""
    if [one.name for one in found] != ["not-a-mapping"]:
        return list(found)
    lines = [(number, _GLUED.fullmatch(line[:_LONGEST])) for number, line in enumerate(text.split("\n"), first_line)]
    glued = [
        Diagnostic("missing-space", path, Span.of(number, match.start("value")), {"fixed": _apart(match)})
        for number, match in lines
        if match
    ]
    return glued or list(found)


def _bullet(stuck: _Stuck) -> Finding | None:
    """An item of a list behind a star, which YAML takes for a reference."""
    for row in dict.fromkeys((stuck.since[0], stuck.row)):
        if match := _STARRED.fullmatch(stuck.lines[row]):
            return "wrong-bullet", row, match.start("sign"), 1, {"sign": match["sign"], "fixed": f"- {match['words']}"}
    return None


def _stray(stuck: _Stuck) -> Finding | None:
    row = stuck.since[0] if "simple key" in stuck.context else stuck.row
    line = stuck.lines[row]
    if ":" in line or not line.strip() or line.lstrip().startswith("- "):
        return None
    column = len(line) - len(line.lstrip())
    return "stray-line", row, column, len(line.strip()), {"line": line.strip()}


def _indentation(stuck: _Stuck) -> Finding | None:
    is_entry = re.fullmatch(r"\s*(- .*|-|[\w-]+\s*:( .*)?)", stuck.line)
    return ("wrong-indentation", stuck.row, 0, stuck.column or 1, {}) if is_entry else None


_JUDGES: tuple[Callable[[_Stuck], Finding | None], ...] = (
    _second_document,
    _tab,
    _unclosed_quote,
    _quote_in_quotes,
    _bullet,
    _unclosed_bracket,
    _special_start,
    _colon,
    _glued,
    _stray,
    _indentation,
)


def quoted(value: str) -> str:
    """Set `value` between straight quotes; quotes within it become typographic, so that they cannot end it."""
    pairs = re.sub(r'"([^"]*)"', r"“\1”", value).replace('"', "”").replace("\\", "\\\\")
    return f'"{pairs}"'
