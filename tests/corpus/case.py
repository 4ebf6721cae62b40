"""
One example of bad data: what a council sends, and what must become of it.

A case is a workbook, a zip, or a folder of files. Its expected outcome is written by hand beside the
making of it, in the module of its section, from `rows.py`'s sentence for its row.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from corpus.spreadsheet import Sheet, workbook

AS_AT = "2018-10-31"


@dataclass(frozen=True)
class Expected:
    """
    One problem expected, and how many `times` over.

    Without a file or sheet it is in the case's own; a sheet of "-" is none, and the file "*" is the
    whole of what was handed over.
    """

    rule: str
    outcome: str
    row: int | None = None
    column: str = ""
    file: str = ""
    sheet: str = ""
    times: int = 1


@dataclass(frozen=True)
class Account:
    """How many rows came in, and where they went."""

    rows_in: int = 0
    loaded: int = 0
    set_aside: int = 0
    blank: int = 0
    totals: int = 0


@dataclass(frozen=True)
class Case:
    """
    One example: `name` begins with its row, such as A03; `content` is a file's bytes, or a folder's files.

    `problems` are all that may be reported, no more and no fewer. `values` are what some columns must
    then hold, by `table.column` in Waymark's names, as text. `after` are the cases loaded before it,
    into the same store, with the day each was taken. `answers` are what the council has said. `sheet`
    is where problems are that name none.
    """

    name: str
    says: str
    content: bytes | Mapping[str, bytes]
    published: bool = True
    problems: Sequence[Expected] = ()
    accounts: Mapping[str, Account] = field(default_factory=dict)
    values: Mapping[str, Sequence[str | None]] = field(default_factory=dict)
    absent: Sequence[str] = ()
    after: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, Any] = field(default_factory=dict)
    as_at: str = AS_AT
    ending: str = ".xlsx"
    sheet: str = ""

    @property
    def row(self) -> str:
        """The row of the list of bad data: A3 for A03-lying-dimension."""
        return f"{self.name[0]}{int(self.name[1:3])}"

    @property
    def path(self) -> str:
        """Where the case stands among the files: a folder has no ending."""
        return self.name + (self.ending if isinstance(self.content, bytes) else "")

    def placed(self, problem: Expected) -> Expected:
        """The problem with its file and sheet."""
        only = next(iter(self.content)) if isinstance(self.content, Mapping) else self.path
        sheet = "" if problem.sheet == "-" else problem.sheet or self.sheet
        file = self.path if problem.file == "*" else problem.file or only
        return replace(problem, file=file, sheet=sheet)


def csv_bytes(rows: Sequence[Sequence[object]], delimiter: str = ",") -> bytes:
    """The rows as UTF-8 CSV."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\n").writerows(
        [["" if cell is None else cell for cell in row] for row in rows]
    )
    return text.getvalue().encode("utf-8")


def table_book(table: str, rows: Sequence[Sequence[object]], **more: Any) -> bytes:
    """A workbook with one sheet, named after its table."""
    return workbook(Sheet(table, rows, **more))


def both(
    name: str, says: str, table: str, rows: Sequence[Sequence[object]], **expected: Any
) -> tuple[Case, Case]:
    """The same rows as a workbook and as a CSV file, with the same outcome."""
    written = [[c.isoformat() if isinstance(c, date) else c for c in row] for row in rows]
    return (
        Case(f"{name}-xlsx", says, table_book(table, rows), sheet=table, **expected),
        Case(f"{name}-csv", says, {f"{table}.csv": csv_bytes(written)}, **expected),
    )
