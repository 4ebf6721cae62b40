"""The rules agree with a second, plain implementation, point by point, over thousands of generated series."""

from __future__ import annotations

import os
import random
from collections.abc import Sequence
from fractions import Fraction
from math import sqrt

from unit.signals import plain
from unit.signals.drawing import of_parts, of_values

from waymark.signals.charts import lines_by_month
from waymark.signals.limits import Limits
from waymark.signals.rules import fired
from waymark.signals.series import values_of

MANY = int(os.environ.get("WAYMARK_SERIES", "500"))
"""How many series: 5,000 for the bar."""


def generated(chance: random.Random) -> list[Fraction]:
    """Tenths, so that ties and points on a line happen; steady, drifting, wandering or stepping."""
    kind, length = chance.choice(["steady", "drift", "wander", "step", "few"]), chance.randint(12, 36)
    here, found = Fraction(chance.randint(200, 900), 10), []
    slope, jump = Fraction(chance.randint(-8, 8), 10), chance.randint(3, length)
    for at in range(length):
        noise = Fraction(chance.randint(-40, 40), chance.choice([10, 20]))
        if kind == "few":
            noise = Fraction(chance.randint(-1, 1))
        if kind == "wander":
            here += noise
            noise = Fraction(0)
        moved = slope * at if kind == "drift" else Fraction(6 * (kind == "step" and at >= jump))
        found.append(here + noise + moved)
    return found


def said(values: Sequence[float], lines: Sequence[Limits]) -> plain.Flags:
    found: plain.Flags = {}
    for one in fired(values, lines):
        found.setdefault((one.rule, one.way), set()).update(one.at)
    return found


def test_no_series_is_read_otherwise_by_a_plain_implementation() -> None:
    seen: set[tuple[str, str]] = set()
    for seed in range(MANY):
        exact = generated(random.Random(seed))
        series = of_values([float(value) for value in exact])
        chart, lines = lines_by_month(series.points, series.proportion)
        expected = plain.flags(exact, plain.xmr(exact))
        assert (chart, said(values_of(series.points), lines)) == ("XmR", expected), seed
        seen |= expected.keys()
    assert seen == {(r, w) for r in ("outside", "run", "trend", "two of three") for w in ("up", "down")}


def test_no_proportion_is_read_otherwise_by_a_plain_implementation() -> None:
    charts = set()
    for seed in range(MANY):
        chance = random.Random(seed)
        share, size, wobble = (
            chance.uniform(0.05, 0.97),
            chance.choice([6, 20, 120]),
            chance.choice([0, 0.15]),
        )
        parts = []
        for _ in range(chance.randint(12, 30)):
            below, p = chance.randint(max(1, size // 2), size * 2), share + chance.uniform(-wobble, wobble)
            parts.append((sum(chance.random() < p for _ in range(below)), below))
        series = of_parts(parts)
        chart, lines = lines_by_month(series.points, True)
        charts.add(chart)
        exact = [Fraction(100 * above, below) for above, below in parts]
        expected = plain.flags(exact, plain.xmr(exact) if chart == "XmR" else by_number(parts))
        assert said(values_of(series.points), lines) == expected, seed
    assert charts >= {"p", "Laney p'"}


def by_number(parts: Sequence[tuple[int, int]]) -> list[tuple[Fraction, Fraction]]:
    """The centre and sigma of a p-chart, or of Laney's where months are further apart than by chance."""
    centre = Fraction(sum(above for above, _ in parts), sum(below for _, below in parts))
    sigmas = [sqrt(centre * (1 - centre) / below) for _, below in parts]
    wider = 1.0
    if 0 < centre < 1:
        z = [
            (above / below - float(centre)) / sigma
            for (above, below), sigma in zip(parts, sigmas, strict=True)
        ]
        wider = max(1.0, sum(abs(z[at] - z[at - 1]) for at in range(1, len(z))) / (len(z) - 1) / 1.128)
    return [(100 * centre, Fraction(100 * sigma * wider)) for sigma in sigmas]
