"""
Whose week was unusual: the rule, on numbers alone.

A week is marked where somebody looked at more than 250 different children, and at more than twice as many as
their own usual week or as their colleagues'. A usual week is the median of those of the last eight in which
any child was looked at; it is known once there are four. A usual that is not known excuses nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

FLOOR = 250
"""So many different children in a week are never marked: 50 a working day."""

TIMES = 2
WEEKS = 8
ENOUGH = 4

RULE = (
    f"A week is marked when somebody looked at more than {FLOOR} different children in it, and at more than "
    f"{TIMES} times as many as in their own usual week, or as in the usual week of their colleagues. A usual "
    f"week is the middle one of the last {WEEKS} in which any child was looked at, once there are {ENOUGH}."
)
"""The rule as the page says it."""


def usual(weeks: Sequence[int]) -> float | None:
    """
    The middle of the weeks in which any child was looked at; None where there are too few.

    >>> usual([30, 0, 50, 40, 60])
    45.0
    >>> usual([30, 50, 40]) is None
    True
    """
    looked_in = [week for week in weeks if week]
    return float(median(looked_in)) if len(looked_in) >= ENOUGH else None


def is_unusual(seen: int, own: float | None, colleagues: float | None) -> bool:
    """
    Whether a week in which so many different children were looked at is marked.

    >>> is_unusual(400, 150, 150), is_unusual(400, 150, None), is_unusual(400, None, None)
    (True, True, True)
    >>> is_unusual(400, 250, 220), is_unusual(210, 30, 30)
    (False, False)
    """
    known = [one for one in (own, colleagues) if one is not None]
    return seen > FLOOR and (not known or seen > TIMES * min(known))
