"""What must be done again and again: a visit, a plan review, a supervision, each so long after the last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from waymark.engines.reference.meaning import shifted
from waymark.engines.results import Listed
from waymark.measures.populations import Children, Population, Records
from waymark.measures.shapes import Recent, counted
from waymark.records.tables.people import children
from waymark.records.terms import (
    AS_AT,
    And,
    Answer,
    Choose,
    Column,
    Const,
    Except,
    FirstKnown,
    Gather,
    Not,
    Outer,
    Span,
    Term,
    ThisChild,
)
from waymark.records.walking import walk
from waymark.worklists.asking import Asking
from waymark.worklists.item import Item, Items


@dataclass(frozen=True)
class KeptUp:
    """
    A `Recent` measure's shape as things to do.

    The next is due `within` after the last, or `within` after `since`, whichever is later: whoever has just
    joined is due and not late. `earlier` is the span that held before a day, where the span changed.
    `freshest` keeps of a child's rows the one due last, where the measure is met if any of them is. `note`
    is what to say of a row beside its dates.
    """

    what: str
    shape: Recent
    earlier: tuple[Term, Span] | None = None
    freshest: bool = False
    note: Term | None = None

    @property
    def of(self) -> Population:
        """Who or what the list is about."""
        return self.shape.of

    def items(self, asking: Asking) -> Items:
        """What is due of each, and every time it was done before. Raises Lacks."""
        rows = asking.rows(self.of, self._terms())
        if self.freshest:
            rows = list(_freshest(rows))
        to_do = [item for item in (self._to_do(row, asking.as_at) for row in rows) if item is not None]
        events = self._events(asking)
        done = [item for row in rows for item in self._done(row, events.get(row.values[0], []))]
        return Items(tuple(to_do), tuple(done), len(rows) - len(to_do))

    def _terms(self) -> list[Term]:
        """The chain, the two days it can be due on, the last and the first day, and what else is said."""
        shape = self.shape
        since = shape.since if shape.since is not None else AS_AT
        until = self.earlier[0] if self.earlier is not None else AS_AT
        due = (shape.last + shape.within, since + shape.within)
        return [_key(shape, self.of), *due, shape.last, since, until, self.note or Const("")]

    def _to_do(self, row: Listed, as_at: date) -> Item | None:
        _, after_last, after_start, last, _, _, note = row.values
        due = _later(after_last, after_start if self.shape.since is not None else None)
        if due is None:
            return None
        return self._item(row, due, as_at > due, None, last, note)

    def _item(
        self, row: Listed, due: date, missed: bool, done: date | None, last: date | None, note: str | None
    ) -> Item:
        since = row.values[4] if self.shape.since is not None else None
        return Item(
            str(row.values[0]),
            str(row.values[0]),
            row.person,
            row.record,
            row.team,
            row.worker,
            due,
            missed,
            done,
            last,
            since,
            note or "",
        )

    def _done(self, row: Listed, days: list[date]) -> Iterator[Item]:
        """Every time it was done since the clock started, with the day it was due."""
        since = row.values[4] if self.shape.since is not None else None
        before = since
        for day in days:
            if since is not None and day < since:
                continue
            due = self._due_after(before, row) if before is not None else None
            if due is not None:
                yield self._item(row, due, day > due, day, day, row.values[6])
            before = day

    def _due_after(self, day: date, row: Listed) -> date | None:
        """When the next was due after that day, by the span that held then."""
        if self.earlier is not None:
            until, span = row.values[5], self.earlier[1]
            due = shifted(day, span)
            if due is not None and until is not None and due < until:
                return due
        return shifted(day, self.shape.within)

    def _events(self, asking: Asking) -> Mapping[str, list[date]]:
        """The days on which it was done, by chain, in order, each once."""
        found: dict[str, set[date]] = defaultdict(set)
        for gather in _gathers(self.shape.last):
            assert gather.value is not None
            of = Records(f"rows of {gather.table}", gather.table, _of_the_row(gather.where))
            asked_for = _asked_for(gather, self.of)
            # without a list of children, as a load may be, every event is read
            also = None if asking.lacks(asked_for) else asked_for
            for row in asking.rows(of, (gather.on, gather.value), also, owned=False):
                key, day = row.values
                if key is not None and day is not None and day <= asking.as_at:
                    found[key].add(day)
        return {key: sorted(days) for key, days in found.items()}


def _key(shape: Recent, of: Population) -> Term:
    """What the events are matched on: the child, or the id of the plan they belong to."""
    gathers = _gathers(shape.last)
    if gathers:
        return gathers[0].to
    return ThisChild() if isinstance(of, Children) else Column(of.table_name, "id", "id")


def _gathers(term: Term) -> list[Gather]:
    """The gathers whose days a term chooses among."""
    match term:
        case Gather(kind="last" | "latest"):
            return [term]
        case FirstKnown(of=options):
            return [gather for option in options for gather in _gathers(option)]
        case Choose(then=then, otherwise=otherwise):
            return list(dict.fromkeys([*_gathers(then), *_gathers(otherwise)]))
    return []


def _of_the_row(where: Answer) -> Answer:
    """The condition on the event itself, without what it asks of the row that gathers."""
    parts = where.parts if isinstance(where, And) else (where,)
    return And(tuple(part for part in parts if not any(isinstance(node, Outer) for node in walk(part))))


def _asked_for(gather: Gather, of: Population) -> Answer:
    """Whether an event may belong to one of the population, so that few others are read."""
    table = "children" if isinstance(of, Children) else of.table_name
    on = gather.to if isinstance(gather.to, Column) else _child(of)
    return Gather("any", table, on, gather.on, _loosely(counted(of)))


def _loosely(condition: Answer) -> Answer:
    """
    The condition without what it leaves out: more events are read than are needed, and far faster.

    Events are only looked up by those in the population, so that more of them change nothing.
    """
    parts = condition.parts if isinstance(condition, And) else (condition,)
    return And(tuple(part for part in parts if not isinstance(part, Except | Not)))


def _child(of: Population) -> Column:
    return children.child if isinstance(of, Children) else Column(of.table_name, "child", "id")


def _freshest(rows: list[Listed]) -> Iterator[Listed]:
    """Of each child's rows the one due last; of equals the lowest id."""
    by_child: dict[str | None, list[Listed]] = defaultdict(list)
    for row in rows:
        by_child[row.person].append(row)
    for own in by_child.values():
        yield max(
            sorted(own, key=lambda row: row.record or ""),
            key=lambda row: _later(row.values[1], row.values[2]) or date.min,
        )


def _later(one: date | None, other: date | None) -> date | None:
    known = [day for day in (one, other) if day is not None]
    return max(known, default=None)
