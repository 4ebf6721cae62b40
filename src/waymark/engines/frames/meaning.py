"""
What each term means as an expression over a frame.

Missing is null and unknown is null, and the database's own three-valued logic does the rest. Where
a term is always yes or no (`Known`, `Except`, `IsMissing`) the null is taken out. The features a
term needs have been joined to the frame before.
"""

from __future__ import annotations

from functools import reduce
from operator import and_, or_
from typing import Any

import ibis

from waymark.engines.frames.frame import FIRST, LAST, Frame
from waymark.engines.frames.looking import DayNumber, conjuncts
from waymark.records import terms as t


def meaning(term: t.Term, frame: Frame) -> Any:
    """The value or answer of the term for each row of the frame."""
    if term in frame.known:
        return frame.rows[frame.known[term]]
    match term:
        case t.Column(name=name):
            return frame.rows[name]
        case t.Const(value):
            return ibis.literal(value)
        case t.AsAt():
            return frame.rows[LAST]
        case t.PeriodStart():
            return frame.rows[FIRST]
        case t.ThisChild():
            return frame.rows["child"]
        case t.Shift(day, by):
            return shifted(meaning(day, frame), by)
        case t.Elapsed():
            return _elapsed(term, frame)
        case t.Less(left, right):
            return _number(left, frame) - _number(right, frame)
        case t.Times(left, right):
            return _number(left, frame) * _number(right, frame)
        case t.FirstKnown(options):
            return ibis.coalesce(*(meaning(option, frame) for option in options))
        case t.Choose(when, then, otherwise):
            return ibis.ifelse(known(when, frame), meaning(then, frame), meaning(otherwise, frame))
        case t.Answer():
            return _answer(term, frame)
    raise TypeError(f"No meaning is given to {type(term).__name__}.")


def known(answer: t.Answer, frame: Frame) -> Any:
    """Whether the answer is known to be yes."""
    return ibis.coalesce(meaning(answer, frame), False)


def all_of(answers: list[Any]) -> Any:
    """Whether all are so."""
    return reduce(and_, answers) if answers else ibis.literal(True)


def any_of(answers: list[Any]) -> Any:
    """Whether any is so."""
    return reduce(or_, answers) if answers else ibis.literal(False)


def opposite(answer: Any) -> Any:
    """Not so. Written as a comparison, because `NOT x IS NULL` would be read as `NOT (x IS NULL)`."""
    return answer == ibis.literal(False)


def unless_missing(value: Any, answer: Any) -> Any:
    """The answer; unknown where the value is missing."""
    return ibis.ifelse(value.isnull(), ibis.null("boolean"), answer)


def _answer(term: t.Answer, frame: Frame) -> Any:
    match term:
        case t.Always():
            return ibis.literal(True)
        case t.AtMost(left, right):
            return meaning(left, frame) <= meaning(right, frame)
        case t.Before(left, right):
            return meaning(left, frame) < meaning(right, frame)
        case t.OneOf(of, values):
            value = meaning(of, frame)
            return value.isin(values) if values else unless_missing(value, False)
        case t.StartsWith(of, prefixes):
            value = meaning(of, frame)
            starts = [value.startswith(prefix) for prefix in prefixes]
            return any_of(starts) if starts else unless_missing(value, False)
        case t.IsMissing(of):
            return meaning(of, frame).isnull()
        case t.IfKnown(of):
            return unless_missing(meaning(of, frame), True)
        case t.And(parts):
            return all_of([meaning(part, frame) for part in conjuncts(t.And(parts))])
        case t.Or(parts):
            return any_of([meaning(part, frame) for part in parts])
        case t.Not(of):
            return _not(of, frame)
        case t.Known(of):
            return known(of, frame)
        case t.Except(of):
            return opposite(known(of, frame))
    raise TypeError(f"No meaning is given to {type(term).__name__}.")


def _not(of: t.Answer, frame: Frame) -> Any:
    """The opposite, pushed inwards where that leaves a comparison a database can use."""
    match of:
        case t.Not(inner):
            return meaning(inner, frame)
        case t.AtMost(left, right):
            return meaning(t.Before(right, left), frame)
        case t.Before(left, right):
            return meaning(t.AtMost(right, left), frame)
        case t.IsMissing(inner):
            return meaning(inner, frame).notnull()
        case t.And(parts):
            return any_of([_not(part, frame) for part in parts])
        case t.Or(parts):
            return all_of([_not(part, frame) for part in parts])
    return opposite(meaning(of, frame))


def shifted(day: Any, by: t.Span) -> Any:
    """The day moved by days or months. The steps through a timestamp keep the result a day."""
    if by.unit == "days":
        return (day.cast("timestamp") + ibis.interval(days=by.count)).cast("date")
    moved = (day.cast("timestamp") + ibis.interval(months=by.count)).cast("date")
    first, last = ibis.date(1, 1, 1), ibis.date(9999, 12, 31)
    return ibis.ifelse((moved >= first) & (moved <= last), moved, ibis.null("date"))


def _number(term: t.Term, frame: Frame) -> Any:
    """A number as a decimal, so that the difference of two, and their product, is exact."""
    return meaning(term, frame).cast("decimal(18,6)")


def _elapsed(term: t.Elapsed, frame: Frame) -> Any:
    start, end = meaning(term.start, frame), meaning(term.end, frame)
    match term.unit:
        case "days":
            taken = end.delta(start, unit="day")
        case "working days":
            taken = meaning(DayNumber(term.end), frame) - meaning(DayNumber(term.start), frame)
        case "years":
            taken = (_as_number(end) - _as_number(start)) // 10000
    return ibis.ifelse(start <= end, taken, ibis.null("int64"))


def _as_number(day: Any) -> Any:
    """The day as yyyymmdd: the difference of two, in ten thousands, is the completed years between."""
    return day.year().cast("int64") * 10000 + day.month().cast("int64") * 100 + day.day().cast("int64")
