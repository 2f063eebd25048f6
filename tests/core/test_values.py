from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from decimal import Decimal

import pytest

from build_tools.core import values
from build_tools.core.values import Moment, Month, ValueProblem

NBSP, NARROW = "\u00a0", "\u202f"


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (values.parse_date, "2022-02-24", date(2022, 2, 24)),
        (values.parse_date, " 2022-2-4 ", date(2022, 2, 4)),
        (values.parse_month, "2022-06", Month(2022, 6)),
        (values.parse_month, "2022-06-15", Month(2022, 6, 15, exact=True)),
        (values.parse_year_month_date, "2021", "2021"),
        (values.parse_year_month_date, "2021-6", "2021-06"),
        (values.parse_hour, "9:30", time(9, 30)),
        (values.parse_hour, "9h30", time(9, 30)),
        (values.parse_hour, "9u30", time(9, 30)),
        (values.parse_hour, "14h", time(14)),
        (values.parse_hour, "9 h 05", time(9, 5)),
        (values.parse_moment, "2021-09-30", Moment(date(2021, 9, 30))),
        (values.parse_moment, "2021-09-30T09:30", Moment(date(2021, 9, 30), time(9, 30))),
        (values.parse_moment, "2021-09-30 9h30", Moment(date(2021, 9, 30), time(9, 30))),
        (values.parse_money, "6415.50", Decimal("6415.50")),
        (values.parse_money, "6.415,50 €", Decimal("6415.50")),
        (values.parse_money, "6415,5", Decimal("6415.5")),
        (values.parse_money, f"6{NARROW}415,50{NBSP}€", Decimal("6415.50")),
        (values.parse_money, "200,00€", Decimal(200)),
        (values.parse_money, "55 euros", Decimal(55)),
        (values.parse_money, "1000€", Decimal(1000)),
        (values.parse_money, "4.244,01 €", Decimal("4244.01")),
        (values.parse_number, " 24 ", 24),
        (values.parse_yes_or_no, "Ja", True),
        (values.parse_yes_or_no, "non", False),
    ],
)
def test_reads_what_people_write(read: Callable[[str], object], text: str, value: object) -> None:
    assert read(text) == value


@pytest.mark.parametrize(
    ("read", "text", "name"),
    [
        (values.parse_date, "24/02/2022", "wrong-date"),
        (values.parse_date, "03/04/2024", "ambiguous-date"),
        (values.parse_date, "2022-02-30", "impossible-date"),
        (values.parse_date, "2022-13-01", "impossible-date"),
        (values.parse_date, "30/02/2022", "impossible-date"),
        (values.parse_date, "31 avril 2022", "impossible-date"),
        (values.parse_date, "0000-01-01", "impossible-date"),
        (values.parse_date, "yes", "wrong-date"),
        (values.parse_month, "juin 2022", "wrong-month"),
        (values.parse_month, "2022", "wrong-month"),
        (values.parse_hour, "25:00", "wrong-hour"),
        (values.parse_hour, "9h60", "wrong-hour"),
        (values.parse_hour, "9", "wrong-hour"),
        (values.parse_moment, "2021-09-30T9 heures", "wrong-hour"),
        (values.parse_money, "environ 900", "wrong-amount"),
        (values.parse_money, "-5", "wrong-amount"),
        (values.parse_money, "1e9", "wrong-amount"),
        (values.parse_money, "", "wrong-amount"),
        (values.parse_number, "2.5", "wrong-number"),
        (values.parse_number, "٣", "wrong-number"),
        (values.parse_number, "9" * 5000, "wrong-number"),
        (values.parse_yes_or_no, "peut-être", "wrong-yes-or-no"),
    ],
)
def test_names_what_is_wrong(read: Callable[[str], object], text: str, name: str) -> None:
    with pytest.raises(ValueProblem) as raised:
        read(text)
    assert raised.value.name == name


@pytest.mark.parametrize(
    ("read", "text", "nearest"),
    [
        (values.parse_date, "24/02/2022", "2022-02-24"),
        (values.parse_date, "24 février 2022", "2022-02-24"),
        (values.parse_date, "1er mars 2022", "2022-03-01"),
        (values.parse_date, "3 MEI 2024", "2024-05-03"),
        (values.parse_date, "le 3 mai 2024", "2024-05-03"),
        (values.parse_date, "op dinsdag 24 feb. 2022", "2022-02-24"),
        (values.parse_date, "24.2.22", "2022-02-24"),
        (values.parse_date, "20220224", "2022-02-24"),
        (values.parse_date, "2022/02/24", "2022-02-24"),
        (values.parse_date, "4.3.22", ""),
        (values.parse_date, "demain", ""),
        (values.parse_month, "août 2022", "2022-08"),
        (values.parse_month, "06/2022", "2022-06"),
        (values.parse_month, "2022 juin", "2022-06"),
        (values.parse_month, "maart/2022", "2022-03"),
        (values.parse_month, "3 mei 2024", "2024-05-03"),
        (values.parse_month, "été 2022", ""),
        (values.parse_year_month_date, "fin 2021", "2021"),
        (values.parse_year_month_date, "juin 2021", "2021-06"),
        (values.parse_year_month_date, "2021 ou 2022", ""),
        (values.parse_moment, "4 mars 2027 à 9h30", "2027-03-04T09:30"),
        (values.parse_moment_or_hour, "9", "09:00"),
        (values.parse_money, "200 €/mois", "200"),
        (values.parse_money, "1,000.50", "1000.50"),
        (values.parse_money, "300,-", "300"),
        (values.parse_money, "6'415,00", "6415.00"),
        (values.parse_money, "200 à 300", ""),
        (values.parse_money, "-200", ""),
        (values.parse_money, "6,415", ""),
        (values.parse_money, "1e9", ""),
        (values.parse_money, "9" * 40_000, ""),
        (values.parse_number, "30 personnes", "30"),
        (values.parse_number, "3ème", "3"),
        (values.parse_number, "12.5", ""),
        (values.parse_number, "-3", ""),
    ],
)
def test_proposes_what_was_meant_and_nothing_unsure(read: Callable[[str], object], text: str, nearest: str) -> None:
    with pytest.raises(ValueProblem) as raised:
        read(text)
    assert raised.value.values["nearest"] == nearest


@pytest.mark.parametrize("text", ["31 avril 2022", "24.13.2022", "13/2022"])
def test_proposes_no_day_that_does_not_exist(text: str) -> None:
    with pytest.raises(ValueProblem) as raised:
        values.parse_month(text)
    assert raised.value.name == "impossible-date"


def test_values_are_written_as_they_are_read() -> None:
    assert str(Month(2022, 6)) == "2022-06"
    assert str(Month(2022, 6, 5, exact=True)) == "2022-06-05"
    assert str(Moment(date(2021, 9, 30), time(9, 30))) == "2021-09-30T09:30"
    assert Moment(date(2021, 9, 30), time(9, 30)).at.utcoffset() == Moment(date(2021, 7, 1)).at.utcoffset()
    assert Month(2022, 6).first == date(2022, 6, 1)
