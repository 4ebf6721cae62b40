"""The values behind a mean: of each row of a mean, of each worker of a caseload."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from waymark.measures.measure import Measure
from waymark.measures.populations import Population, Records
from waymark.measures.shapes import Mean, Ratio
from waymark.records.tables.workers import involvements
from waymark.scorecards.behind import rows_behind
from waymark.scorecards.mean import scale_of
from waymark.scorecards.scorecard import Source


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
    is_caseload = isinstance(shape, Ratio) and _is_of_workers(shape.under)
    if not isinstance(shape, Mean) and not is_caseload:
        raise NoSpread(
            f"{measure.slug} is not a mean, so there is nothing spread behind it. Ask for one such as "
            "audit-quality-score or average-caseload."
        )
    rows = rows_behind(source, measure, measure.period, as_at)
    if isinstance(shape, Mean):
        known = tuple(row.weight for row in rows if row.in_denominator and row.weight is not None)
        scale = scale_of(shape.value)
        return Spread(known, shape.of.name, (int(scale[0]), int(scale[-1])) if scale else None)
    held = Counter(row.worker for row in rows if row.in_numerator)
    workers = [row.worker for row in rows if row.in_denominator]
    return Spread(tuple(Decimal(held[w]) for w in workers), "workers, by the children each works with")


def _is_of_workers(under: Population) -> bool:
    """Whether each worker with a case counts once."""
    return isinstance(under, Records) and under.one_per == (involvements.worker,)
