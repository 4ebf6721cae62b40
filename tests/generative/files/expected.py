"""
What must become of the lines, by the contract: counted from what they were made to be.

In this order: cells, a blank that is mandatory, an end before its start, and then row ids already used
by a row among what is left.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generative.files.lines import Line, Shape

Medium = Literal["csv", "xlsx", "parquet"]
NO_DAY = ("not known", "2018-02-31", "2019-12-01", "31/12/9999")


@dataclass
class Expected:
    """The account a table must have; `lines` is how many rows were written below the headings."""

    rows_in: int = 0
    loaded: int = 0
    set_aside: int = 0
    blank: int = 0
    totals: int = 0


@dataclass
class ExpectedCells:
    """Where the cells of the table's records must be: counted as each line was written."""

    cells_in: int = 0
    typed: int = 0
    blank: int = 0
    flagged: int = 0


def expected(lines: list[Line], shape: Shape, medium: Medium, above: int) -> tuple[Expected, ExpectedCells]:
    """The account of a table written so, with that many lines above its headings, and that of its cells."""
    account = Expected(rows_in=len(lines) + above, totals=above)
    cells = ExpectedCells()
    unnamed = max((len(line.beyond) for line in lines if line.kind == "record"), default=0)
    width = len(shape.columns) + unnamed * (medium == "xlsx")
    used: set[str] = set()
    for line in lines:
        fate = _fate(line, shape, medium)
        if fate == "loaded":
            id = line.cells[shape.id].strip()
            fate = "set_aside" if id in used else "loaded"
            used.add(id)
        setattr(account, fate, getattr(account, fate) + 1)
        if fate in ("loaded", "set_aside"):
            _count_cells(cells, line, fate, shape, medium, width)
    return account, cells


def _count_cells(
    cells: ExpectedCells, line: Line, fate: str, shape: Shape, medium: Medium, width: int
) -> None:
    """Count the cells of a record as written; a line whose quotation marks are broken is one cell."""
    is_cut = (line.kind == "long" and medium != "parquet") or (line.kind == "short" and medium == "csv")
    if line.kind == "broken" and medium == "csv":
        cells.cells_in += 1
        cells.flagged += 1
        return
    written = line.written + [("", "")] * (0 if is_cut else width - len(line.written))
    cells.cells_in += len(written)
    for name, text in written:
        can_be_null = name in (shape.id, shape.child, shape.start, shape.end) and not is_cut
        if _says_nothing(text) if can_be_null else not text.strip():
            cells.blank += 1
        elif fate == "set_aside" or (name in (shape.start, shape.end) and text.strip() in NO_DAY):
            cells.flagged += 1
        else:
            cells.typed += 1


def _fate(line: Line, shape: Shape, medium: Medium) -> str:
    match line.kind:
        case "blank":
            return "blank"
        case "total" | "title":
            return "totals"
        case "heading":
            return "totals"
        case "short" if medium == "csv":
            return "set_aside"
        case "long" if medium != "parquet":
            return "set_aside"
        case "broken" if medium == "csv":
            return "set_aside"
    return "loaded" if _usable(line, shape, medium) else "set_aside"


def _usable(line: Line, shape: Shape, medium: Medium) -> bool:
    cells = _as_written(line, shape, medium)
    if any(_says_nothing(cells[name]) for name in (shape.id, shape.child)):
        return False
    start, end = cells[shape.start].strip(), cells.get(shape.end, "").strip()
    if start in NO_DAY or _says_nothing(start):
        return not shape.needs_start
    return not (shape.episode and end and end < start)


def _as_written(line: Line, shape: Shape, medium: Medium) -> dict[str, str]:
    """What the file says: a row cut short in a workbook has nothing in its last cells."""
    cells = dict(line.cells)
    if line.kind == "short" and medium != "csv":
        for name in shape.columns[len(shape.columns) - line.drop :]:
            cells[name] = ""
    return cells


def _says_nothing(cell: str) -> bool:
    return cell.strip() in ("", "NULL")
