"""Days, months, hours, amounts and lists as each language writes them in Belgium, after the Unicode CLDR (babel)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from babel import dates, numbers
from babel.lists import format_list as babel_list

from build_tools.core.folding import fold
from build_tools.core.languages import Language
from build_tools.core.typography import NO_BREAK
from build_tools.core.values import Month

_LOCALES = {Language.FR: "fr_BE", Language.NL: "nl_BE", Language.EN: "en_GB"}


@lru_cache(maxsize=4096)
def format_date(day: date, language: Language) -> str:
    """`24 février 2022`, `1er mars 2022`; `24 februari 2022`."""
    text = dates.format_date(day, "d MMMM y", locale=_LOCALES[language])
    if language is Language.FR and day.day == 1:
        text = "1er" + text.removeprefix("1")
    return text.replace(" ", NO_BREAK, 1)


def format_days(first: date, last: date, language: Language) -> str:
    """Days that follow each other: `24–25 octobre 2019`, `1er–3 mars 2022`, `31 octobre 2019 – 1er novembre 2019`."""
    if (first.year, first.month) != (last.year, last.month):
        return f"{format_date(first, language)}{NO_BREAK}– {format_date(last, language)}"
    return f"{format_date(first, language).partition(NO_BREAK)[0]}–{format_date(last, language)}"


@lru_cache(maxsize=8192)
def format_weekday(day: date, language: Language) -> str:
    """`jeudi 30 septembre 2021`; `donderdag 30 september 2021`."""
    return f"{dates.format_date(day, 'EEEE', locale=_LOCALES[language])} {format_date(day, language)}"


@lru_cache(maxsize=64)
def weekday_names(language: Language, width: Literal["wide", "short"] = "wide") -> tuple[str, ...]:
    """The days of the week from Monday on, `lundi` or `lu`, and so on."""
    names = dates.get_day_names(width, context="stand-alone", locale=_LOCALES[language])
    return tuple(str(names[day]).removesuffix(".") for day in range(7))


@lru_cache(maxsize=64)
def month_name(number: int, language: Language) -> str:
    """`janvier`; `januari`."""
    return str(dates.get_month_names("wide", context="stand-alone", locale=_LOCALES[language])[number])


@lru_cache(maxsize=1024)
def format_month(month: Month, language: Language) -> str:
    """`juin 2022`; the whole date when the author gave it."""
    if month.exact:
        return format_date(month.first, language)
    return dates.format_date(month.first, "LLLL y", locale=_LOCALES[language])


def in_month(sentence: str, month: Month, language: Language) -> str:
    """A sentence with its `{month}`: `Agenda de mars 2027`, but `Agenda d’octobre 2027`."""
    name = format_month(month, language)
    if language is Language.FR and fold(name)[0] in "aeiou":
        sentence = sentence.replace("de {month}", "d’{month}")
    return sentence.format(month=name)


def format_partial(value: str, language: Language) -> str:
    """A year, month or day as kept by `parse_year_month_date`."""
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return value
    year, month, day = [*parts, 1][:3]
    return format_month(Month(year, month, day, exact=len(parts) == 3), language)


def format_hour(hour: time, language: Language) -> str:
    """`9h30`, `14h`; `9u30`, `14u`; `09:30` in English."""
    if language is Language.EN:
        return f"{hour:%H:%M}"
    letter = "h" if language is Language.FR else "u"
    return f"{hour.hour}{letter}" + (f"{hour.minute:02}" if hour.minute else "")


@lru_cache(maxsize=4096)
def format_money(amount: Decimal, language: Language) -> str:
    """`6 415,50 €` in French, `6.415,50 €` in Dutch; no cents when there are none."""
    pattern = "#,##0\u00a0¤" if amount == amount.to_integral_value() else "#,##0.00\u00a0¤"
    return numbers.format_currency(amount, "EUR", pattern, locale=_LOCALES[language], currency_digits=False)


_BYTES = {
    Language.FR: ("ko", "Mo"),  # "octet" is the French word (IEC 60027-2)
    Language.NL: ("kB", "MB"),
    Language.EN: ("kB", "MB"),
}
_THOUSAND, _MILLION = 1_000, 1_000_000


def format_size(size: int, language: Language) -> str:
    """`120 ko`, `1,2 Mo`; `120 kB`, `1,2 MB`: never less than one kilobyte, beyond a million one decimal."""
    kilo, mega = _BYTES[language]
    kilobytes = max(1, round(size / _THOUSAND))
    if kilobytes < _THOUSAND:
        return f"{kilobytes}{NO_BREAK}{kilo}"
    return f"{numbers.format_decimal(round(size / _MILLION, 1), '#,##0.#', locale=_LOCALES[language])}{NO_BREAK}{mega}"


def format_count(forms: Mapping[str, str], number: int, language: Language) -> str:
    """The right form of `one` and `other` with its number; French counts none as one, Dutch does not (CLDR)."""
    is_one = number == 1 or (number == 0 and language is Language.FR)
    return forms["one" if is_one else "other"].format(count=number)


def format_list(items: Sequence[str], language: Language, *, style: str = "standard") -> str:
    """`a, b et c`; with `style="or"`: `a, b ou c`."""
    return str(babel_list(list(items), style=style, locale=_LOCALES[language]))  # type: ignore[arg-type]
