"""The day each content file last changed, from git where the site is kept there. Nothing is known elsewhere."""

from __future__ import annotations

import subprocess
from datetime import date, datetime
from pathlib import Path

from build_tools.core.values import BRUSSELS

LIMIT = 30
"""Seconds after which the history is left out: a report without it is better than none."""


def last_changes(root: Path) -> dict[str, date]:
    """From the path of each file below `root` to the day of its last commit; empty without git or a history."""
    command = [
        "git",
        "-C",
        str(root),
        "log",
        "--relative",
        "--no-renames",
        "--format=%x00%ct",
        "--name-only",
        "--",
        ".",
    ]
    try:
        told = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=LIMIT, check=True)  # noqa: S603
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return {}
    return _days(told.stdout)


def _days(log: str) -> dict[str, date]:
    """The newest commit comes first, so the first mention of a file is its last change."""
    found: dict[str, date] = {}
    for commit in log.split("\0")[1:]:
        moment, *paths = commit.split("\n")
        day = datetime.fromtimestamp(int(moment), BRUSSELS).date()
        for path in filter(None, paths):
            found.setdefault(path, day)
    return found
