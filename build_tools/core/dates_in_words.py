"""Days and months as people type them: `24 février 2022`, `24.2.22`, `juni 2019`, `06/2022`, `fin 2021`.

None of these is accepted as a value: what they say is proposed in the message that refuses them. Nothing is
guessed: a day and a month that can be read two ways read as nothing here.
"""

from __future__ import annotations

import re

from build_tools.core.folding import fold

MONTHS = {
    name: number
    for names in (
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "janv fevr mrt avr mei juin juil aug sept oct nov dec",
        "jan fev maa apr mai jun jul aou sep okt nov dec",
        "jan feb mar apr mai jun jul aug sep oct nov dec",
    )
    for number, name in enumerate(names.split(), 1)
}
"""The months by their folded names in French and Dutch, whole and shortened."""

_WEEKDAYS = (
    "lundi mardi mercredi jeudi vendredi samedi dimanche maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
)
_BEFORE = re.compile(rf"^(?:(?:le|du|au|op|van|en|in|{'|'.join(_WEEKDAYS.split())})\.?,?\s+)+")
_DAY_IN_WORDS = re.compile(r"(?P<day>[0-9]{1,2})(?:er|e|de|ste|\.)?[\s/-]+(?P<word>[a-z]+)\.?[\s/-]+(?P<year>[0-9]{4})")
_MONTH_IN_WORDS = re.compile(r"(?P<word>[a-z]+)\.?[\s/-]*(?P<year>[0-9]{4})")
_YEAR_THEN_WORD = re.compile(r"(?P<year>[0-9]{4})[\s/-]+(?P<word>[a-z]+)\.?")
_YEAR_FIRST = re.compile(r"(?P<year>[0-9]{4})(?P<gap>[/. -]?)(?P<month>[0-9]{1,2})(?P=gap)(?P<day>[0-9]{1,2})")
_DAY_FIRST = re.compile(
    r"(?P<day>[0-9]{1,2})\s*(?P<gap>[/. -])\s*(?P<month>[0-9]{1,2})\s*(?P=gap)\s*(?P<year>(?:19|20)?[0-9]{2})"
)
_YEAR_AND_MONTH = re.compile(r"(?P<year>[0-9]{4})\s*[/. ]\s*(?P<month>[0-9]{1,2})")
_MONTH_AND_YEAR = re.compile(r"(?P<month>[0-9]{1,2})\s*[/. -]\s*(?P<year>[0-9]{4})")
_CENTURY = 2000
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


Parts = tuple[int, int, int]
"""Year, month and day as written, be there such a day or not."""


def day_meant(text: str) -> Parts | None:
    """`24 février 2022` as 2022, 2, 24; None when the text is no day, or could be two."""
    plain = _plain(text)
    for pattern in (_DAY_IN_WORDS, _YEAR_FIRST, _DAY_FIRST):
        if match := pattern.fullmatch(plain):
            day, year = int(match["day"]), int(match["year"])
            month = MONTHS.get(match["word"], 0) if pattern is _DAY_IN_WORDS else int(match["month"])
            is_unsure = pattern is _DAY_FIRST and day <= 12 and day != month
            return None if is_unsure or not month else (year + (_CENTURY if year < 100 else 0), month, day)
    return None


def month_meant(text: str) -> Parts | None:
    """`juin 2022` and `06/2022` as 2022, 6, 1; None when the text is no month."""
    plain = _plain(text)
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


def _plain(text: str) -> str:
    """The text folded, without the article, the preposition or the weekday before the day."""
    return _BEFORE.sub("", fold(text.strip()), count=1)
