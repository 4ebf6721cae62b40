"""
Rows of one child, or worker, that overlap or are open at once.

In the order of their starts, each row is held against the latest end of all before it, so that a long
row is seen to overlap the third after it as well as the next.
"""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from waymark.engines.extract import ROW_NUMBER
from waymark.intake.intake import FILE, SHEET
from waymark.intake.stories.story import ONE_AT_A_TIME, Story
from waymark.records.tables import BY_NAME

_OPEN = (1 << 16) - 1
"""An end that has not come; days after 1970 up to the year 2149 are fewer."""
_END_BITS, _ROW_BITS = 16, 24


def note_overlaps(story: Story) -> None:
    """Flag both rows of each pair that overlap or are open at once."""
    for name in ONE_AT_A_TIME:
        if name in story.files and story.ends_are_known(name):
            _flag(story, name, story.tables[name], "child", "overlap", "two-open")


def note_twice_employed(story: Story) -> None:
    """Flag both rows of a worker who is agency twice at once."""
    if story.has("employment", "worker", "contract", "ended_on"):
        employment = story.tables["employment"]
        agency = employment.filter(pc.fill_null(pc.equal(employment["contract"], "agency"), False))
        _flag(story, "employment", agency, "worker", "agency-twice", "agency-twice")


def _flag(story: Story, name: str, table: pa.Table, who: str, overlap: str, two_open: str) -> None:
    start, end = BY_NAME[name].role("start"), BY_NAME[name].role("end")
    if start is None or end is None or not {who, end.name} <= set(table.column_names):
        return
    table = table.filter(pc.and_(pc.is_valid(table[who]), pc.is_valid(table[start.name])))
    if table.num_rows < 2:
        return
    keys = [(who, "ascending"), (start.name, "ascending"), (ROW_NUMBER, "ascending")]
    places = [place for place in (FILE, SHEET) if place in table.column_names]
    table = table.select([who, start.name, end.name, ROW_NUMBER, *places]).sort_by(keys).combine_chunks()
    for rule, rows in zip((overlap, two_open), _pairs(table, who, start.name, end.name), strict=True):
        if len(rows):
            story.flag(rule, name, start.name, table.take(rows).sort_by(ROW_NUMBER), start.name)


def _pairs(table: pa.Table, who: str, start: str, end: str) -> tuple[pa.Array, pa.Array]:
    """The places of the rows that overlap another, and of those open while another is."""
    each = pc.cast(table[who].combine_chunks().dictionary_encode().indices, pa.int64())
    begins, ends = _days(table[start]), pc.fill_null(_days(table[end]), _OPEN)
    place = pa.array(range(table.num_rows), pa.int64())
    # the latest end so far, with whose it is and where it stands: the highest of one number
    said = pc.add(pc.add(pc.shift_left(each, _END_BITS + _ROW_BITS), pc.shift_left(ends, _ROW_BITS)), place)
    latest = pc.cumulative_max(said).slice(0, table.num_rows - 1)
    same = pc.equal(pc.shift_right(latest, _END_BITS + _ROW_BITS), each.slice(1))
    latest_end = pc.bit_wise_and(pc.shift_right(latest, _ROW_BITS), _OPEN)
    two_open = pc.and_(same, pc.and_(pc.equal(latest_end, _OPEN), pc.equal(ends.slice(1), _OPEN)))
    overlap = pc.and_(pc.and_(same, pc.greater(latest_end, begins.slice(1))), pc.invert(two_open))
    before = pc.bit_wise_and(latest, (1 << _ROW_BITS) - 1)
    later = place.slice(1)
    return _both(overlap, before, later), _both(two_open, before, later)


def _both(mask: pa.Array, before: pa.Array, later: pa.Array) -> pa.Array:
    return pc.unique(pa.concat_arrays([before.filter(mask), later.filter(mask)]))


def _days(column: pa.ChunkedArray) -> pa.Array:
    """Days since 1970, those before it being its first."""
    days = pc.cast(column.combine_chunks().cast(pa.int32()), pa.int64())
    return pc.min_element_wise(pc.max_element_wise(days, 0, skip_nulls=False), _OPEN - 1, skip_nulls=False)
