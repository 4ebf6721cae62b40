"""
What a number may be, by those before it: the limits of a process chart for single values.

The mean, 2.66 times the average move from one to the next above and below it: Shewhart's limits as in
NHS England's Making Data Count, https://www.england.nhs.uk/publication/making-data-count/.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

WIDTH = 2.66
LEAST = 8
"""Values from which limits say something."""


def limits_of(values: Sequence[float]) -> tuple[float, float] | None:
    """
    The lower and upper limit; None where there are too few values.

    >>> limits_of([10, 12, 10, 12, 10, 12, 10, 12])
    (5.68, 16.32)
    """
    if len(values) < LEAST:
        return None
    mean = sum(values) / len(values)
    move = sum(abs(after - before) for before, after in pairwise(values)) / (len(values) - 1)
    return round(mean - WIDTH * move, 6), round(mean + WIDTH * move, 6)
