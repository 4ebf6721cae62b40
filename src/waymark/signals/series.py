"""A measure month by month, as signals read it: its figures, which way is better, and its steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Polarity = Literal["higher", "lower", ""]


@dataclass(frozen=True)
class Point:
    """
    One month, named YYYY-MM: its figure, None where there is none, and what it is made of.

    `numerator` and `denominator` are None for a count.
    """

    month: str
    value: float | None
    numerator: float | None = None
    denominator: float | None = None


@dataclass(frozen=True)
class Series:
    """
    The months of a measure, oldest first.

    `polarity` says which way is better, empty where neither is. `steps` are the months from which the
    figures are unlike those before: limits are worked out before and after a step, never across it.
    `proportion` says that the numerator is part of the denominator, each a number of whole records, and
    the value a percentage. `least` and `most` are what the value can be at all.
    """

    points: tuple[Point, ...]
    polarity: Polarity = ""
    steps: frozenset[str] = frozenset()
    proportion: bool = False
    least: float | None = 0.0
    most: float | None = None

    @property
    def phases(self) -> list[list[Point]]:
        """The points that have a figure, in the stretches between steps; a stretch may have none."""
        found: list[list[Point]] = [[]]
        for point in self.points:
            if point.month in self.steps:
                found.append([])
            if point.value is not None:
                found[-1].append(point)
        return found


def values_of(points: Sequence[Point]) -> list[float]:
    """The figures of points that have one."""
    return [point.value for point in points if point.value is not None]
