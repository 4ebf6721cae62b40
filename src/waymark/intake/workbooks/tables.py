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
from waymark.intake.problems import Findings, Outcome
from waymark.intake.workbooks.gathering import raw_of
from waymark.intake.workbooks.layout import find_header
from waymark.intake.workbooks.reading import read_workbook
from waymark.intake.workbooks.sheet import Sheet
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
    findings = desk.findings(path.name, sheet.name)
    if sheet.state != "visible" and f"hidden-sheet:{path.name} ({sheet.name})" not in desk.answers.accepted:
        _leave(path, sheet, "hidden-sheet", "flag", desk, findings)
    elif table is None and sheet.is_empty:
        desk.account(f"{path.name} ({sheet.name})", path.name)
    elif table is None:
        _leave(path, sheet, "unrecognised-sheet", "flag", desk, findings)
    elif table.source in desk.intake.accounts:
        _leave(path, sheet, "two-files", "ask", desk, findings)
    else:
        _read_table(path, sheet, table, desk, findings)


def _leave(path: Path, sheet: Sheet, rule: str, outcome: Outcome, desk: Desk, findings: Findings) -> None:
    """List a sheet that is not read, and count its rows: words beside the tables as titles."""
    name = f"{path.name} ({sheet.name})"
    findings.add(rule, outcome, value=name, key=f"{rule}:{name}")
    account = desk.account(name, path.name)
    account.rows_in = len(sheet.rows)
    account.blank = sum(map(is_blank, sheet.rows))
    said = account.rows_in - account.blank
    account.totals, account.set_aside = (said, 0) if rule == "unrecognised-sheet" else (0, said)


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
