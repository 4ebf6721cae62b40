"""
Working days in England: Monday to Friday less the bank holidays.

Every day has a number, the count of working days up to and including it, so that the working
days between two days is one subtraction here and one table look-up in a database. A start on a
day off has the number of the working day before it, which is the contract's rule.
"""

from bisect import bisect_left
from datetime import date, timedelta
from functools import cache

FIRST_DAY = date(1989, 1, 1)
"""The first day counted: the Children Act 1989 and the records that follow it start here."""

LAST_DAY = date(2028, 12, 31)
"""The last day counted: bank holidays are announced to the end of 2028, and after that we do not guess."""


@cache
def bank_holidays() -> frozenset[date]:
    """
    England's bank holidays from FIRST_DAY to LAST_DAY, one-off days included.

    >>> date(2022, 9, 19) in bank_holidays(), date(2023, 5, 8) in bank_holidays()
    (True, True)
    """
    # most commands ask for no working day, and its calendars take a while to import
    import holidays

    years = range(FIRST_DAY.year, LAST_DAY.year + 1)
    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=years))


def is_working_day(day: date) -> bool:
    """Whether offices are open: a weekday that is not a bank holiday in England."""
    return day.weekday() < 5 and day not in bank_holidays()


def working_day_number(day: date) -> int | None:
    """
    How many working days there have been since FIRST_DAY, up to and including `day`.

    None outside the days the calendar covers: the count is not known there, and not guessed.
    """
    if not FIRST_DAY <= day <= LAST_DAY:
        return None
    return _numbers()[(day - FIRST_DAY).days]


def working_days_between(start: date, end: date) -> int | None:
    """
    Count the working days after `start`, up to and including `end`.

    The start day is day 0, so work that begins on a Monday and ends on the Tuesday has taken
    one working day. None when either day is outside the calendar, or the end is before the
    start: such an end is not known (contract, section 4).

    >>> working_days_between(date(2026, 1, 5), date(2026, 1, 6))
    1
    >>> working_days_between(date(2026, 1, 3), date(2026, 1, 5))  # from a Saturday
    1
    """
    first, last = working_day_number(start), working_day_number(end)
    if first is None or last is None or end < start:
        return None
    return last - first


def shift_working_days(day: date, count: int) -> date | None:
    """
    The working day `count` working days after `day`; None beyond the calendar.

    >>> shift_working_days(date(2018, 3, 29), 1)  # Maundy Thursday to the Tuesday after Easter
    datetime.date(2018, 4, 3)
    """
    number = working_day_number(day)
    if number is None:
        return None
    wanted = number + count
    place = bisect_left(_numbers(), wanted)
    if wanted < 1 or place >= len(_numbers()):
        return None
    return FIRST_DAY + timedelta(days=place)


@cache
def _numbers() -> tuple[int, ...]:
    numbers, total, day = [], 0, FIRST_DAY
    while day <= LAST_DAY:
        total += is_working_day(day)
        numbers.append(total)
        day += timedelta(days=1)
    return tuple(numbers)
