"""How many there are of each grade behind a mean of grades."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from waymark.engines.results import Flagged
from waymark.measures.measure import Measure
from waymark.measures.shapes import Mean
from waymark.records.tables import BY_NAME
from waymark.records.terms import Column, FirstKnown, Term
from waymark.signals.distribution import Distribution, distribution_of

MOST = 10
"""A column that allows more values than this is a measurement and not a grade."""


def spread_of(measure: Measure, rows: Iterable[Flagged]) -> Distribution | None:
    """The number of each grade over the rows behind a mean; None for a measure that is no mean of grades."""
    scale = scale_of(measure.shape.value) if isinstance(measure.shape, Mean) else []
    if not scale:
        return None
    values = [one.weight for one in rows if one.in_denominator and one.weight is not None]
    return distribution_of(values, scale)


def scale_of(value: Term) -> list[Decimal]:
    """The whole numbers a value can be, where its column says so and they are few; else none."""
    column = value.of[0] if isinstance(value, FirstKnown) else value
    if not isinstance(column, Column) or column.table not in BY_NAME:
        return []
    spec = BY_NAME[column.table].by_name[column.name]
    if spec.low is None or spec.high is None or spec.high - spec.low > MOST:
        return []
    return [Decimal(number) for number in range(int(spec.low), int(spec.high) + 1)]
