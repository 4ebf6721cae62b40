"""
The year as a front door knows it: schools send fewer children in the holidays and more when they return.

Contacts follow the school terms of England, near enough: quiet in August, at Christmas and round
Easter, busy in the weeks after each return. At weekends and on bank holidays only emergencies come.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from dateutil.easter import easter

from waymark.dates import is_working_day
from waymark.synthetic.chance import Chance

CLOSED, BUSIEST = 0.1, 1.25
TRIES = 40

_HOLIDAYS = (((12, 21), (12, 31), 0.45), ((1, 1), (1, 3), 0.45), ((7, 22), (9, 2), 0.62))
_HALF_TERMS = (((2, 13), (2, 20), 0.75), ((5, 26), (6, 2), 0.75), ((10, 23), (10, 30), 0.75))
_RETURNS = (((1, 8), (1, 28), 1.12), ((9, 9), (10, 8), 1.22))


@cache
def likely(day: date) -> float:
    """
    How likely a contact is that day, the busiest day of all being 1.

    >>> likely(date(2018, 9, 18)) > likely(date(2018, 6, 19)) > likely(date(2018, 8, 14))
    True
    """
    weight = next((weight for first, last, weight in _PERIODS if first <= (day.month, day.day) <= last), 1.0)
    since = (day - good_friday(day.year)).days
    if -4 <= since <= 10:
        weight = 0.65
    elif 11 <= since <= 25:
        weight = 1.1
    return weight * (1.0 if is_working_day(day) else CLOSED) / BUSIEST


_PERIODS = (*_HOLIDAYS, *_HALF_TERMS, *_RETURNS)


@cache
def good_friday(year: int) -> date:
    """
    The Friday before Easter, in any year: a journey may be drawn past the calendar of working days.

    >>> good_friday(2018)
    datetime.date(2018, 3, 30)
    """
    friday: date = easter(year) - timedelta(days=2)
    return friday


def when_it_comes(chance: Chance, draw: Callable[[], date]) -> date:
    """A day drawn again and again until the season lets it be."""
    day = draw()
    for _ in range(TRIES):
        if chance.happens(likely(day)):
            break
        day = draw()
    return day


def working_day_before(day: date, first: date) -> date:
    """The day itself, or the working day before it when offices are closed, but never before `first`."""
    while not is_working_day(day) and day > first:
        day -= timedelta(days=1)
    return day
