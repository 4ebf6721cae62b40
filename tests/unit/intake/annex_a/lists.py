"""Made-up Annex A workbooks: each list as rows of a few cells by heading, the other cells blank."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from unit.intake.annex_a.headings import HEADINGS
from unit.intake.files import TAKEN_ON
from unit.intake.workbooks.books import workbook

from waymark.intake.answers import Answers
from waymark.intake.intake import Intake
from waymark.intake.read import read_folder

Cells = Mapping[str, object]

CHILD, TEAM, WORKER = "Child Unique ID", "Allocated Team", "Allocated Worker"


def sheet(number: int, rows: Sequence[Cells], leave_out: Sequence[str] = ()) -> list[list[object]]:
    """The list with a heading row; cells are found by their headings."""
    headings = [heading for heading in HEADINGS[number] if heading not in leave_out]
    strange = {heading for row in rows for heading in row} - set(headings)
    assert not strange, strange
    return [list(headings), *([row.get(heading, "") for heading in headings] for row in rows)]


def annex_a(space: Path, lists: Mapping[int, Sequence[Cells]], answers: Answers | None = None) -> Intake:
    """What reading a workbook of these lists, made on 31 October 2018, finds."""
    space.mkdir(exist_ok=True)
    sheets: dict[str, Any] = {f"Sheet{number}": sheet(number, rows) for number, rows in lists.items()}
    return read_folder(workbook(space / "return.xlsx", **sheets), TAKEN_ON, answers=answers)


def rows(intake: Intake, table: str, *columns: str) -> list[tuple[object, ...]]:
    """The rows of a standard table, these columns of it."""
    return [tuple(row[column] for column in columns) for row in intake.tables[table].to_pylist()]


def day(month: int, number: int, year: int = 2018) -> date:
    """A day of 2018."""
    return date(year, month, number)
