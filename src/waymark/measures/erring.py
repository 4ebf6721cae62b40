"""
Which way a cohort errs, when an exclusion is skipped or when the source leaves rows out.

To leave out fewer makes a cohort larger. But where those left out are a cohort with an exclusion of its
own, to skip that inner one leaves out more: without legal statuses, children on short breaks seem looked
after, and so not in need. Rows that are not there make fewer meet a condition, and days that are the
latest of them earlier. The same three words serve answers and values: **larger** (more meet it; the value
is greater, or later), **smaller**, and **unknown** (a known answer, or value, may be missing).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any, Literal

from waymark.measures.availability import skipping
from waymark.measures.in_period import bounds, in_period
from waymark.measures.ownership import Holdings
from waymark.measures.reach import Reach, open_until
from waymark.measures.schedules import BY_NAME as SCHEDULES
from waymark.records.terms import (
    Always,
    And,
    AtMost,
    Before,
    Column,
    Except,
    Gather,
    IfKnown,
    IsMissing,
    Known,
    Linked,
    Not,
    OneOf,
    Or,
    Outer,
    Previous,
    Shift,
    StartsWith,
)
from waymark.records.walking import rewrite

Way = Literal["larger", "smaller", "unknown"]
Ways = frozenset[Way]

OPPOSITE: dict[Way, Way] = {"larger": "smaller", "smaller": "larger", "unknown": "unknown"}
NONE: Ways = frozenset()
ANY: Ways = frozenset({"larger", "smaller", "unknown"})
FEWER: Ways = frozenset({"smaller"})
MORE: Ways = frozenset({"larger"})


def ways_of_erring(condition: object, held: Holdings) -> Ways:
    """The ways in which those who meet the condition may be too many or too few; none where it is exact."""
    return as_counted(Erring(held).of(condition))


def as_counted(ways: Ways) -> Ways:
    """The ways as a count errs: what is not known is not counted."""
    return frozenset("smaller" if way == "unknown" else way for way in ways)


@dataclass
class Erring:
    """
    Works out how terms err, noting the tables whose limits matter.

    `touched` are tables with rows or columns that are not as they should be; `beyond` those that do not
    reach the day asked about, so that there is no answer. `settled` are columns whose day is known
    wherever the answer matters.
    """

    held: Holdings
    reach: Reach | None = None
    touched: set[str] = field(default_factory=set)
    beyond: set[str] = field(default_factory=set)
    settled: frozenset[Column] = frozenset()

    def of(self, node: Any) -> Ways:
        """The ways in which the answer, or value, may be wrong."""
        match node:
            case Except(of=of):
                return self._except(node, of)
            case Not(of=of):
                return _opposite(self.of(of))
            case Known(of=of):
                return self._known(of)
            case Or() if self._is_presumed_open(node):
                return MORE
            case And():
                return self._all(node)
            case tuple() | Or() | IfKnown() | Outer():
                return self._inside(node)
            case Shift(day=day):
                return self.of(day)
            case AtMost(left=left, right=right) | Before(left=left, right=right):
                return self._compared(left, right)
            case OneOf(of=Column() as column, values=values):
                return self._presumed(column, values)
            case IsMissing(of=of):
                return self._missing(of)
            case Gather():
                return self._gathered(node)
            case Linked(value=value, id=id):
                return self._elsewhere(value.table) | self._written(value) | _either(self.of(id))
            case Previous(of=column):
                return self._before(column.table)
            case Column():
                return self._written(node)
            case OneOf() | StartsWith():
                return _either(self._inside(node))
        return _either(self._inside(node))

    def _except(self, node: Except, of: Any) -> Ways:
        """An exclusion that is skipped, or lies beyond what the source says, leaves out fewer."""
        if isinstance(rewrite(node, skipping(self.held, set())), Always):
            return MORE
        inner = replace(self, beyond=set())
        ways = as_counted(inner.of(of))
        self.touched |= inner.beyond
        return _opposite(ways) | (MORE if inner.beyond else NONE)

    def _all(self, node: And) -> Ways:
        """How conditions that must all hold err: what one says of a day in the period holds for the rest."""
        bare = [part for part in node.parts if bounds(part) is not None]
        rest = tuple(part for part in node.parts if bounds(part) is None)
        ways = self.of(tuple(bare))
        return ways | self.assuming(node).of(rest)

    def assuming(self, condition: Any) -> Erring:
        """The same, of rows for which the condition holds: a day that is blank is not one of theirs."""
        more = frozenset(column for column in in_period(condition) if self._is_told(column))
        return replace(self, settled=self.settled | more)

    def _is_told(self, column: Column) -> bool:
        """Whether the source writes every day of the period that the column should say."""
        return self.reach is not None and self.reach.dates_the_period(column)

    def _known(self, of: Any) -> Ways:
        """
        How a condition errs where only a known yes counts.

        A day that is blank because it was early is not in a period that was not.
        """
        inner = self.assuming(of)
        if isinstance(of, And):
            of = tuple(part for part in of.parts if bounds(part) not in inner.settled)
        return as_counted(inner.of(of))

    def _written(self, column: Column) -> Ways:
        """What is written in a column that the source presumes, or leaves blank where it was early."""
        if self._presumes(column.table, column.name) is not None:
            return ANY
        return frozenset({"unknown"}) if self._is_blank_before(column) else NONE

    def _is_blank_before(self, column: Column) -> bool:
        if column in self.settled or self.reach is None:
            return False
        blank = self.reach.may_be_blank(column)
        if blank:
            self.touched.add(column.table)
        return blank

    def _compared(self, left: Any, right: Any) -> Ways:
        if self.reach is not None:
            unshown = self.reach.before_window(left, right)
            if unshown is not None:
                self.beyond.add(unshown.table)
            gather = self.reach.in_window(left, right)
            if gather is not None:
                if self.reach.is_beyond(gather.table):
                    self.beyond.add(gather.table)
                return _opposite(self.of(left)) | _drawn("last", as_counted(self.of(gather.where)))
        return _opposite(self.of(left)) | self.of(right)

    def _gathered(self, gather: Gather) -> Ways:
        lacks, beyond = self.reach.lacks_gathered(gather) if self.reach else (False, False)
        tables = _tables_of(gather.table)
        if beyond:
            self.beyond |= tables
        rows = self._known(gather.where)
        if lacks:
            self.touched |= tables
            # a chain of reviews that lacks a link falls due on other days from then on
            rows |= ANY if gather.table in SCHEDULES else FEWER
        return _drawn(gather.kind, rows) | (NONE if gather.kind in ("any", "count") else self._value(gather))

    def _value(self, gather: Gather) -> Ways:
        return self.of(gather.value) if gather.value is not None else NONE

    def _elsewhere(self, table: str) -> Ways:
        """A value of a record that may not be there."""
        limit = self.reach.limit(table) if self.reach else None
        if limit is None or not (limit.since or limit.latest_only or limit.partial):
            return NONE
        self.touched.add(table)
        return frozenset({"unknown"})

    def _before(self, table: str) -> Ways:
        """The latest earlier value among rows of which some may not be there."""
        return self._elsewhere(table) and frozenset({"smaller", "unknown"})

    def _presumes(self, table: str, column: str) -> str | None:
        limit = self.reach.limit(table) if self.reach else None
        said = limit.presumed.get(column) if limit else None
        if said is not None:
            self.touched.add(table)
        return said

    def _presumed(self, column: Column, values: tuple[str, ...]) -> Ways:
        said = self._presumes(column.table, column.name)
        if said is None:
            return NONE
        if said == "":
            return frozenset({"unknown"})
        return MORE if said in values else FEWER

    def _missing(self, of: Any) -> Ways:
        """To be missing where it should be known makes more meet it."""
        if isinstance(of, Column):
            said = "" if self._is_blank_before(of) else self._presumes(of.table, of.name)
            return NONE if said is None else MORE if said == "" else FEWER
        ways = self.of(of)
        return (MORE if "unknown" in ways else NONE) | (FEWER if ways - {"unknown"} else NONE)

    def _is_presumed_open(self, node: Or) -> bool:
        found = open_until(node)
        return found is not None and self._presumes(found[0].table, found[0].name) == ""

    def _inside(self, node: Any) -> Ways:
        parts: Iterable[Any] = ()
        if isinstance(node, tuple):
            parts = node
        elif is_dataclass(node):
            parts = [getattr(node, f.name) for f in fields(node)]
        return frozenset[Way]().union(*(self.of(part) for part in parts))


def _tables_of(table: str) -> frozenset[str]:
    schedule = SCHEDULES.get(table)
    return frozenset({schedule.subject.table, schedule.held.table}) if schedule else frozenset({table})


def _drawn(kind: str, rows: Ways) -> Ways:
    """How what is drawn from rows errs when there are too many of them, or too few."""
    more, fewer = "larger" in rows, "smaller" in rows
    match kind:
        case "any" | "count" | "distinct" | "total":
            return rows
        case "last":
            return (MORE if more else NONE) | (frozenset({"smaller", "unknown"}) if fewer else NONE)
        case "first":
            return (FEWER if more else NONE) | (frozenset({"larger", "unknown"}) if fewer else NONE)
    return ANY if rows else NONE


def _opposite(ways: Ways) -> Ways:
    return frozenset(OPPOSITE[way] for way in ways)


def _either(ways: Ways) -> Ways:
    """A value that may be wrong, compared with a code: the answer may be wrong either way."""
    if not ways:
        return NONE
    return ways if ways == {"unknown"} else ways | {"larger", "smaller"}
