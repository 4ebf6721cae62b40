"""
The cells of a table counted by column, each count by a way of its own: see `cells` for what they mean.

Blank cells are counted by what the file says, typed ones by what the table holds, flagged ones by what was
noted on the way; that the three make up the whole shows that nothing was lost in between.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from waymark.intake.cells import Cells
from waymark.intake.headings import Heading

_EMPTY = pa.array([""])
_NOTHING = pa.array(["", "NULL"])


@dataclass(frozen=True)
class Reading:
    """A table's records as written (`columns`) and as typed, and which are set aside, by their place."""

    headings: tuple[Heading, ...]
    columns: list[Any]
    typed: pa.Table
    aside: pa.Array


def count_cells(
    read: Reading,
    kept: pa.Table,
    emptied: dict[int, set[str]],
    doubts: dict[int, set[str]],
    undecided: set[str],
) -> Cells:
    """
    The cells of a table's records, `kept` being those that are loaded.

    `emptied` are the columns of each record whose value was taken out, and `doubts` those a workbook has
    no value for: blank as read, and in `emptied` too. `undecided` columns wait for an answer.
    """
    height = kept.num_rows + len(read.aside)
    found = Cells(height * len(read.headings))
    aside = set(read.aside.to_pylist())
    found.flagged += sum(len(names) for place, names in emptied.items() if place not in aside)
    for place, heading in enumerate(read.headings):
        blank, blank_aside = _blanks(read, place)
        found.blank += blank
        found.flagged += len(aside) - blank_aside
        if heading.spec is None:
            found.typed += kept.num_rows - (blank - blank_aside)
            continue
        typed = kept.num_rows - kept.column(place).null_count
        found.typed += typed
        if heading.spec.source in undecided:
            found.flagged += kept.num_rows - typed - (blank - blank_aside)
    _move_doubts(found, doubts, emptied, aside, read)
    return found


def _blanks(read: Reading, place: int) -> tuple[int, int]:
    """How many cells of the column say nothing, and how many of these are in rows set aside."""
    column, heading = read.columns[place], read.headings[place]
    inside = _count_nothing(column.take(read.aside), heading) if len(read.aside) else 0
    if heading.spec is not None:
        # only where there is no value can there be a blank
        typed = read.typed.column(place)
        if not typed.null_count:
            return 0, inside
        if typed.null_count < len(typed):
            column = column.filter(pc.is_null(typed).combine_chunks())
    return _count_nothing(column, heading), inside


def _count_nothing(column: pa.Array, heading: Heading) -> int:
    """How many of the cells are blank."""
    if pa.types.is_dictionary(column.type):
        blank = pc.is_in(pc.utf8_trim_whitespace(column.dictionary), value_set=_NOTHING)
        return int(pc.sum(blank.take(column.indices)).as_py() or 0)
    words = _NOTHING if heading.spec is not None and heading.spec.kind == "id" else _EMPTY
    return int(pc.sum(pc.is_in(pc.utf8_trim_whitespace(column), value_set=words)).as_py() or 0)


def _move_doubts(
    found: Cells,
    doubts: dict[int, set[str]],
    emptied: dict[int, set[str]],
    aside: set[int],
    read: Reading,
) -> None:
    """
    Count a cell that a workbook has no value for as flagged, not as blank.

    One that a correction has filled in since is a cell like any other.
    """
    places = {h.spec.source if h.spec else h.text: h.place for h in read.headings}
    for place, names in doubts.items():
        for name in names:
            column = places.get(name)
            said = read.columns[column][place].as_py() if column is not None else ""
            if said and said.strip():
                found.flagged -= place not in aside
            else:
                found.blank -= 1
                found.flagged += place in aside or name not in emptied.get(place, ())
