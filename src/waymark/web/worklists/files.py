"""A list as a file: the rows this person may see and asked for, as the page has them."""

from __future__ import annotations

from waymark.reports.row_files import Held, rows_csv, rows_workbook
from waymark.web.notes.presenters import Line

TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def file_of(lines: list[Line], format: str, title: str, source: str) -> bytes:
    """The file in that format."""
    rows = [_cells(line) for line in lines]
    return rows_csv(rows).encode() if format == "csv" else rows_workbook(rows, title, source)


def _cells(line: Line) -> list[Held]:
    entry = line.row.entry
    return [
        line.row.called,
        entry.what,
        entry.status,
        entry.due,
        entry.days_late or None,
        entry.missed_running or None,
        entry.last_done,
        entry.since,
        line.row.team or "Not allocated",
        line.worker,
        line.row.family,
        line.row.record,
        entry.note,
        line.said.words if line.said else "",
    ]
