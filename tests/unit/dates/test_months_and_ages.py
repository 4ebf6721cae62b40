"""Calendar months and completed years."""

from datetime import date

import pytest

from waymark.dates import age_on, month_end, shift_months


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        ("2018-08-31", -6, "2018-02-28"),
        ("2020-08-31", -6, "2020-02-29"),
        ("2018-11-30", 3, "2019-02-28"),
        ("2019-11-30", 3, "2020-02-29"),
        ("2018-11-29", 3, "2019-02-28"),
        ("2018-11-28", 3, "2019-02-28"),
        ("2018-11-27", 3, "2019-02-27"),
        ("2016-02-29", 12, "2017-02-28"),
        ("2020-02-29", -12, "2019-02-28"),
        ("2016-02-29", 48, "2020-02-29"),
        ("2018-12-31", 1, "2019-01-31"),
        ("2019-01-31", -1, "2018-12-31"),
        ("2018-05-31", 1, "2018-06-30"),
        ("2018-10-15", 0, "2018-10-15"),
    ],
)
def test_so_many_months_on_or_back_ends_on_the_last_day_of_a_short_month(
    day: str, months: int, then: str
) -> None:
    assert shift_months(date.fromisoformat(day), months) == date.fromisoformat(then)


def test_a_month_beyond_every_calendar_is_not_known() -> None:
    assert shift_months(date(9999, 12, 1), 1) is None
    assert shift_months(date(1, 1, 31), -1) is None
    assert shift_months(date(9999, 11, 30), 1) == date(9999, 12, 30)


@pytest.mark.parametrize(
    ("day", "last"),
    [("2018-02-01", "2018-02-28"), ("2020-02-29", "2020-02-29"), ("2018-12-31", "2018-12-31")],
)
def test_the_last_day_of_a_month(day: str, last: str) -> None:
    assert month_end(date.fromisoformat(day)) == date.fromisoformat(last)


@pytest.mark.parametrize(
    ("born_on", "day", "age", "why"),
    [
        ("2001-10-31", "2018-10-31", 17, "the birthday"),
        ("2001-11-01", "2018-10-31", 16, "the day before it"),
        ("2004-02-29", "2021-02-28", 16, "born on 29 February, the day before turning 17"),
        ("2004-02-29", "2021-03-01", 17, "a year older on 1 March"),
        ("2004-02-29", "2020-02-28", 15, "in a leap year, the day before"),
        ("2004-02-29", "2020-02-29", 16, "and on the day"),
        ("2018-10-31", "2018-10-31", 0, "the day of birth"),
        ("2018-11-01", "2018-10-31", -1, "not born yet"),
    ],
)
def test_age_in_completed_years(born_on: str, day: str, age: int, why: str) -> None:
    assert age_on(date.fromisoformat(born_on), date.fromisoformat(day)) == age
