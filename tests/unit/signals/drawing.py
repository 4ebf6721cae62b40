"""Series drawn in a line or two: months from April 2016 on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from waymark.signals.series import Point, Polarity, Series

FIRST = 2016 * 12 + 3


def month(at: int) -> str:
    """The month at a place, counted from 0."""
    year, of_year = divmod(FIRST + at, 12)
    return f"{year}-{of_year + 1:02d}"


def months(places: Iterable[int]) -> tuple[str, ...]:
    return tuple(month(at) for at in places)


def of_values(
    values: Sequence[float | None], polarity: Polarity = "higher", steps: Iterable[int] = ()
) -> Series:
    """A series of plain figures that may be anything; `steps` are places."""
    points = tuple(Point(month(at), value) for at, value in enumerate(values))
    return Series(points, polarity, frozenset(months(steps)), least=None)


def of_parts(parts: Sequence[tuple[int, int]], polarity: Polarity = "higher") -> Series:
    """A series of percentages: how many, of how many."""
    points = tuple(
        Point(month(at), 100 * above / below, above, below) for at, (above, below) in enumerate(parts)
    )
    return Series(points, polarity, proportion=True, most=100.0)
