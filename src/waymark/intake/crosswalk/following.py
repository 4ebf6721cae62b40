"""
Rows read through a crosswalk: an old id becomes the new one, and the old one is kept beside it.

Kept so, a row can be read through another crosswalk later, or through none: taking a pair out of the
crosswalk undoes it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from waymark.records.naming import columns_naming_children
from waymark.records.tables import BY_NAME

GIVEN = "extra.{} as given"
"""The column that keeps the old id of the rows that have been given a new one."""


def followed(name: str, rows: pa.Table, newest: Mapping[str, str]) -> pa.Table:
    """The rows of the table of that name, every old id followed to the new one."""
    for column in columns_naming_children(BY_NAME[name]):
        if column in rows.column_names:
            rows = _followed(rows, column, newest)
    return rows


def as_given(rows: pa.Table) -> pa.Table:
    """The rows with the ids they had before any was followed."""
    kept = [name for name in rows.column_names if name.startswith("extra.") and name.endswith(" as given")]
    for name in kept:
        column = name.removeprefix("extra.").removesuffix(" as given")
        if column in rows.column_names:
            before = pc.coalesce(rows[name], rows[column])
            rows = rows.set_column(rows.column_names.index(column), column, before)
    return rows.drop_columns(kept)


def places_of(ids: pa.ChunkedArray, olds: Sequence[str]) -> list[int]:
    """Which of the ids are among the old ones."""
    found = pc.is_in(ids, value_set=pa.array(list(olds), pa.string()))
    places: list[int] = pc.indices_nonzero(found.combine_chunks()).to_pylist()
    return places


def with_new_ids(rows: pa.Table, column: str, new: pa.Array) -> pa.Table:
    """The rows with these ids in the column, what it said before being kept beside it where that differs."""
    old = rows[column]
    changed = pc.fill_null(pc.not_equal(old, new), False)
    given = pc.if_else(changed, old, pa.scalar(None, pa.string()))
    name = GIVEN.format(column)
    if name in rows.column_names:
        given = pc.coalesce(rows[name], given)
        rows = rows.drop_columns([name])
    rows = rows.set_column(rows.column_names.index(column), column, new)
    return rows.append_column(name, given)


def _followed(rows: pa.Table, column: str, newest: Mapping[str, str]) -> pa.Table:
    old = rows[column].combine_chunks()
    olds, news = pa.array(list(newest), pa.string()), pa.array(list(newest.values()), pa.string())
    place = pc.index_in(old, value_set=olds)
    if place.null_count == len(place):
        return rows
    new = pc.coalesce(news.take(place), old)
    return with_new_ids(rows, column, new)
