from __future__ import annotations

from datetime import date

import pytest

from build_tools.core.recurrence import LIMIT, Rule, Weekday, parse_weekday
from build_tools.core.values import ValueProblem


@pytest.mark.parametrize(
    ("text", "day"),
    [
        *((text, Weekday(1)) for text in ("tuesday", "mardi", "dinsdag", "TU", " Mardi ")),
        *((text, Weekday(1, 2)) for text in ("2 tuesday", "2e mardi", "2TU", "deuxième mardi", "tweede dinsdag")),
        *((text, Weekday(4, -1)) for text in ("last friday", "dernier vendredi", "laatste vrijdag", "-1FR")),
    ],
)
def test_reads_days_as_people_name_them(text: str, day: Weekday) -> None:
    assert parse_weekday(text) == day
    assert parse_weekday(str(day)) == day


@pytest.mark.parametrize("text", ["", "0 lundi", "5 lundi", "mardi en huit", "tous les jours", "2", "mardi 2"])
def test_refuses_what_is_no_day(text: str) -> None:
    with pytest.raises(ValueProblem) as found:
        parse_weekday(text)
    assert found.value.name == "wrong-weekday"


def test_counts_the_days_of_a_month() -> None:
    rule = Rule("month", on=(Weekday(1, 2),), until=date(2027, 3, 9))
    assert list(rule.days(date(2027, 1, 12))) == [date(2027, 1, 12), date(2027, 2, 9), date(2027, 3, 9)]


def test_leaves_out_months_without_the_day() -> None:
    assert list(Rule("month", count=3).days(date(2027, 1, 31))) == [date(2027, month, 31) for month in (1, 3, 5)]


def test_stops_somewhere_even_when_nobody_said_where() -> None:
    assert len(list(Rule("day").days(date(2027, 1, 1)))) == LIMIT
