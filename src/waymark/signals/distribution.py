"""
What lies behind a mean: how many there are of each value.

A mean audit grade of 2.4 may be all 2s and 3s, or good work beside children left at risk; only the number
of each grade tells which.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Distribution:
    """How many there are of each value, lowest first; `mean` is None where there are none."""

    counts: tuple[tuple[Decimal, int], ...]
    mean: float | None

    def number_at(self, value: Decimal | int) -> int:
        """How many have the value."""
        return dict(self.counts).get(Decimal(value), 0)


def distribution_of(values: Iterable[Decimal], every: Iterable[Decimal] = ()) -> Distribution:
    """
    How many of the values are each; `every` names values to show also where there is none of them.

    >>> distribution_of(map(Decimal, [2, 2, 4]), map(Decimal, [1, 2, 3, 4])).number_at(4)
    1
    """
    held = list(values)
    counts = Counter(dict.fromkeys(every, 0))
    counts.update(held)
    mean = float(sum(held, Decimal(0)) / len(held)) if held else None
    return Distribution(tuple(sorted(counts.items())), mean)
