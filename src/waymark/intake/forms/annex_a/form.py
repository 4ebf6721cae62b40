"""Annex A as a return: every list in a workbook, or in CSV files of one list each, read and accounted for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa

from waymark.intake.csv_file import read_csv
from waymark.intake.desk import Desk
from waymark.intake.forms.annex_a.lists import LISTS
from waymark.intake.forms.annex_a.lists.adoption import adopters
from waymark.intake.forms.annex_a.recognising import is_annex_a, list_in, list_on
from waymark.intake.forms.annex_a.standard import standard_tables
from waymark.intake.forms.annex_a.standard.listing import Listed
from waymark.intake.forms.form import Standard
from waymark.intake.headings import undecided
from waymark.intake.problems import Findings
from waymark.intake.raw import RawTable
from waymark.intake.rules import RULES
from waymark.intake.workbooks import Sheet, WorkbookUnreadable, raw_of, read_workbook
from waymark.records.table import Table


@dataclass(frozen=True)
class AnnexA:
    """The lists of children that Ofsted asks for at an inspection (ILACS Annex A)."""

    name: str = "Annex A"
    tables: tuple[Table, ...] = LISTS

    def takes(self, path: Path) -> bool:
        """Whether the file is a workbook of lists, or one list as CSV. Raises OSError."""
        return is_annex_a(path)

    def read(self, files: Sequence[Path], desk: Desk) -> Standard:
        """The standard tables that the lists in these files give. Raises OSError."""
        reading = _Reading(desk)
        for path in files:
            if path.suffix.lower() == ".csv":
                reading.csv(path)
            else:
                reading.workbook(path)
        return standard_tables(reading.lists, desk)


@dataclass
class _Reading:
    """The lists read so far, by their names."""

    desk: Desk
    lists: dict[str, Listed] = field(default_factory=dict)

    def workbook(self, path: Path) -> None:
        """Read every list on a sheet that is shown; what is not one is noted."""
        try:
            book = read_workbook(path)
        except WorkbookUnreadable as error:
            self.desk.account(path.name, path.name)
            error.note(self.desk.findings(path.name))
            return
        for sheet in book.sheets:
            self._sheet(path, sheet, self.desk.findings(path.name, sheet.name))

    def csv(self, path: Path) -> None:
        """Read the one list in the file."""
        findings, table = self.desk.findings(path.name), list_in(path)
        if table is None or self._is_second(table, path.name, path, findings):
            return
        account = self.desk.account(table.source, path.name)
        self._keep(table, read_csv(path, table, account, findings), path, findings)

    def _sheet(self, path: Path, sheet: Sheet, findings: Findings) -> None:
        called = f"{path.name} ({sheet.name})"
        hidden = sheet.state != "visible" and f"hidden-sheet:{sheet.name}" not in self.desk.answers.accepted
        header = None if hidden else list_on(sheet, self.desk.answers.columns)
        if hidden or (header is None and not sheet.is_empty):
            findings.add("hidden-sheet" if hidden else "unrecognised-list", "flag", value=sheet.name)
            self.desk.account(called, path.name)
        elif header is not None and not self._is_second(header.table, called, path, findings):
            table = header.table
            account = self.desk.account(table.source, path.name)
            meant = self.desk.answers.columns.get(table.source, {})
            self._keep(table, raw_of(sheet, header, table, account, findings, meant), path, findings)

    def _is_second(self, table: Table, called: str, path: Path, findings: Findings) -> bool:
        """Whether the list has been given already; the second is not read."""
        if table.source not in self.desk.intake.accounts:
            return False
        findings.add(
            "two-files", "ask", f"{table.source} is there twice. Keep one and load again.", value=called
        )
        self.desk.account(called, path.name)
        return True

    def _keep(self, table: Table, raw: RawTable | None, path: Path, findings: Findings) -> None:
        if raw is not None:
            account = self.desk.account(table.source, path.name)
            rows: pa.Table = self.desk.keep(raw, account, findings)
            self.lists[table.name] = Listed(table, rows, path.name, findings.sheet)
            if table is adopters and rows.num_rows:
                counted = f"{rows.num_rows:,} rows of {table.source} are read and counted, and not published."
                findings.add("list-not-used", "flag", f"{counted} {RULES['list-not-used'].remedy}")
        self.desk.intake.refused = self.desk.intake.refused or undecided(findings)
