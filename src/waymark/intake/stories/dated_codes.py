"""
Codes of another year than their record's.

A code is too old where the record began after its last day, and too new where the record had ended
before its first: one that was open at the change may have been given either. The code stays as it is.
"""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from waymark.intake.stories.story import Story
from waymark.records.codes.dated import DatedCode, dated_codes
from waymark.records.table import ColumnSpec
from waymark.records.tables import BY_NAME


def note_dated_codes(story: Story) -> None:
    """Flag the codes of the council's own tables; a return's are held against its own year."""
    for name in story.tables:
        table = BY_NAME[name]
        if table.source not in story.handed_over:
            continue
        for spec in table.specs:
            if spec.codes and story.has(name, spec.name):
                for code in dated_codes(spec.codes):
                    _note(story, name, spec, code)


def _note(story: Story, name: str, spec: ColumnSpec, code: DatedCode) -> None:
    rows = story.tables[name]
    rows = rows.filter(pc.fill_null(pc.equal(rows[spec.name], code.code), False))
    if code.until and rows.num_rows:
        _flag(story, name, spec, _later(rows, name, code), f"{code.code} was in use until {code.until}.")
    if code.since and rows.num_rows:
        _flag(story, name, spec, _earlier(rows, name, code), f"{code.code} is in use since {code.since}.")


def _later(rows: pa.Table, name: str, code: DatedCode) -> pa.Table:
    """The rows that began after the code's last day."""
    start = BY_NAME[name].role("start")
    if start is None or start.name not in rows.column_names:
        return rows.slice(0, 0)
    return rows.filter(pc.fill_null(pc.greater(rows[start.name], pa.scalar(code.until)), False))


def _earlier(rows: pa.Table, name: str, code: DatedCode) -> pa.Table:
    """The rows that had ended before the code's first day."""
    end = BY_NAME[name].role("end")
    if end is None or end.name not in rows.column_names:
        return rows.slice(0, 0)
    return rows.filter(pc.fill_null(pc.less(rows[end.name], pa.scalar(code.since)), False))


def _flag(story: Story, name: str, spec: ColumnSpec, rows: pa.Table, more: str) -> None:
    if rows.num_rows:
        story.note("code-of-another-year", "flag", name, spec.name, rows, spec.name, more=more)
