"""
A scorecard as an Excel workbook: unrounded numbers shown rounded, status in words and colour, ready to print.

The first row holds the headings, so that the sheet sorts, filters and reads back as a table. What to
know about the figures, and what they were made from, is on a second sheet.
"""

from __future__ import annotations

from datetime import datetime, time
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from waymark.measures.measure import Better
from waymark.reports.days import long_day, short_month
from waymark.reports.scorecard import wording
from waymark.reports.scorecard.view import last_year, status, whose
from waymark.reports.signals import listing, words
from waymark.reports.workbooks.saving import save
from waymark.reports.workbooks.sheets import (
    VALUES,
    Cell,
    Column,
    Properties,
    Styles,
    print_on_a4,
    sum_format,
    target_format,
    write_head,
    write_line,
)
from waymark.scorecards.scorecard import Scorecard, ScorecardRow

FILLS = {
    "green": ("#DFF0E8", "#0B4F36"),
    "amber": ("#FDEED3", "#6B3A00"),
    "red": ("#FBE4E2", "#86160F"),
    "none": ("#EEF0F1", "#3F4244"),
    "unavailable": ("#EEF0F1", "#3F4244"),
}

INKS = {
    "improving": "#1559A0",
    "concerning": "#86226B",
    "changed": "#0B0C0C",
    "same": "#54575A",
    "early": "#54575A",
}

BETTER = {Better.HIGHER: "Higher", Better.LOWER: "Lower", Better.NEITHER: "Neither"}


def to_xlsx(scorecard: Scorecard, path: Path) -> None:
    """Write the scorecard to a workbook. Raises OSError, saying what to do, where that cannot be done."""
    book = Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False})
    taken = datetime.combine(scorecard.load_as_at, time())
    book.set_properties({"title": _title(scorecard), "author": "Waymark", "created": taken})
    styles = Styles(book)
    _write_scorecard(book.add_worksheet("Scorecard"), scorecard, styles)
    _write_notes(book.add_worksheet("Notes"), scorecard, styles)
    save(book, path)


def _write_scorecard(sheet: Worksheet, scorecard: Scorecard, styles: Styles) -> None:
    columns = _columns(scorecard)
    write_head(sheet, columns, styles)
    for line, row in enumerate(scorecard.rows, start=1):
        write_line(sheet, line, _cells(scorecard, row), columns, styles)
    sheet.freeze_panes(1, _grouped(scorecard) + 3)
    sheet.autofilter(0, 0, max(1, len(scorecard.rows)), len(columns) - 1)
    sheet.set_landscape()
    # What to know is printed from the notes, so that the figures keep their size on paper
    sheet.print_area(0, 0, max(1, len(scorecard.rows)), len(columns) - 2)
    print_on_a4(sheet, _title(scorecard), _source(scorecard))


def _columns(scorecard: Scorecard) -> list[Column]:
    group = [Column(scorecard.by.capitalize(), 24)] if _grouped(scorecard) else []
    return [
        *group,
        Column("Ref", 6),
        Column("Section", 14),
        Column("Measure", 36),
        Column("Period", 14),
        Column("Better", 9),
        Column(last_year(scorecard), 9, "right"),
        Column("Numerator", 10.5, "right"),
        Column("Denominator", 12.5, "right"),
        Column("Value", 9, "right"),
        Column("Target min", 7.5, "right"),
        Column("Target upper", 7.5, "right"),
        Column("Status", 15),
        Column("Signal", 19),
        Column("Direction", 10),
        *(Column(short_month(month), 7.5, "right") for month in scorecard.months),
        Column("Before you quote it", 60),
    ]


def _cells(scorecard: Scorecard, row: ScorecardRow) -> list[Cell]:
    definition, figure, unit = row.definition, row.figure, row.definition.measure.unit
    value: Properties = {"num_format": VALUES[unit]}
    sums: Properties = {"num_format": sum_format(figure.numerator, figure.denominator)}
    group = [Cell(whose(scorecard, row), {"bold": row.group is None})] if _grouped(scorecard) else []
    return [
        *group,
        Cell(definition.ref),
        Cell(definition.section),
        Cell(definition.title, {"bold": True}),
        Cell(wording.period_of(row)),
        Cell(BETTER[definition.measure.better]),
        Cell(row.previous_year, value),
        Cell(figure.numerator, sums),
        Cell(figure.denominator, sums),
        Cell(figure.value, {"bold": True, **value}),
        Cell(definition.target_min, {"num_format": target_format(definition.target_min, unit)}),
        Cell(row.target_upper, {"num_format": target_format(row.target_upper, unit)}),
        _status(row),
        *_signal(row),
        *(Cell(month, value) for _, month in row.trend),
        Cell(_flags(row), {"align": "left", "indent": 1}),
    ]


def _status(row: ScorecardRow) -> Cell:
    stands = status(row)
    ground, ink = FILLS[stands.kind]
    return Cell(
        stands.word, {"bold": True, "bg_color": ground, "font_color": ink, "align": "left", "indent": 1}
    )


def _signal(row: ScorecardRow) -> list[Cell]:
    """What the months say, in words; its colours are never those of a status."""
    said = row.signalled
    if said is None:
        return [Cell(""), Cell("")]
    ink: Properties = {"font_color": INKS[said.signal.kind], "align": "left", "indent": 1}
    course = {"early": "", "level": "No clear direction"}.get(
        said.direction.course, said.direction.course.capitalize()
    )
    return [
        Cell(words.heading_of(said), {"bold": bool(said.signal.now), **ink}),
        Cell(course, {"align": "left"}),
    ]


def _flags(row: ScorecardRow) -> str:
    return " ".join(f"{lead}: {sentence}" for lead, sentence in wording.flags_of(row))


def _write_notes(sheet: Worksheet, scorecard: Scorecard, styles: Styles) -> None:
    """What the figures are, what they come from, and what to know about each."""
    group = [Column(scorecard.by.capitalize(), 24)] if _grouped(scorecard) else []
    columns = [Column("Ref", 16), Column("About", 46), Column("Note", 90), *group]
    write_head(sheet, columns, styles)
    notes = [*_about(scorecard), *_definitions(scorecard), *_to_know(scorecard), *_told(scorecard)]
    for line, cells in enumerate(notes, start=1):
        write_line(sheet, line, cells, columns, styles)
    sheet.freeze_panes(1, 0)
    print_on_a4(sheet, f"{_title(scorecard)}: notes", _source(scorecard))


def _about(scorecard: Scorecard) -> list[list[Cell]]:
    facts = {
        "Scorecard": scorecard.title,
        "Authority": scorecard.authority,
        "Data as at": long_day(scorecard.as_at),
        "Extract taken": long_day(scorecard.load_as_at),
        "Load": scorecard.load_id,
        "Numbers": "Not rounded; only shown so. A percentage is on 0 to 100.",
        "Empty cells": "Not available: the extract cannot say, or there was nothing to count. Not nought.",
    }
    said = [*facts.items(), *wording.breaks_of_all(scorecard.rows)]
    return [[Cell(""), Cell(name, {"bold": True}), Cell(fact)] for name, fact in said]


def _definitions(scorecard: Scorecard) -> list[list[Cell]]:
    """Which definition each row was made with: its name and its hash."""
    rows = {id(row.definition): row.definition for row in scorecard.rows}.values()
    return [
        [
            Cell(row.ref),
            Cell(row.title, {"bold": True}),
            Cell(f"Definition {row.measure.slug}, version {row.measure.fingerprint}."),
        ]
        for row in rows
    ]


def _to_know(scorecard: Scorecard) -> list[list[Cell]]:
    return [
        [
            Cell(row.definition.ref),
            Cell(row.definition.title, {"bold": True}),
            Cell(f"{lead}: {sentence}"),
            *([Cell(whose(scorecard, row))] if _grouped(scorecard) else []),
        ]
        for row in scorecard.rows
        for lead, sentence in wording.flags_of(row)
    ]


def _told(scorecard: Scorecard) -> list[list[Cell]]:
    """Everything the months say of a row, with the numbers."""
    return [
        [
            Cell(row.definition.ref),
            Cell(row.definition.title, {"bold": True}),
            Cell(f"Signal: {' '.join(listing.lines_of(row.signalled))}"),
            *([Cell(whose(scorecard, row))] if _grouped(scorecard) else []),
        ]
        for row in scorecard.rows
        if row.signalled
    ]


def _grouped(scorecard: Scorecard) -> bool:
    return scorecard.by != "authority"


def _title(scorecard: Scorecard) -> str:
    return f"{scorecard.title}, {long_day(scorecard.as_at)}"


def _source(scorecard: Scorecard) -> str:
    return f"{scorecard.authority}, load {scorecard.load_id}"
