"""The report for people: each problem with the guilty line, a caret under the place, and what to do.

The shape is that of rustc and Ruff. Colours are rich's; what authors wrote reaches the terminal spelled out.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from build_tools.core.diagnostics import Diagnostic, Severity, Span
from build_tools.reporting.plain import one_line, plain, plain_lines
from build_tools.reporting.report import Report
from build_tools.reporting.texts import SEE_ALSO, SEVERITIES, summary

_COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow"}
_FRAME = "blue"
_LEAD = 24
"""Characters shown before the place when a long line has to be cut."""


def as_text(report: Report) -> str:
    """The report as text, with escape sequences for colours when the report asks for them."""
    lines = [line for one in report.diagnostics for line in (*_problem(report, one), Text())]
    lines.append(_summary(report))
    return render(lines, colour=report.colour)


def render(lines: list[Text], *, colour: bool) -> str:
    """Lines of styled text as a string; never wrapped, so that excerpts stay aligned and text can be searched."""
    out = io.StringIO()
    console = Console(
        file=out,
        force_terminal=colour,
        no_color=not colour,
        color_system="standard" if colour else None,
        width=10_000,
        legacy_windows=False,
    )
    for line in lines:
        console.print(line, soft_wrap=True, highlight=False, markup=False, emoji=False)
    return out.getvalue()


def _problem(report: Report, diagnostic: Diagnostic) -> Iterator[Text]:
    severity = report.rule(diagnostic).severity
    style = _COLOURS[severity]
    word = SEVERITIES[severity][report.language]
    message = one_line(report.message(diagnostic))
    yield Text.assemble((f"{word}[{diagnostic.name}]", style), (f": {message}", "bold"))
    yield from _excerpt(report, diagnostic.path, diagnostic.span, style)
    yield from _help(report, diagnostic)
    for note in diagnostic.notes:
        yield Text(f"   {SEE_ALSO[report.language]}:", style=_FRAME)
        yield from _excerpt(report, note.path, note.span, _FRAME)


def _help(report: Report, diagnostic: Diagnostic) -> Iterator[Text]:
    first, *more = plain_lines(report.help(diagnostic)).rstrip("\n").split("\n")
    yield Text.assemble(("   → ", "bold green"), first)
    yield from (Text(f"     {line}") for line in more)


def _excerpt(report: Report, path: str, span: Span, style: str) -> Iterator[Text]:
    number = str(span.start.line)
    gutter = " " * len(number)
    yield Text.assemble((f"{gutter}--> ", _FRAME), plain(f"{report.here}{path}:{number}:{span.start.column}"))
    line = report.line(path, span.start.line)
    if not line:
        return
    before, guilty, after = _window(line, span, report.width - len(number) - 4)
    caret = " " * cell_len(before) + "^" * max(cell_len(guilty), 1)
    yield Text(f"{gutter} |", style=_FRAME)
    yield Text.assemble((f"{number} | ", _FRAME), before + guilty + after)
    yield Text.assemble((f"{gutter} | ", _FRAME), (caret, style))


def _window(line: str, span: Span, room: int) -> tuple[str, str, str]:
    """What stands before, in and after the place, harmless, cut to `room` characters around the place."""
    start = min(span.start.column - 1, len(line))
    end = span.end.column - 1 if span.end.line == span.start.line else len(line)
    before, guilty, after = plain(line[:start]), plain(line[start:end]), plain(line[end:].rstrip())
    if len(before) + len(guilty) + len(after) <= room:
        return before, guilty, after
    if len(before) + min(len(guilty), room // 2) > room // 2:
        before = "…" + before[-_LEAD:] if len(before) > _LEAD else before
    guilty = guilty if len(before) + len(guilty) <= room else guilty[: room - len(before) - 1] + "…"
    left = room - len(before) - len(guilty)
    return before, guilty, after if len(after) <= left else after[: max(left - 1, 0)] + "…"


def _summary(report: Report) -> Text:
    errors, warnings = report.count(Severity.ERROR), report.count(Severity.WARNING)
    style = _COLOURS[Severity.ERROR] if errors else _COLOURS[Severity.WARNING] if warnings else "bold green"
    return Text(summary(report.files, errors, warnings, report.language), style=style)
