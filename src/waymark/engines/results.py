"""
What evaluators give back: rows with their answers, and the sums over them.

The arithmetic from sums to a figure is here, once, in exact decimals, so that two evaluators that
agree on the rows cannot disagree on the figure.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from waymark.measures.measure import Measure

NOT_ALLOCATED = "not allocated"


@dataclass(frozen=True, order=True)
class Flagged:
    """
    One row behind a figure.

    Answers are True, False or None for unknown. `weight` is what the row adds where its answer is
    yes: 1, a full-time equivalent or a grade; None where it is not known. `team` and `worker` are
    None where nobody is allocated.
    """

    person: str | None
    record: str | None
    team: str | None
    worker: str | None
    in_denominator: bool | None
    in_numerator: bool | None
    weight: Decimal | None


@dataclass(frozen=True)
class Listed:
    """One row of a list: whose it is, and the values asked for, in the order of the listing's terms."""

    person: str | None
    record: str | None
    team: str | None
    worker: str | None
    values: tuple[Any, ...]


@dataclass(frozen=True)
class Totals:
    """
    Sums over the rows of one measure, period and group.

    `rows` is how many rows are in the denominator. `unknown` is how many rows have an answer, or a
    weight, that is not known.
    """

    denominator: Decimal = Decimal(0)
    numerator: Decimal = Decimal(0)
    rows: int = 0
    unknown: int = 0

    def __add__(self, other: Totals) -> Totals:
        return Totals(
            self.denominator + other.denominator,
            self.numerator + other.numerator,
            self.rows + other.rows,
            self.unknown + other.unknown,
        )


@dataclass(frozen=True)
class Figure:
    """
    A measure's numbers.

    `numerator` and `denominator` are None for a count; `value` is None where not available.
    """

    numerator: Decimal | None
    denominator: Decimal | None
    value: float | None
    unknown: int = 0


def totals_of(rows: Iterable[Flagged]) -> Totals:
    """The sums over rows."""
    total = Totals()
    for row in rows:
        counts, meets = row.in_denominator is True, row.in_numerator is True
        weight = row.weight if row.weight is not None else Decimal(0)
        total += Totals(
            weight if counts else Decimal(0),
            weight if meets else Decimal(0),
            int(counts),
            int(_is_unknown(row)),
        )
    return total


def figure_of(measure: Measure, totals: Totals) -> Figure:
    """
    The figure the sums make.

    A count has neither numerator nor denominator. Nothing to divide by is "not available", not
    nought. The denominator of a mean is the number of rows.
    """
    if measure.unit == "count":
        return Figure(None, None, float(totals.denominator), totals.unknown)
    below = Decimal(totals.rows) if measure.unit == "mean" else totals.denominator
    if below == 0:
        return Figure(totals.numerator, below, None, totals.unknown)
    share = totals.numerator / below * measure.per
    return Figure(totals.numerator, below, float(share), totals.unknown)


def _is_unknown(row: Flagged) -> bool:
    if row.in_denominator is None or row.in_numerator is None:
        return True
    return row.weight is None and (row.in_denominator or row.in_numerator)
