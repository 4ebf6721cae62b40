"""
What a number may be, by those before it: the limits of a process chart for single values.

The mean, 2.66 times the average move from one to the next above and below it: Shewhart's limits as in
NHS England's Making Data Count, https://www.england.nhs.uk/publication/making-data-count/.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import mean

WIDTH = 2.66
LEAST = 8
"""Values from which limits say something."""


@dataclass(frozen=True)
class Limits:
    """The lines of a chart, in the units of the values: the centre and the limits each side of it."""

    lower: float
    centre: float
    upper: float

    @property
    def third(self) -> float:
        """A third of the way from the centre to a limit."""
        return (self.upper - self.centre) / 3


def lines_of(values: Sequence[float]) -> Limits:
    """
    The lines of an XmR chart over two values or more.

    >>> lines_of([10, 12, 10, 12])
    Limits(lower=5.68, centre=11, upper=16.32)
    """
    centre = mean(values)
    reach = WIDTH * mean(abs(after - before) for before, after in pairwise(values))
    return Limits(centre - reach, centre, centre + reach)


def limits_of(values: Sequence[float]) -> tuple[float, float] | None:
    """
    The lower and upper limit; None where there are too few values.

    >>> limits_of([10, 12, 10, 12, 10, 12, 10, 12])
    (5.68, 16.32)
    """
    if len(values) < LEAST:
        return None
    lines = lines_of(values)
    return round(lines.lower, 6), round(lines.upper, 6)
