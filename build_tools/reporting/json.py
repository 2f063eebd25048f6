"""The report for programs: the JSON of `check` (DESIGN, contracts)."""

from __future__ import annotations

import json
import re
from typing import Any

from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.reporting.report import Report

_INVISIBLE = re.compile(r"[\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]")
"""What JSON lets through and a terminal may obey: C1 controls, directions, invisible signs, lone surrogates."""


def as_json(report: Report) -> str:
    """The report as one JSON object; the same report gives the same text."""
    summary = {
        "files": report.files,
        "errors": report.count(Severity.ERROR),
        "warnings": report.count(Severity.WARNING),
    }
    found = [_described(report, one) for one in report.diagnostics]
    text = json.dumps({"diagnostics": found, "summary": summary}, ensure_ascii=False, indent=2)
    return _INVISIBLE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text) + "\n"


def _described(report: Report, diagnostic: Diagnostic) -> dict[str, Any]:
    start, end = diagnostic.span.start, diagnostic.span.end
    return {
        "name": diagnostic.name,
        "severity": str(report.rule(diagnostic).severity),
        "path": diagnostic.path,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "message": report.message(diagnostic),
        "help": report.help(diagnostic),
    }
