"""
What the declarations themselves say about where to look: their spans, ages, codes and links.

Everything here is found by walking the measures, so that a new measure's window, code or link is
generated without anyone thinking of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache

from waymark.dates import Period, shift_months, shift_working_days
from waymark.measures import schedules
from waymark.measures.availability import needs
from waymark.measures.catalogue import CATALOGUE
from waymark.measures.measure import Measure
from waymark.measures.ownership import owner_of
from waymark.measures.populations import Schedule
from waymark.measures.schedules import schedules_in
from waymark.records.table import Table
from waymark.records.tables import BY_NAME
from waymark.records.terms import (
    AtMost,
    Before,
    Column,
    Const,
    Elapsed,
    Except,
    Gather,
    Linked,
    OneOf,
    Outer,
    Span,
    StartsWith,
    Term,
    walk,
)


class Everything:
    """An extract that lacks nothing."""

    def has(self, table: str, column: str | None = None) -> bool:
        return True


@cache
def declaration_of(measure: Measure) -> tuple[object, ...]:
    """All that decides a measure: its shape, its sides, who waits, whose rows they are, its schedules."""
    sides = (*measure.sides, *((measure.overdue,) if measure.overdue else ()))
    owners = tuple(owner_of(side.of, Everything()) for side in sides)
    return (measure.shape, sides, owners, schedules_in(sides))


def spans_in(declaration: object) -> set[Span]:
    """Every length of time a declaration speaks of, ages apart, as a positive span."""
    return {Span(abs(s.count), s.unit) for s in _spans(declaration)}


def _spans(declaration: object) -> Iterator[Span]:
    for node in walk(declaration):
        if isinstance(node, Span):
            yield node
        for elapsed, count in _turning_points(node):
            if elapsed.unit != "years":
                yield Span(count, elapsed.unit)


def _turning_points(node: object) -> Iterator[tuple[Elapsed, int]]:
    """Where elapsed time is compared with a number, the least count at which the answer turns."""
    match node:
        case AtMost(Const(int() as number), Elapsed() as elapsed):
            yield elapsed, number
        case AtMost(Elapsed() as elapsed, Const(int() as number)):
            yield elapsed, number + 1
        case Before(Const(int() as number), Elapsed() as elapsed):
            yield elapsed, number + 1
        case Before(Elapsed() as elapsed, Const(int() as number)):
            yield elapsed, number


@cache
def ages_of(table: str, column: str) -> tuple[Span, ...]:
    """The ages at which some answer turns, where the column is a day of birth."""
    turns = (turn for node in _nodes() for turn in _turning_points(node))
    ages = {
        n for elapsed, n in turns if elapsed.unit == "years" and column_of(elapsed.start) == (table, column)
    }
    return tuple(Span(12 * age, "months") for age in sorted(ages))


@cache
def spans_of(table: str) -> tuple[Span, ...]:
    """The spans of the measures that speak of a table."""
    found: set[Span] = set()
    for measure in CATALOGUE:
        declared = declaration_of(measure)
        if any(need.table == table for need in needs(declared[1])):
            found |= spans_in(declared)
    return tuple(sorted(found, key=repr))


@cache
def all_spans() -> tuple[Span, ...]:
    """Every span of every measure."""
    return tuple(sorted(set().union(*(spans_in(declaration_of(m)) for m in CATALOGUE)), key=repr))


def moved(day: date, span: Span, sign: int = -1) -> date | None:
    """The day moved back (or forward) by a span."""
    match span.unit:
        case "days":
            return day + timedelta(days=sign * span.count)
        case "months":
            return shift_months(day, sign * span.count)
        case "working days":
            return shift_working_days(day, sign * span.count)


def window_edges(period: Period, spans: Iterable[Span]) -> set[date]:
    """The days on which some window of the period opens or closes."""
    anchors = (period.first, period.last)
    shifted = {moved(anchor, span, sign) for anchor in anchors for span in spans for sign in (-1, 1)}
    return {*anchors, *(day for day in shifted if day is not None)}


@cache
def columns_needed() -> dict[str, frozenset[str]]:
    """By table, the columns that some measure speaks of, with the mandatory ones."""
    found: dict[str, set[str]] = defaultdict(set)
    for measure in CATALOGUE:
        for need in needs(declaration_of(measure)):
            found[need.table] |= {need.column} if need.column else set()
    for name, columns in found.items():
        columns |= {spec.name for spec in BY_NAME[name].specs if spec.mandatory}
    return {table.name: frozenset(found[table.name]) for table in BY_NAME.values() if table.name in found}


@cache
def tables_of(measure: Measure) -> frozenset[str]:
    """The tables whose rows put a child in a measure: those it speaks of, and not only to leave out."""
    declared = declaration_of(measure)[1]
    left_out = {n.table for node in walk(declared) if isinstance(node, Except) for n in needs(node)}
    return frozenset({need.table for need in needs(declared)} - left_out)


@cache
def left_out_of(measure: Measure) -> tuple[frozenset[str], ...]:
    """For each group the measure leaves out, the tables that put a child in it."""
    excluded = [node for node in walk(declaration_of(measure)[1]) if isinstance(node, Except)]
    return tuple(dict.fromkeys(frozenset(need.table for need in needs(node)) for node in excluded))


@cache
def texts_of(table: str, column: str) -> tuple[str, ...]:
    """The codes, answers and prefixes that measures look for in a column."""
    found: set[str] = set()
    for node in _nodes():
        if isinstance(node, OneOf | StartsWith) and (column_of(node.of) == (table, column)):
            found |= set(node.values if isinstance(node, OneOf) else node.prefixes)
    return tuple(sorted(found))


def column_of(term: Term) -> tuple[str, str] | None:
    """The column whose value a term gives; a schedule's subject is the column it is taken from."""
    match term:
        case Column(table, name):
            of_schedule = schedules.BY_NAME.get(table)
            if of_schedule is not None:
                subject = of_schedule.subject
                return (subject.table, subject.name) if name == "subject" else None
            return (table, name)
        case Linked(value=value) | Gather(value=Column() as value):
            return column_of(value)
        case Outer(of):
            return column_of(of)
    return None


@cache
def linked_columns() -> dict[tuple[str, str], frozenset[tuple[str, str]]]:
    """For each id column, all the columns whose values are matched with its own."""
    groups: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for one, other in _matches():
        joined = groups.get(one, {one}) | groups.get(other, {other})
        groups.update(dict.fromkeys(joined, joined))
    return {column: frozenset(group) for column, group in groups.items()}


def _matches() -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    for node in _nodes():
        match node:
            case Linked(id=id, to=to):
                pair = column_of(id), column_of(to)
            case Gather(on=on, to=to):
                pair = column_of(to), column_of(on)
            case Schedule(subject=subject, linked=linked):
                pair = column_of(subject), column_of(linked)
            case _:
                continue
        if pair[0] and pair[1]:
            yield pair[0], pair[1]


def pool_owner(table: Table, column: str) -> str | None:
    """The table whose row ids a link column holds, if it is the id of a row."""
    group = linked_columns().get((table.name, column), frozenset())
    return next((name for name, other in sorted(group) if other == "id"), None)


@cache
def _nodes() -> tuple[object, ...]:
    return tuple(node for measure in CATALOGUE for node in walk(declaration_of(measure)))
