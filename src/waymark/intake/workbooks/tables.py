"""
Standard tables in a workbook: one named after its table, or one with a sheet for each table.

A sheet is the table it is named after. In a workbook named after a table, the one sheet that is shown
is that table whatever the sheet is called.
"""

from __future__ import annotations

from pathlib import Path

from waymark.intake.desk import Desk
from waymark.intake.headings import table_called, undecided
from waymark.intake.problems import Findings
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
    shown = [sheet for sheet in book.sheets if sheet.state == "visible" and not sheet.is_empty]
    for sheet in book.sheets:
        findings = desk.findings(path.name, sheet.name)
        table = table_called(sheet.name) or (table_called(path.stem) if shown == [sheet] else None)
        if sheet.state != "visible" and f"hidden-sheet:{sheet.name}" not in desk.answers.accepted:
            _list(path, sheet, "hidden-sheet", desk, findings)
        elif sheet.is_empty and table is None:
            continue
        elif table is None:
            _list(path, sheet, "unrecognised-sheet", desk, findings)
        elif table.source in desk.intake.accounts:
            said = f"{path.name} ({sheet.name})"
            findings.add("two-files", "ask", value=said, key=f"two-files:{said}")
            desk.account(f"{path.name} ({sheet.name})", path.name)
        else:
            _read(path, sheet, table, desk, findings)


def _list(path: Path, sheet: Sheet, rule: str, desk: Desk, findings: Findings) -> None:
    """List a sheet that is not read."""
    findings.add(rule, "flag", value=sheet.name)
    desk.account(f"{path.name} ({sheet.name})", path.name)


def _read(path: Path, sheet: Sheet, table: Table, desk: Desk, findings: Findings) -> None:
    account, intake = desk.account(table.source, path.name), desk.intake
    header = find_header(sheet.top, [table], desk.answers.columns)
    if header is None:
        findings.add("no-heading", "refuse")
        account.rows_in = account.set_aside = len(sheet.rows)
        return
    meant = desk.answers.columns.get(table.source, {})
    raw = raw_of(sheet, header, table, account, findings, meant)
    if raw is not None:
        intake.tables[table.name] = desk.keep(raw, account, findings)
        intake.columns[table.name] = frozenset(h.spec.name for h in raw.headings if h.spec)
        intake.files[table.name] = path.name
    intake.refused = intake.refused or undecided(findings)
