"""The months and years that head the columns of a scorecard, in the ways councils write them."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WORD = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_NAMED = re.compile(rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[\s\-/.]+)?{_WORD}[\s\-/.,'’]*(\d{{4}}|\d{{2}})")
_YEAR_FIRST = re.compile(r"(\d{4})[\-/.](\d{1,2})(?:[\-/.]\d{1,2})?(?:[ t]00:00(?::00)?)?")
_YEAR_LAST = re.compile(r"(?:\d{1,2}[\-/.])?(\d{1,2})[\-/.](\d{4})")
_REPORTING_YEAR = re.compile(r"(?:fy\s*)?(\d{4}|\d{2})\s*[\-/–]\s*(\d{4}|\d{2})")


def month_named(heading: str) -> str | None:
    """
    The month a heading names, as YYYY-MM; None if it names none.

    >>> [month_named(h) for h in ("Oct-18 ", "May 2018", "05/2018", "2018-05", "2017/18")]
    ['2018-10', '2018-05', '2018-05', '2018-05', None]
    """
    text = " ".join(heading.lower().split())
    if named := _NAMED.fullmatch(text):
        return _month(_four_digits(named[2]), str(_NAMES.index(named[1][:3]) + 1))
    if found := _YEAR_FIRST.fullmatch(text):
        return _month(found[1], found[2])
    if found := _YEAR_LAST.fullmatch(text):
        return _month(found[2], found[1])
    return None


def month_within(heading: str) -> str | None:
    """
    The month named anywhere in a heading, as in "Current (Oct 18)"; None if there is none.

    >>> month_within("Current (Oct 18)")
    '2018-10'
    """
    found = re.search(rf"\b{_WORD}[\s\-/.,'’]*(\d{{4}}|\d{{2}})\b", heading.lower())
    return _month(_four_digits(found[2]), str(_NAMES.index(found[1][:3]) + 1)) if found else None


def months_without_years(headings: Sequence[str], after: str | None) -> dict[str, int]:
    """
    Where months are named without a year ("May", "Jun"): each month's column, in the order of the page.

    `after` is the previous reporting year (YYYY/YY) if the page names it; the months are then those of
    the year that follows. If not, they are put in the year 1: their order is known, and no more.

    >>> months_without_years(["ref", "Nov", "Dec", "Jan"], "2017/18")
    {'2018-11': 1, '2018-12': 2, '2019-01': 3}
    """
    named = [(place, re.fullmatch(_WORD, text.strip().lower())) for place, text in enumerate(headings)]
    found = [(place, _NAMES.index(match[1][:3]) + 1) for place, match in named if match]
    if len(found) < 2:
        return {}
    year = int(after[:4]) + 1 if after else 1
    months, before = {}, 4
    for place, month in found:
        year, before = year + (month < before), month
        months[f"{year:04}-{month:02}"] = place
    return months


def reporting_year_named(heading: str) -> str | None:
    """
    The reporting year a heading names, as YYYY/YY; None if it names none, or not two years running.

    >>> [reporting_year_named(h) for h in ("2017/18", "2017-18", "17/18", "2017-05")]
    ['2017/18', '2017/18', '2017/18', None]
    """
    found = _REPORTING_YEAR.fullmatch(" ".join(heading.lower().split()))
    if found is None:
        return None
    first, second = _four_digits(found[1]), found[2][-2:]
    return f"{first}/{second}" if int(second) == (int(first) + 1) % 100 else None


def _month(year: str, month: str) -> str | None:
    return f"{year}-{int(month):02}" if 1 <= int(month) <= 12 and 1950 <= int(year) <= 2100 else None


def _four_digits(year: str) -> str:
    return year if len(year) == 4 else f"20{year}"
