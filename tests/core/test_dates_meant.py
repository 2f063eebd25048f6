"""The remedy of a message names the day and the hour that were meant, and none where two could be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.core.dates_meant import meant_day, meant_hour, meant_moment, meant_month


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("woensdag 30 september 2026 9u", "2026-09-30T09:00"),
        ("mercredi 30 sept. 2026 à 9 heures et demie", "2026-09-30T09:30"),
        ("2026-09-30 midi", "2026-09-30T12:00"),
        ("2026-09-30 half 10", "2026-09-30T09:30"),
        ("2026-09-30 9:30 PM", "2026-09-30T21:30"),
        ("2026-09-30 12am", "2026-09-30T00:00"),
        ("2026-09-30T09:30:00", "2026-09-30T09:30"),
        ("2026-09-30T09:30Z", "2026-09-30T11:30"),
        ("2026-12-30T09:30+05:00", "2026-12-30T05:30"),
        ("2026-09-30T24:00", "2026-10-01T00:00"),
        ("2026-09-30 09h30-12h30", "2026-09-30T09:30"),
        ("20260930T0930", "2026-09-30T09:30"),
        ("30/9/26", "2026-09-30"),
        ("12/13/2026", "2026-12-13"),
        ("2026/09/30", "2026-09-30"),
        ("\uff12\uff10\uff12\uff16-09-30", "2026-09-30"),
        ("le 1er octobre 2026", "2026-10-01"),
        ("26-09-30", ""),
        ("03/04/2026 9h", ""),
        ("31/09/2026", ""),
        ("mercredi 30 septembre", ""),
        ("2206-09-30", ""),
        ("2026-09-30T09:60", "2026-09-30"),
        ("2026-09-30T25:00", "2026-09-30"),
        ("demain", ""),
        ("1" * 5_000, ""),
    ],
)
def test_a_moment_is_told_as_it_was_meant(written: str, meant: str) -> None:
    assert meant_moment(written) == meant
    assert meant_day(written) == meant[:10]


def test_hours_and_months_are_told_as_they_were_meant() -> None:
    assert [meant_hour(one) for one in ("9 heures", "9 heures et quart", "9 uur", "14 uur 30", "3pm")] == [
        "09:00", "09:15", "09:00", "14:30", "15:00",
    ]  # fmt: skip
    assert [meant_month(one) for one in ("JUIN 2022", "maart 2022", "24 février 2022", "ju 2022")] == [
        "2022-06", "2022-03", "2022-02", "",
    ]  # fmt: skip


@given(st.text(max_size=80))
def test_any_text_is_answered(written: str) -> None:
    for tell in (meant_moment, meant_hour, meant_month):
        assert isinstance(tell(written), str)


@given(st.dates(), st.times())
def test_a_moment_in_order_is_itself(day: object, hour: object) -> None:
    written = f"{day}T{str(hour)[:5]}"
    assert meant_moment(written) in {written, ""}
