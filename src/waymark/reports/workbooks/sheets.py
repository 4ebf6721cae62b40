"""
Writing the sheets of a workbook: formats made once, text as text, print set-up.

Text is always written as text, so that nothing in the data can become a formula or a link.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from waymark.measures.measure import Unit
from waymark.reports.numbers import number

Value = str | int | float | Decimal | None
Properties = dict[str, object]
A4 = 9

LINE = 13.5
"""The height of a line of text, in points."""

LONGEST = 32_767
"""The most characters Excel keeps in a cell."""

VALUES: dict[Unit, str] = {
    "percent": '0.0"%"',
    "count": "#,##0",
    "mean": "0.00",
    "ratio": "0.0",
    "rate": "0.0",
}


@dataclass(frozen=True)
class Cell:
    """What a cell holds and how it looks; a value of None leaves it empty."""

    value: Value
    properties: Properties = field(default_factory=dict)


@dataclass(frozen=True)
class Column:
    """A column of a sheet: its heading, and its width in characters."""

    heading: str
    width: float
    align: Literal["left", "right"] = "left"


@dataclass(frozen=True)
class Styles:
    """The cell formats of one workbook, each made once."""

    book: Workbook
    made: dict[tuple[tuple[str, object], ...], Format] = field(default_factory=dict)

    def of(self, properties: Properties) -> Format:
        """The format with these properties, over the ones every cell has."""
        key = tuple(sorted(properties.items()))
        if key not in self.made:
            base = {"font_name": "Arial", "font_size": 10, "valign": "top", "text_wrap": True}
            lines = {"bottom": 1, "bottom_color": "#CECECE"}
            self.made[key] = self.book.add_format({**base, **lines, **properties})
        return self.made[key]


def write_head(sheet: Worksheet, columns: Sequence[Column], styles: Styles) -> None:
    """Headings along the first row, which stays in sight and is printed on every page."""
    look: Properties = {"bold": True, "bg_color": "#0F3D4C", "font_color": "#FFFFFF", "valign": "vcenter"}
    for at, column in enumerate(columns):
        sheet.set_column(at, at, column.width)
        sheet.write_string(0, at, column.heading, styles.of({**look, "align": column.align}))
    sheet.set_row(0, 30)
    sheet.repeat_rows(0)


def write_line(
    sheet: Worksheet, line: int, cells: Sequence[Cell], columns: Sequence[Column], styles: Styles
) -> None:
    """One row of cells: numbers as they are, text as text, as tall as the longest text needs."""
    sheet.set_row(
        line, LINE * max(_lines(cell, column) for cell, column in zip(cells, columns, strict=False))
    )
    for at, cell in enumerate(cells):
        style = styles.of(cell.properties)
        match cell.value:
            case None | "":
                sheet.write_blank(line, at, None, style)
            case str(text):
                sheet.write_string(line, at, text[:LONGEST], style)
            case figure:
                sheet.write_number(line, at, number(figure), style)


def _lines(cell: Cell, column: Column) -> int:
    """How many lines the cell's text takes; letters are a little wider than the digits Excel measures by."""
    return math.ceil(len(cell.value) * 1.15 / column.width) or 1 if isinstance(cell.value, str) else 1


def print_on_a4(sheet: Worksheet, title: str, source: str) -> None:
    """A4, as wide as the page, with the title above, and the source and page number below."""
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    sheet.set_header(f"&L&B{_plain(title)}")
    sheet.set_footer(f"&L{_plain(source)}&RPage &P of &N")


def sum_format(*values: Decimal | None) -> str:
    """Whole, or with one place where a sum has a part of a post."""
    return "#,##0" if all(value is None or value == int(value) for value in values) else "#,##0.0"


def target_format(value: float | None, unit: Unit) -> str:
    """A target as it was set: no needless decimals."""
    digits = "0" if value is None or value.is_integer() else "0.0#"
    return f'{digits}"%"' if unit == "percent" else digits


def _plain(text: str) -> str:
    """Text for a header or footer, where an ampersand starts an instruction; Excel keeps 255 characters."""
    return text.replace("&", "&&")[:200]
