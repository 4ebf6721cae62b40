"""
A published scorecard as a table: its header row found, its section headings and notes told from its rows.

A row with one filled cell is a heading for the rows below it, where there is no section column; blank
rows and the notes after the last measure are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from waymark.intake.published.cells import Grid, grids_of
from waymark.intake.published.headings import Columns, columns_of
from waymark.intake.published.unreadable import ScorecardUnreadable

_HEADER_WITHIN = 30
_LONGEST_SECTION = 80
"""Characters. A lone cell longer than this is a note."""
_LONGEST_REF = 10


@dataclass(frozen=True)
class PrintedRow:
    """
    One row as printed. `line` is its line in the file or sheet, the first being 1.

    `printed` is heading to cell text, nothing changed. `beyond` is what is written to the right of
    the last heading.
    """

    line: int
    section: str
    printed: dict[str, str]
    cells: tuple[str, ...]
    beyond: tuple[str, ...] = ()


@dataclass(frozen=True)
class PublishedTable:
    """The scorecard: what its columns are, and its rows in the order printed."""

    file: str
    sheet: str
    sha256: str
    columns: Columns
    rows: tuple[PrintedRow, ...]

    def cell(self, row: PrintedRow, role: str) -> str:
        """The text in the column that plays this part, without the spaces around it; "" if there is none."""
        place = self.columns.places.get(role)
        return row.cells[place].strip() if place is not None else ""


def read_published(path: Path) -> PublishedTable:
    """
    The scorecard in a CSV or XLSX file.

    Raises ScorecardUnreadable when the file cannot be opened, has no header row within its first 30
    rows, no column for the current value, or no measure below the header row.
    """
    nearest: Columns | None = None
    bare: int | None = None
    for sheet, grid in grids_of(path):
        for line, columns in _header_rows(grid):
            if "current" in columns.places:
                rows = tuple(_rows(grid, line, columns))
                if rows:
                    digest = sha256(path.read_bytes()).hexdigest()
                    return PublishedTable(path.name, sheet, digest, columns, rows)
                bare = line if bare is None else bare
            nearest = nearest or columns
    raise _no_table(path, nearest) if bare is None else _no_row(path, bare)


def _no_table(path: Path, nearest: Columns | None) -> ScorecardUnreadable:
    if nearest is None:
        return ScorecardUnreadable(
            f"no header row was found in the first {_HEADER_WITHIN} rows.",
            str(path),
            "Give the columns their usual names, such as ref, measure, num, denom, current, target min.",
        )
    found = ", ".join(heading.strip() for heading in nearest.headings if heading.strip())
    return ScorecardUnreadable(
        f"the header row has no column for the current value (it has: {found}).",
        str(path),
        'Name that column "current" or "value".',
    )


def _no_row(path: Path, header: int) -> ScorecardUnreadable:
    return ScorecardUnreadable(
        f"there is no measure below the header row (row {header + 1}).",
        str(path),
        "Check that the file was saved whole.",
    )


def _header_rows(grid: Grid) -> Iterator[tuple[int, Columns]]:
    found = [(line, columns_of(_named(row))) for line, row in enumerate(grid[:_HEADER_WITHIN])]
    likely = [(line, columns) for line, columns in found if columns.names_measures]
    yield from sorted(likely, key=lambda each: (-each[1].recognised, each[0]))


def _named(row: list[str]) -> list[str]:
    last = max((place for place, cell in enumerate(row) if cell.strip()), default=-1)
    return row[: last + 1]


def _rows(grid: Grid, header: int, columns: Columns) -> Iterator[PrintedRow]:
    names, section = _distinct(columns.headings), ""
    once = _printed_once(grid[header + 1 :], columns)
    waiting: list[PrintedRow] = []
    for line, row in enumerate(grid[header + 1 :], start=header + 2):
        filled = [cell.strip() for cell in row if cell.strip()]
        if len(filled) == 1:
            section = _heading(filled[0], section)
        elif filled and not _repeats(row, columns):
            cells = tuple(row[place] if place < len(row) else "" for place in range(len(names)))
            section = _own_section(cells, columns) or (section if once else "")
            beyond = tuple(cell for cell in row[len(names) :] if cell.strip())
            found = PrintedRow(line, section, dict(zip(names, cells, strict=True)), cells, beyond)
            waiting.append(found)
            if not _is_note(cells, columns):
                yield from waiting
                waiting.clear()


def _printed_once(rows: Grid, columns: Columns) -> bool:
    """Whether each section is printed in its first row only, as in a merged cell, or as a row of its own."""
    place = columns.places.get("section")
    if place is None:
        return True
    printed = [row[place].strip() for row in rows if place < len(row) and row[place].strip()]
    return len(set(printed)) == len(printed)


def _own_section(cells: tuple[str, ...], columns: Columns) -> str:
    place = columns.places.get("section")
    return cells[place].strip() if place is not None else ""


def _is_note(cells: tuple[str, ...], columns: Columns) -> bool:
    """Whether the row has words and no figure, under nothing that looks like a ref: a note if none follow."""
    words = {columns.places.get(role) for role in ("ref", "section", "title", "period")}
    figures = [cell for place, cell in enumerate(cells) if place not in words and cell.strip()]
    ref = cells[columns.places["ref"]] if "ref" in columns.places else ""
    return not figures and not (any(mark.isdigit() for mark in ref) and len(ref.strip()) <= _LONGEST_REF)


def _heading(cell: str, before: str) -> str:
    return cell if len(cell) <= _LONGEST_SECTION and not cell.endswith(".") else before


def _repeats(row: list[str], columns: Columns) -> bool:
    """Whether the header row is printed again, as at the top of a second page."""
    printed = [cell.strip() for cell in row if cell.strip()]
    return printed == [heading.strip() for heading in columns.headings if heading.strip()]


def _distinct(headings: tuple[str, ...]) -> list[str]:
    """The headings as keys: a blank one is named by its place, and a second of the same name is numbered."""
    names: list[str] = []
    for place, heading in enumerate(headings, start=1):
        name = heading if heading.strip() else f"column {place}"
        again = names.count(name)
        while name in names:
            again += 1
            name = f"{heading} ({again})"
        names.append(name)
    return names
