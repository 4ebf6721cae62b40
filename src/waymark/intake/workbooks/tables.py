"""
Standard tables in a workbook: one named after its table, or one with a sheet for each table.

A sheet is the table it is named after. In a workbook named after a table, the one sheet that is shown
is that table whatever the sheet is called.
"""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa

from waymark.intake.desk import Desk
from waymark.intake.footers import is_blank
from waymark.intake.headings import table_called, undecided
from waymark.intake.intake import SHEET
from waymark.intake.problems import Findings
from waymark.intake.which_table import answered, ask_which, has_what_it_needs, likely_tables
from waymark.intake.workbooks.gathering import raw_of
from waymark.intake.workbooks.layout import find_header
from waymark.intake.workbooks.reading import read_workbook
from waymark.intake.workbooks.sheet import HEADER_WITHIN, Sheet
from waymark.intake.workbooks.unreadable import WorkbookUnreadable
from waymark.records.table import Table


def read_tables(path: Path, desk: Desk) -> None:
    """Read every table the workbook holds; what is not one is listed. Raises OSError."""
    try:
        book = read_workbook(path)
    except WorkbookUnreadable as error:
        desk.account(path.name, path.name)
        error.note(desk.findings(path.name))
        return
    if book.links:
        desk.findings(path.name).add("external-links", "flag", value=f"{book.links:,} other workbooks")
    shown = [sheet for sheet in book.sheets if sheet.state == "visible" and not sheet.is_empty]
    for sheet in book.sheets:
        table = table_called(sheet.name) or (table_called(path.stem) if shown == [sheet] else None)
        _read_sheet(path, sheet, table, desk)


def _read_sheet(path: Path, sheet: Sheet, table: Table | None, desk: Desk) -> None:
    findings, name = desk.findings(path.name, sheet.name), f"{path.name} ({sheet.name})"
    if sheet.state != "visible" and f"hidden-sheet:{name}" not in desk.answers.accepted:
        findings.add("hidden-sheet", "flag", value=name)
        _leave(path, sheet, desk)
    elif table is None and sheet.is_empty:
        desk.account(name, path.name)
    else:
        _read_shown(path, sheet, table, desk, findings)


def _read_shown(path: Path, sheet: Sheet, table: Table | None, desk: Desk, findings: Findings) -> None:
    name = f"{path.name} ({sheet.name})"
    others = _others(sheet, table, desk)
    found = answered(name, others, desk.answers.accepted) or (None if others else table)
    if found is not None and found.source not in desk.intake.accounts:
        _read_table(path, sheet, found, desk, findings)
    elif found is not None:
        findings.add("two-files", "ask", value=name, key=f"two-files:{name}")
        _leave(path, sheet, desk)
    elif others:
        ask_which(name, others, findings)
        _leave(path, sheet, desk)
    else:
        findings.add("unrecognised-sheet", "flag", value=name)
        _leave(path, sheet, desk, titles=True)


def _others(sheet: Sheet, table: Table | None, desk: Desk) -> list[Table]:
    """The tables whose headings the sheet has, where they are not those of the table it is named after."""
    if table is not None:
        header = find_header(sheet.top, [table], desk.answers.columns)
        if header and has_what_it_needs(table, header.cells, desk.answers.columns.get(table.source)):
            return []
    return likely_tables(sheet.top[:HEADER_WITHIN])


def _leave(path: Path, sheet: Sheet, desk: Desk, titles: bool = False) -> None:
    """Count the rows of a sheet that is not read; words beside the tables count as titles."""
    account = desk.account(f"{path.name} ({sheet.name})", path.name)
    account.rows_in = len(sheet.rows)
    account.blank = sum(map(is_blank, sheet.rows))
    said = account.rows_in - account.blank
    account.totals, account.set_aside = (said, 0) if titles else (0, said)


def _read_table(path: Path, sheet: Sheet, table: Table, desk: Desk, findings: Findings) -> None:
    account, intake = desk.account(table.source, path.name), desk.intake
    header = find_header(sheet.top, [table], desk.answers.columns)
    if header is None:
        findings.add("no-heading", "refuse")
        account.rows_in = len(sheet.rows)
        account.blank = sum(map(is_blank, sheet.rows))
        account.set_aside = account.rows_in - account.blank
        return
    raw = raw_of(sheet, header, table, account, findings, desk.answers.columns.get(table.source))
    if raw is not None:
        rows = desk.keep(raw, account, findings)
        intake.tables[table.name] = rows.append_column(
            SHEET, pa.array([sheet.name] * rows.num_rows, pa.string())
        )
        intake.columns[table.name] = frozenset(h.spec.name for h in raw.headings if h.spec)
        intake.files[table.name] = path.name
    intake.refused = intake.refused or undecided(findings)
