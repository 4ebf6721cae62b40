"""
A reconciliation as a workbook.

Four sheets: the comparison, the definitions in English, the rows that could explain a difference, and
the rows of theirs that no measure was named for.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from xlsxwriter import Workbook

from waymark.engines.words import definition_of
from waymark.measures.measure import Unit
from waymark.reports.days import long_day
from waymark.reports.periods import PERIODS
from waymark.reports.reconciliation.wording import explanation, summary, verdict
from waymark.reports.workbooks.saving import save
from waymark.reports.workbooks.sheets import (
    VALUES,
    Cell,
    Column,
    Properties,
    Styles,
    print_on_a4,
    sum_format,
    write_head,
    write_line,
)
from waymark.scorecards.reconcile import Reconciled, Reconciliation

MOST_ROWS = 1_000_000
"""A worksheet holds 1,048,576 rows; past this the rest are counted, not listed."""

COMPARISON = (
    Column("Ref", 6),
    Column("Their title", 32),
    Column("Our measure", 32),
    Column("Period", 12),
    Column("Their num", 9, "right"),
    Column("Their denom", 9, "right"),
    Column("Their figure", 9, "right"),
    Column("Our num", 9, "right"),
    Column("Our denom", 9, "right"),
    Column("Our figure", 9, "right"),
    Column("Difference", 10, "right"),
    Column("Agrees", 9),
    Column("Would agree if, or what to know", 38),
    Column("Rows to look at", 8, "right"),
)
DEFINITIONS = (Column("Ref", 7), Column("Definition", 110))
SUSPECTS = (
    Column("Ref", 7),
    Column("Kind", 20),
    Column("Why", 46),
    Column("Child", 14),
    Column("Record", 14),
    Column("Team", 16),
    Column("Would change the", 22),
    Column("File and row", 30),
)
UNMAPPED = (Column("Ref", 7), Column("Their title", 80))

FILLS: dict[str, Properties] = {
    "yes": {"bg_color": "#DFF0E8", "font_color": "#0B4F36", "bold": True},
    "no": {"bg_color": "#FDEED3", "font_color": "#6B3A00", "bold": True},
    "cannot compare": {"bg_color": "#EEF0F1", "font_color": "#3F4244"},
}


def reconciliation_xlsx(found: Reconciliation, path: Path) -> None:
    """Write the workbook. Raises OSError, saying what to do, where the file cannot be written."""
    book = Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False})
    styles = Styles(book)
    _sheet(styles, found, "Comparison", COMPARISON, [_compared(row) for row in found.rows])
    _sheet(styles, found, "Definitions", DEFINITIONS, _definitions(found))
    _sheet(styles, found, "Rows to look at", SUSPECTS, _suspects(found))
    _sheet(styles, found, "Not mapped", UNMAPPED, [_texts(row.ref, row.title) for row in found.unmapped])
    save(book, path)


def _sheet(
    styles: Styles,
    found: Reconciliation,
    name: str,
    columns: Sequence[Column],
    rows: Sequence[Sequence[Cell]],
) -> None:
    sheet = styles.book.add_worksheet(name)
    write_head(sheet, columns, styles)
    for line, cells in enumerate(rows, start=1):
        write_line(sheet, line, cells, columns, styles)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(1, len(rows)), len(columns) - 1)
    sheet.set_landscape()
    source = f"{found.authority}, load {found.load_id}. {summary(found)}"
    print_on_a4(sheet, f"{name}, as at {long_day(found.as_at)}", source)


def _compared(row: Reconciled) -> list[Cell]:
    theirs, ours, unit = row.theirs, row.ours, row.measure.unit
    sums: Properties = {"num_format": sum_format(ours.numerator, ours.denominator)}
    value: Properties = {"num_format": VALUES[unit]}
    return [
        Cell(theirs.ref),
        Cell(theirs.title),
        Cell(row.measure.title),
        Cell(PERIODS[row.period]),
        Cell(theirs.num.number, _sum(theirs.num.number)),
        Cell(theirs.denom.number, _sum(theirs.denom.number)),
        Cell(theirs.value, value),
        Cell(ours.numerator, sums),
        Cell(ours.denominator, sums),
        Cell(ours.value, {**value, "bold": True}),
        Cell(row.difference, {"num_format": _signed(unit)}),
        Cell(verdict(row), FILLS[verdict(row)]),
        Cell(explanation(row)),
        Cell(len(row.suspects) or None, {"num_format": "#,##0"}),
    ]


def _sum(number: Decimal | None) -> Properties:
    return {"num_format": sum_format(number)}


def _signed(unit: Unit) -> str:
    """A difference with its sign; in points where the figures are percentages."""
    digits = "#,##0" if unit == "count" else "0.00"
    return f"+{digits};-{digits};{digits}"


def _definitions(found: Reconciliation) -> list[list[Cell]]:
    lines: list[list[Cell]] = []
    for row in found.rows:
        heading = f"{row.measure.title}. {row.measure.source}."
        lines.append([Cell(row.theirs.ref, {"bold": True}), Cell(heading, {"bold": True})])
        lines += [[Cell(""), Cell(line.text, {"indent": line.level})] for line in definition_of(row.measure)]
        lines += [_texts("", note) for note in row.measure.notes]
    return lines


def _suspects(found: Reconciliation) -> list[list[Cell]]:
    listed = [
        _texts(row.theirs.ref, one.kind, one.because, one.person, one.record, one.team, one.theirs, one.where)
        for row in found.rows
        for one in row.suspects
    ]
    if len(listed) > MOST_ROWS:
        rest = f"{len(listed) - MOST_ROWS:,} more rows are not listed."
        return [*listed[:MOST_ROWS], _texts("", "", rest, "", "", "", "", "")]
    return listed


def _texts(*texts: str) -> list[Cell]:
    return [Cell(text) for text in texts]
