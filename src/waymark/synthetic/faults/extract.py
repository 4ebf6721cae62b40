"""
An extract being spoiled: its files, their rows, and which of them may still be spoiled.

A row has one fault at most. Rows can be put anywhere, so a row's line is known only when all is done.
"""

import csv
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from io import StringIO
from pathlib import Path

from waymark.records.table import ColumnSpec, Table
from waymark.records.tables import BY_SOURCE
from waymark.synthetic.chance import Chance

_TRIES = 40


@dataclass(eq=False)
class Row:
    """A row's cells; `raw` is what to write in their place; `used` says that it has its fault already."""

    cells: list[str]
    used: bool = False
    raw: str = ""


@dataclass(eq=False)
class Sheet:
    """One file: its table, the headings it has, its rows, and the columns that may have no more faults."""

    file: str
    table: Table
    header: list[str]
    rows: list[Row]
    claimed: set[str] = field(default_factory=set)

    @property
    def specs(self) -> list[ColumnSpec]:
        """The columns of the table that the file has."""
        return [spec for spec in self.table.specs if spec.source in self.header]

    def cell(self, row: Row, column: str) -> str:
        """What stands there; nothing where the file has no such column."""
        return row.cells[self.header.index(column)] if column in self.header else ""

    def put(self, row: Row, column: str, cell: str) -> None:
        """Write over the cell, and use the row up."""
        row.cells[self.header.index(column)] = cell
        row.used = True

    def role(self, role: str) -> str:
        """The column that plays this part, or nothing."""
        return next((spec.source for spec in self.specs if spec.role == role), "")

    def insert(self, row: Row, chance: Chance, behind: Row | None = None) -> Row:
        """Put the row anywhere in the file, or anywhere behind another."""
        first = self.rows.index(behind) + 1 if behind else 0
        row.used = True
        self.rows.insert(chance.between(first, len(self.rows)), row)
        return row

    def add(self, chance: Chance, **cells: str) -> Row:
        """A row with these cells, by the table's own names of its columns, and the others blank."""
        row = Row([""] * len(self.header))
        for name, cell in cells.items():
            self.put(row, self.table.by_name[name].source, cell)
        return self.insert(row, chance)


@dataclass
class Extract:
    """The files of an extract taken on `as_at`, by the name of their table."""

    as_at: date
    sheets: dict[str, Sheet]
    numbers: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))

    @classmethod
    def read(cls, folder: Path, as_at: date) -> "Extract":
        """The standard tables in the folder."""
        paths = [path for path in sorted(folder.glob("*.csv")) if path.stem in BY_SOURCE]
        return cls(as_at, {path.stem: _sheet(path) for path in paths})

    def write(self, folder: Path) -> None:
        """Write the files back."""
        for sheet in self.sheets.values():
            text = "".join(_line(row) for row in [Row(sheet.header), *sheet.rows])
            (folder / sheet.file).write_text(text, encoding="utf-8", newline="")

    def __iter__(self) -> Iterator[Sheet]:
        return iter(self.sheets.values())

    def number(self, what: str) -> int:
        """The next number of that kind of thing, so that no two planted ids are the same."""
        self.numbers[what] += 1
        return self.numbers[what]

    def find(
        self,
        chance: Chance,
        columns: Callable[[Sheet, ColumnSpec], bool],
        suits: Callable[[Sheet, Row, str], bool],
    ) -> tuple[Sheet, Row, ColumnSpec] | None:
        """A row not yet spoiled that suits, in a column that does: each column as likely as any other."""
        places = [
            (sheet, spec) for sheet in self if sheet.rows for spec in sheet.specs if columns(sheet, spec)
        ]
        for _ in range(_TRIES if places else 0):
            sheet, spec = chance.one_of(places)
            row = chance.one_of(sheet.rows)
            if not row.used and suits(sheet, row, spec.source):
                return sheet, row, spec
        return None


def _sheet(path: Path) -> Sheet:
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = list(csv.reader(file))
    return Sheet(path.name, BY_SOURCE[path.stem], header, [Row(cells) for cells in rows])


def _line(row: Row) -> str:
    if row.raw:
        return row.raw + "\n"
    line = StringIO()
    csv.writer(line, lineterminator="\n").writerow(row.cells)
    return line.getvalue()
