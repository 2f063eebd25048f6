from __future__ import annotations

from datetime import date

import pytest

from build_tools.core.holidays import public_holidays


def test_every_year_has_ten_in_order() -> None:
    for year in range(1997, 2045):
        days = list(public_holidays(year))
        assert days == sorted(days)
        assert len(days) in {9, 10}  # Ascension may fall on 1 May


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2024, 4, 1), "Lundi de Pâques"),
        (date(2026, 5, 14), "Ascension"),
        (date(2026, 5, 25), "Lundi de Pentecôte"),
        (date(2038, 4, 26), "Lundi de Pâques"),
        (date(2027, 7, 21), "Fête nationale"),
    ],
)
def test_those_that_follow_easter_fall_where_the_calendar_says(day: date, name: str) -> None:
    assert public_holidays(day.year)[day].fr == name
