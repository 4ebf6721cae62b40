"""
The scale of a chart: wide enough that month-to-month noise stays small.

A small chart spans at least 10 points of a percentage, or 12% of anything else. A large chart
starts and ends on round numbers.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from waymark.measures.measure import Unit

LEAST_POINTS = 10.0
LEAST_SHARE = 0.12


@dataclass(frozen=True)
class Scale:
    """From values to heights: `low` is drawn at `bottom`, `high` at `top`, in pixels from above."""

    low: float
    high: float
    top: float
    bottom: float

    def y(self, value: float) -> float:
        """How far down the value is drawn."""
        share = (value - self.low) / (self.high - self.low)
        return round(self.bottom - share * (self.bottom - self.top), 1)


def scale_of(values: Sequence[float], unit: Unit, top: float, bottom: float) -> Scale:
    """The scale of a small chart."""
    low, high = _span(values, unit)
    return Scale(low, high, top, bottom)


def round_scale_of(
    values: Sequence[float], unit: Unit, top: float, bottom: float
) -> tuple[Scale, list[float]]:
    """The scale of a large chart, and the round numbers along it."""
    low, high = _span(values, unit)
    step = _step((high - low) / 4)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    ticks = [round(number * step, 9) for number in range(first, last + 1)]
    return Scale(ticks[0], ticks[-1], top, bottom), ticks


def _span(values: Sequence[float], unit: Unit) -> tuple[float, float]:
    """
    The lowest and highest to show, no nearer than the least span; within 0 to 100 where the values are.

    >>> _span([95.0, 99.0], "percent"), _span([1000.0], "count")
    ((90.0, 100.0), (940.0, 1060.0))
    """
    low, high = min(values), max(values)
    least = LEAST_POINTS if unit == "percent" else max(LEAST_SHARE * abs(high), 0.5)
    if high - low >= least:
        return low, high
    start = (low + high - least) / 2
    if unit == "percent" and high <= 100:
        start = min(start, 100 - least)
    if low >= 0:
        start = max(start, 0.0)
    return start, start + least


def _step(rough: float) -> float:
    """The round number nearest above: 1, 2, 2.5 or 5 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(rough))
    return next(power * times for times in (1, 2, 2.5, 5, 10) if power * times >= rough - 1e-9)
