"""The censuses of several years as one: each record once, the later year's word winning."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa
import pyarrow.compute as pc

from waymark.intake.intake import FILE

_PLACE = "_place"


def joined(name: str, years: Sequence[pa.Table]) -> pa.Table:
    """
    One module over the years, which are in order.

    A record that two years give, such as a plan still open at 31 March, is the later year's. Its id is
    made of the child and its first day, so it is the same in both.
    """
    whole = pa.concat_tables(years, promote_options="default").combine_chunks()
    if len(years) == 1:
        return whole
    key = "child" if name == "children" else "id"
    numbered = whole.append_column(_PLACE, pa.array(range(whole.num_rows), pa.int64()))
    last = numbered.group_by(key).aggregate([(_PLACE, "max")])[f"{_PLACE}_max"]
    places = last.combine_chunks()
    return whole.take(places.take(pc.sort_indices(places)))


def with_file(table: pa.Table, file: str) -> pa.Table:
    """The records, each with the file it is in."""
    names = [name for name in table.column_names if not name.startswith("extra.")]
    return table.select(names).append_column(FILE, pa.array([file] * table.num_rows, pa.string()))
