"""The same rows as a CSV file and as a workbook: two examples where both apply."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from corpus.case import Case, csv_bytes, table_book
from corpus.people import Row, as_text


def both(name: str, says: str, table: str, rows: Sequence[Row], **more: Any) -> list[Case]:
    """The example twice: `name`-csv with dates as text, and `name`-xlsx with real ones."""
    text = Case(f"{name}-csv", says, {f"{table}.csv": csv_bytes(as_text(rows))}, **more)
    book = replace(text, name=f"{name}-xlsx", content=table_book(table, rows), sheet=table)
    return [text, book]


def folder(name: str, says: str, tables: dict[str, Sequence[Row]], **more: Any) -> Case:
    """One example of several tables, each a CSV file."""
    return Case(name, says, {f"{t}.csv": csv_bytes(as_text(rows)) for t, rows in tables.items()}, **more)
