"""
Tables drawn in the text of a specification, read into typed rows.

    child | received_on | closed_on
    Amy   | 2018-06-01  |

The first line names the columns, by Waymark's names; a blank cell is missing. A row that draws no
id gets one of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from waymark.engines.extract import Row, Value
from waymark.records.tables import BY_NAME
from waymark.records.terms import Kind

Drawing = Mapping[str, str]
Drawn = dict[str, list[Row]]


def drawn(tables: Drawing) -> Drawn:
    """The rows of each table drawn."""
    return {name: rows_of(name, text) for name, text in tables.items()}


def rows_of(table: str, text: str) -> list[Row]:
    """The rows of one table. Raises KeyError for a column the table does not declare."""
    specs = BY_NAME[table].by_name
    return [{name: _value(cell, specs[name].kind) for name, cell in line.items()} for line in lines_of(text)]


def lines_of(text: str) -> list[dict[str, str]]:
    """Each line under the header, as text by column name. Raises ValueError for a line of another width."""
    lines = [[cell.strip() for cell in line.split("|")] for line in text.splitlines() if line.strip()]
    if not lines:
        return []
    header, rows = lines[0], lines[1:]
    return [dict(zip(header, row, strict=True)) for row in rows]


def together(drawings: Iterable[Drawn]) -> Drawn:
    """The rows of several drawings as one, each row with an id of its own."""
    merged: Drawn = {}
    for drawing in drawings:
        for name, rows in drawing.items():
            merged.setdefault(name, []).extend(rows)
    return {name: _identified(name, rows) for name, rows in merged.items()}


def _identified(table: str, rows: list[Row]) -> list[Row]:
    if not BY_NAME[table].has("id"):
        return rows
    return [row if row.get("id") else {**row, "id": f"{table}-{n:03}"} for n, row in enumerate(rows, 1)]


def _value(cell: str, kind: Kind) -> Value:
    if not cell:
        return None
    match kind:
        case "date":
            return date.fromisoformat(cell)
        case "number":
            return Decimal(cell)
    return cell
