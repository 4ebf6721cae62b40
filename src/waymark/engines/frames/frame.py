"""
A frame: rows being worked on in a statement, and which terms already stand in a column of theirs.

Column names that begin with an underscore are ours; every other is a column of the table.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

import ibis

from waymark.engines.frames import looking
from waymark.records import terms as t
from waymark.records.tables import BY_NAME

ROW = "_rid"
"""The number of a row in its table, unique."""
CHILD = "_child"
PERIOD, FIRST, LAST = "_pid", "_first", "_last"

SCHEMAS: dict[t.Kind, str] = {
    "id": "string",
    "text": "string",
    "code": "string",
    "answer": "string",
    "date": "date",
    "number": "decimal(18,6)",
}

PERIODS = "_periods"
CALENDAR = "_calendar"
WORKING = "_working_days"


@dataclass(frozen=True)
class Frame:
    """
    `rows` is the relation, `identity` the columns that together name a row, `known` the terms that
    stand in a column. `dated` says that the rows carry a period.
    """

    rows: Any
    identity: tuple[str, ...]
    known: Mapping[t.Term, str] = field(default_factory=dict)
    dated: bool = False

    def can_tell(self, *asked: Any) -> bool:
        """Whether every feature the terms need is at hand, and the period if they depend on it."""
        if not self.dated and any(isinstance(n, t.AsAt | t.PeriodStart) for n in looking.at_hand(asked)):
            return False
        return all(
            node in self.known
            for node in looking.at_hand(asked)
            if looking.is_feature(node) or isinstance(node, t.Outer)
        )

    def knowing(self, known: Mapping[t.Term, str]) -> Frame:
        """The frame with more terms known to stand in its columns."""
        return replace(self, known={**self.known, **known})

    def kept(self, *conditions: Any) -> Frame:
        """The rows for which these hold."""
        return replace(self, rows=self.rows.filter(*conditions)) if conditions else self


class Catalogue:
    """
    The tables a statement may read, fresh names for its columns, and the steps it is made in.

    A step is a relation the database works out once and keeps, by name, for the steps after it.
    """

    def __init__(self, tables: Mapping[str, Mapping[str, t.Kind]]) -> None:
        self._tables = tables
        self._numbers = count()
        self.steps: dict[str, Any] = {}

    def settled(self, frame: Frame) -> Frame:
        """The frame as a step of its own, for what comes next to start from."""
        name = self.fresh("step")
        self.steps[name] = frame.rows
        return replace(frame, rows=ibis.table(frame.rows.schema(), name=name))

    def fresh(self, stem: str) -> str:
        """A column name not used before in this statement."""
        return f"_{stem}{next(self._numbers)}"

    def rows(self, table: str, names: Iterable[str]) -> Any:
        """The table with these columns, its row number and its child key; a column not given is missing."""
        kinds = self._tables[table]
        given = {name: SCHEMAS[kind] for name, kind in kinds.items()}
        source = ibis.table({ROW: "int32", CHILD: "int32", **given}, name=table)
        child = source[CHILD] if "child" in given else ibis.null("int32")
        chosen = {n: source[n] if n in given else _missing(table, n) for n in names if n != CHILD}
        return source.select(**{ROW: source[ROW], CHILD: child}, **chosen)

    def periods(self) -> Any:
        """The periods asked about, one row each."""
        return ibis.table({PERIOD: "int32", FIRST: "date", LAST: "date"}, name=PERIODS)

    def calendar(self) -> Any:
        """Every day of the working-day calendar with its number."""
        return ibis.table({"day": "date", "number": "int32"}, name=CALENDAR)

    def working_days(self) -> Any:
        """The working days with their numbers."""
        return ibis.table({"day": "date", "number": "int32"}, name=WORKING)


def _missing(table: str, name: str) -> Any:
    declared = BY_NAME[table].by_name if table in BY_NAME else {}
    return ibis.null(SCHEMAS[declared[name].kind] if name in declared else "string")


def joined(rows: Any, other: Any, on: Mapping[str, str], how: str = "left") -> Any:
    """
    The rows with the columns of `other` beside them, matched on equal columns.

    The names of `other` must be fresh, so that every column can be referred to by name afterwards.
    """
    matched = rows.join(other, [rows[left] == other[right] for left, right in on.items()], how=how)
    keys = set(on.values())
    return matched.select(*rows.columns, *(name for name in other.columns if name not in keys))
