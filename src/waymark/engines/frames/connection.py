"""
The data in DuckDB: only the columns that are asked for, copied once into memory.

The connection may read the extract's own Parquet files and nothing else; it writes nothing to
disk, and its configuration is locked before any statement runs.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from waymark.dates import FIRST_DAY, LAST_DAY, Period, working_day_number
from waymark.engines.extract import Extract
from waymark.records.tables import BY_NAME
from waymark.records.terms import Kind

ROW, CHILD = "_rid", "_child"
PERIODS, CALENDAR, WORKING = "_periods", "_calendar", "_working_days"

TYPES: dict[Kind, str] = {
    "id": "VARCHAR",
    "text": "VARCHAR",
    "code": "VARCHAR",
    "answer": "VARCHAR",
    "date": "DATE",
    "number": "DECIMAL(18,6)",
}


class Connection:
    """An in-memory database over one extract."""

    def __init__(self, extract: Extract, threads: int = 2) -> None:
        self._extract = extract
        self._held: dict[str, set[str]] = {}
        self._names: dict[str, str] = {}
        self._database = _locked([p for p in extract.tables.values() if isinstance(p, Path)], threads)
        self._database.execute(f"CREATE TABLE {PERIODS} (_pid INTEGER, _first DATE, _last DATE)")

    def close(self) -> None:
        """Let go of the data."""
        self._database.close()

    def hold(self, table: str, columns: Iterable[str]) -> None:
        """See that a table is in memory with at least these columns."""
        wanted = set(columns)
        if table.startswith("_"):
            self._hold_calendar(table)
        elif table not in self._held or not wanted <= self._held[table]:
            self._held[table] = wanted | self._held.get(table, set())
            self._copy(table, sorted(self._held[table]))

    def holds(self, table: str) -> bool:
        """Whether the table is in memory."""
        return table in self._held

    def lay_out(self, table: str, sql: str, columns: Iterable[str]) -> None:
        """Keep the answer of a statement as a table."""
        self._database.execute(
            f"CREATE TABLE {table} AS "
            f"SELECT CAST(row_number() OVER () - 1 AS INTEGER) AS {ROW}, * FROM ({sql})"
        )
        self._held[table] = {ROW, *columns}

    def ask(self, sql: str, periods: Iterable[Period]) -> list[tuple[Any, ...]]:
        """The answer of a statement about these periods, which go by their places in order."""
        asked = list(periods)
        self._database.execute(f"DELETE FROM {PERIODS}")
        self._database.execute(
            f"INSERT INTO {PERIODS} SELECT unnest(?::INTEGER[]), unnest(?::DATE[]), unnest(?::DATE[])",
            [list(range(len(asked))), [p.first for p in asked], [p.last for p in asked]],
        )
        return self._database.execute(f"EXECUTE {self._prepared(sql)}").fetchall()  # type: ignore[no-any-return]

    def _prepared(self, sql: str) -> str:
        """The name the statement goes by: parsed once, as it is asked for many periods."""
        if sql not in self._names:
            name = f"_asked{len(self._names)}"
            self._database.execute(f"PREPARE {name} AS {sql}")
            self._names[sql] = name
        return self._names[sql]

    def _copy(self, table: str, columns: list[str]) -> None:
        source = self._extract.tables.get(table)
        self._database.execute(f"DROP TABLE IF EXISTS {table}")
        if source is None:
            wanted = ", ".join(f"{_as_typed(table, c, absent=True)} AS {c}" for c in columns)
            self._database.execute(f"CREATE TABLE {table} AS SELECT {wanted} LIMIT 0")
            return
        rows, number = self._opened(source)
        wanted = ", ".join(
            f"CAST({number} AS INTEGER) AS {ROW}" if c == ROW else f"{_as_typed(table, c)} AS {c}"
            for c in columns
        )
        rows.project(wanted).create(table)

    def _opened(self, source: Path | pa.Table) -> tuple[Any, str]:
        """The source as a relation, and how it numbers its rows."""
        if isinstance(source, Path):
            return self._database.read_parquet(str(source), file_row_number=True), "file_row_number"
        return self._database.from_arrow(source), "row_number() OVER () - 1"

    def _hold_calendar(self, table: str) -> None:
        if table in self._held or table == PERIODS:
            return
        calendar = self._database.from_arrow(_calendar(only_working=table == WORKING))
        calendar.create(table)
        self._held[table] = {"day", "number"}


def available(extract: Extract) -> dict[str, dict[str, Kind]]:
    """The columns of each table that the council gave, with what they hold."""
    return {
        name: {c: table.by_name[c].kind for c in _given(extract, name) if c in table.by_name}
        for name, table in BY_NAME.items()
    }


def _given(extract: Extract, table: str) -> Iterable[str]:
    own = {"child"} if table == "children" else set()
    return sorted(own | set(extract.columns.get(table, ())))


def _locked(paths: list[Path], threads: int) -> Any:
    settings: Mapping[str, Any] = {
        "threads": threads,
        "autoload_known_extensions": False,
        "autoinstall_known_extensions": False,
        "temp_directory": "",
    }
    database = duckdb.connect(config=dict(settings))
    # A handful of periods is compared with every record: a loop is faster than sorting the records.
    database.execute("SET nested_loop_join_threshold = 1000")
    # DuckDB plans a prepared statement anew each time it is asked. In a statement of many sides this step
    # takes half of the planning, and the answer comes no sooner for it.
    database.execute("SET disabled_optimizers = 'projection_pullup'")
    allowed = ", ".join("'" + str(path).replace("'", "''") + "'" for path in paths)
    database.execute(f"SET allowed_paths = [{allowed}]")
    database.execute("SET enable_external_access = false")
    database.execute("SET lock_configuration = true")
    return database


def _as_typed(table: str, column: str, absent: bool = False) -> str:
    value = "NULL" if absent else column
    if column in (ROW, CHILD):
        return f"CAST({value} AS INTEGER)"
    return f"CAST({value} AS {TYPES[BY_NAME[table].by_name[column].kind]})"


def _calendar(only_working: bool) -> pa.Table:
    """The days of the working-day calendar, or only the working days, with their numbers."""
    numbers = [working_day_number(FIRST_DAY + timedelta(days=n)) or 0 for n in range(_DAYS)]
    before = [0, *numbers]
    places = [n for n in range(_DAYS) if not only_working or numbers[n] > before[n]]
    first = (FIRST_DAY - date(1970, 1, 1)).days
    return pa.table(
        {
            "day": _whole_numbers([first + n for n in places], pa.date32()),
            "number": _whole_numbers([numbers[n] for n in places], pa.int32()),
        }
    )


_DAYS = (LAST_DAY - FIRST_DAY).days + 1


def _whole_numbers(values: list[int], kind: pa.DataType) -> pa.Array:
    """The numbers as Arrow data. `pa.array` would import pandas where it is installed, at half a second."""
    return pa.Array.from_buffers(kind, len(values), [None, pa.py_buffer(array("i", values))])
