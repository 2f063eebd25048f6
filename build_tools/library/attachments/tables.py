"""Tables of plain text, which spreadsheets open."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.core.limits import Limits
from build_tools.library.attachments import words
from build_tools.library.attachments.finding import Finding

_FORMULA = re.compile(r"(?m)(?:^|[,;\t])[ \"']*(?:[=@]|[+-](?![\d.,\s]))")
"""A cell that a spreadsheet would run as a formula (OWASP, CSV injection); a signed number is none."""


def judge(data: bytes, suffix: str, limits: Limits) -> Iterator[Finding]:
    """A table whose cells are values, not formulas."""
    yield from words.judge(data, suffix, limits)
    if formula := _FORMULA.search(data.decode("utf-8-sig")):
        yield Finding("active-attachment", {"what": formula[0].strip()})
