"""The cells of a CSV file or a workbook as text, before anything is made of them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import python_calamine as calamine

from waymark.intake.published.unreadable import ScorecardUnreadable

Grid = list[list[str]]
_WORKBOOKS = (".xlsx", ".xlsm")
_TEXT = (".csv",)
_LARGEST = 50_000_000
"""Bytes. A scorecard has a few hundred rows; a file beyond this is something else."""


def grids_of(path: Path) -> Iterator[tuple[str, Grid]]:
    """
    Every way the file can be taken as a table: each sheet of a workbook, each usual separator of a CSV.

    Raises ScorecardUnreadable when there is no such file, or it is of another kind, or it is damaged.
    """
    if not path.is_file():
        raise ScorecardUnreadable("there is no such file.", str(path), "Check the name and the folder.")
    if path.stat().st_size > _LARGEST:
        raise ScorecardUnreadable(
            "the file is too large for a scorecard.", str(path), "Give the scorecard only."
        )
    kind = path.suffix.lower()
    if kind in _WORKBOOKS:
        yield from _sheets(path)
    elif kind in _TEXT:
        yield from _separations(path)
    else:
        raise ScorecardUnreadable(
            f"a file ending {kind or 'in nothing'} is not read.", str(path), "Save it as CSV or XLSX."
        )


def _separations(path: Path) -> Iterator[tuple[str, Grid]]:
    text = _decoded(path.read_bytes())
    for separator in (",", ";", "\t", "|"):
        try:
            yield "", list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
        except csv.Error as error:
            raise ScorecardUnreadable(
                f"it is not a table of text ({error}).", str(path), "Save it again as CSV (UTF-8)."
            ) from error


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # what Excel on Windows writes when it is not asked for UTF-8
        return content.decode("cp1252", errors="replace")


def _sheets(path: Path) -> Iterator[tuple[str, Grid]]:
    try:
        workbook = calamine.CalamineWorkbook.from_path(str(path))
        sheets = [
            (name, workbook.get_sheet_by_name(name).to_python(skip_empty_area=False))
            for name in workbook.sheet_names
        ]
    except Exception as error:  # the reader raises many kinds for a damaged workbook, and shares no base
        raise ScorecardUnreadable(
            f"the workbook cannot be opened ({error}).",
            str(path),
            "Open it in Excel, take off any password, and save it again as XLSX.",
        ) from error
    for name, rows in sheets:
        yield name, [[_text(cell) for cell in row] for row in rows]


def _text(cell: object) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return str(cell).upper()
        case float() if cell.is_integer() and abs(cell) < 1e15:
            return str(int(cell))
        case float():
            return format(cell, ".15g")
        case datetime():
            return cell.date().isoformat()
        case date():
            return cell.isoformat()
        case _:
            return str(cell)
