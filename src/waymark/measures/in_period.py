"""Which days a condition puts in the period: whatever else it asks is asked only of rows that have them."""

from __future__ import annotations

from collections.abc import Iterator

from waymark.records.terms import AS_AT, PERIOD_START, And, AsAt, AtMost, Column, Known, PeriodStart


def in_period(condition: object) -> frozenset[Column]:
    """The columns whose day falls in the period wherever the condition holds."""
    return frozenset(_found(condition))


def bounds(part: object) -> Column | None:
    """The column that this says is not before the period, or not after it; None where it says neither."""
    match part:
        case (
            AtMost(left=PeriodStart(), right=Column() as column)
            | AtMost(left=Column() as column, right=AsAt())
        ):
            return column
    return None


def _found(condition: object) -> Iterator[Column]:
    match condition:
        case Known(of=of):
            yield from _found(of)
        case And(parts=parts):
            for part in parts:
                column = bounds(part)
                if column is None:
                    yield from _found(part)
                elif AtMost(PERIOD_START, column) in parts and AtMost(column, AS_AT) in parts:
                    yield column
