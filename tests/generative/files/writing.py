"""The lines as files: text in several alphabets and separators, workbooks with hidden rows, Parquet."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pyarrow as pa
import pyarrow.parquet as pq
from xlsxwriter import Workbook

from generative.files.lines import Line, Shape

ALPHABETS = ("utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252")
SEPARATORS = (",", ",", ";", "\t", "|")


def write_csv(path: Path, shape: Shape, lines: list[Line], above: list[str], chance: Random) -> int:
    """Write the table as text; return how many lines stand above the headings."""
    separator, ending = chance.choice(SEPARATORS), chance.choice(("\n", "\r\n"))
    order = _order(shape, chance)
    text = [*above, separator.join(order)]
    text += [_text(line, order, separator, chance) for line in lines]
    path.write_bytes((ending.join(text) + ending).encode(chance.choice(ALPHABETS)))
    return len(above)


def write_parquet(path: Path, shape: Shape, lines: list[Line]) -> int:
    """Write the table as Parquet, which has no lines above its headings."""
    kept = [_whole(line, shape) for line in lines]
    for line, cells in zip(lines, kept, strict=True):
        line.written = list(cells.items())
    columns = {name: pa.array([row[name] or None for row in kept], pa.string()) for name in shape.columns}
    pq.write_table(pa.table(columns), path)
    return 0


def write_workbook(
    path: Path, tables: list[tuple[Shape, list[Line], list[str]]], chance: Random
) -> list[int]:
    """Write each table on a sheet named after it; return how many lines stand above each one's headings."""
    with Workbook(path, {"in_memory": True}) as book:
        for shape, lines, above in tables:
            _write_sheet(book.add_worksheet(shape.name[:31]), shape, lines, above, chance)
        if chance.random() < 0.2:
            sheet = book.add_worksheet("Notes")
            sheet.write(0, 0, "Not for loading")
            sheet.hide()
    return [len(above) for _, _, above in tables]


def _write_sheet(sheet: object, shape: Shape, lines: list[Line], above: list[str], chance: Random) -> None:
    order = _order(shape, chance)
    for place, title in enumerate(above):
        sheet.write_string(place, 0, title)
    sheet.write_row(len(above), 0, order)
    for row, line in enumerate(lines, start=len(above) + 1):
        cells = _whole(line, shape)
        line.written = [*cells.items(), *(("", cell) for cell in line.beyond)]
        for column, name in enumerate(order):
            if cells[name]:
                sheet.write_string(row, column, cells[name])
        for column, cell in enumerate(line.beyond, start=len(order)):
            sheet.write_string(row, column, cell)
        if chance.random() < 0.05:
            sheet.set_row(row, None, None, {"hidden": True})


def _order(shape: Shape, chance: Random) -> list[str]:
    order = list(shape.columns)
    if chance.random() < 0.4:
        chance.shuffle(order)
    return order


def _whole(line: Line, shape: Shape) -> dict[str, str]:
    cells = dict(line.cells)
    if line.kind == "short":
        for name in shape.columns[len(shape.columns) - line.drop :]:
            cells[name] = ""
    return cells


def _text(line: Line, order: list[str], separator: str, chance: Random) -> str:
    plain = [line.cells[name] for name in order]
    if line.kind == "short":
        plain = plain[: len(plain) - line.drop]
        # were nothing left in it, it would be a blank row
        plain[0] = plain[0].strip() or "left"
    line.written = [*zip(order, plain, strict=False), *(("", cell) for cell in line.beyond)]
    cells = [_quoted(cell, separator) for cell in plain]
    if line.kind == "broken":
        # a quotation mark that nothing closes, or one in the middle of a quoted cell
        cells[-1] = chance.choice(('"left open', '"a" b', '"x"y"'))
    if line.kind == "blank" and chance.random() < 0.3:
        return ""
    return separator.join([*cells, *line.beyond])


def _quoted(cell: str, separator: str) -> str:
    if separator in cell or cell.startswith('"') or "\n" in cell:
        return '"' + cell.replace('"', '""') + '"'
    return cell
