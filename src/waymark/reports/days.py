"""Days as a reader writes them."""

from datetime import date


def long_day(day: date) -> str:
    """
    The day in full.

    >>> long_day(date(2018, 10, 3))
    '3 October 2018'
    """
    return f"{day.day} {day:%B %Y}"


def short_month(month: str) -> str:
    """
    A month named YYYY-MM, short.

    >>> short_month("2018-10")
    'Oct 18'
    """
    return f"{date.fromisoformat(month + '-01'):%b %y}"
