"""
How often a service that never changes is said to have changed, and how often a forecast's range holds.

Run as `python benchmarks/false_alarms.py [SERIES]`; it prints the table in docs/what-a-signal-means.md. Each
kind of series is made SERIES times, 24 months of it looked at, and the forecast is for the fifth month after.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt

from waymark.signals.direction import direction_of
from waymark.signals.series import Point, Series
from waymark.signals.signal import signal_of
from waymark.signals.trajectory import forecast_of

MONTHS, AHEAD = 24, 5
Made = Callable[[random.Random], Series]


@dataclass(frozen=True)
class Rates:
    """
    Percentages of series: the newest month says a change, any of the 24 does, a direction is given, and the
    forecast's range holds the figure that came.
    """

    newest: float
    any: float
    direction: float
    held: float


def normal(hangs_on: float) -> Made:
    """Figures about 50; each keeps `hangs_on` of how far the one before was off. At 1 they wander."""

    def made(chance: random.Random) -> Series:
        off = chance.gauss(0, 1) / sqrt(1 - hangs_on**2) if hangs_on < 1 else 0.0
        values = []
        for _ in range(MONTHS + AHEAD):
            values.append(50 + off)
            off = hangs_on * off + chance.gauss(0, 1)
        return Series(
            tuple(Point(_month(at), value) for at, value in enumerate(values)), "higher", least=None
        )

    return made


def share(of: int, chance_of_yes: float) -> Made:
    """Percentages of about so many children a month, a third more or fewer."""

    def made(chance: random.Random) -> Series:
        points = []
        for at in range(MONTHS + AHEAD):
            below = max(1, int(of * chance.uniform(0.67, 1.33)))
            above = sum(chance.random() < chance_of_yes for _ in range(below))
            points.append(Point(_month(at), 100 * above / below, above, below))
        return Series(tuple(points), "higher", proportion=True, most=100.0)

    return made


KINDS: dict[str, Made] = {
    "Each month on its own": normal(0),
    "Each month keeps 0.3 of the last": normal(0.3),
    "Each month keeps 0.6 of the last": normal(0.6),
    "Each month keeps 0.9 of the last": normal(0.9),
    "Wandering: the last, and a step": normal(1),
    "85% of about 10": share(10, 0.85),
    "85% of about 40": share(40, 0.85),
    "95% of about 20": share(20, 0.95),
    "50% of about 20": share(20, 0.5),
    "85% of about 130": share(130, 0.85),
}
"""The kinds of series whose service never changes."""


def rates(made: Made, series: int) -> Rates:
    """The rates over so many series, the same each time they are asked."""
    newest = any_month = direction = held = 0
    for seed in range(series):
        whole = made(random.Random(seed))
        seen = Series(
            whole.points[:MONTHS], "higher", proportion=whole.proportion, least=None, most=whole.most
        )
        signal, came = signal_of(seen), whole.points[-1]
        forecast = forecast_of(seen, came.month)
        assert forecast is not None and came.value is not None
        newest += signal.kind != "same"
        any_month += bool(signal.fired)
        direction += direction_of(seen).course != "level"
        held += forecast.lower <= came.value <= forecast.upper
    return Rates(*(100 * count / series for count in (newest, any_month, direction, held)))


def _month(at: int) -> str:
    return f"{2016 + at // 12}-{at % 12 + 1:02d}"


if __name__ == "__main__":
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    for kind, made in KINDS.items():
        found = rates(made, many)
        shown = (found.newest, found.any, found.direction, found.held)
        print(  # noqa: T201
            f"| {kind} | {' | '.join(f'{rate:.1f}%' for rate in shown)} |"
        )
