"""The return as CSV files: a folder for each year, a file for each module that has anything to say."""

from __future__ import annotations

import csv
from collections import defaultdict
from datetime import date
from pathlib import Path

from waymark.synthetic.returns.ssda903.rows import MODULES, Row, child_rows
from waymark.synthetic.returns.years import Year, years_up_to
from waymark.synthetic.story import Story


def write_ssda903(folder: Path, story: Story, as_at: date, years: int) -> dict[str, int]:
    """Write the returns of that many years up to the day; return the rows of each module of each year."""
    counts: dict[str, int] = {}
    for year in years_up_to(as_at, years):
        (folder / year.name).mkdir(exist_ok=True)
        for module, rows in _modules(story, year).items():
            _write(folder / year.name / f"{module}.csv", MODULES[module], rows)
            counts[f"{year.name} {module}"] = len(rows)
    return counts


def _modules(story: Story, year: Year) -> dict[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for child in story.children:
        for module, rows in child_rows(child, year).items():
            found[module] += rows
    return {module: found[module] for module in MODULES if found[module]}


def _write(path: Path, columns: tuple[str, ...], rows: list[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([written(row.get(column)) for column in columns] for row in rows)


def written(cell: str | int | date | None) -> str:
    """A value as the return writes it: days as dd/mm/yyyy, nothing where nothing is known."""
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    return "" if cell is None else str(cell)
