"""Made-up workbooks for the tests of reading them: sheets as lists of rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
from unit.intake.files import TAKEN_ON

from waymark.intake.intake import Intake
from waymark.intake.read import read_folder

Rows = Sequence[Sequence[object]]

PLANS = ["cppl_cp_plan_id", "cppl_person_id", "cppl_cp_plan_start_date", "cppl_cp_plan_end_date"]


def workbook(path: Path, change: Callable[[Any], None] | None = None, **sheets: Rows) -> Path:
    """A workbook with these sheets, saved after `change` has been made to it."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    if change:
        change(book)
    book.save(path)
    return path


def read(space: Path, rows: Rows, change: Callable[[Any], None] | None = None) -> Intake:
    """What reading child protection plans from a workbook named after the table finds."""
    workbook(space / "ssd_cp_plans.xlsx", change, Sheet1=rows)
    return read_folder(space, TAKEN_ON)
