"""How the values behind a mean are spread: how many of each, and how many of the worst."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from math import ceil, floor
from typing import Any

from waymark.measures.measure import Measure
from waymark.reports.charts.picture import BLUE, NARROW, WIDE, Picture, Spec, spec
from waymark.reports.numbers import plain, shown
from waymark.scorecards.spread import Spread

MOST_BARS = 12
"""Whole values beyond which they are put in bands."""


def distribution_picture(measure: Measure, spread: Spread) -> Picture:
    """A bar for each value, or band of values, named beneath, with how many on it."""
    known = sorted(spread.values)
    bands = bands_of(known, spread.bounds)
    title = f"{measure.title}: how it is spread"
    data = [{"band": name, "count": count, "text": f"{count:,}"} for name, count in bands]
    return Picture(
        title=title,
        says=_sentence(measure, known, bands, spread.noun),
        header=("value", "count"),
        table=tuple((name, str(count)) for name, count in bands),
        wide=spec(title, data, _layers(data), WIDE, 260),
        narrow=spec(title, data, _layers(data), NARROW, 200),
        labels=tuple(name for name, _ in bands),
    )


def bands_of(values: list[Decimal], bounds: tuple[int, int] | None = None) -> list[tuple[str, int]]:
    """
    How many of each whole value, every one between the least and the most; bands where there are many.

    `bounds` are the least and the most there could be, to be shown though nobody has them.

    >>> bands_of([Decimal(1), Decimal(3), Decimal(3)])
    [('1', 1), ('2', 0), ('3', 2)]
    >>> bands_of([Decimal(0), Decimal(7), Decimal(34)])
    [('0-4', 1), ('5-9', 1), ('10-14', 0), ('15-19', 0), ('20-24', 0), ('25-29', 0), ('30-34', 1)]
    """
    if not values:
        return []
    low, high = bounds or (floor(values[0]), floor(values[-1]))
    width = next(w for w in _widths() if (high // w) - (low // w) + 1 <= MOST_BARS)
    counts = Counter(floor(value) // width for value in values)
    places = range(low // width, high // width + 1)
    if width == 1:
        return [(str(place), counts[place]) for place in places]
    return [(f"{place * width}-{place * width + width - 1}", counts[place]) for place in places]


def _widths() -> Iterable[int]:
    power = 1
    while True:
        yield from (power, 2 * power, 5 * power)
        power *= 10


def _sentence(measure: Measure, known: list[Decimal], bands: list[tuple[str, int]], noun: str) -> str:
    if not known:
        return f"{measure.title}: there is nothing to show."
    mean = float(sum(known) / len(known))
    middle = known[ceil(len(known) / 2) - 1]
    said = ", ".join(f"{name}: {count:,}" for name, count in bands)
    return (
        f"{measure.title}: {len(known):,} {noun}, mean {shown(mean, 'mean')}, median {plain(middle)}, "
        f"from {plain(known[0])} to {plain(known[-1])}. {said}."
    )


def _layers(data: list[dict[str, Any]]) -> list[Spec]:
    names = [line["band"] for line in data]
    x = {"field": "band", "type": "ordinal", "sort": names, "title": None,
         "axis": {"labelAngle": _angle(names), "grid": False, "labelOverlap": False}}  # fmt: skip
    y = {"field": "count", "type": "quantitative", "title": "How many", "axis": {"tickMinStep": 1}}
    return [
        {"mark": {"type": "bar", "color": BLUE}, "encoding": {"x": x, "y": y}},
        {"mark": {"type": "text", "dy": -7}, "encoding": {"x": x, "y": y, "text": {"field": "text"}}},
    ]


def _angle(names: list[str]) -> int:
    """Few names lie flat; many lean, so that none is left out."""
    return 0 if len(names) <= 6 else -40
