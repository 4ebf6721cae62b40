"""
Which way a series has been going over its whole window, and how fast.

The slope is Theil and Sen's: the middle one of the slopes between every two months, so that one odd month
does not turn it. Whether it is a direction at all is Mann and Kendall's test: whether later months are
higher than earlier ones more often than chance would have it, at 95%.

- Sen, "Estimates of the regression coefficient based on Kendall's tau", JASA 63, 1968.
- Kendall, Rank Correlation Methods, 4th edition: the variance of S with ties.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt
from statistics import linear_regression, median
from typing import Literal

from waymark.signals.series import Point, Series, values_of
from waymark.signals.signal import ENOUGH, Meaning, meaning_of

Course = Literal["rising", "falling", "level", "early"]

SURE = 1.96
"""Standard deviations of a normal score that leave 5% outside."""


@dataclass(frozen=True)
class Direction:
    """
    Which way the series goes since its last step, and what that means; `slope` is per month.

    `months` is how many it was worked out over; "early" where they are too few, and then no slope is given.
    """

    course: Course
    slope: float | None
    months: int
    meaning: Meaning | None = None


def direction_of(series: Series) -> Direction:
    """The direction over every month of the window since the last step."""
    phase = series.phases[-1]
    if len(phase) < ENOUGH:
        return Direction("early", None, len(phase))
    score, slope = _score(values_of(phase)), slope_of(phase)
    if abs(score) <= SURE:
        return Direction("level", slope, len(phase))
    rises = score > 0
    meaning = meaning_of("up" if rises else "down", series.polarity)
    return Direction("rising" if rises else "falling", slope, len(phase), meaning)


def slope_of(points: Sequence[Point]) -> float:
    """
    The middle one of the slopes between every two points, per month.

    Where that is nought, as most points are alike, the least squares slope tells how fast the rest go.
    """
    months, values = [month_number(point.month) for point in points], values_of(points)
    places = zip(months, values, strict=True)
    middle = median(
        (later - earlier) / (after - before) for (before, earlier), (after, later) in combinations(places, 2)
    )
    return middle or linear_regression(months, values).slope


def month_number(month: str) -> int:
    """
    The number of a month named YYYY-MM, so that neighbours are one apart.

    >>> month_number("2019-01") - month_number("2018-12")
    1
    """
    year, of_year = month.split("-")
    return int(year) * 12 + int(of_year) - 1


def _score(values: Sequence[float]) -> float:
    """Kendall's S as a normal score, with the correction for continuity; nought where all are alike."""
    rises = sum((later > earlier) - (later < earlier) for earlier, later in combinations(values, 2))
    n = len(values)
    ties = sum(times * (times - 1) * (2 * times + 5) for times in Counter(values).values())
    variance = (n * (n - 1) * (2 * n + 5) - ties) / 18
    if variance == 0 or rises == 0:
        return 0.0
    return (rises - (1 if rises > 0 else -1)) / sqrt(variance)
