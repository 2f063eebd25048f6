"""The report as workflow commands, which GitHub shows as annotations on the lines of a change.

Form and escaping: GitHub's documentation, "Workflow commands for GitHub Actions", and actions/toolkit `command.ts`.
"""

from __future__ import annotations

from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.reporting.plain import one_line
from build_tools.reporting.report import Report
from build_tools.reporting.texts import summary

_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def as_github(report: Report) -> str:
    """One workflow command for each diagnostic, then the summary."""
    counts = (report.count(Severity.ERROR), report.count(Severity.WARNING))
    commands = [_command(report, one) for one in report.diagnostics]
    return "\n".join([*commands, summary(report.files, *counts, report.language), ""])


def _command(report: Report, diagnostic: Diagnostic) -> str:
    start, end = diagnostic.span.start, diagnostic.span.end
    properties = {
        "file": one_line(report.here + diagnostic.path),
        "line": str(start.line),
        "col": str(start.column),
        "endLine": str(end.line),
        "endColumn": str(end.column),
        "title": diagnostic.name,
    }
    told = ",".join(f"{name}={value.translate(_PROPERTY)}" for name, value in properties.items())
    texts = [one_line(report.message(diagnostic)), "→ " + one_line(report.help(diagnostic))]
    return f"::{report.rule(diagnostic).severity} {told}::" + "\n".join(texts).translate(_MESSAGE)
