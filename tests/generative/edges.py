"""
What the declarations themselves say about where to look: their spans, ages, codes and links.

Everything here is found by walking the measures, so that a new measure's window, code or link is
generated without anyone thinking of it. `Edges` are those of some measures: of one, or of `EVERY`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cache, cached_property

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
    Always,
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
)
from waymark.records.walking import rewrite, walk


class Everything:
    """An extract that lacks nothing."""

    def has(self, table: str, column: str | None = None) -> bool:
        return True


class Edges:
    """Where to look, as these measures declare it."""

    def __init__(self, measures: Iterable[Measure]) -> None:
        self.measures = tuple(measures)

    @cached_property
    def _declared(self) -> list[tuple[object, ...]]:
        return [declaration_of(measure) for measure in self.measures]

    @cached_property
    def _nodes(self) -> tuple[object, ...]:
        return tuple(node for declared in self._declared for node in walk(declared))

    @cached_property
    def columns(self) -> dict[str, frozenset[str]]:
        """By table, the columns that some measure speaks of, with the mandatory ones."""
        found: dict[str, set[str]] = defaultdict(set)
        for declared in self._declared:
            for need in needs(declared):
                found[need.table] |= {need.column} if need.column else set()
        for name, columns in found.items():
            columns |= {spec.name for spec in BY_NAME[name].specs if spec.mandatory}
        return {table.name: frozenset(found[table.name]) for table in BY_NAME.values() if table.name in found}

    @cached_property
    def tables(self) -> dict[str, frozenset[str]]:
        """By measure, the tables whose rows put a child in it: not those it only speaks of to leave out."""
        found = {}
        for measure, declared in zip(self.measures, self._declared, strict=True):
            without = rewrite(declared[1], lambda node: Always() if isinstance(node, Except) else node)
            found[measure.slug] = frozenset(need.table for need in needs(without))
        return found

    @cached_property
    def weights(self) -> tuple[int, ...]:
        """A measure that needs many tables at once is rarely met by chance, so it is drawn more often."""
        return tuple(max(1, len(self.tables[measure.slug])) ** 2 for measure in self.measures)

    @cached_property
    def left_out(self) -> dict[str, tuple[frozenset[str], ...]]:
        """By measure, for each group that it leaves out, the tables that put a child in the group."""
        found = {}
        for measure, declared in zip(self.measures, self._declared, strict=True):
            excluded = [node for node in walk(declared[1]) if isinstance(node, Except)]
            groups = (frozenset(need.table for need in needs(node)) for node in excluded)
            found[measure.slug] = tuple(dict.fromkeys(groups))
        return found

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """Every span of every measure."""
        return _in_order(*self._spans)

    @cached_property
    def _spans(self) -> list[set[Span]]:
        return [spans_in(declared) for declared in self._declared]

    @cached_property
    def _spans_by_table(self) -> dict[str, tuple[Span, ...]]:
        found: dict[str, list[set[Span]]] = defaultdict(list)
        for declared, spans in zip(self._declared, self._spans, strict=True):
            for table in {need.table for need in needs(declared[1])}:
                found[table].append(spans)
        return {table: _in_order(*spans) for table, spans in found.items()}

    def spans_of(self, table: str) -> tuple[Span, ...]:
        """The spans of the measures that speak of a table."""
        return self._spans_by_table.get(table, ())

    @cached_property
    def _ages(self) -> dict[tuple[str, str], tuple[Span, ...]]:
        found: dict[tuple[str, str], set[int]] = defaultdict(set)
        for elapsed, count in (turn for node in self._nodes for turn in _turning_points(node)):
            column = column_of(elapsed.start)
            if elapsed.unit == "years" and column is not None:
                found[column].add(count)
        return {c: tuple(Span(12 * age, "months") for age in sorted(ages)) for c, ages in found.items()}

    def ages_of(self, table: str, column: str) -> tuple[Span, ...]:
        """The ages at which some answer turns, where the column is a day of birth."""
        return self._ages.get((table, column), ())

    @cached_property
    def _texts(self) -> dict[tuple[str, str], tuple[str, ...]]:
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for node in self._nodes:
            if isinstance(node, OneOf | StartsWith) and (column := column_of(node.of)) is not None:
                found[column] |= set(node.values if isinstance(node, OneOf) else node.prefixes)
        return {column: tuple(sorted(texts)) for column, texts in found.items()}

    def texts_of(self, table: str, column: str) -> tuple[str, ...]:
        """The codes, answers and prefixes that measures look for in a column."""
        return self._texts.get((table, column), ())

    @cached_property
    def _numbers(self) -> dict[tuple[str, str], tuple[Decimal, ...]]:
        found: dict[tuple[str, str], set[Decimal]] = defaultdict(set)
        for node in self._nodes:
            for of, number in _thresholds(node):
                if (column := column_of(of)) is not None:
                    found[column].add(Decimal(number))
        return {column: tuple(sorted(numbers)) for column, numbers in found.items()}

    def numbers_of(self, table: str, column: str) -> tuple[Decimal, ...]:
        """The numbers that a column is compared with."""
        return self._numbers.get((table, column), ())

    @cached_property
    def linked_columns(self) -> dict[tuple[str, str], frozenset[tuple[str, str]]]:
        """For each id column, all the columns whose values are matched with its own."""
        groups: dict[tuple[str, str], set[tuple[str, str]]] = {}
        for one, other in _matches(self._nodes):
            joined = groups.get(one, {one}) | groups.get(other, {other})
            groups.update(dict.fromkeys(joined, joined))
        return {column: frozenset(group) for column, group in groups.items()}

    def pool_owner(self, table: Table, column: str) -> str | None:
        """The table whose row ids a link column holds, if it is the id of a row."""
        group = self.linked_columns.get((table.name, column), frozenset())
        return next((name for name, other in sorted(group) if other == "id"), None)

    @cached_property
    def schedules(self) -> tuple[Schedule, ...]:
        """The schedules of reviews that the measures look into."""
        return schedules_in(tuple(self._declared))


EVERY = Edges(CATALOGUE)
"""The edges of the whole catalogue."""


@cache
def edges_of(*measures: Measure) -> Edges:
    """The edges of one measure, or of some."""
    return Edges(measures)


def declaration_of(measure: Measure) -> tuple[object, ...]:
    """All that decides a measure: its shape, its sides, who waits, whose rows they are, its schedules."""
    sides = (*measure.sides, *((measure.overdue,) if measure.overdue else ()))
    owners = tuple(owner_of(side.of, Everything()) for side in sides)
    return (measure.shape, sides, owners, schedules_in(sides))


def spans_in(declaration: object) -> set[Span]:
    """Every length of time a declaration speaks of, ages apart, as a positive span."""
    return {Span(abs(s.count), s.unit) for s in _spans(declaration)}


def _in_order(*spans: set[Span]) -> tuple[Span, ...]:
    return tuple(sorted(set().union(*spans), key=repr))


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


def _thresholds(node: object) -> Iterator[tuple[Term, int | Decimal]]:
    """Where a value is compared with a number."""
    match node:
        case AtMost(left, Const(int() | Decimal() as number)) | Before(
            left, Const(int() | Decimal() as number)
        ):
            yield left, number
        case AtMost(Const(int() | Decimal() as number), right) | Before(
            Const(int() | Decimal() as number), right
        ):
            yield right, number


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


def _matches(
    nodes: Iterable[object],
) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    for node in nodes:
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
