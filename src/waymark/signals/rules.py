"""
The rules that tell a signal from noise, as NHS England's Making Data Count publishes them.

1. A point outside the limits.
2. A run of 7 points or more on one side of the centre line.
3. A trend: 6 points or more, each higher (or each lower) than the one before.
4. Two of three points in the outer third, near a limit, all three on that limit's side of the centre.

Making Data Count's own spreadsheet lets its user choose 6 or 7 for a run and for a trend, and flags a trend
of six (https://github.com/nhs-r-community/NHSRplotthedots/issues/202 and 195); the Model Health System uses
7 for both. Rule 4 is read as the spreadsheet does (issue 194 there): the third point is on the same side.
A point on a line is not beyond it, a point on the centre ends a run, and a repeated figure ends a trend.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from waymark.signals.limits import Limits

Rule = Literal["outside", "run", "trend", "two of three"]
Way = Literal["up", "down"]

RUN, TREND = 7, 6
"""How many points make a run, and a trend."""

_HAIR = 1e-9
"""As share of a line: what adding up binary fractions may be off by. A point this near is on the line."""


@dataclass(frozen=True)
class Found:
    """A rule that fired: at which points, counted from 0, and which way the number went."""

    rule: Rule
    way: Way
    at: tuple[int, ...]


def fired(values: Sequence[float], lines: Sequence[Limits]) -> list[Found]:
    """Every time a rule fires over the values, each with its lines, in the order of the rules."""
    return [
        *_outside(values, lines),
        *_runs(values, lines),
        *_trends(values),
        *_near_a_limit(values, lines),
    ]


def above(value: float, line: float) -> bool:
    """Whether a value is above a line, and not merely on it."""
    return value - line > _HAIR * max(1.0, abs(line))


def _outside(values: Sequence[float], lines: Sequence[Limits]) -> Iterator[Found]:
    for at, (value, line) in enumerate(zip(values, lines, strict=True)):
        if above(value, line.upper):
            yield Found("outside", "up", (at,))
        elif above(line.lower, value):
            yield Found("outside", "down", (at,))


def _runs(values: Sequence[float], lines: Sequence[Limits]) -> Iterator[Found]:
    sides = [_side(value, line.centre) for value, line in zip(values, lines, strict=True)]
    for way, stretch in _stretches(sides):
        if len(stretch) >= RUN:
            yield Found("run", way, tuple(stretch))


def _trends(values: Sequence[float]) -> Iterator[Found]:
    moves = [_side(after, before) for before, after in pairwise(values)]
    for way, stretch in _stretches(moves):
        if len(stretch) >= TREND - 1:
            yield Found("trend", way, (*stretch, stretch[-1] + 1))


def _near_a_limit(values: Sequence[float], lines: Sequence[Limits]) -> Iterator[Found]:
    sides = [_side(value, line.centre) for value, line in zip(values, lines, strict=True)]
    near = [
        above(abs(value - line.centre), 2 * line.third) for value, line in zip(values, lines, strict=True)
    ]
    windows = [
        (sides[first], [at for at in range(first, first + 3) if near[at]])
        for first in range(len(values) - 2)
        if len(set(sides[first : first + 3])) == 1 and sum(near[first : first + 3]) >= 2
    ]
    yield from _joined(windows)


def _joined(windows: Sequence[tuple[Way | None, list[int]]]) -> Iterator[Found]:
    """Windows that share a point are one finding."""
    held: tuple[Way, list[int]] | None = None
    for way, points in windows:
        if way is None:
            continue
        if held and held[0] == way and points[0] <= held[1][-1]:
            held = way, sorted({*held[1], *points})
            continue
        if held:
            yield Found("two of three", held[0], tuple(held[1]))
        held = way, points
    if held:
        yield Found("two of three", held[0], tuple(held[1]))


def _side(value: float, line: float) -> Way | None:
    return "up" if above(value, line) else "down" if above(line, value) else None


def _stretches(ways: Sequence[Way | None]) -> Iterator[tuple[Way, list[int]]]:
    """The longest stretches of one way, with their places."""
    stretch: list[int] = []
    for at, way in enumerate([*ways, None]):
        if stretch and way != ways[stretch[0]]:
            began = ways[stretch[0]]
            if began is not None:
                yield began, stretch
            stretch = []
        if way is not None:
            stretch.append(at)
