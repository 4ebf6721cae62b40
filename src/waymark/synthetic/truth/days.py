"""The contract's rules about days: open, within so many days or months, and so many working days."""

from datetime import date, timedelta

from waymark.dates import shift_months, working_days_between


def is_open(started: date, ended: date | None, day: date) -> bool:
    """Started by the end of the day, and not ended by then."""
    return started <= day and (ended is None or ended > day)


def within_days(happened: date, days: int, day: date) -> bool:
    """On or before the day, and at most so many days ago."""
    return happened <= day <= happened + timedelta(days=days)


def within_months(happened: date, months: int, day: date) -> bool:
    """On or before the day, and at most so many calendar months ago."""
    return happened <= day <= months_on(happened, months)


def within_working_days(started: date, stopped: date | None, days: int) -> bool:
    """Whether it took at most so many working days; no where either day is not known."""
    if stopped is None:
        return False
    taken = working_days_between(started, stopped)
    return taken is not None and taken <= days


def months_on(day: date, months: int) -> date:
    """So many months later. Raises ValueError for a year no calendar holds."""
    shifted = shift_months(day, months)
    if shifted is None:
        raise ValueError(f"No calendar reaches {months} months from {day}.")
    return shifted
