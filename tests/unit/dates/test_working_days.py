"""Working days in England: the day of the event is day 0, and bank holidays do not use up a child's days."""

from datetime import date, timedelta

import pytest

from waymark.dates import (
    FIRST_DAY,
    LAST_DAY,
    bank_holidays,
    is_working_day,
    shift_working_days,
    working_day_number,
    working_days_between,
)

# gov.uk/bank-holidays, England and Wales
HOLIDAYS_2018 = ("01-01", "03-30", "04-02", "05-07", "05-28", "08-27", "12-25", "12-26")
HOLIDAYS_2020 = ("01-01", "04-10", "04-13", "05-08", "05-25", "08-31", "12-25", "12-28")
HOLIDAYS_2022 = ("01-03", "04-15", "04-18", "05-02", "06-02", "06-03", "08-29", "09-19", "12-26", "12-27")
HOLIDAYS_2023 = ("01-02", "04-07", "04-10", "05-01", "05-08", "05-29", "08-28", "12-25", "12-26")


@pytest.mark.parametrize(
    ("year", "listed"),
    [(2018, HOLIDAYS_2018), (2020, HOLIDAYS_2020), (2022, HOLIDAYS_2022), (2023, HOLIDAYS_2023)],
)
def test_the_weekdays_off_in_a_year_are_those_the_government_listed(
    year: int, listed: tuple[str, ...]
) -> None:
    off = {d for d in bank_holidays() if d.year == year and d.weekday() < 5}
    assert off == {date.fromisoformat(f"{year}-{day}") for day in listed}


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("1999-12-31", "the millennium"),
        ("2002-06-03", "the Golden Jubilee"),
        ("2011-04-29", "a royal wedding"),
        ("2012-06-05", "the Diamond Jubilee"),
        ("2020-05-08", "early May, moved to VE Day"),
        ("2022-06-03", "the Platinum Jubilee"),
        ("2022-09-19", "the late Queen's funeral"),
        ("2023-05-08", "the coronation"),
    ],
)
def test_one_off_bank_holidays_are_days_off(day: str, why: str) -> None:
    assert not is_working_day(date.fromisoformat(day))


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("2020-05-04", "the usual early May Monday, in the year it moved"),
        ("2022-05-30", "the usual late May Monday, in the year it moved"),
        ("2018-03-17", "a Saturday"),
    ],
)
def test_days_that_are_not_bank_holidays_after_all(day: str, why: str) -> None:
    assert date.fromisoformat(day) not in bank_holidays()


def test_scottish_and_irish_holidays_are_working_days_in_england() -> None:
    assert is_working_day(date(2018, 1, 2))
    assert is_working_day(date(2018, 8, 6))
    assert is_working_day(date(2018, 3, 19))


@pytest.mark.parametrize(
    ("start", "end", "count", "why"),
    [
        ("2018-10-08", "2018-10-08", 0, "the day itself is day 0"),
        ("2018-10-08", "2018-10-09", 1, "Monday to Tuesday"),
        ("2018-10-12", "2018-10-15", 1, "Friday to Monday"),
        ("2018-10-12", "2018-10-14", 0, "Friday to Sunday"),
        ("2018-10-14", "2018-10-15", 1, "a start on Sunday counts from Friday"),
        ("2018-10-13", "2018-10-14", 0, "Saturday to Sunday"),
        ("2018-03-29", "2018-04-03", 1, "Maundy Thursday to the Tuesday after Easter"),
        ("2018-04-02", "2018-04-03", 1, "a start on Easter Monday counts from Maundy Thursday"),
        ("2018-12-24", "2019-01-02", 4, "27, 28 and 31 December and 2 January"),
        ("2018-08-24", "2018-10-29", 45, "across the August bank holiday"),
    ],
)
def test_working_days_from_a_start_to_an_end(start: str, end: str, count: int, why: str) -> None:
    assert working_days_between(date.fromisoformat(start), date.fromisoformat(end)) == count


def test_an_end_before_its_start_is_not_known() -> None:
    assert working_days_between(date(2018, 10, 9), date(2018, 10, 8)) is None


@pytest.mark.parametrize(
    ("day", "count", "due", "why"),
    [
        ("2018-10-08", 1, "2018-10-09", "Monday and 1"),
        ("2018-10-12", 1, "2018-10-15", "Friday and 1"),
        ("2018-10-14", 1, "2018-10-15", "Sunday counts from Friday"),
        ("2018-10-14", 0, "2018-10-12", "Sunday and none is the Friday"),
        ("2018-06-04", 20, "2018-07-02", "the first review of a child who came into care on 4 June"),
        ("2018-06-03", 20, "2018-06-29", "and on Sunday 3 June"),
        ("2018-12-18", 15, "2019-01-11", "across Christmas"),
        ("2018-10-15", -1, "2018-10-12", "the working day before Monday"),
    ],
)
def test_the_day_so_many_working_days_on(day: str, count: int, due: str, why: str) -> None:
    assert shift_working_days(date.fromisoformat(day), count) == date.fromisoformat(due)


def test_work_is_late_from_the_first_working_day_after_it_was_due() -> None:
    saturday, due = date(2018, 3, 24), date(2018, 4, 10)  # 4 days before Easter, 6 after it
    assert shift_working_days(saturday, 10) == due
    assert working_days_between(saturday, due) == 10
    assert working_days_between(saturday, due + timedelta(days=1)) == 11


def test_beyond_the_bank_holidays_announced_nothing_is_guessed() -> None:
    assert working_day_number(LAST_DAY) is not None
    assert working_day_number(LAST_DAY + timedelta(days=1)) is None
    assert working_day_number(FIRST_DAY - timedelta(days=1)) is None
    assert working_days_between(LAST_DAY, LAST_DAY + timedelta(days=1)) is None
    assert shift_working_days(LAST_DAY, 1) is None
    assert shift_working_days(FIRST_DAY, -5) is None
