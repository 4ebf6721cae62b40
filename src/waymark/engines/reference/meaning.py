"""
What each term means.

This is the plainest statement of the language: when another evaluator disagrees with it, read this
first and then the contract. None stands for missing in a value and for unknown in an answer.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from waymark.dates import Period, age_on, shift_months, shift_working_days, working_days_between
from waymark.engines.reference.data import Data, Record
from waymark.records import terms as t


@dataclass(frozen=True)
class At:
    """Where a term is asked: of which row, as at which period, and which row gathered it."""

    row: Record
    period: Period
    outer: At | None = None


class Meaning:
    """Works out terms over one extract."""

    def __init__(self, data: Data) -> None:
        self._data = data
        self._earlier: dict[t.Previous, dict[tuple[Any, ...], list[Any]]] = {}

    def of(self, term: t.Term, at: At) -> Any:
        """The value of the term, or None where it is missing or unknown."""
        match term:
            case t.Column(name=name):
                return at.row.get(name)
            case t.Const(value):
                return value
            case t.AsAt():
                return at.period.last
            case t.PeriodStart():
                return at.period.first
            case t.ThisChild():
                return at.row.get("child")
            case t.Outer(inner):
                assert at.outer is not None, "Outer is only for conditions on gathered rows."
                return self.of(inner, at.outer)
            case t.Shift(day, by):
                return shifted(self.of(day, at), by)
            case t.Elapsed(start, end, unit):
                return elapsed(self.of(start, at), self.of(end, at), unit)
            case t.Less(left, right):
                return less(self.of(left, at), self.of(right, at))
            case t.Times(left, right):
                return times(self.of(left, at), self.of(right, at))
            case t.FirstKnown(options):
                return next((v for v in (self.of(o, at) for o in options) if v is not None), None)
            case t.Choose(when, then, otherwise):
                return self.of(then if self.of(when, at) is True else otherwise, at)
            case t.Linked(key, to, value):
                return self._linked(self.of(key, at), to, value)
            case t.Previous():
                return self._previous(term, at.row)
            case t.Gather():
                return self._gathered(term, at)
            case t.Answer():
                return self._answer(term, at)
        raise TypeError(f"No meaning is given to {type(term).__name__}.")

    def _answer(self, term: t.Answer, at: At) -> bool | None:
        match term:
            case t.Always():
                return True
            case t.AtMost(left, right):
                return compared(self.of(left, at), self.of(right, at), lambda a, b: a <= b)
            case t.Before(left, right):
                return compared(self.of(left, at), self.of(right, at), lambda a, b: a < b)
            case t.OneOf(of, values):
                return unless_missing(self.of(of, at), lambda v: v in values)
            case t.StartsWith(of, prefixes):
                return unless_missing(self.of(of, at), lambda v: v.startswith(prefixes))
            case t.IsMissing(of):
                return self.of(of, at) is None
            case t.IfKnown(of):
                return None if self.of(of, at) is None else True
            case t.And(parts):
                return all_of(self.of(part, at) for part in parts)
            case t.Or(parts):
                return opposite(all_of(opposite(self.of(part, at)) for part in parts))
            case t.Not(of):
                return opposite(self.of(of, at))
            case t.Known(of):
                return self.of(of, at) is True
            case t.Except(of):
                return self.of(of, at) is not True
        raise TypeError(f"No meaning is given to {type(term).__name__}.")

    def _linked(self, key: Any, to: t.Column, value: t.Column) -> Any:
        found = self._data.where(to, key) if key is not None else []
        return found[0].get(value.name) if found else None

    def _previous(self, term: t.Previous, row: Record) -> Any:
        if term not in self._earlier:
            groups: dict[tuple[Any, ...], set[Any]] = {}
            for other in self._data.rows(term.of.table):
                if other.get(term.of.name) is not None:
                    groups.setdefault(_key(other, term.within), set()).add(other[term.of.name])
            self._earlier[term] = {key: sorted(values) for key, values in groups.items()}
        value = row.get(term.of.name)
        key = _key(row, term.within)
        if value is None or None in key:
            return None
        values = self._earlier[term][key]
        place = bisect_left(values, value)
        return values[place - 1] if place else None

    def _gathered(self, term: t.Gather, at: At) -> Any:
        key = self.of(term.to, at)
        found = self._data.where(term.on, key) if key is not None else []
        rows = [row for row in found if self.of(term.where, At(row, at.period, at)) is True]
        match term.kind:
            case "any":
                return bool(rows)
            case "count":
                return len(rows)
        assert term.value is not None, "This kind of gathering names a value."
        if term.kind == "latest":
            return max(rows, key=lambda r: _order(r, term.by))[term.value.name] if rows else None
        known = [row[term.value.name] for row in rows if row.get(term.value.name) is not None]
        match term.kind:
            case "distinct":
                return len(set(known))
            case "total":
                return sum(known) if known else None
            case "first":
                return min(known, default=None)
            case "last":
                return max(known, default=None)


def shifted(day: date | None, by: t.Span) -> date | None:
    """The day moved by the span."""
    if day is None:
        return None
    match by.unit:
        case "days":
            return day + timedelta(days=by.count)
        case "months":
            return shift_months(day, by.count)
        case "working days":
            return shift_working_days(day, by.count)


def elapsed(start: date | None, end: date | None, unit: str) -> int | None:
    """The time from start to end; None where either is missing or the end comes first."""
    if start is None or end is None or end < start:
        return None
    match unit:
        case "days":
            return (end - start).days
        case "working days":
            return working_days_between(start, end)
    return age_on(start, end)


def less(left: Any, right: Any) -> Decimal | None:
    """One number less another; None where either is missing."""
    return None if left is None or right is None else Decimal(left) - Decimal(right)


def times(left: Any, right: Any) -> Decimal | None:
    """One number times another; None where either is missing."""
    return None if left is None or right is None else Decimal(left) * Decimal(right)


def unless_missing(value: Any, answer: Any) -> bool | None:
    """The answer about a value; unknown where it is missing."""
    return None if value is None else answer(value)


def compared(left: Any, right: Any, answer: Any) -> bool | None:
    """The answer about two values; unknown where either is missing."""
    return None if left is None or right is None else answer(left, right)


def opposite(answer: bool | None) -> bool | None:
    """Not so; the opposite of unknown is unknown."""
    return None if answer is None else not answer


def all_of(answers: Iterable[bool | None]) -> bool | None:
    """No if any is no, else unknown if any is unknown, else yes."""
    unknown = False
    for one in answers:
        if one is False:
            return False
        unknown = unknown or one is None
    return None if unknown else True


def _key(row: Record, columns: tuple[t.Column, ...]) -> tuple[Any, ...]:
    return tuple(row.get(column.name) for column in columns)


def _order(row: Record, by: tuple[t.Column, ...]) -> tuple[Any, ...]:
    """The row's place by these columns; a missing value comes lowest."""
    values = (row.get(column.name) for column in by)
    return tuple((False,) if value is None else (True, value) for value in values)
