"""
Which chart a series is read on, and its lines: XmR, p or Laney's p'.

An XmR chart asks only how much the figures move from month to month, and suits counts, means and
percentages of many. A percentage of few moves more in a month with fewer children, so its limits have to
move too: a p-chart gives each month limits by its own number. Where months differ by more than the
chance of whole records explains, a p-chart would call noise a signal; Laney's p' widens the limits by as
much as they do.

- p-chart: Montgomery, Introduction to Statistical Quality Control, chapter 7.
- p': Laney, "Improved control charts for attributes", Quality Engineering 14(4), 2002.
- Own limits where a month's number is more than a quarter off the average: Montgomery, as above.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import sqrt
from statistics import mean
from typing import Literal

from waymark.signals.limits import Limits, lines_of
from waymark.signals.series import Point, values_of

Chart = Literal["XmR", "p", "Laney p'"]

FEW = 50
"""An average denominator below which one child moves a percentage by 2 points or more."""

VARYING = 0.25
"""How far, as a share of the average, a denominator may be from it before limits have to move."""

TO_SIGMA = 1.128
"""The average move between neighbours of a normal series, in standard deviations (d2 for two)."""


def lines_by_month(points: Sequence[Point], proportion: bool) -> tuple[Chart, list[Limits]]:
    """
    The chart that suits the points, and the lines at each. Two points or more, all with a figure.

    A proportion of few records, or of a number that varies, has a p-chart, and Laney's p' where its months
    differ by more than chance. Everything else has an XmR chart.
    """
    if not (proportion and _needs_own_limits(points)):
        return "XmR", [lines_of(values_of(points))] * len(points)
    centre = sum(above for above, _ in map(_parts, points)) / sum(below for _, below in map(_parts, points))
    sigmas = [sqrt(centre * (1 - centre) / below) for _, below in map(_parts, points)]
    spread = _spread(points, centre, sigmas)
    chart: Chart = "Laney p'" if spread > 1 else "p"
    return chart, [_lines(centre, sigma * max(1.0, spread)) for sigma in sigmas]


def _needs_own_limits(points: Sequence[Point]) -> bool:
    numbers = [below for _, below in map(_parts, points)]
    average = mean(numbers)
    return average < FEW or any(abs(number - average) > VARYING * average for number in numbers)


def _parts(point: Point) -> tuple[float, float]:
    return point.numerator or 0.0, point.denominator or 0.0


def _spread(points: Sequence[Point], centre: float, sigmas: Sequence[float]) -> float:
    """How far months are apart, in what chance alone would give; nought where every month is alike."""
    if not 0 < centre < 1:
        return 0.0
    scores = [
        (above / below - centre) / sigma
        for (above, below), sigma in zip(map(_parts, points), sigmas, strict=True)
    ]
    return mean(abs(after - before) for before, after in pairwise(scores)) / TO_SIGMA


def _lines(centre: float, sigma: float) -> Limits:
    return Limits(100 * (centre - 3 * sigma), 100 * centre, 100 * (centre + 3 * sigma))
