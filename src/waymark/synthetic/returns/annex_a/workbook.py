"""Writing the lists: one sheet for each, as the style says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook

from waymark.synthetic.chance import Chance
from waymark.synthetic.returns.annex_a import front_door, help
from waymark.synthetic.returns.annex_a.adoption import adoptions
from waymark.synthetic.returns.annex_a.care import CareList, care_leavers
from waymark.synthetic.returns.annex_a.codes import Code, written
from waymark.synthetic.returns.annex_a.headings import Heading, headings, title
from waymark.synthetic.returns.annex_a.people import Cell, People, Row
from waymark.synthetic.returns.annex_a.style import Style
from waymark.synthetic.returns.annex_a.window import Window
from waymark.synthetic.story import Child, Story

Lister = Callable[[Child, Window, People], Iterator[Row]]
LISTS = 11
TITLES = ("Annex A: child-level data", "{title}", "Made-up children", "Run on {day}", "")
DATE_FORMAT = "dd/mm/yyyy"


def write_annex_a(
    path: Path, story: Story, as_at: date, authority: str, style: Style | None = None
) -> dict[str, int]:
    """Write the workbook of that day, from the council of that code; return the rows of each list."""
    style = style or Style()
    window, people, chance = Window(as_at, style), People.of(story), Chance(style.seed)
    listers, counts = _listers(authority), {}
    with Workbook(path, {"default_date_format": DATE_FORMAT}) as book:
        # the same story gives the same bytes, so the workbook is dated by its own day
        book.set_properties({"created": datetime(as_at.year, as_at.month, as_at.day)})
        for number in range(1, LISTS + 1):
            lister = listers.get(number)
            rows = (
                [row for child in story.children for row in lister(child, window, people)] if lister else []
            )
            _write(book, number, rows, window, chance)
            counts[f"List {number}"] = len(rows)
    return counts


def _listers(authority: str) -> dict[int, Lister]:
    return {
        1: front_door.contacts,
        2: front_door.early_help,
        3: front_door.referrals,
        4: front_door.assessments,
        5: front_door.enquiries,
        6: help.children_in_need,
        7: help.cp_plans,
        8: CareList(authority),
        9: care_leavers,
        10: adoptions,
    }


def _write(book: Any, number: int, rows: list[Row], window: Window, chance: Chance) -> None:
    style, sheet = window.style, book.add_worksheet(f"List {number}")
    columns = headings(number, style)
    if style.shuffled:
        columns = _shuffled(columns, chance)
    place = _write_titles(sheet, number, window)
    sheet.write_row(place, 0, [heading.text for heading in columns])
    for offset, row in enumerate(rows, start=place + 1):
        for column, heading in enumerate(columns):
            _write_cell(sheet, offset, column, row.get(heading.field), style)
        if style.hidden_rows and chance.happens(0.1):
            sheet.set_row(offset, None, None, {"hidden": True})
    if style.totals:
        sheet.write_row(place + len(rows) + 1, 0, ["Total", len(rows)])


def _write_titles(sheet: Any, number: int, window: Window) -> int:
    for line in range(window.style.title_rows):
        text = TITLES[min(line, len(TITLES) - 1)]
        sheet.write(
            line, 0, text.format(title=f"List {number}: {title(number)}", day=f"{window.as_at:%d/%m/%Y}")
        )
    return window.style.title_rows


def _write_cell(sheet: Any, row: int, column: int, cell: Cell, style: Style) -> None:
    match cell:
        case None:
            return
        case Code():
            sheet.write_string(row, column, written(cell, style))
        case date() if style.dates == "text":
            sheet.write_string(row, column, f"{cell:%d/%m/%Y}")
        case date():
            sheet.write_datetime(row, column, cell)
        case int():
            sheet.write_number(row, column, cell)
        case str():
            sheet.write_string(row, column, cell)


def _shuffled(columns: list[Heading], chance: Chance) -> list[Heading]:
    left, order = list(columns), []
    while left:
        order.append(left.pop(chance.between(0, len(left) - 1)))
    return order
