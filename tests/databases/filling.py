"""A folder of the standard dataset put into a database, its columns of the types a council's have."""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from waymark.intake.headings import headings_of, table_called
from waymark.records.table import ColumnSpec


def fill(engine: Engine, folder: Path, schema: str | None = None, typed: bool = True) -> None:
    """Every CSV file of the folder as a table; days and numbers as such, where `typed`."""
    with engine.begin() as connection:
        if schema is not None and engine.dialect.name != "sqlite":
            connection.execute(sa.schema.CreateSchema(schema))
        for path in sorted(folder.glob("*.csv")):
            _fill_one(connection, path, schema, typed)


def _fill_one(connection: sa.Connection, path: Path, schema: str | None, typed: bool) -> None:
    declared = table_called(path.stem)
    assert declared is not None
    with path.open(encoding="utf-8", newline="") as file:
        names, *rows = list(csv.reader(file))
    specs = [heading.spec for heading in headings_of(declared, names)]
    columns = [sa.Column(name, _type(spec, typed)) for name, spec in zip(names, specs, strict=True)]
    table = sa.Table(path.stem, sa.MetaData(), *columns, schema=schema)
    table.create(connection)
    values = [
        {name: _value(cell, spec, typed) for name, cell, spec in zip(names, row, specs, strict=True)}
        for row in rows
    ]
    if values:
        connection.execute(table.insert(), values)


def _type(spec: ColumnSpec | None, typed: bool) -> sa.types.TypeEngine[Any]:
    yes_no = spec is not None and spec.kind == "answer" and spec.codes == "yes_no"
    kinds: dict[str, sa.types.TypeEngine[Any]] = {
        "date": sa.Date(),
        "number": sa.Numeric(18, 4, asdecimal=True),
        "answer": sa.Boolean() if yes_no else sa.Text(),
    }
    return kinds.get(spec.kind, sa.Text()) if typed and spec else sa.Text()


def _value(cell: str, spec: ColumnSpec | None, typed: bool) -> Any:
    if not cell:
        return None
    if not typed or spec is None:
        return cell
    match spec.kind:
        case "date":
            return date.fromisoformat(cell)
        case "number":
            return Decimal(cell)
        case "answer" if spec.codes == "yes_no":
            return {"Y": True, "N": False}[cell]
    return cell
