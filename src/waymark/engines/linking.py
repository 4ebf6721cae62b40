"""
An extract in which ids that a person has linked are one child's.

Nothing on the disk changes: every row of a linked id is read under the one id, and its own id stays beside
it in `WRITTEN`. Records are not merged, for the council wrote each of them: two plans stay two plans of one
child. Only what a child can have one of becomes one: the row that says who the child is, and a status of
one day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from waymark.engines.extract import CHILD_KEY, Extract
from waymark.records.naming import columns_naming_children
from waymark.records.tables import BY_NAME

WRITTEN = "_written"
"""The column, in a table that has linked rows, with the child's id as the council wrote it."""


def linked(extract: Extract, links: Mapping[str, str]) -> Extract:
    """
    The extract with each id of `links` read as the id it is linked to.

    Where the load has no row of the id linked to (the council has since merged the two), the first of the
    linked ids that it has stands for them all.
    """
    if not links:
        return extract
    keys = _keys(extract)
    read_as = resolved_in(links, keys)
    here = {id: stands for id, stands in read_as.items() if id in keys}
    if not here:
        return replace(extract, links=read_as)
    tables = {name: _linked(name, table, here, keys) for name, table in extract.tables.items()}
    return replace(extract, tables=tables, links=read_as)


def resolved_in(links: Mapping[str, str], present: Iterable[str]) -> dict[str, str]:
    """By each linked id the one of its child's that stands for it among those present, where any is."""
    here = set(present)
    together: dict[str, set[str]] = {}
    for id, root in links.items():
        together.setdefault(root, {root}).add(id)
    found: dict[str, str] = {}
    for root, ids in together.items():
        stands = root if root in here else min(ids & here, default=None)
        found |= {id: stands for id in sorted(ids) if stands is not None and id != stands}
    return found


def _keys(extract: Extract) -> dict[str, int]:
    """The key of every child the load speaks of."""
    held = extract.tables["children"]
    names = ["child", CHILD_KEY]
    rows = pq.read_table(held, columns=names) if isinstance(held, Path) else held.select(names)
    return dict(zip(rows["child"].to_pylist(), rows[CHILD_KEY].to_pylist(), strict=True))


def _linked(
    name: str, held: Path | pa.Table, links: Mapping[str, str], keys: Mapping[str, int]
) -> Path | pa.Table:
    """The table under the ids that stand for the others; as it is where it has none of them."""
    declared = BY_NAME.get(name)
    naming = columns_naming_children(declared) if declared is not None else []
    given = set(pq.read_schema(held).names if isinstance(held, Path) else held.column_names)
    naming = [column for column in naming if column in given]
    ids = pa.array(list(links), pa.string())
    if declared is None or not any(_speaks_of(held, column, ids) for column in naming):
        return held
    rows = pq.read_table(held) if isinstance(held, Path) else held
    if "child" in naming:
        rows = rows.append_column(WRITTEN, rows["child"])
    for column in naming:
        rows = _replaced(rows, column, links)
    if "child" not in naming:
        return rows
    rows = _keyed(rows, links, keys)
    return _one_of_each(rows, declared.row_key) if "child" in declared.row_key else rows


def _speaks_of(held: Path | pa.Table, column: str, ids: pa.Array) -> bool:
    rows = pq.read_table(held, columns=[column]) if isinstance(held, Path) else held
    return bool(pc.any(pc.is_in(rows[column], value_set=ids)).as_py())


def _replaced(rows: pa.Table, column: str, links: Mapping[str, str]) -> pa.Table:
    place = pc.index_in(rows[column], value_set=pa.array(list(links), pa.string()))
    new = pc.coalesce(
        pa.chunked_array([pa.array(list(links.values()), pa.string())]).take(place), rows[column]
    )
    return rows.set_column(rows.column_names.index(column), column, new)


def _keyed(rows: pa.Table, links: Mapping[str, str], keys: Mapping[str, int]) -> pa.Table:
    """The rows with the key of the id that they are now read under."""
    stands = sorted(set(links.values()))
    place = pc.index_in(rows["child"], value_set=pa.array(stands, pa.string()))
    theirs = pa.chunked_array([pa.array([keys[id] for id in stands], pa.int32())])
    new = pc.coalesce(theirs.take(place), rows[CHILD_KEY])
    return rows.set_column(rows.column_names.index(CHILD_KEY), CHILD_KEY, new)


def _one_of_each(rows: pa.Table, key: tuple[str, ...]) -> pa.Table:
    """
    The rows of one key as one, in its first place.

    It says what the row of the id that stands for the others says; what that leaves blank, the next says.
    """
    if not set(key) <= set(rows.column_names):
        return rows
    keys = list(zip(*(rows[name].to_pylist() for name in key), strict=True))
    places: dict[tuple[Any, ...], list[int]] = {}
    for place, value in enumerate(keys):
        places.setdefault(value, []).append(place)
    several = [found for found in places.values() if len(found) > 1]
    if not several:
        return rows
    merged = [_merged(rows.take(found).to_pylist()) for found in several]
    gone = {place for found in several for place in found}
    rest = rows.filter(pa.array([place not in gone for place in range(len(keys))]))
    return pa.concat_tables([rest, pa.Table.from_pylist(merged, schema=rows.schema)])


def _merged(rows: list[dict[str, Any]]) -> dict[str, Any]:
    ordered = sorted(rows, key=lambda row: (row[WRITTEN] != row["child"], row[WRITTEN]))
    return {name: next((row[name] for row in ordered if row[name] is not None), None) for name in ordered[0]}
