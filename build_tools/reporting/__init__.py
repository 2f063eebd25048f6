"""Showing what a check found: in a terminal, as JSON, as annotations of GitHub. Producing it is elsewhere.

To add a format: write its file and name it in `FORMATS`.
"""

from __future__ import annotations

from collections.abc import Callable

from build_tools.reporting.github import as_github
from build_tools.reporting.json import as_json
from build_tools.reporting.report import Report
from build_tools.reporting.terminal import as_text

FORMATS: dict[str, Callable[[Report], str]] = {"text": as_text, "json": as_json, "github": as_github}
