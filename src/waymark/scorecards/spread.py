"""The values behind a mean: of each row of a mean, of each worker of a caseload."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from waymark.measures.measure import Measure
from waymark.measures.shapes import Mean, Ratio
from waymark.records.tables import BY_NAME
from waymark.records.terms import Column, Term, walk
from waymark.scorecards.behind import rows_behind
from waymark.scorecards.scorecard import Source

MOST_GRADES = 10
"""A column that allows more values than this is a measurement and not a grade."""


class NoSpread(LookupError):
    """The measure is not a mean of anything. The message says what to ask for."""


@dataclass(frozen=True)
class Spread:
    """The values, what each is of, and the least and most one can be where the records set that."""

    values: tuple[Decimal, ...]
    noun: str
    bounds: tuple[int, int] | None = None


def spread_behind(source: Source, measure: Measure, as_at: date) -> Spread:
    """
    The values behind the measure for its own period.

    Raises NoSpread, and MeasureNotAvailable as `rows_behind` does.
    """
    shape = measure.shape
    is_caseload = isinstance(shape, Ratio) and shape.over.name == "children each works with"
    if not isinstance(shape, Mean) and not is_caseload:
        raise NoSpread(
            f"{measure.slug} is not a mean, so there is nothing spread behind it. Ask for one such as "
            "audit-quality-score or average-caseload."
        )
    rows = rows_behind(source, measure, measure.period, as_at)
    if isinstance(shape, Mean):
        known = tuple(row.weight for row in rows if row.in_denominator and row.weight is not None)
        return Spread(known, shape.of.name, _bounds(shape.value))
    held = Counter(row.worker for row in rows if row.in_numerator)
    workers = [row.worker for row in rows if row.in_denominator]
    return Spread(tuple(Decimal(held[w]) for w in workers), "workers, by the children each works with")


def _bounds(value: Term) -> tuple[int, int] | None:
    """What a graded column allows, so that a grade nobody gave is shown as none."""
    for node in walk(value):
        if isinstance(node, Column) and node.table in BY_NAME:
            column = BY_NAME[node.table].by_name[node.name]
            if column.low is not None and column.high is not None and column.high - column.low < MOST_GRADES:
                return int(column.low), int(column.high)
    return None
