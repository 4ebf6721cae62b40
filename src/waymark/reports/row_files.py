"""Rows of a worklist as a file to keep: CSV or a workbook, in which nothing can become a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date

from xlsxwriter import Workbook

from waymark.reports.safe_text import safe
from waymark.reports.workbooks.sheets import Cell, Column, Styles, print_on_a4, write_head, write_line

HEADINGS = (
    "Child or worker",
    "What",
    "Status",
    "Due",
    "Days late",
    "Missed running",
    "Last one",
    "Since",
    "Team",
    "Worker",
    "Family",
    "Record",
    "Says",
    "Note",
)
WIDTHS = (14, 24, 10, 12, 8, 8, 12, 12, 12, 12, 9, 12, 24, 30)
NUMBERS = ("Days late", "Missed running")

Held = str | int | date | None


def rows_csv(rows: Sequence[Sequence[Held]]) -> str:
    """The rows under their headings; a text that a spreadsheet would run has its mark for text in front."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADINGS)
    writer.writerows([safe(_text(cell)) for cell in row] for row in rows)
    return out.getvalue()


def rows_workbook(rows: Sequence[Sequence[Held]], title: str, source: str) -> bytes:
    """The rows as a workbook of one sheet, every text written as text."""
    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True})
    sheet, styles = book.add_worksheet("List"), Styles(book)
    columns = [
        Column(heading, width, "right" if heading in NUMBERS else "left")
        for heading, width in zip(HEADINGS, WIDTHS, strict=True)
    ]
    write_head(sheet, columns, styles)
    for at, row in enumerate(rows, start=1):
        cells = [Cell(cell if isinstance(cell, int) else _text(cell)) for cell in row]
        write_line(sheet, at, cells, columns, styles)
    sheet.set_landscape()
    print_on_a4(sheet, title, source)
    book.close()
    return out.getvalue()


def _text(cell: Held) -> str:
    if isinstance(cell, date):
        return cell.isoformat()
    return "" if cell is None else str(cell)
