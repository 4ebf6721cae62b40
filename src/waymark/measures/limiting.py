"""
Which limits of a source change a measure: what it leaves out of a table may be nothing the measure asks.

An Annex A workbook has periods of care of six months only, yet every child in care today is among them.
A use of a table is safe from a limit where what is left out could not have mattered:

- rows over before a day, where only rows open later, or dated later, are asked for;
- all but the latest row, where only the latest, or the one open at D, is asked for.

Anything else is taken to change the figure. So is a column the source does not say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from waymark.dates import Period, shift_months
from waymark.measures.availability import Fitted, needs
from waymark.measures.populations import Records
from waymark.measures.schedules import BY_NAME as SCHEDULES
from waymark.measures.schedules import schedules_in
from waymark.measures.shapes import Side
from waymark.records.limits import Limit
from waymark.records.terms import (
    And,
    AsAt,
    AtMost,
    Before,
    Column,
    Gather,
    IsMissing,
    Linked,
    Or,
    Outer,
    PeriodStart,
    Previous,
    Shift,
    parts_of,
    walk,
)


def tables_limited(fitted: Fitted, period: Period, limits: Mapping[str, Limit]) -> tuple[str, ...]:
    """The tables whose limits may change the figure for that period, by Waymark's names, in order."""
    sides = tuple(side for side, _ in fitted.sides)
    found = {table for side in sides for table in _Use(side, period, limits).unsafe()}
    found |= set(presumed(fitted, limits))
    return tuple(sorted(found))


def presumed(fitted: Fitted, limits: Mapping[str, Limit]) -> tuple[str, ...]:
    """The tables in which the figure asks a column that the source does not say."""
    asked = needs(tuple(side for side, _ in fitted.sides))
    return tuple(
        sorted({n.table for n in asked if n.table in limits and n.column in limits[n.table].presumed})
    )


@dataclass(frozen=True)
class _Use:
    """How one side of a measure uses the tables, in one period."""

    side: Side
    period: Period
    limits: Mapping[str, Limit]

    def unsafe(self) -> Iterator[str]:
        """The tables whose limit may matter to this side."""
        of = self.side.of
        if isinstance(of, Records) and isinstance(of.table, str) and self._rows_unsafe(of):
            yield of.table
        for schedule in schedules_in(self.side):
            yield from self._limited((schedule.subject.table, schedule.held.table))
        recent = {id(gather) for gather in self._recent()}
        for node in walk(self.side):
            match node:
                case Gather(table=table) if table not in SCHEDULES:
                    if id(node) not in recent and self._gather_unsafe(node):
                        yield table
                case Linked(to=to):
                    yield from self._limited((to.table,))
                case Previous(of=of_column):
                    yield from self._limited((of_column.table,))

    def _limited(self, tables: Iterable[str]) -> Iterator[str]:
        for table in tables:
            limit = self.limits.get(table)
            if limit and (limit.since or limit.latest_only):
                yield table

    def _rows_unsafe(self, of: Records) -> bool:
        limit = self.limits.get(str(of.table))
        if limit is None:
            return False
        if limit.latest_only:
            return True
        if limit.since is None or (of.dated is not None and self.period.first >= limit.since):
            return False
        return not self._asks_only_since(of.meets, limit.since)

    def _gather_unsafe(self, gather: Gather) -> bool:
        limit = self.limits.get(gather.table)
        if limit is None:
            return False
        if limit.latest_only and not self._open_at_d(gather.where):
            return True
        return limit.since is not None and not self._asks_only_since(gather.where, limit.since)

    def _recent(self) -> Iterator[Gather]:
        """
        What is gathered only to see whether the last of it was within a span of D.

        An earlier one makes no difference, nor one from before the span.
        """
        for node in walk(self.side):
            match node:
                case AtMost(left=AsAt(), right=Shift(day=Gather(kind="last") as gather, by=span)):
                    limit = self.limits.get(gather.table, Limit(""))
                    back = _back(self.period.last, span.count, span.unit)
                    in_time = limit.since is None or (back is not None and back >= limit.since)
                    if in_time and not (limit.latest_only and _asks_more(gather, limit)):
                        yield gather

    def _asks_only_since(self, where: Any, since: date) -> bool:
        """Whether the condition holds only of rows that were not over before that day."""
        return any(self._not_over_before(part, since) for part in parts_of(And, where))

    def _not_over_before(self, part: Any, since: date) -> bool:
        match part:
            case Or(parts=(IsMissing(), Before(left=day, right=Column()))):
                bound = self._earliest(day)
            case AtMost(left=day, right=Column(kind="date")) | Before(left=day, right=Column(kind="date")):
                bound = self._earliest(day)
            case _:
                return False
        return bound is not None and bound >= since

    def _open_at_d(self, where: Any) -> bool:
        """Whether the condition holds only of rows open at D: of those the latest is the one."""
        for part in parts_of(And, where):
            match part:
                case Or(parts=(IsMissing(), Before(left=AsAt() | Outer(of=AsAt()), right=Column()))):
                    return True
        return False

    def _earliest(self, day: Any) -> date | None:
        """The earliest that a day in a condition can be, or None where nothing bounds it."""
        match day:
            case AsAt():
                return self.period.last
            case PeriodStart():
                return self.period.first
            case Outer(of=of):
                return self._earliest(of)
            case Column() if isinstance(self.side.of, Records) and day == self.side.of.dated:
                return self.period.first
            case Shift(day=of, by=span):
                start = self._earliest(of)
                return start and _back(start, -span.count, span.unit)
        return None


def _asks_more(gather: Gather, limit: Limit) -> bool:
    """Whether more is asked of a row than its day: an earlier one may answer where the latest does not."""
    asked = {node.name for node in walk(gather.where) if isinstance(node, Column)}
    return bool(asked - {gather.value.name if gather.value else ""} - set(limit.presumed))


def _back(day: date, count: int, unit: str) -> date | None:
    """So many days or months before; None for working days, which no limit is told in."""
    if unit == "days":
        return day - timedelta(days=count)
    return shift_months(day, -count) if unit == "months" else None
