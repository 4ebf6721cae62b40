"""
Children whose case is restricted: staff's own relatives, and others whose name only a named group may see.

`restricted_cases` is a table of Waymark's own, beyond the extract contract, and never required. Whoever shows
a child's name asks here first, and shows `IN_PLACE` of the name of a child who is restricted.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from waymark.engines.extract import Extract

TABLE = "restricted_cases"
IN_PLACE = "restricted"
"""What is shown in place of a restricted child's name."""


def restricted_children(extract: Extract, as_at: date) -> frozenset[str]:
    """
    The ids of the children whose case is restricted as at the end of the day.

    Where a person has linked two ids, a restriction of one is of both.
    """
    held = extract.tables.get(TABLE)
    rows = pq.read_table(held) if isinstance(held, Path) else held
    found = restricted_in(rows, as_at)
    stands = {extract.links.get(id, id) for id in found}
    return found | stands | {id for id, other in extract.links.items() if other in stands}


def restricted_in(rows: pa.Table | None, as_at: date) -> frozenset[str]:
    """
    The ids that these rows of `restricted_cases` restrict as at the end of the day.

    One without a first day, or whose first day cannot be read, has always been in force; one without a last
    day still is. On the day of `restricted_to` it is in force no more.
    """
    if rows is None or "child" not in rows.column_names:
        return frozenset()
    return frozenset(
        row["child"]
        for row in rows.to_pylist()
        if row["child"] is not None
        and (row.get("restricted_from") is None or row["restricted_from"] <= as_at)
        and (row.get("restricted_to") is None or row["restricted_to"] > as_at)
    )
