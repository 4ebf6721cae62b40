"""Periods end at D, whatever day D is."""

from datetime import date

import pytest

from waymark.dates import (
    Period,
    PeriodType,
    month_of,
    months_up_to,
    period_ending,
    previous_year_end,
    snapshot_at,
)


@pytest.mark.parametrize(
    ("last", "kind", "first"),
    [
        ("2018-10-31", "month", "2018-10-01"),
        ("2018-10-15", "month", "2018-10-01"),
        ("2018-10-15", "snapshot", "2018-10-01"),
        ("2018-10-01", "month", "2018-10-01"),
        ("2018-10-31", "quarter", "2018-10-01"),
        ("2018-09-30", "quarter", "2018-07-01"),
        ("2018-12-31", "quarter", "2018-10-01"),
        ("2019-03-31", "quarter", "2019-01-01"),
        ("2018-04-01", "quarter", "2018-04-01"),
        ("2018-10-31", "ytd", "2018-04-01"),
        ("2018-04-01", "ytd", "2018-04-01"),
        ("2018-03-31", "ytd", "2017-04-01"),
        ("2018-03-31", "year", "2017-04-01"),
        ("2018-10-31", "year", "2018-04-01"),
        ("2018-10-31", "rolling-3", "2018-08-01"),
        ("2018-10-31", "rolling-6", "2018-05-01"),
        ("2018-10-31", "rolling-12", "2017-11-01"),
        ("2018-10-30", "rolling-3", "2018-07-31"),
        ("2018-10-15", "rolling-12", "2017-10-16"),
        ("2019-02-28", "rolling-12", "2018-03-01"),
        ("2020-02-29", "rolling-12", "2019-03-01"),
        ("2020-02-28", "rolling-12", "2019-03-01"),
        ("2018-05-30", "rolling-3", "2018-03-01"),
        ("2018-11-30", "rolling-3", "2018-09-01"),
    ],
)
def test_the_first_day_of_a_period(last: str, kind: PeriodType, first: str) -> None:
    day = date.fromisoformat(last)
    assert period_ending(day, kind) == Period(date.fromisoformat(first), day)


def test_a_snapshot_is_asked_with_the_month_so_far() -> None:
    assert snapshot_at(date(2018, 10, 15)) == month_of(date(2018, 10, 15))


def test_a_period_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        Period(date(2018, 10, 2), date(2018, 10, 1))


def test_a_period_before_every_calendar_is_refused_in_words() -> None:
    with pytest.raises(ValueError, match="too early for a period of 12 months"):
        period_ending(date(1, 5, 31), "rolling-12")


@pytest.mark.parametrize(
    ("day", "end"),
    [("2018-10-31", "2018-03-31"), ("2018-04-01", "2018-03-31"), ("2018-03-31", "2017-03-31")],
)
def test_the_last_reporting_year_ended_on_the_31_march_strictly_before(day: str, end: str) -> None:
    assert previous_year_end(date.fromisoformat(day)) == date.fromisoformat(end)


def test_the_months_of_a_trend_end_at_month_ends_and_then_at_d() -> None:
    assert months_up_to(date(2018, 3, 15), 4) == [
        date(2017, 12, 31),
        date(2018, 1, 31),
        date(2018, 2, 28),
        date(2018, 3, 15),
    ]


def test_a_trend_before_every_calendar_is_shorter() -> None:
    assert months_up_to(date(1, 2, 10), 3) == [date(1, 1, 31), date(1, 2, 10)]
