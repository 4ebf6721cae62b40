"""A reconciliation as a workbook and as a table on the screen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rich.table import Table
from rich.text import Text
from xlsxwriter import Workbook

from waymark.engines.words import definition_of
from waymark.reports.numbers import NOT_AVAILABLE, number, shown
from waymark.reports.scorecard.wording import PERIODS
from waymark.reports.workbook import save
from waymark.scorecards.reconcile import Reconciled, Reconciliation

MOST_ROWS = 1_000_000
"""A worksheet holds 1,048,576 rows; past this the rest are counted, not listed."""

SUMMARY = (
    ("Ref", 7), ("Their title", 44), ("Our measure", 44), ("Period", 18), ("Their numerator", 11),
    ("Their denominator", 12), ("Their figure", 11), ("Our numerator", 11), ("Our denominator", 12),
    ("Our figure", 11), ("Difference", 11), ("Agrees", 14), ("Would agree if", 60), ("Rows to look at", 10),
)  # fmt: skip
ROWS = (
    ("Ref", 7), ("Kind", 22), ("Why", 60), ("Child", 16), ("Record", 16), ("Team", 14),
    ("Would change the", 26), ("File and row", 34),
)  # fmt: skip


def reconciliation_xlsx(found: Reconciliation, path: Path) -> None:
    """
    Write the workbook: the comparison, the definitions in English, and the rows that could explain it.

    Raises OSError, saying what to do, where the file cannot be written.
    """
    book = Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False})
    styles = {
        "head": book.add_format({"bold": True, "bottom": 2, "text_wrap": True, "valign": "top"}),
        "wrap": book.add_format({"text_wrap": True, "valign": "top"}),
        "number": book.add_format({"num_format": "#,##0.0###", "valign": "top"}),
    }
    _sheet(book, "Comparison", SUMMARY, [_summary(row) for row in found.rows], styles)
    _sheet(book, "Definitions", (("Ref", 7), ("Definition", 110)), _definitions(found), styles)
    _sheet(book, "Rows to look at", ROWS, _suspects(found), styles)
    unmapped = [(row.ref, row.title) for row in found.unmapped]
    _sheet(book, "Not mapped", (("Ref", 7), ("Their title", 80)), unmapped, styles)
    save(book, path)


def reconciliation_terminal(found: Reconciliation) -> Table:
    """The comparison as a table, one line for each mapped row."""
    agreed = sum(row.agrees is True for row in found.rows)
    title = f"{agreed} of {len(found.rows)} mapped rows agree; {len(found.unmapped)} rows are not mapped."
    table = Table(title=title, title_justify="left", header_style="bold")
    for heading in ("Ref", "Measure", "Theirs", "Ours", "Agrees", "Would agree if, or what is missing"):
        table.add_column(heading)
    for row in found.rows:
        table.add_row(
            row.theirs.ref,
            row.measure.title,
            row.theirs.current.printed or NOT_AVAILABLE,
            shown(row.ours.value, row.measure.unit),
            Text(_agrees(row), style="green" if row.agrees else "yellow"),
            "; ".join(row.would_agree) or _remark(row),
        )
    return table


def _summary(row: Reconciled) -> tuple[Any, ...]:
    theirs, ours = row.theirs, row.ours
    return (
        theirs.ref, theirs.title, row.measure.title, PERIODS[row.period],
        number(theirs.num.number), number(theirs.denom.number), number(theirs.value),
        number(ours.numerator), number(ours.denominator), number(ours.value), number(row.difference),
        _agrees(row), "; ".join(row.would_agree) or _remark(row), len(row.suspects),
    )  # fmt: skip


def _agrees(row: Reconciled) -> str:
    if row.agrees is None:
        return "cannot compare"
    return "yes" if row.agrees else "no"


def _remark(row: Reconciled) -> str:
    if row.missing:
        return f"Ours is not available: the load lacks {', '.join(row.missing)}."
    if row.theirs.value is None:
        return "Theirs is not printed, or cannot be read."
    if row.agrees:
        return ""
    return f"No single change gives theirs; {len(row.suspects)} rows to look at." if row.suspects else ""


def _definitions(found: Reconciliation) -> list[tuple[str, str]]:
    lines: list[tuple[str, str]] = []
    for row in found.rows:
        lines.append((row.theirs.ref, f"{row.measure.title}. {row.measure.source}."))
        lines += [("", f"{'    ' * line.level}{line.text}") for line in definition_of(row.measure)]
        lines += [("", note) for note in row.measure.notes]
    return lines


def _suspects(found: Reconciliation) -> list[tuple[str, ...]]:
    listed: list[tuple[str, ...]] = [
        (row.theirs.ref, one.kind, one.because, one.person, one.record, one.team, one.theirs, one.where)
        for row in found.rows
        for one in row.suspects
    ]
    if len(listed) > MOST_ROWS:
        rest = len(listed) - MOST_ROWS
        return [*listed[:MOST_ROWS], ("", "", f"{rest:,} more rows are not listed.", "", "", "", "", "")]
    return listed


def _sheet(
    book: Any, name: str, columns: tuple[tuple[str, int], ...], rows: list[Any], styles: dict[str, Any]
) -> None:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    for place, (heading, width) in enumerate(columns):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, heading, styles["head"])
    for line, row in enumerate(rows, start=1):
        for place, value in enumerate(row):
            if isinstance(value, int | float):
                sheet.write_number(line, place, value, styles["number"])
            elif value:
                sheet.write_string(line, place, str(value), styles["wrap"])
