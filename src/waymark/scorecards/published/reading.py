"""From a table as printed to rows with their figures read."""

from __future__ import annotations

import re

from waymark.intake.published import Figure, PrintedRow, PublishedTable, read_figure
from waymark.scorecards.published.rows import Page, Row
from waymark.scorecards.published.scale import on_a_hundred, says_percent


def page_of(table: PublishedTable) -> Page:
    """The table with its figures read. Percentages held as fractions are put on 0 to 100."""
    rows = tuple(on_a_hundred([_row(table, printed) for printed in table.rows]))
    return Page(rows, "ref" in table.columns.places, table.columns.current_month)


def _row(table: PublishedTable, row: PrintedRow) -> Row:
    def cell(role: str) -> str:
        return table.cell(row, role)

    months = {month: read_figure(row.cells[place]) for month, place in table.columns.months.items()}
    current = read_figure(cell("current"))
    return Row(
        line=row.line,
        ref=cell("ref"),
        section=row.section,
        title=cell("title"),
        printed=row.printed,
        beyond=row.beyond,
        current=current,
        num=read_figure(cell("num")),
        denom=read_figure(cell("denom")),
        previous=read_figure(cell("previous_year")),
        months=months,
        targets=_targets(table, row),
        period_printed=cell("period"),
        polarity_printed=cell("polarity"),
        percent=says_percent(cell("title"), [current, *months.values()]),
        names=_names(table),
    )


def _targets(table: PublishedTable, row: PrintedRow) -> dict[str, Figure]:
    roles = ("target", "target_min", "target_upper", "tolerance")
    text = {role: table.cell(row, role) for role in roles if role in table.columns.places}
    return {role: read_figure(re.sub(r"^(?:\+/-|±)\s*", "", t), target=True) for role, t in text.items()}


def _names(table: PublishedTable) -> dict[str, str]:
    """The printed heading of each role and month, for use in a sentence; a workbook's date by its month."""
    places = {**table.columns.places, **table.columns.months}
    headings = {role: " ".join(table.columns.headings[place].split()) for role, place in places.items()}
    return {role: role if text == f"{role}-01" else text for role, text in headings.items()}
