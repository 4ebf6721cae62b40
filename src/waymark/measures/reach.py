"""
How far a load reaches: which rows of a table its source leaves out, and whether that could matter.

A limit (`records/limits.py`) speaks of a table; a measure asks that table for rows on a day or in a
period. `Reach` puts the two together: either the load does not reach the day at all, or rows may be
missing among those asked for, or all that matter are there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from waymark.dates import Period, shift_months
from waymark.measures.populations import Records, Schedule
from waymark.measures.schedules import BY_NAME as SCHEDULES
from waymark.records.limits import Limit
from waymark.records.tables import BY_NAME
from waymark.records.terms import (
    AS_AT,
    Always,
    And,
    AsAt,
    AtMost,
    Before,
    Column,
    Gather,
    IsMissing,
    OneOf,
    Or,
    Outer,
    Shift,
    Span,
    Term,
)


@dataclass(frozen=True)
class Reach:
    """The limits of a load taken on `taken_on`, as they bear on one period."""

    limits: Mapping[str, Limit]
    taken_on: date
    period: Period

    def limit(self, table: str) -> Limit | None:
        """The limit of the table, if it has one."""
        return self.limits.get(table)

    def is_beyond(self, table: str) -> bool:
        """Whether the day asked about lies before all that the source says of the table."""
        limit = self.limits.get(table)
        if limit is None:
            return False
        too_early = limit.since is not None and self.period.last < limit.since
        return too_early or (limit.latest_only and self.period.last < self.taken_on)

    def lacks_gathered(self, gather: Gather) -> tuple[bool, bool]:
        """Whether gathered rows may be missing; and whether the source cannot answer this at all."""
        if gather.table in SCHEDULES:
            return self.lacks_reviews(SCHEDULES[gather.table])
        limit = self.limits.get(gather.table)
        if limit is None:
            return False, False
        if limit.is_history:
            return limit.partial, self.is_beyond(gather.table)
        beyond, opened = self.is_beyond(gather.table), opened_on(gather.where, gather.table)
        if limit.latest_only:
            latest, exact = self._lacks_latest(gather, opened)
            return limit.partial or not exact, beyond or not latest
        if limit.since is None or (opened is not None and self._reaches(opened, limit.since)):
            return limit.partial, beyond
        return True, beyond

    def lacks_counted(self, records: Records) -> tuple[bool, bool]:
        """Whether records a measure counts may be missing; and whether the source cannot answer at all."""
        if isinstance(records.table, Schedule):
            return self.lacks_reviews(records.table)
        limit = self.limits.get(records.table)
        if limit is None:
            return False, False
        beyond = self.is_beyond(records.table)
        if records.in_a_period:
            early = limit.since is not None and self.period.first < limit.since
            late_enough = BY_NAME[records.table].role("end") is not None or records.dated == over(
                records.table
            )
            lacks = limit.partial or (limit.since is not None and not late_enough)
            return lacks, beyond or early or limit.latest_only
        opened = opened_on(records.meets, records.table)
        return limit.partial or limit.begun or not (opened and opened == AS_AT), beyond

    def may_be_blank(self, column: Column) -> bool:
        """Whether the source leaves the column blank where its day was early."""
        limit = self.limits.get(column.table)
        return limit is not None and column.name in limit.blank_before

    def dates_the_period(self, column: Column) -> bool:
        """Whether the source writes the column wherever its day falls in the period."""
        limit = self.limits.get(column.table)
        return limit is not None and limit.since is not None and self.period.first >= limit.since

    def lacks_reviews(self, schedule: Schedule) -> tuple[bool, bool]:
        """Whether a chain of reviews has links missing; one review of many is no chain."""
        of = [self.limits.get(table) for table in (schedule.subject.table, schedule.held.table)]
        beyond = self.is_beyond(schedule.subject.table) or self.is_beyond(schedule.held.table)
        held = of[1]
        return any(limit is not None for limit in of), beyond or bool(held and held.latest_only)

    def in_window(self, left: Term, right: Term) -> Gather | None:
        """
        The latest of gathered days in `left <= latest + span`, where all that could be in time are there.

        Those left out are so old that the span has run out, whether they are there or not.
        """
        match right:
            case Shift(day=Gather(kind="last", table=table, value=Column() as value) as gather):
                limit = self.limits.get(table)
                whole = limit is not None and not limit.partial and value == over(table)
                return gather if whole and self._shows(left, right, table) else None
        return None

    def before_window(self, left: Term, right: Term) -> Gather | None:
        """
        The latest of gathered days in `left <= latest + span`, where the source shows too little of the span.

        On the day the load was taken that is a figure that errs one way. Each day before it, less of the
        span is shown, so that a trend would rise towards the past whatever happened.
        """
        match right:
            case Shift(day=Gather(kind="last", table=table) as gather) if self.period.last < self.taken_on:
                limit = self.limits.get(table)
                if limit is None or limit.since is None or self._shows(left, right, table):
                    return None
                opened = opened_on(gather.where, table)
                return None if opened is not None and self._reaches(opened, limit.since) else gather
        return None

    def _shows(self, left: Term, right: Shift, table: str) -> bool:
        """Whether the source reaches back as far as the span does, from the first day it is asked for."""
        since = self.limits[table].since
        earliest = self.period.last if isinstance(left, AsAt) else self.period.first
        reached = shifted(earliest, Span(-right.by.count, right.by.unit))
        return since is not None and reached is not None and reached >= since

    def _lacks_latest(self, gather: Gather, opened: Term | None) -> tuple[bool, bool]:
        """Whether the latest row can answer the question, and whether it is bound to answer it right."""
        if opened is not None:
            return opened in (AS_AT, Outer(AS_AT)), opened in (AS_AT, Outer(AS_AT))
        if gather.kind in ("count", "distinct", "total", "first"):
            return False, False
        limit = self.limits[gather.table]
        return True, gather.kind != "any" and all(
            _is_plain(part, gather, limit) for part in parts(gather.where)
        )

    def _reaches(self, day: Term, since: date) -> bool:
        earliest = self._earliest(day)
        return earliest is not None and earliest >= since

    def _earliest(self, day: Term) -> date | None:
        """The first day that the term can be: D, or a day of the period that the asking row falls in."""
        match day:
            case Outer(of=of):
                return self._earliest(of)
            case AsAt():
                return self.period.last
            case Shift(day=of, by=by):
                first = self._earliest(of)
                return shifted(first, by) if first else None
            case Column():
                return self.period.first
        return None


def over(table: str) -> Column | None:
    """The column that says when a row of the table was over: its end, or its one day."""
    return BY_NAME[table].role("end") or BY_NAME[table].role("start")


def opened_on(condition: object, table: str) -> Term | None:
    """The day on which rows of the table must be open for the condition to hold, if it asks for that."""
    end = BY_NAME[table].role("end")
    for part in parts(condition):
        found = open_until(part)
        if found and end is not None and found[0] == end:
            return found[1]
    return None


def open_until(part: object) -> tuple[Column, Term] | None:
    """The end and the day in `end is missing, or after the day`; None where it is not that."""
    match part:
        case Or(parts=(IsMissing(of=Column() as end), Before(left=day, right=again))) if again == end:
            return end, day
    return None


def parts(condition: object) -> Iterator[object]:
    """The conditions that must all hold."""
    if isinstance(condition, And):
        for part in condition.parts:
            yield from parts(part)
    elif not isinstance(condition, Always):
        yield condition


def shifted(day: date, by: Span) -> date | None:
    """The day moved; a working day is taken as two days, which is further than any run of holidays."""
    if by.unit == "months":
        return shift_months(day, by.count)
    days = by.count * (2 if by.unit == "working days" else 1)
    return date.fromordinal(max(1, day.toordinal() + days))


def _is_plain(part: object, gather: Gather, limit: Limit) -> bool:
    """Whether the latest row meets this if any row does: it is by D, or is presumed."""
    match part:
        case AtMost(left=Column() as value, right=AsAt()):
            return value == (gather.value if gather.kind == "last" else (gather.by or (None,))[0])
        case OneOf(of=Column(name=name)):
            return name in limit.presumed
    return False
