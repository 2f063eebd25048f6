"""Reading the values people type: days, months, moments, hours, money, numbers, yes and no, addresses.

Every function takes the author's text and returns the typed value, or raises `ValueProblem`, which names a rule of
`checks/` and the facts that its message needs.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

from build_tools.core.dates_in_words import day_meant, month_meant, year_meant
from build_tools.core.languages import Phrase

BRUSSELS = ZoneInfo("Europe/Brussels")

_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_EUROPEAN_DAY = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d{1,2})", re.ASCII)
_HOUR = re.compile(r"([0-9]{1,2})(?:(?::|\s*[hHuU.])\s*([0-9]{2})?)")
_MOMENT = re.compile(
    r"(?P<day>[0-9]{4}-\S+?|[0-9]{1,2}[/.\- ][0-9]{1,2}[/.\- ][0-9]{4}|[0-9].* [0-9]{4})"
    r"(?:T|,?\s+(?:(?:à|om|at)\s+)?)(?P<hour>[0-9].*)"
)
_GROUPED = re.compile(r"\d{1,3}(?:[.\u00a0\u202f ]\d{3})+(?:,\d{1,2})?|\d+(?:,\d{1,2})?|\d+\.\d{1,2}", re.ASCII)
_NUMBERS = re.compile(r"[0-9]+(?:[., \u00a0\u202f'][0-9]+)*")
_WHOLE = re.compile(r"[0-9]+(?:[.,]0+)?")
_YEARS = range(1900, 2101)
A_DAY = "2022-02-24"
"""The day that messages show as an example."""
_A_MONTH = {
    "kind": Phrase("un mois", "maand", "a month"),
    "form": Phrase(
        "l'année et le mois, comme 2022-06, ou la date entière",
        "jaar en maand, zoals 2022-06, of de volledige datum",
        "year and month, such as 2022-06, or the whole date",
    ),
}
_A_YEAR = {
    "kind": Phrase("une année, un mois ou un jour", "jaar, maand of dag", "a year, a month or a day"),
    "form": Phrase(
        "l'année, comme 2021 ; ou l'année et le mois, comme 2021-06 ; ou la date entière, comme 2021-06-15",
        "het jaar, zoals 2021; of jaar en maand, zoals 2021-06; of de volledige datum, zoals 2021-06-15",
        "the year, such as 2021; or year and month, such as 2021-06; or the whole date, such as 2021-06-15",
    ),
}
_LONGEST_AMOUNT = 60
"""Characters within which an amount is looked for: what is longer is a text."""
_DIGITS = 14
"""Digits of an amount: enough for any budget of a state, and few enough to be shown to the cent."""


class ValueProblem(ValueError):
    """A text that does not read as the value expected; `name` is the rule, `values` fill its message."""

    def __init__(self, name: str, **values: str | int | date | Phrase) -> None:
        super().__init__(name)
        self.name = name
        self.values = values


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of a year; `day` is 1 unless the author gave the whole date."""

    year: int
    month: int
    day: int = 1
    exact: bool = False

    @property
    def first(self) -> date:
        """The day it counts from: the one given, or the first of the month."""
        return date(self.year, self.month, self.day)

    @property
    def last(self) -> date:
        """The day it ends with: the one given, or the last of the month."""
        return self.first if self.exact else date(self.year, self.month, monthrange(self.year, self.month)[1])

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}" + (f"-{self.day:02}" if self.exact else "")


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, with an hour in Brussels unless it is a whole day."""

    day: date
    hour: time | None = None

    @property
    def at(self) -> datetime:
        """The moment with its zone; a whole day begins at midnight."""
        return datetime.combine(self.day, self.hour or time(), BRUSSELS)

    @property
    def sortable(self) -> tuple[date, bool, time]:
        """What moments sort by: a whole day stands before the hours of that day."""
        return self.day, self.hour is not None, self.hour or time()

    def __str__(self) -> str:
        return self.day.isoformat() + (f"T{self.hour:%H:%M}" if self.hour else "")


def parse_date(text: str) -> date:
    """A calendar day `2022-02-24` (ISO 8601)."""
    text = text.strip()
    if match := _DAY.fullmatch(text):
        return _day(text, int(match[1]), int(match[2]), int(match[3]))
    if match := _EUROPEAN_DAY.fullmatch(text):
        day, month, year = (int(part) for part in match.groups())
        if day <= 12 and day != month:
            raise ValueProblem(
                "ambiguous-date",
                value=text,
                first=f"{year:04}-{month:02}-{day:02}",
                second=f"{year:04}-{day:02}-{month:02}",
            )
        raise ValueProblem("wrong-date", value=text, nearest=_day(text, year, month, day).isoformat(), fixed=A_DAY)
    raise ValueProblem("wrong-date", value=text, nearest=_day_as_written(text), fixed=A_DAY)


def parse_month(text: str) -> Month:
    """A month `2022-06`, or a whole day."""
    text = text.strip()
    if match := _MONTH.fullmatch(text):
        year, month = int(match[1]), int(match[2])
        _day(text, year, month, 1)
        return Month(year, month)
    if _DAY.fullmatch(text) or _EUROPEAN_DAY.fullmatch(text):
        day = parse_date(text)
        return Month(day.year, day.month, day.day, exact=True)
    meant = month_meant(text)
    near = _day(text, *meant).isoformat().removesuffix("-01") if meant else _day_as_written(text)
    raise ValueProblem("wrong-month", value=text, nearest=near, **_A_MONTH)


def parse_year_month_date(text: str) -> str:
    """A year, a month or a day, kept as written: what a report knows of when something happened."""
    text = text.strip()
    if re.fullmatch(r"[0-9]{4}", text):
        _day(text, int(text), 1, 1)
        return text
    try:
        return str(parse_month(text))
    except ValueProblem as problem:
        if problem.name not in {"wrong-month", "wrong-date"}:
            raise
        near = problem.values["nearest"] or year_meant(text)
        raise ValueProblem("wrong-month", value=text, nearest=near, **_A_YEAR) from None


def parse_hour(text: str) -> time:
    """An hour as written in Brussels: `9:30`, `9h30`, `9u30`, `14h`."""
    match = _HOUR.fullmatch(text.strip())
    if not match or int(match[1]) > 23 or int(match[2] or 0) > 59:
        raise ValueProblem("wrong-hour", value=text, nearest=_hour_meant(text), fixed="09:30")
    return time(int(match[1]), int(match[2] or 0))


def _hour_meant(text: str) -> str:
    """The hour that a bare number stands for."""
    bare = text.strip()
    return f"{int(bare):02}:00" if re.fullmatch(r"[0-9]{1,2}", bare) and int(bare) <= 23 else ""


def parse_moment(text: str) -> Moment:
    """A day, or a day and an hour in Brussels: `2021-09-30T09:30`, also `2021-09-30 9h30` and `2021-09-30 à 9h30`."""
    if match := _MOMENT.fullmatch(text.strip()):
        hour = parse_hour(match["hour"])
        return real(text, Moment(_day_of_moment(text, match["day"], hour), hour))
    if _HOUR.fullmatch(text.strip()):
        raise ValueProblem("hour-without-day", value=text, fixed=f"2021-09-30T{parse_hour(text):%H:%M}")
    return Moment(parse_date(text))


def parse_moment_or_hour(text: str) -> Moment | time:
    """An hour of the day of an event, or a whole moment where it lasts several days."""
    is_hour = _HOUR.fullmatch(text.strip()) or len(text.strip()) < len("9:30")
    return parse_hour(text) if is_hour else parse_moment(text)


def _day_of_moment(text: str, day: str, hour: time) -> date:
    """The day of a moment; what is wrong with it is told of the whole moment, hour included."""
    try:
        return parse_date(day)
    except ValueProblem as problem:
        clock = f"T{hour:%H:%M}"
        days = {name: value for name, value in problem.values.items() if value and name in _DAYS_IN_PROBLEMS}
        mended = {name: f"{value}{clock}" for name, value in days.items()}
        raise ValueProblem(problem.name, **{**problem.values, **mended, "value": text}) from None


def real(text: str, moment: Moment) -> Moment:
    """Refuse an hour that the change of the clock skips, or that it repeats, with the hours that can be meant."""
    offset, later = moment.at.utcoffset(), moment.at.replace(fold=1).utcoffset()
    if offset == later or offset is None or later is None:
        return moment
    day = moment.day
    if offset < later:
        before, after = moment.at - (later - offset), moment.at + (later - offset)
        raise ValueProblem("skipped-hour", value=text, day=day, before=f"{before:%H:%M}", after=f"{after:%H:%M}")
    raise ValueProblem("repeated-hour", value=text, day=day, hour=f"{moment.at:%H:%M}")


_DAYS_IN_PROBLEMS = ("fixed", "nearest", "first", "second")
"""The values of a problem with a day that are days to write instead."""


def parse_money(text: str) -> Decimal:
    """An amount in euro: `6415.50`, also `6.415,50 €`, `6 415,50`, `1000€`, `55 euros`."""
    bare = re.sub(r"(?i)\s*(€|euros?|eur)\s*", "", text).strip()
    if not _GROUPED.fullmatch(bare) or sum(map(str.isdigit, bare)) > _DIGITS:
        raise ValueProblem("wrong-amount", value=text, nearest=_amount_meant(text))
    if re.fullmatch(r"\d+\.\d{1,2}", bare):
        return Decimal(bare)
    return Decimal(re.sub(r"[.\s]", "", bare).replace(",", "."))


def parse_number(text: str) -> int:
    """A whole number of at most nine digits."""
    if not re.fullmatch(r"\d{1,9}", text.strip(), re.ASCII):
        raise ValueProblem("wrong-number", value=text, nearest=_number_meant(text))
    return int(text)


def parse_count(text: str) -> int:
    """A whole number from 1 on."""
    number = parse_number(text)
    if number == 0:
        raise ValueProblem("wrong-number", value=text, nearest="1")
    return number


def _amount_meant(text: str) -> str:
    """The one amount that a text such as `200 €/mois` or `1,000.50` holds; empty when it holds none, or several."""
    found = _NUMBERS.findall(text) if len(text) <= _LONGEST_AMOUNT else []
    if len(found) != 1 or re.search(r"[a-z][0-9]|[0-9]+[a-z](?![a-z])|-\s*[0-9]", text.lower()):
        return ""
    whole, sign, cents = re.fullmatch(r"(.*?)(?:([.,'])([0-9]{1,2}))?", found[0]).groups(default="")  # type: ignore[union-attr]
    groups = re.split(r"[^0-9]", whole)
    is_grouped = all(len(group) == 3 for group in groups[1:]) and len(groups[0]) <= 3
    if (len(groups) > 1 and (not is_grouped or (not sign and "," in whole))) or len("".join(groups)) > _DIGITS - 2:
        return ""
    return "".join(groups) + (f".{cents:0<2}" if cents else "")


def _number_meant(text: str) -> str:
    """The one whole number that a text such as `30 personnes` or `3ème` holds; empty when it holds none, or several."""
    found = re.findall(r"[0-9][0-9.,]*", text) if len(text) <= _LONGEST_AMOUNT else []
    is_one = len(found) == 1 and _WHOLE.fullmatch(found[0]) and not re.search(r"-\s*[0-9]", text)
    return str(int(re.split("[.,]", found[0])[0])) if is_one and len(found[0]) < 9 else ""


def parse_yes_or_no(text: str) -> bool:
    """`true` or `false`; the words yes, oui, ja and their contraries are understood."""
    known = {
        "true": True,
        "yes": True,
        "oui": True,
        "ja": True,
        "false": False,
        "no": False,
        "non": False,
        "nee": False,
    }
    try:
        return known[text.strip().lower()]
    except KeyError:
        raise ValueProblem("wrong-yes-or-no", value=text) from None


def _day_as_written(text: str) -> str:
    """A day in other words or signs, as `2022-02-24`; empty when the text is none, refused when no such day exists."""
    parts = day_meant(text)
    return _day(text, *parts).isoformat() if parts else ""


def _day(text: str, year: int, month: int, day: int) -> date:
    if year not in _YEARS:
        raise ValueProblem("impossible-date", value=text, last=f"{_YEARS[0]}–{_YEARS[-1]}")
    if not 1 <= month <= 12:
        raise ValueProblem("impossible-date", value=text, last=f"{year:04}-12")
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise ValueProblem("impossible-date", value=text, last=f"{year:04}-{month:02}-{last}")
    return date(year, month, day)
