"""Which list of Annex A a sheet or file holds: the one whose columns its headings match best."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path

from waymark.intake.csv_file import find_header as find_csv_header
from waymark.intake.encodings import encoding_of, open_text
from waymark.intake.forms.annex_a.lists import LISTS
from waymark.intake.headings import headings_of, table_called
from waymark.intake.workbooks import Header, Sheet, Workbook, WorkbookUnreadable, find_header, read_workbook
from waymark.records.table import Table

IN_COMMON = frozenset({"child", "gender", "ethnicity", "born_on", "age", "disabled", "team", "worker"})
"""Columns that say nothing about which list it is."""

_ENOUGH = 4
_FIRST_LINES = 30


def list_on(sheet: Sheet, meant: Mapping[str, Mapping[str, str]] | None = None) -> Header | None:
    """The headings of the list on the sheet, whatever the sheet is called, or None where it holds none."""
    header = find_header(sheet.top, LISTS, meant)
    return header if header and _is_enough(header.table, header.cells) else None


def list_in(path: Path) -> Table | None:
    """The list in a CSV file, or None where it holds none. Raises OSError."""
    try:
        with open_text(path, encoding_of(path)) as stream:
            lines = list(islice(stream, _FIRST_LINES))
    except UnicodeDecodeError:
        return None
    best: tuple[int, Table] | None = None
    for table in LISTS:
        header = find_csv_header(lines, table)
        known = _known(table, header.cells) if header else frozenset()
        if header and _is_enough(table, header.cells) and (best is None or len(known) > best[0]):
            best = len(known), table
    return best[1] if best else None


def is_annex_a(path: Path) -> bool:
    """Whether the file is a workbook of lists, or one list as CSV. Raises OSError."""
    if table_called(path.stem) is not None:
        return False
    match path.suffix.lower():
        case ".xlsx":
            return any(list_on(sheet) for sheet in shown(path))
        case ".csv":
            return list_in(path) is not None
    return False


def shown(path: Path) -> Sequence[Sheet]:
    """The sheets that are not hidden; none where the workbook cannot be read. Raises OSError."""
    try:
        book: Workbook = read_workbook(path)
    except WorkbookUnreadable:
        return ()
    return [sheet for sheet in book.sheets if sheet.state == "visible" and not sheet.is_empty]


def _is_enough(table: Table, cells: Sequence[str]) -> bool:
    known = _known(table, cells)
    return len(known) >= _ENOUGH and bool(known - IN_COMMON)


def _known(table: Table, cells: Sequence[str]) -> frozenset[str]:
    return frozenset(heading.spec.name for heading in headings_of(table, cells) if heading.spec)
