"""Months and years as people type them: `06/2022`, `2022 juin`, `maart/2022`, `fin 2021`.

For the remedy of a message, never to be taken as read. Days and hours are in `dates_meant`.
"""

from __future__ import annotations

import re

from build_tools.core.dates_meant import MONTHS
from build_tools.core.folding import fold

_MONTH_IN_WORDS = re.compile(r"(?P<word>[a-z]+)\.?[\s/-]*(?P<year>[0-9]{4})")
_YEAR_THEN_WORD = re.compile(r"(?P<year>[0-9]{4})[\s/-]+(?P<word>[a-z]+)\.?")
_YEAR_AND_MONTH = re.compile(r"(?P<year>[0-9]{4})\s*[/. ]\s*(?P<month>[0-9]{1,2})")
_MONTH_AND_YEAR = re.compile(r"(?P<month>[0-9]{1,2})\s*[/. -]\s*(?P<year>[0-9]{4})")
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


def month_meant(text: str) -> tuple[int, int, int] | None:
    """`juin/2022` and `06/2022` as 2022, 6, 1, be there such a month or not; None when the text is no month."""
    plain = fold(text.strip())
    for pattern in (_MONTH_IN_WORDS, _YEAR_THEN_WORD, _YEAR_AND_MONTH, _MONTH_AND_YEAR):
        if match := pattern.fullmatch(plain):
            named = match.groupdict().get("word")
            if month := MONTHS.get(named, 0) if named else int(match["month"]):
                return int(match["year"]), month, 1
    return None


def year_meant(text: str) -> str:
    """The one year that a text such as `fin 2021` or `vers 2020` names; empty when it names none, or several."""
    years = set(_YEAR.findall(text))
    return years.pop() if len(years) == 1 else ""
