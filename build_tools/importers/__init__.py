"""What others wrote, read into drafts and lists that people look through; nothing here writes into the site.

A kind of file is one module. To add one that gives drafts: write it and name it in `KINDS`.
"""

from __future__ import annotations

from collections.abc import Callable

from build_tools.importers.calendar import read_calendar
from build_tools.importers.draft import Draft
from build_tools.settings import Settings

KINDS: dict[str, Callable[[bytes, str, Settings], list[Draft]]] = {".ics": read_calendar}
"""What reads a file, by the end of its name."""
