"""Figures as every way of working them out gives them, so that they can be held equal."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from waymark.dates import Period
from waymark.engines.evaluator import Group, Sums
from waymark.engines.results import NOT_ALLOCATED, Totals
from waymark.measures.catalogue import BY_SLUG

Key = tuple[str, Period, Group]
Figures = dict[Key, tuple[Decimal, Decimal]]
"""Denominator and numerator by measure, period and team (None: the whole); left out where both are nought."""


def summed(said: Iterable[tuple[tuple[str, Period, str | None], object, object]]) -> Figures:
    """The figures of each team, and of the whole, from what was said of teams."""
    figures: Figures = {}
    for (slug, period, team), below, above in said:
        if not below and not above:
            continue
        for group in (None, team or NOT_ALLOCATED):
            old = figures.get((slug, period, group), (Decimal(0), Decimal(0)))
            figures[slug, period, group] = (old[0] + Decimal(str(below)), old[1] + Decimal(str(above)))
    return figures


def figures_of(sums: Sums) -> Figures:
    """The figures in an evaluator's sums."""
    return {
        (slug, period, group): pair
        for (slug, period), groups in sums.items()
        for group, totals in groups.items()
        if any(pair := _pair(slug, totals))
    }


def differences(ours: Figures, theirs: Figures, most: int = 5) -> list[str]:
    """What the two say otherwise, for a person to read; the first few of them."""
    keys = [key for key in {**ours, **theirs} if ours.get(key) != theirs.get(key)]
    return [f"{key}: {ours.get(key)} here, {theirs.get(key)} by hand" for key in keys[:most]]


def _pair(slug: str, totals: Totals) -> tuple[Decimal, Decimal]:
    """The denominator of a mean is its number of rows (contract, section 3)."""
    is_mean = BY_SLUG[slug].unit == "mean"
    return (Decimal(totals.rows) if is_mean else totals.denominator, totals.numerator)
