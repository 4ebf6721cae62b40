"""
The standard dataset an evaluator works on: typed tables, and which columns the council gave.

Tables and columns go by Waymark's names (`referrals.received_on`). A table may be a Parquet file
or Arrow data in memory. Each table about children carries `_child`, an integer key made here, and
`children` has one row for every child any table speaks of, whether or not `ssd_person` does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from waymark.records.table import ColumnSpec, Table
from waymark.records.tables import BY_NAME
from waymark.records.terms import Kind

Value = str | date | Decimal | int | None
Row = Mapping[str, Value]

CHILD_KEY = "_child"
ROW_NUMBER = "_row"

ARROW_TYPES: dict[Kind, pa.DataType] = {
    "id": pa.string(),
    "text": pa.string(),
    "code": pa.string(),
    "answer": pa.string(),
    "date": pa.date32(),
    "number": pa.decimal128(18, 6),
}


@dataclass(frozen=True)
class Extract:
    """
    One authority's tables as loaded.

    `tables` holds, by Waymark's name, a Parquet file or an Arrow table with the declared columns
    that the council gave (a declared column it did not give is absent), `_child` where the table
    has a child, and `_row`, the line in the council's file. `children` is always there. `links` gives,
    for each id that a person has linked to another, the id its rows are read under, whether or not the
    load has any (`engines/linking`).
    """

    tables: Mapping[str, Path | pa.Table]
    columns: Mapping[str, frozenset[str]]
    links: Mapping[str, str] = field(default_factory=dict)

    def has(self, table: str, column: str | None = None) -> bool:
        """Whether the council gave this table, or this column of it."""
        if table not in self.columns:
            return False
        return column is None or column in self.columns[table]


def arrow_table(table: Table, rows: Iterable[Row], columns: Iterable[str]) -> pa.Table:
    """Rows as Arrow data of the declared types; a value left out of a row is missing."""
    rows = list(rows)
    names = [spec.name for spec in table.specs if spec.name in set(columns)]
    arrays = [
        pa.array(
            [_plain(row.get(name), table.by_name[name]) for row in rows],
            ARROW_TYPES[table.by_name[name].kind],
        )
        for name in names
    ]
    arrays.append(pa.array([row.get(ROW_NUMBER, i + 2) for i, row in enumerate(rows)], pa.int64()))
    return pa.table(arrays, names=[*names, ROW_NUMBER])


def with_child_keys(tables: Mapping[str, pa.Table]) -> dict[str, pa.Table]:
    """
    The tables with `_child` added, and `children` completed with every child another table names.

    Keys are numbered in the order of the ids as text, so the same children get the same keys.
    """
    ids: set[str] = set()
    for table in tables.values():
        if "child" in table.column_names:
            ids.update(i for i in table["child"].unique().to_pylist() if i is not None)
    ordered = sorted(ids)
    keyed = {name: _keyed(table, ordered) for name, table in tables.items() if name != "children"}
    keyed["children"] = _keyed(_all_children(tables.get("children"), ordered), ordered)
    return keyed


def extract_of(
    rows: Mapping[str, Iterable[Row]], columns: Mapping[str, Iterable[str]] | None = None
) -> Extract:
    """
    An extract in memory from rows by Waymark's table and column names.

    Without `columns`, every declared column of a table counts as given. The tables left out are
    absent, as they would be from a council's folder.
    """
    given = {
        name: frozenset(columns[name] if columns and name in columns else BY_NAME[name].by_name)
        for name in rows
    }
    tables = {name: arrow_table(BY_NAME[name], items, given[name]) for name, items in rows.items()}
    return Extract(with_child_keys(tables), given)


def _plain(value: Value, spec: ColumnSpec) -> Value:
    if spec.kind == "number" and value is not None:
        return Decimal(str(value)).quantize(Decimal("0.000001"))
    return value


def _keyed(table: pa.Table, ordered: list[str]) -> pa.Table:
    if "child" not in table.column_names:
        return table
    keys = pc.index_in(table["child"], value_set=pa.array(ordered, pa.string()))
    return table.append_column(CHILD_KEY, keys.cast(pa.int32()))


def _all_children(given: pa.Table | None, ordered: list[str]) -> pa.Table:
    listed = set(given["child"].to_pylist()) if given is not None else set()
    extra = arrow_table(
        BY_NAME["children"], [{"child": i} for i in ordered if i not in listed], BY_NAME["children"].by_name
    )
    if given is None:
        return extra
    return pa.concat_tables([given, extra], promote_options="default")
