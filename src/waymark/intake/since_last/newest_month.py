"""
The newest whole month against those before it, by the limits of a process.

School holidays make August low and a small table moves by chance, so a month beyond the limits is asked
about only where it is half its mean away as well, and the mean is ten rows or more. What is lost: a month
that is short of a third of its rows passes here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from waymark.dates.months import month_end
from waymark.intake.since_last.earlier import Comparison
from waymark.signals.limits import limits_of

BEYOND = 0.5
"""A month has to be this share of its mean away from it as well as beyond the limits."""

TYPICAL = 10
"""Rows a month has on average from which its limits say something."""

MONTHS = 12
"""How many months back a month is compared with; with fewer there is nothing to say."""

QUIET = 6
"""Months in each of which a team had rows, after which one without any is asked about."""

EACH = 3
"""Rows it had in each of them: with fewer, a month without any comes by chance."""


@dataclass(frozen=True)
class Newest:
    """The newest whole month, where it was not whole at the last load: its count and those before it."""

    month: str
    count: int
    before: list[int]

    @property
    def is_silent(self) -> bool:
        """Whether there is nothing, after months that all had something."""
        return self.count == 0 and min(self.before[-QUIET:], default=0) >= EACH

    @property
    def expected(self) -> tuple[int, int] | None:
        """What the months before led to expect, where the month is far from it; None where it is not."""
        if len(self.before) < MONTHS or 0 in self.before[:1]:
            return None
        limits, mean = limits_of(self.before), sum(self.before) / len(self.before)
        if limits is None or mean < TYPICAL or limits[0] <= self.count <= limits[1]:
            return None
        if abs(self.count - mean) < BEYOND * mean:
            return None
        return max(0, round(limits[0])), round(limits[1])


def newest_of(counts: Mapping[str, int], comparison: Comparison) -> Newest | None:
    """The newest whole month of these counts; None where it was whole at the last load already."""
    as_at = comparison.intake.as_at
    last_whole = as_at if as_at == month_end(as_at) else as_at.replace(day=1) - timedelta(days=1)
    if last_whole <= comparison.day:
        return None
    month = f"{last_whole:%Y-%m}"
    return Newest(month, counts.get(month, 0), [counts.get(m, 0) for m in _months_before(last_whole)])


def _months_before(day: date) -> list[str]:
    """The months before that of the day, oldest first."""
    found, at = [], day.replace(day=1)
    for _ in range(MONTHS):
        at = (at - timedelta(days=1)).replace(day=1)
        found.append(f"{at:%Y-%m}")
    return found[::-1]
