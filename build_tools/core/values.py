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

from build_tools.core import dates_meant
from build_tools.core.amounts_meant import amount_meant, number_meant
from build_tools.core.dates_in_words import month_meant, year_meant
from build_tools.core.dates_meant import day_in_words, meant_day, meant_hour, meant_moment, meant_month
from build_tools.core.languages import Phrase

BRUSSELS = dates_meant.BRUSSELS

_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_EUROPEAN_DAY = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d{1,2})", re.ASCII)
_HOUR = re.compile(r"([0-9]{1,2})(?:(?::|\s*[hHuU.])\s*([0-9]{2})?)")
_MOMENT = re.compile(
    r"(?P<day>[0-9]{4}-\S+?|[0-9]{1,2}[/.\- ][0-9]{1,2}[/.\- ][0-9]{4}|[0-9].* [0-9]{4})"
    r"(?:T|,?\s+(?:(?:à|om|at)\s+)?)(?P<hour>[0-9].*)"
)
_GROUPED = re.compile(r"\d{1,3}(?:[.\u00a0\u202f ]\d{3})+(?:,\d{1,2})?|\d+(?:,\d{1,2})?|\d+\.\d{1,2}", re.ASCII)
_YEARS = range(1900, 2101)
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
        if day <= 12 and month <= 12 and day != month:
            raise ValueProblem(
                "ambiguous-date",
                value=text,
                first=f"{year:04}-{month:02}-{day:02}",
                second=f"{year:04}-{day:02}-{month:02}",
            )
        if month > 12 >= day:  # the month stands first, as in American English
            day, month = month, day
        raise _no_day(text, _day(text, year, month, day).isoformat())
    if parts := day_in_words(text):
        raise _no_day(text, _day(text, *parts).isoformat())
    raise _no_day(text, meant_day(text))


def _no_day(text: str, meant: str) -> ValueProblem:
    """The refusal of what is no day as we write it, with the day that was meant if that is sure."""
    return ValueProblem("wrong-date", value=text, nearest=meant, fixed=meant or "2022-02-24")


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
    written = month_meant(text) or day_in_words(text)
    sure = _day(text, *written).isoformat() if written else ""
    near = meant_day(text) or sure.removesuffix("-01") or meant_month(text)
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
        meant = meant_hour(text) or _hour_meant(text)
        raise ValueProblem("wrong-hour", value=text, nearest=meant, fixed=meant or "09:30")
    return time(int(match[1]), int(match[2] or 0))


def _hour_meant(text: str) -> str:
    """The hour that a bare number stands for."""
    bare = text.strip()
    return f"{int(bare):02}:00" if re.fullmatch(r"[0-9]{1,2}", bare) and int(bare) <= 23 else ""


def parse_moment(text: str) -> Moment:
    """A day, or a day and an hour in Brussels: `2021-09-30T09:30`, also `2021-09-30 9h30` and `2021-09-30 à 9h30`."""
    if match := _MOMENT.fullmatch(text.strip()):
        hour = _hour_of_moment(text, match["hour"])
        return real(text, Moment(_day_of_moment(text, match["day"], hour), hour))
    if _HOUR.fullmatch(text.strip()):
        raise ValueProblem("hour-without-day", value=text, fixed=f"2021-09-30T{parse_hour(text):%H:%M}")
    try:
        return Moment(parse_date(text))
    except ValueProblem as problem:
        if problem.name != "wrong-date":
            raise
        raise ValueProblem("wrong-date", value=text, fixed=meant_moment(text) or "2021-09-30T09:30") from None


def parse_moment_or_hour(text: str) -> Moment | time:
    """An hour of the day of an event, or a whole moment where it lasts several days."""
    is_hour = _HOUR.fullmatch(text.strip()) or len(text.strip()) < len("9:30")
    return parse_hour(text) if is_hour else parse_moment(text)


def _hour_of_moment(text: str, hour: str) -> time:
    """The hour of a moment; where it is none, the remedy is the whole moment."""
    try:
        return parse_hour(hour)
    except ValueProblem as problem:
        whole = meant_moment(text)
        meant = {"fixed": whole, "nearest": whole} if "T" in whole else {}
        raise ValueProblem(problem.name, **{**problem.values, **meant}) from None


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
        raise ValueProblem("wrong-amount", value=text, nearest=amount_meant(text))
    if re.fullmatch(r"\d+\.\d{1,2}", bare):
        return Decimal(bare)
    return Decimal(re.sub(r"[.\s]", "", bare).replace(",", "."))


def parse_number(text: str) -> int:
    """A whole number of at most nine digits."""
    if not re.fullmatch(r"\d{1,9}", text.strip(), re.ASCII):
        raise ValueProblem("wrong-number", value=text, nearest=number_meant(text))
    return int(text)


def parse_count(text: str) -> int:
    """A whole number from 1 on."""
    number = parse_number(text)
    if number == 0:
        raise ValueProblem("wrong-number", value=text, nearest="1")
    return number


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


def _day(text: str, year: int, month: int, day: int) -> date:
    if year not in _YEARS:
        nearest = f"{_YEARS[0]}-01-01" if year < _YEARS[0] else f"{_YEARS[-1]}-12-31"
        parts = text.count("-") + 1 if re.fullmatch(r"[0-9-]+", text) else 3  # a year, a month or a day was asked for
        raise ValueProblem("impossible-date", value=text, last="-".join(nearest.split("-")[:parts]))
    if not 1 <= month <= 12:
        raise ValueProblem("impossible-date", value=text, last=f"{year:04}-12")
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise ValueProblem("impossible-date", value=text, last=f"{year:04}-{month:02}-{last}")
    return date(year, month, day)
