"""The extract as plain rows, found by the value of a column."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from waymark.engines.extract import Extract
from waymark.records.terms import Column

Record = dict[str, Any]


class Data:
    """Rows by table, and for any column the rows that hold a value. A missing value finds no rows."""

    def __init__(self, extract: Extract) -> None:
        self._extract = extract
        self._rows: dict[str, list[Record]] = {}
        self._found: dict[Column, dict[Any, list[Record]]] = {}

    def rows(self, table: str) -> list[Record]:
        """Every row of the table; none where the council did not give it."""
        if table not in self._rows:
            held = self._extract.tables.get(table)
            held = pq.read_table(held) if isinstance(held, Path) else held
            self._rows[table] = [] if held is None else held.to_pylist()
        return self._rows[table]

    def put(self, table: str, rows: list[Record]) -> None:
        """Add a table worked out from the others."""
        self._rows[table] = rows

    def holds(self, table: str) -> bool:
        """Whether the table is given or has been put."""
        return table in self._rows or table in self._extract.tables

    def where(self, column: Column, value: Any) -> list[Record]:
        """The rows in which the column has this value."""
        if column not in self._found:
            index: dict[Any, list[Record]] = defaultdict(list)
            for row in self.rows(column.table):
                if row.get(column.name) is not None:
                    index[row[column.name]].append(row)
            self._found[column] = index
        return self._found[column].get(value, [])
