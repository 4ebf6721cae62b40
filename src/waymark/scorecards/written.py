"""The rows behind a figure under the ids that the council wrote, where a person has linked two ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from waymark.engines.extract import Extract
from waymark.engines.linking import WRITTEN
from waymark.engines.results import Flagged
from waymark.measures.availability import Fitted
from waymark.measures.ownership import Holdings
from waymark.measures.populations import Records
from waymark.store.links import Said

Key = tuple[str | None, str | None]
"""A row's person and record."""


def as_written(rows: list[Flagged], fitted: Fitted, held: Holdings) -> list[Flagged]:
    """
    The rows, each record under the child's id that the council wrote on it.

    A row that is of no record is of the child: it has the id that the child is known by.
    """
    if not isinstance(held, Extract) or not held.links:
        return rows
    tables = _tables_of(fitted, held)
    written: dict[Key, str | None] = {key: id for table in tables for key, id in _written_in(table)}
    return [replace(row, person=written.get((row.person, row.record), row.person)) for row in rows]


def links_among(rows: Iterable[Flagged], said: Iterable[Said]) -> list[Said]:
    """The links, of what is in force, that concern a child of these rows."""
    people = {row.person for row in rows}
    return [one for one in said if one.same and people & one.ids]


def _tables_of(fitted: Fitted, held: Extract) -> Iterator[pa.Table]:
    """The tables of the measure's records that have rows of a linked id."""
    for name in dict.fromkeys(side.of.table_name for side, _ in fitted.sides if isinstance(side.of, Records)):
        table = held.tables.get(name)
        if table is not None and not isinstance(table, Path) and {WRITTEN, "id"} <= set(table.column_names):
            yield table


def _written_in(table: pa.Table) -> Iterator[tuple[Key, str | None]]:
    """By the child and the record, the id on the record, where that is another."""
    other = table.filter(pc.not_equal(table["child"], table[WRITTEN]))
    for row in other.select(["child", "id", WRITTEN]).to_pylist():
        yield (row["child"], row["id"]), row[WRITTEN]
