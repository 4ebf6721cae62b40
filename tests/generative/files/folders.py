"""A generated folder, and the account each of its tables must have."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

from generative.files.expected import Expected, ExpectedCells, expected
from generative.files.lines import SHAPES, Line, lines_of, titles
from generative.files.writing import write_csv, write_parquet, write_workbook


def write_folder(folder: Path, seed: int) -> dict[str, tuple[Expected, ExpectedCells]]:
    """Write the folder of that seed; return the accounts each table must have, by its name."""
    chance = Random(seed)
    chosen = chance.sample(SHAPES, chance.choice((1, 1, 2, 3)))
    tables = [(shape, lines_of(shape, chance, shape.name), titles(chance)) for shape in chosen]
    if chance.random() < 0.35:
        tables = [(shape, as_on_a_sheet(lines), above) for shape, lines, above in tables]
        above = write_workbook(folder / "extract.xlsx", tables, chance)
        return {
            shape.name: expected(lines, shape, "xlsx", count)
            for (shape, lines, _), count in zip(tables, above, strict=True)
        }
    wanted = {}
    for shape, lines, titled in tables:
        medium = chance.choices(("csv", "xlsx", "parquet"), weights=(70, 15, 15))[0]
        path = folder / f"{shape.name}.{medium}"
        if medium == "csv":
            count = write_csv(path, shape, lines, titled, chance)
        elif medium == "parquet":
            lines = [line for line in lines if line.kind != "heading"]
            count = write_parquet(path, shape, lines)
        else:
            lines = as_on_a_sheet(lines)
            (count,) = write_workbook(path, [(shape, lines, titled)], chance)
        wanted[shape.name] = expected(lines, shape, medium, count)
    return wanted


def as_on_a_sheet(lines: list[Line]) -> list[Line]:
    """
    The lines as a sheet can have them: no empty ones at the end, where nothing is written.

    Cells beyond the headings are a slip while few rows have them; where most do, it is a column that
    wants a heading, and the rows are whole.
    """
    while lines and not any(lines[-1].cells.values()):
        lines = lines[:-1]
    said = [line for line in lines if any(cell.strip() for cell in line.cells.values())]
    if sum(line.kind == "long" for line in said) * 2 > len(said):
        lines = [replace(line, kind="record") if line.kind == "long" else line for line in lines]
    return lines
