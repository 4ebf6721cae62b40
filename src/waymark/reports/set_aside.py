"""
The rows of a load that were set aside, laid out to be put right in Excel and loaded again.

Each sheet holds the rows of one table: first where the row stands, the rule and what to do, then the
row's own cells under the file's own headings. Every cell is text, so that Excel changes no id and no date.
The rows may be millions, and are never held: they are gone through once to see which tables there are,
and once to write them. What a workbook cannot hold is refused, and nothing is cut off.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from xlsxwriter import Workbook

from waymark.intake.corrections import FIXED, mark_of
from waymark.intake.rules import RULES
from waymark.reports.workbooks.saving import save
from waymark.reports.workbooks.sheets import LONGEST

MOST_ROWS, MOST_COLUMNS = 1_048_575, 16_384
"""What a sheet of a workbook holds below its headings."""

_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31

Row = Mapping[str, Any]


class DoesNotFit(OSError):
    """The rows are more than a workbook holds. The message says which, and what to do."""


@dataclass
class AsideTable:
    """One file, or one sheet of it, whose set-aside rows share their headings; how many, and how large."""

    file: str
    sheet: str
    headings: tuple[str, ...]
    rows: int = 0
    width: int = 0
    longest: int = 0

    @property
    def name(self) -> str:
        """What people call it."""
        return self.sheet or Path(self.file).stem

    @property
    def head(self) -> list[str]:
        """Every heading, those of cells beyond the last one too."""
        beyond = [f"(cell {n} without a heading)" for n in range(len(self.headings) + 1, self.width + 1)]
        return [*FIXED, *self.headings, *beyond]


def aside_tables(rows: Iterable[Row]) -> list[AsideTable]:
    """The tables that a load's set-aside rows are of, in the order of their files."""
    tables: dict[tuple[str, str, tuple[str, ...]], AsideTable] = {}
    for row in rows:
        key = _table_of(row)
        table = tables.setdefault(key, AsideTable(*key))
        table.rows += 1
        table.width = max(table.width, len(row["cells"]))
        table.longest = max(table.longest, *(len(str(cell)) for cell in row["cells"]), 0)
    return list(tables.values())


def aside_csv(table: AsideTable, rows: Iterable[Row], path: Path) -> None:
    """
    The rows of one table as CSV, which holds any number of them. Raises OSError.

    A spreadsheet that opens it may change ids and dates: XLSX is safer.
    """
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(table.head)
        lines.writerows(_line(row) for row in rows if _table_of(row) == _key(table))


def aside_xlsx(tables: Sequence[AsideTable], rows: Iterable[Row], path: Path) -> None:
    """The rows of these tables, each as a sheet of its own. Raises DoesNotFit and OSError."""
    for table in tables:
        _make_sure_it_fits(table)
    # the rows of each sheet wait in a file until the workbook is packed
    with TemporaryDirectory(prefix="waymark-") as space:
        kinds = {"strings_to_formulas": False, "strings_to_urls": False}
        book = Workbook(str(path), {**kinds, "constant_memory": True, "tmpdir": space})
        _fill(book, tables, rows)
        save(book, path)


def _table_of(row: Row) -> tuple[str, str, tuple[str, ...]]:
    return row["file"], row["sheet"], tuple(row.get("headings", ()))


def _key(table: AsideTable) -> tuple[str, str, tuple[str, ...]]:
    return table.file, table.sheet, table.headings


def _line(row: Row) -> list[str]:
    cells = [str(cell) for cell in row["cells"]]
    place = [row["file"], row["sheet"], str(row["row"]), row["rule"], row["column"]]
    return [*place, RULES[row["rule"]].remedy, mark_of(cells), *cells]


def _make_sure_it_fits(table: AsideTable) -> None:
    held = {
        f"{table.rows:,} rows": (table.rows, MOST_ROWS),
        f"{len(table.head):,} columns": (len(table.head), MOST_COLUMNS),
        f"a cell of {table.longest:,} letters": (table.longest, LONGEST),
    }
    for what, (number, most) in held.items():
        if number > most:
            raise DoesNotFit(
                f"{table.name} has {what} set aside, and a workbook holds {most:,}. Write it as CSV, "
                f"which holds any number: --table '{table.name}' --output {Path(table.name).stem}.csv."
            )


def _fill(book: Workbook, tables: Sequence[AsideTable], rows: Iterable[Row]) -> None:
    text = book.add_format({"num_format": "@"})
    head = book.add_format({"num_format": "@", "bold": True, "bg_color": "#E8EEF0", "bottom": 1})
    taken: set[str] = set()
    sheets = {}
    for table in tables:
        sheet = book.add_worksheet(_sheet_name(table.name, taken))
        # what is typed into an empty cell of these columns is text as well
        sheet.set_column(0, max(len(table.head) - 1, 0), 18, text)
        sheet.freeze_panes(1, 3)
        for at, heading in enumerate(table.head):
            sheet.write_string(0, at, heading[:LONGEST], head)
        sheets[_key(table)] = (sheet, len(table.head), _counting())
    if not tables:
        book.add_worksheet("nothing").write_string(0, 0, "No row was set aside.")
    for row in rows:
        if (found := sheets.get(_table_of(row))) is not None:
            sheet, width, lines = found
            cells, line = _line(row), next(lines)
            for at, cell in enumerate([*cells, *[""] * (width - len(cells))]):
                sheet.write_string(line, at, cell, text)


def _counting() -> Iterator[int]:
    """The lines below the headings."""
    return iter(range(1, MOST_ROWS + 1))


def _sheet_name(name: str, taken: set[str]) -> str:
    """The name as Excel allows it, and unlike any other."""
    plain = _NOT_IN_A_NAME.sub(" ", name)[:_LONGEST_NAME].strip() or "rows"
    found, number = plain, 2
    while found.casefold() in taken:
        ending = f" ({number})"
        found, number = plain[: _LONGEST_NAME - len(ending)] + ending, number + 1
    taken.add(found.casefold())
    return found
