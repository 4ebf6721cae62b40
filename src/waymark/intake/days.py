"""
Days as councils write them.

`YYYY-MM-DD` and `01-Jan-2018` can be read one way only. `03/04/2018` cannot: which number is the day
is decided for a whole column over the whole file (`order_of`), never cell by cell.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from waymark.intake.placeholders import shipped

Order = Literal["dmy", "mdy"]

EARLIEST_YEAR = 1900
_LONGEST_LIFE = 100
"""Years: whoever is older than this was not born then, in records of children and young people."""

_FIRST_TWO_DIGIT_YEAR = 89
"""Records kept since the Children Act 1989: a year written 89 is 1989, and 88 is 2088 (so in the future)."""

_TIME = r"(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([AaPp][Mm])?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?"
_ISO = re.compile(r"(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})" + _TIME)
_NUMBERS = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})" + _TIME)
_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[-/. ]([A-Za-z]{3,9})[-/., ]+(\d{4}|\d{2})" + _TIME)
_MONTH_NAMES = """
jan january|feb february|mar march|apr april|may|jun june
jul july|aug august|sep sept september|oct october|nov november|dec december
"""
_MONTHS = {
    name: number
    for number, names in enumerate(_MONTH_NAMES.strip().replace("\n", "|").split("|"), start=1)
    for name in names.split()
}


@dataclass(frozen=True, slots=True)
class Reading:
    """
    What a cell says: `value` is None where it could not be read or was emptied.

    `rule` names what was found (None: nothing to say) and `emptied` whether it cost the value.
    """

    value: date | None
    rule: str | None = None
    emptied: bool = False
    wrong_order: bool = False


def hint(text: str) -> Order | None:
    """
    Which number is the day, where this cell shows it: a number over 12 cannot be a month.

    >>> hint("31/02/2018"), hint("02/31/2018"), hint("03/04/2018")
    ('dmy', 'mdy', None)
    """
    match = _NUMBERS.fullmatch(text.strip())
    if match is None:
        return None
    first, second = int(match[1]), int(match[2])
    if (first > 12) == (second > 12):
        return None
    return "dmy" if first > 12 else "mdy"


def is_ambiguous(text: str) -> bool:
    """Whether the cell could be read both ways, as two different days."""
    match = _NUMBERS.fullmatch(text.strip())
    if match is None:
        return False
    first, second = int(match[1]), int(match[2])
    return first != second and 0 < first <= 12 and 0 < second <= 12


def orders_shown(counts: Mapping[str, int]) -> dict[Order, int]:
    """
    How many cells of a column show each order, where its cells say these things so many times.

    What is no day of anybody's shows nothing: 31/12/9999 is what a system writes, whatever order people
    write in.

    >>> orders_shown({"31/12/9999": 40, "03/28/2018": 1, "03/04/2018": 2})
    {'dmy': 0, 'mdy': 1}
    """
    shown: dict[Order, int] = {"dmy": 0, "mdy": 0}
    for text, count in counts.items():
        order = hint(text)
        if order and read_day(text, order, date.max.year).value:
            shown[order] += count
    return shown


def order_of(shown: Mapping[Order, int], remembered: Order | None) -> Order | None:
    """
    The order of a column in which so many cells show each; None where it cannot be decided.

    Where cells disagree the more frequent order holds; where none shows it, or they tie, the order
    remembered from an earlier load holds.
    """
    if shown["dmy"] != shown["mdy"]:
        return "dmy" if shown["dmy"] > shown["mdy"] else "mdy"
    return remembered


def read_day(
    text: str,
    order: Order | None,
    latest_year: int,
    birth: bool = False,
    unknown: frozenset[date] | None = None,
) -> Reading:
    """
    The day a cell names. `latest_year` is the year the extract was taken, for years of birth; `unknown`
    are the days that stand for "not known", those shipped where it is left out.

    >>> read_day("2018-06-30T23:30:00Z", None, 2018).value
    datetime.date(2018, 7, 1)
    """
    text = text.strip()
    known = _Known(shipped() if unknown is None else unknown, EARLIEST_YEAR)
    if birth:
        known = replace(known, earliest=max(EARLIEST_YEAR, latest_year - _LONGEST_LIFE))
    if match := _ISO.fullmatch(text):
        return _day(int(match[1]), int(match[3]), int(match[4]), match.groups()[4:], None, known)
    if match := _NUMBERS.fullmatch(text):
        shown = hint(text)
        if shown and order and shown != order:
            return Reading(None, "date-order-mixed", True, wrong_order=True)
        first, second = int(match[1]), int(match[2])
        day, month = (second, first) if (order or shown) == "mdy" else (first, second)
        year, rule = _year(match[3], latest_year, birth)
        return _day(year, month, day, match.groups()[3:], rule or "date-order", known)
    if (match := _WORDS.fullmatch(text)) and match[2].lower() in _MONTHS:
        year, rule = _year(match[3], latest_year, birth)
        month = _MONTHS[match[2].lower()]
        return _day(year, month, int(match[1]), match.groups()[3:], rule or "date-format", known)
    return Reading(None, "not-a-date", True)


@dataclass(frozen=True, slots=True)
class _Known:
    """The days that mean "not known", and the first year that makes sense."""

    unknown: frozenset[date]
    earliest: int


def _year(text: str, latest: int, birth: bool) -> tuple[int, str | None]:
    if len(text) == 4:
        return int(text), None
    short = int(text)
    if birth:
        return (2000 + short if 2000 + short <= latest else 1900 + short), "two-digit-year"
    return (1900 + short if short >= _FIRST_TWO_DIGIT_YEAR else 2000 + short), "two-digit-year"


def _day(
    year: int, month: int, day: int, time: tuple[str | None, ...], rule: str | None, known: _Known
) -> Reading:
    if year == 0 or (month == 0 and day == 0):
        return Reading(None, "placeholder-date", True)
    try:
        value = date(year, month, day)
    except ValueError:
        return Reading(None, "impossible-date", True)
    if value in known.unknown:
        return Reading(None, "placeholder-date", True)
    if year < known.earliest:
        return Reading(None, "too-early", True)
    return _in_england(value, time, rule)


def _in_england(value: date, time: tuple[str | None, ...], rule: str | None) -> Reading:
    """The day in England at that time; a time without a zone is England's own."""
    hours, minutes, seconds, half, zone = time
    if hours is None or minutes is None:
        return Reading(value, rule)
    try:
        moment = datetime(
            value.year, value.month, value.day, _hour(int(hours), half), int(minutes), int(seconds or 0)
        )
    except ValueError:
        return Reading(None, "impossible-date", True)
    if zone is None:
        midnight = moment.time().isoformat() == "00:00:00"
        return Reading(value, rule if midnight else "date-time")
    return Reading(_as_england(moment - _offset(zone)), "date-time")


def _hour(hour: int, half: str | None) -> int:
    if half is None:
        return hour
    return hour % 12 + (12 if half.lower() == "pm" else 0)


def _offset(zone: str) -> timedelta:
    if zone in ("Z", "UTC"):
        return timedelta()
    minutes = int(zone[1:3]) * 60 + int(zone[-2:])
    return timedelta(minutes=-minutes if zone[0] == "-" else minutes)


def _as_england(utc: datetime) -> date:
    """
    The date in England. Summer time runs from 1am UTC on the last Sunday of March to that of October.

    It ended on the Sunday between the 22nd and 28th from 1990 to 1995, and before that on the one
    between the 23rd and 29th.
    """
    ends_by = 31 if utc.year >= 1996 else 28 if utc.year >= 1990 else 29
    begins, ends = _last_sunday(utc.year, 3, 31), _last_sunday(utc.year, 10, ends_by)
    return (utc + timedelta(hours=1) if begins <= utc < ends else utc).date()


def _last_sunday(year: int, month: int, by: int) -> datetime:
    last = datetime(year, month, by, 1)
    return last - timedelta(days=(last.weekday() + 1) % 7)
