"""
Periods: the closed range of days a figure speaks about, always ending on the as-at day.

One rule for all of them (contract, section 4): a period ends at D; a month starts on the 1st, a
quarter on 1 April, July, October or January, the year to date and the year on 1 April; rolling-n
is the last n whole months when D is a month-end and otherwise the n months before D.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

from waymark.dates.months import month_end, shift_months

PeriodType = Literal["snapshot", "month", "quarter", "ytd", "rolling-3", "rolling-6", "rolling-12", "year"]
PERIOD_TYPES: tuple[PeriodType, ...] = get_args(PeriodType)


@dataclass(frozen=True, order=True)
class Period:
    """
    The days from `first` to `last`, both included. `last` is the as-at day, D.

    A snapshot is asked with the month of D, so that a flow measure asked as a snapshot uses
    that month; snapshot measures read only `last`.
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError(f"A period cannot end ({self.last}) before it starts ({self.first}).")


def period_ending(last: date, kind: PeriodType) -> Period:
    """
    The period of that kind whose last day is `last`. A snapshot is the month of `last`.

    >>> period_ending(date(2018, 10, 31), "ytd").first
    datetime.date(2018, 4, 1)
    >>> period_ending(date(2018, 10, 31), "rolling-3").first
    datetime.date(2018, 8, 1)
    >>> period_ending(date(2018, 10, 30), "rolling-3").first
    datetime.date(2018, 7, 31)
    """
    match kind:
        case "snapshot" | "month":
            first = last.replace(day=1)
        case "quarter":
            first = date(last.year, (last.month - 1) // 3 * 3 + 1, 1)
        case "ytd" | "year":
            first = reporting_year_start(last)
        case "rolling-3" | "rolling-6" | "rolling-12":
            first = _rolling_start(last, int(kind.removeprefix("rolling-")))
    return Period(first, last)


def rolling(last: date, months: int) -> Period:
    """
    The last so many whole months when `last` is a month-end, otherwise the months before it.

    >>> rolling(date(2018, 10, 31), 1).first, rolling(date(2018, 10, 30), 1).first
    (datetime.date(2018, 10, 1), datetime.date(2018, 10, 1))
    >>> rolling(date(2018, 11, 5), 1).first
    datetime.date(2018, 10, 6)
    """
    return Period(_rolling_start(last, months), last)


def reporting_year_start(day: date) -> date:
    """The 1 April that starts the reporting year `day` falls in."""
    return date(day.year - (day.month < 4), 4, 1)


def previous_year_end(day: date) -> date:
    """
    The 31 March strictly before `day`.

    >>> previous_year_end(date(2018, 3, 31))
    datetime.date(2017, 3, 31)
    """
    return reporting_year_start(day) - timedelta(days=1)


def period_type_named(text: object) -> PeriodType | None:
    """
    The period type of that name, or None where there is none.

    >>> period_type_named("rolling-3"), period_type_named("weekly")
    ('rolling-3', None)
    """
    return next((kind for kind in PERIOD_TYPES if kind == text), None)


def month_of(day: date) -> Period:
    """The month of `day`, up to and including `day`."""
    return period_ending(day, "month")


def snapshot_at(day: date) -> Period:
    """The period a snapshot at `day` is asked with."""
    return period_ending(day, "snapshot")


def months_up_to(last: date, count: int) -> list[date]:
    """
    The as-at days of a trend of `count` months: earlier months at their month-ends, then `last`.

    >>> months_up_to(date(2018, 10, 15), 2)
    [datetime.date(2018, 9, 30), datetime.date(2018, 10, 15)]
    """
    ends = []
    for back in range(count - 1, 0, -1):
        earlier = shift_months(last.replace(day=1), -back)
        if earlier is not None:
            ends.append(month_end(earlier))
    return [*ends, last]


def _rolling_start(last: date, months: int) -> date:
    if last == month_end(last):
        start = shift_months(last.replace(day=1), 1 - months)
    else:
        before = shift_months(last, -months)
        start = before + timedelta(days=1) if before is not None else None
    if start is None:
        raise ValueError(f"{last} is too early for a period of {months} months.")
    return start
