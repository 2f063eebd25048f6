from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest

from build_tools.core.formats import (
    format_date,
    format_hour,
    format_list,
    format_money,
    format_month,
    format_partial,
)
from build_tools.core.languages import Language
from build_tools.core.values import Month

FR, NL, EN = Language
NBSP, NARROW = "\u00a0", "\u202f"


def test_days() -> None:
    assert format_date(date(2022, 2, 24), FR) == f"24{NBSP}février 2022"
    assert format_date(date(2022, 3, 1), FR) == f"1er{NBSP}mars 2022"
    assert format_date(date(2022, 3, 11), FR) == f"11{NBSP}mars 2022"
    assert format_date(date(2022, 3, 1), NL) == f"1{NBSP}maart 2022"
    assert format_date(date(2022, 3, 1), EN) == f"1{NBSP}March 2022"


def test_months_and_what_is_known_of_a_day() -> None:
    assert format_month(Month(2022, 8), FR) == "août 2022"
    assert format_month(Month(2022, 8, 1, exact=True), FR) == f"1er{NBSP}août 2022"
    assert format_partial("2021", FR) == "2021"
    assert format_partial("2021-06", NL) == "juni 2021"
    assert format_partial("2021-06-05", NL) == f"5{NBSP}juni 2021"


def test_hours() -> None:
    assert [format_hour(time(9, 30), language) for language in Language] == ["9h30", "9u30", "09:30"]
    assert format_hour(time(14), FR) == "14h"


@pytest.mark.parametrize(
    ("amount", "fr", "nl"),
    [
        ("6415.50", f"6{NARROW}415,50{NBSP}€", f"6.415,50{NBSP}€"),
        ("200", f"200{NBSP}€", f"200{NBSP}€"),
        ("7.5", f"7,50{NBSP}€", f"7,50{NBSP}€"),
    ],
)
def test_amounts(amount: str, fr: str, nl: str) -> None:
    assert format_money(Decimal(amount), FR) == fr
    assert format_money(Decimal(amount), NL) == nl


def test_lists() -> None:
    assert format_list(["a", "b", "c"], FR) == "a, b et c"
    assert format_list(["a", "b"], NL, style="or") == "a of b"
    assert format_list([], EN) == ""
