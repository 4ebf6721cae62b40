"""
Seeded chance: the same seed tells the same story on every machine.

Everything is drawn from `random()` alone, the one method of `Random` whose sequence Python promises
to keep, so that the same arguments give the same bytes.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from math import log
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """Draws of the kinds a story needs."""

    def __init__(self, seed: int | str) -> None:
        self._random = Random(seed).random

    def happens(self, probability: float) -> bool:
        """Whether something of that probability happens this time."""
        return self._random() < probability

    def between(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included, all equally likely."""
        return low + int(self._random() * (high - low + 1))

    def around(self, mean: float) -> int:
        """A length of that mean: short ones are common and a few are very long (Erlang, shape 2)."""
        return int(-mean / 2 * log((1 - self._random()) * (1 - self._random())))

    def fraction(self) -> float:
        """A number from 0 up to 1."""
        return self._random()

    def one_of(self, items: Sequence[T]) -> T:
        """One of the items, all equally likely."""
        return items[int(self._random() * len(items))]

    def weighted(self, weights: Mapping[T, float]) -> T:
        """One of the keys, each as likely as its weight says."""
        mark = self._random() * sum(weights.values())
        for item, weight in weights.items():
            mark -= weight
            if mark < 0:
                return item
        return next(reversed(list(weights)))

    def day_between(self, first: date, last: date) -> date:
        """A day from `first` to `last`, both included."""
        return first + timedelta(days=self.between(0, (last - first).days))

    def answer(self, yes: float, blank: float = 0.0) -> str | None:
        """Y with that probability, blank with the other, else N."""
        mark = self._random()
        return "Y" if mark < yes else None if mark < yes + blank else "N"
