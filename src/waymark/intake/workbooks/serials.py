"""
Days kept as numbers: Excel counts them from the end of 1899, or from 1904 where the workbook says so.

A number is read as a day only in a cell that holds a number, in a column of dates, and only where it
gives a day since 1920: 2018 is more likely a year than 10 July 1905.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

_FROM_1900 = datetime(1899, 12, 30)
_FROM_1904 = datetime(1904, 1, 1)
_FIRST, _LAST = datetime(1920, 1, 1), datetime(2200, 1, 1)


def serial_text(number: str, from_1904: bool) -> str | None:
    """
    The day, with its time where it has one, that a number cell stands for; None where it stands for none.

    >>> serial_text("43131", False), serial_text("41669.5", True), serial_text("2018", False)
    ('2018-01-31', '2018-01-31T12:00:00', None)
    """
    try:
        moment = (_FROM_1904 if from_1904 else _FROM_1900) + timedelta(days=float(number))
    except (ValueError, OverflowError):
        return None
    if not _FIRST <= moment < _LAST:
        return None
    moment = (moment + timedelta(microseconds=500_000)).replace(microsecond=0)
    return moment.date().isoformat() if moment.time() == datetime.min.time() else moment.isoformat()


def day_of(text: str) -> date:
    """The day of a date cell's text."""
    return date.fromisoformat(text[:10])
