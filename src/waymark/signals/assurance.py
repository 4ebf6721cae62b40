"""
What a series says of a target: whether it will be met without any change, and whether it is a stretch.

A target that every month's usual range lies on the good side of is consistently met; one on the bad side of
it is consistently missed; one inside it is hit in some months and missed in others by chance alone (Making
Data Count's three assurance icons). A target reached in the past year, or inside the usual range, does not
ask for better than the service does already: it is not a stretch.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from waymark.signals.limits import Limits
from waymark.signals.rules import above
from waymark.signals.series import Point, Polarity

Assurance = Literal["consistently met", "hit and miss", "consistently missed", ""]
Reach = Literal["already reached", "within the usual range", "a stretch", ""]

YEAR = 12


@dataclass(frozen=True)
class Stretch:
    """Whether a target is a stretch: reached in `reached` of the last `months` months with a figure."""

    reach: Reach
    reached: int
    months: int


def assurance_of(target: float | None, lines: Limits | None, polarity: Polarity) -> Assurance:
    """
    Whether the target is met whatever happens; empty without a target, a polarity or limits.

    >>> assurance_of(95, Limits(80, 85, 90), "higher"), assurance_of(95, Limits(80, 85, 90), "lower")
    ('consistently missed', 'consistently met')
    """
    if target is None or lines is None or not polarity:
        return ""
    worst, best = (lines.lower, lines.upper) if polarity == "higher" else (lines.upper, lines.lower)
    if as_good(worst, target, polarity):
        return "consistently met"
    return "hit and miss" if as_good(best, target, polarity) else "consistently missed"


def stretch_of(
    target: float | None, points: Sequence[Point], lines: Limits | None, polarity: Polarity
) -> Stretch:
    """
    Whether the target is a stretch, by the last 12 points and the usual range; empty where it is not known.

    Without limits a target not reached cannot be called a stretch: the usual range is not known.
    """
    recent = [point.value for point in points[-YEAR:] if point.value is not None]
    if target is None or not polarity or not recent:
        return Stretch("", 0, len(recent))
    reached = sum(as_good(value, target, polarity) for value in recent)
    if reached:
        return Stretch("already reached", reached, len(recent))
    if lines is None:
        return Stretch("", 0, len(recent))
    best = lines.upper if polarity == "higher" else lines.lower
    inside = as_good(best, target, polarity)
    return Stretch("within the usual range" if inside else "a stretch", 0, len(recent))


def as_good(value: float, target: float, polarity: Polarity) -> bool:
    """Whether a value is at the target or better."""
    return not (above(target, value) if polarity == "higher" else above(value, target))
