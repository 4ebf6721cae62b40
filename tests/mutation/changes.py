"""
Every small change to a declaration: one place changed at a time.

A declaration is a tree of frozen dataclasses. `changes` walks it and at each place yields what could
have been written there by mistake: a day out, `<` for `<=`, the two sides swapped, a condition left
out, a code dropped, another column of the same kind, the first for the last.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from waymark.engines.words.features import FEATURES
from waymark.measures.populations import Children, Records, Schedule
from waymark.measures.shapes import Deadline, Recent, Side, Stale
from waymark.records import terms as t
from waymark.records.tables import BY_NAME
from waymark.records.walking import rewrite, walk

Change = tuple[str, Any]


def changes(node: Any, place: str = "") -> Iterator[Change]:
    """What each change does, and the declaration with it made."""
    for says, new in _here(node):
        yield f"{place or 'all'}: {says}", new
    if isinstance(node, tuple):
        for i, item in enumerate(node):
            if not _is_apart(item):
                for says, new in changes(item, f"{place}[{i}]"):
                    yield says, (*node[:i], new, *node[i + 1 :])
    elif is_dataclass(node) and not _is_leaf(node):
        for f in _inside(node):
            for says, new in changes(getattr(node, f.name), f"{place}.{f.name}".lstrip(".")):
                yield says, replace(node, **{f.name: new})


def everywhere(node: Any) -> Iterator[Change]:
    """What each change to a named value or answer does, and the declaration with it made in every place."""
    here = {part for part in walk(node) if isinstance(part, t.Term)} & FEATURES.keys()
    for one, name in FEATURES.items():
        if one in here:
            for says, new in changes(one):
                yield (
                    f"{name}, {says}",
                    rewrite(node, lambda part, one=one, new=new: new if part == one else part),
                )


def _inside(node: Any) -> list[Any]:
    """The fields to look into, other than what is declared apart."""
    return [f for f in fields(node) if not _is_apart(getattr(node, f.name))]


def _is_apart(node: Any) -> bool:
    """Whether it is declared apart, and changed on its own: a schedule, or what has a name."""
    return isinstance(node, Schedule) or (isinstance(node, t.Term) and node in FEATURES)


def _is_leaf(node: Any) -> bool:
    return isinstance(node, t.Column | t.Const | t.Span | t.AsAt | t.PeriodStart)


def _here(node: Any) -> Iterator[Change]:
    """What could have been written in this place instead."""
    match node:
        case t.Term():
            yield from _of_term(node)
        case t.Span(count=count, unit=unit):
            yield from ((f"{n} {unit} for {count}", t.Span(n, unit)) for n in (count - 1, count + 1))
            yield from _other_units(node)
        case Children() | Records() | Schedule():
            yield from _of_population(node)
        case Side():
            yield from _of_side(node)
        case Recent(of, last, within):
            yield "stale for recent", Stale(of, last, within)
        case Stale(of, last, within):
            yield "recent for stale", Recent(of, last, within)
        case Deadline(waits=waits) if waits is not None:
            yield "nobody waits", replace(node, waits=None, waits_from=None)


def _of_term(node: t.Term) -> Iterator[Change]:
    match node:
        case t.Column():
            yield from ((f"{c.name} for {node.name}", c) for c in _other_columns(node))
        case t.Const(int() as value):
            yield from ((f"{n} for {value}", t.Const(n)) for n in (value - 1, value + 1))
        case t.AsAt():
            yield "start of the period for D", t.PERIOD_START
        case t.PeriodStart():
            yield "D for the start of the period", t.AS_AT
            yield "a day before the start of the period", t.PERIOD_START - t.days(1)
            yield "a day after the start of the period", t.PERIOD_START + t.days(1)
        case t.Outer(of):
            yield f"{'D' if isinstance(of, t.AsAt) else 'value'} of the gathered row", of
        case t.Shift(day, by):
            yield "no shift", day
            yield "shifted the other way", t.Shift(day, t.Span(-by.count, by.unit))
        case t.Elapsed(start, end, unit):
            yield from _of_elapsed(start, end, unit)
        case t.Less(left, right):
            yield "the other way round", t.Less(right, left)
            yield "nothing taken away", left
        case t.Times(left, right):
            yield "the first alone", left
            yield "the second alone", right
        case t.FirstKnown(of):
            yield "in the other order", t.FirstKnown(of[::-1])
            yield from ((f"without {i}", t.FirstKnown(of[:i] + of[i + 1 :])) for i in range(len(of)))
        case t.Previous(of, within):
            if within:
                yield "whatever the rows agree on", t.Previous(of, ())
        case t.Gather():
            yield from _of_gather(node)
        case t.Answer():
            yield from _of_answer(node)


def _of_elapsed(start: t.Term, end: t.Term, unit: Any) -> Iterator[Change]:
    yield "from the end to the start", t.Elapsed(end, start, unit)
    for n in (-1, 1):
        yield f"start {n:+} day", t.Elapsed(start + t.days(n), end, unit)
        yield f"end {n:+} day", t.Elapsed(start, end + t.days(n), unit)
    if unit != "years":
        other = "days" if unit == "working days" else "working days"
        yield f"{other} for {unit}", t.Elapsed(start, end, other)  # type: ignore[arg-type]


def _of_gather(node: t.Gather) -> Iterator[Change]:
    match node.kind:
        case "first":
            yield "last for first", replace(node, kind="last")
        case "last":
            yield "first for last", replace(node, kind="first")
        case "latest":
            yield "highest value for latest", replace(node, kind="last", by=())
            yield "lowest value for latest", replace(node, kind="first", by=())
        case "any":
            yield "none for any", t.Not(node)
        case "distinct":
            yield "every row for different values", replace(node, kind="count", value=None)
    if not isinstance(node.where, t.Always):
        yield "whatever the condition", replace(node, where=t.Always())


def _of_answer(node: t.Answer) -> Iterator[Change]:
    match node:
        case t.AtMost(left, right):
            yield "< for <=", t.Before(left, right)
            yield from _of_sides(t.AtMost, left, right, 1)
        case t.Before(left, right):
            yield "<= for <", t.AtMost(left, right)
            yield from _of_sides(t.Before, left, right, -1)
        case t.OneOf(of, values) | t.StartsWith(of, values):
            yield "not one of them", t.Not(node)
            yield "whatever is recorded", t.IfKnown(of)
            if len(values) > 1:
                yield from (
                    (f"without {v}", type(node)(of, tuple(x for x in values if x != v))) for v in values
                )
        case t.IsMissing():
            yield "recorded for missing", t.Not(node)
        case t.IfKnown(of):
            yield "always", t.Always()
            yield "no for unknown", t.Not(t.IsMissing(of))
        case t.And(parts):
            yield "any for all", t.Or(parts)
            yield from _with_one_dropped(t.And, parts)
        case t.Or(parts):
            yield "all for any", t.And(parts)
            yield from _with_one_dropped(t.Or, parts)
        case t.Not(of):
            yield "without not", of
        case t.Known(of):
            yield "unknown stays unknown", of
        case t.Except(of):
            yield "without the exclusion", t.Always()
            yield "only the excluded", t.Known(of)


def _of_sides(kind: Any, left: t.Term, right: t.Term, by: int) -> Iterator[Change]:
    yield "sides swapped", kind(right, left)
    if _is_day(right) or _is_day(left):
        yield f"{by:+} day", kind(left, right + t.days(by))


def _is_day(term: t.Term) -> bool:
    match term:
        case t.AsAt() | t.PeriodStart() | t.Shift():
            return True
        case t.Column(kind=kind):
            return kind == "date"
        case t.Outer(of) | t.Previous(of):
            return _is_day(of)
        case t.Linked(value=value) | t.Gather(value=t.Column() as value):
            return _is_day(value)
    return False


def _with_one_dropped(kind: Any, parts: tuple[t.Answer, ...]) -> Iterator[Change]:
    for i, part in enumerate(parts):
        if isinstance(part, t.Always):
            continue
        left = parts[:i] + parts[i + 1 :]
        yield f"without {i}", left[0] if len(left) == 1 else kind(left) if left else t.Always()


def _of_population(node: Any) -> Iterator[Change]:
    match node:
        case Children(meets=meets):
            yield "everyone", replace(node, meets=t.Always())
        case Records(meets=meets, dated=dated, one_per=one_per, first_by=first_by):
            if not isinstance(meets, t.Always):
                yield "whatever the condition", replace(node, meets=t.Always())
            if dated:
                yield "whatever the day", replace(node, dated=None)
            if one_per:
                yield "every row", replace(node, one_per=(), first_by=())
            for i in range(len(one_per)):
                yield f"one per fewer columns, {i}", replace(node, one_per=one_per[:i] + one_per[i + 1 :])
            if first_by:
                yield "first by id alone", replace(node, first_by=())
        case Schedule(gaps=gaps, counts=counts):
            yield from (
                (f"without gap {i}", replace(node, gaps=gaps[:i] + gaps[i + 1 :])) for i in range(len(gaps))
            )
            if not isinstance(counts, t.Always):
                yield "whatever the review", replace(node, counts=t.Always())


def _of_side(node: Side) -> Iterator[Change]:
    if node.weight is not None:
        yield "each weighs 1", replace(node, weight=None)
    if node.counts is not None and node.meets is not None:
        yield "the numerator for the denominator", replace(node, counts=node.meets)
        yield "the other way of nesting", replace(node, nested=not node.nested)


def _other_units(span: t.Span) -> Iterator[Change]:
    """The same length said in another unit, as people do."""
    match span.unit:
        case "months":
            yield "days for months", t.Span(int(span.count * 365.25 / 12), "days")
        case "days":
            yield "working days for days", t.Span(span.count, "working days")
        case "working days":
            yield "days for working days", t.Span(span.count, "days")


def _other_columns(column: t.Column) -> Iterator[t.Column]:
    """The columns of the same table that hold the same kind of value."""
    table = BY_NAME.get(column.table)
    if table is not None and column.kind != "text":
        yield from (
            table.column(spec.name)
            for spec in table.specs
            if spec.kind == column.kind and spec.name != column.name
        )
