"""Calendar months and completed years, with the short months and leap years that catch people out."""

from calendar import monthrange
from datetime import date


def month_end(day: date) -> date:
    """
    The last day of the month `day` falls in.

    >>> month_end(date(2024, 2, 10))
    datetime.date(2024, 2, 29)
    """
    return day.replace(day=monthrange(day.year, day.month)[1])


def shift_months(day: date, months: int) -> date | None:
    """
    The same day of the month, `months` later or, when negative, earlier; a short month's last day.

    A year that no calendar holds (before 1 or after 9999) is not known, so None.

    >>> shift_months(date(2018, 8, 31), -6), shift_months(date(2018, 11, 30), 3)
    (datetime.date(2018, 2, 28), datetime.date(2019, 2, 28))
    """
    year, month_index = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return None
    last = monthrange(year, month_index + 1)[1]
    return date(year, month_index + 1, min(day.day, last))


def age_on(born_on: date, day: date) -> int:
    """
    Age in completed years; a child born on 29 February is a year older on 1 March in other years.

    Negative before birth, so that an unborn child is never mistaken for a baby.

    >>> age_on(date(2004, 2, 29), date(2021, 2, 28)), age_on(date(2004, 2, 29), date(2021, 3, 1))
    (16, 17)
    """
    return day.year - born_on.year - ((day.month, day.day) < (born_on.month, born_on.day))
