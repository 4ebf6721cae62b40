"""A list as it was read, and how rows of a standard table are made from its rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pyarrow as pa

from waymark.engines.extract import ROW_NUMBER, arrow_table
from waymark.intake.forms.form import Standard
from waymark.intake.intake import SHEET
from waymark.records.table import Table
from waymark.records.tables import BY_NAME

Row = dict[str, Any]
Way = str | Callable[[Row], Any]
"""Where a standard column comes from: a column of the list, or what is worked out from its row."""

NOT_KNOWN = {
    "annex_a_yes_no": "U",
    "annex_a_in_touch": "not recorded",
    "annex_a_closed_because": "not stated",
}
"""Answers that say nothing is known: a standard table leaves the value out."""


@dataclass(frozen=True)
class Listed:
    """The rows of one list that were loaded, with the file and sheet they are from."""

    table: Table
    typed: pa.Table
    file: str
    sheet: str

    @cached_property
    def rows(self) -> list[Row]:
        """The rows in their order, what is known not to be known left out."""
        unknown = {s.name: NOT_KNOWN[s.codes] for s in self.table.specs if s.codes in NOT_KNOWN}
        return [
            {k: None if unknown.get(k, "") == v else v for k, v in row.items()} | {SHEET: self.sheet}
            for row in self.typed.to_pylist()
        ]

    def has(self, column: str) -> bool:
        """Whether the list was given with this column."""
        return column in self.typed.column_names


@dataclass
class Making:
    """The lists at hand and the standard tables made of them so far."""

    lists: Mapping[str, Listed]
    standard: Standard = field(default_factory=Standard)

    def rows(self, table: Table) -> list[Row]:
        """The rows of that list; none where it was not given."""
        listed = self.lists.get(table.name)
        return listed.rows if listed else []

    def make(self, name: str, of: Table, rows: Iterable[Row], **ways: Way) -> None:
        """Make the standard table from these rows of the list, where the list was given."""
        listed = self.lists.get(of.name)
        if listed is None:
            return
        given = {c: way for c, way in ways.items() if callable(way) or way == "id" or listed.has(way)}
        self.put(name, [_made(row, given) for row in rows], given, listed.file)

    def put(self, name: str, rows: Iterable[Row], columns: Iterable[str], file: str) -> None:
        """Put a standard table in place; each row carries its line and sheet."""
        rows, columns = list(rows), frozenset(columns)
        table = arrow_table(BY_NAME[name], rows, columns)
        sheets = pa.array([row[SHEET] for row in rows], pa.string())
        self.standard.tables[name] = table.append_column(SHEET, sheets)
        self.standard.columns[name] = columns
        self.standard.files[name] = file


def numbered(number: int, rows: Iterable[Row], *columns: str) -> Iterator[Row]:
    """
    The rows with an `id` made of the list's number and these columns, the second of a kind being "/2".

    The same list read again gives the same ids, wherever its rows stand.
    """
    seen: Counter[str] = Counter()
    for row in rows:
        made = "/".join([str(number), *(str(row[column]) for column in columns)])
        seen[made] += 1
        yield {**row, "id": made if seen[made] == 1 else f"{made}/{seen[made]}"}


def always(value: Any) -> Callable[[Row], Any]:
    """The same value for every row."""
    return lambda _: value


def _made(row: Row, ways: Mapping[str, Way]) -> Row:
    made = {column: way(row) if callable(way) else row[way] for column, way in ways.items()}
    return made | {ROW_NUMBER: row[ROW_NUMBER], SHEET: row[SHEET]}
