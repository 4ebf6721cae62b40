"""
The rows of a load that were set aside, laid out to be put right in Excel and loaded again.

Each sheet holds the rows of one table: first where the row stands, the rule and what to do, then the
row's own cells under the file's own headings. Every cell is text, so that Excel changes no id and no date.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook

from waymark.intake.corrections import FIXED, mark_of
from waymark.intake.rules import RULES
from waymark.reports.workbooks.saving import save
from waymark.reports.workbooks.sheets import LONGEST

_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31


@dataclass
class AsideTable:
    """The rows of one file, or one sheet of it, that share their headings."""

    name: str
    headings: tuple[str, ...]
    rows: list[list[str]] = field(default_factory=list)

    @property
    def head(self) -> list[str]:
        """Every heading, those of cells beyond the last one too."""
        width = max((len(row) for row in self.rows), default=0) - len(FIXED)
        beyond = [f"(cell {n} without a heading)" for n in range(len(self.headings) + 1, width + 1)]
        return [*FIXED, *self.headings, *beyond]


def aside_tables(rows: Iterable[Mapping[str, Any]]) -> list[AsideTable]:
    """The set-aside rows of a load as tables, in the order of their files."""
    tables: dict[tuple[str, str, tuple[str, ...]], AsideTable] = {}
    for row in rows:
        headings = tuple(row.get("headings", ()))
        name = row["sheet"] or Path(row["file"]).stem
        key = (row["file"], row["sheet"], headings)
        table = tables.setdefault(key, AsideTable(name, headings))
        cells = [str(cell) for cell in row["cells"]]
        place = [row["file"], row["sheet"], str(row["row"]), row["rule"], row["column"]]
        table.rows.append([*place, RULES[row["rule"]].remedy, mark_of(cells), *cells])
    return list(tables.values())


def aside_csv(table: AsideTable) -> str:
    """One table as CSV. A spreadsheet that opens it may change ids and dates: XLSX is safer."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([table.head, *table.rows])
    return out.getvalue()


def aside_xlsx(tables: Sequence[AsideTable], path: Path) -> None:
    """Every table as a sheet of its own. Raises OSError."""
    book = Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False})
    text = book.add_format({"num_format": "@"})
    head = book.add_format({"num_format": "@", "bold": True, "bg_color": "#E8EEF0", "bottom": 1})
    taken: set[str] = set()
    for table in tables:
        sheet = book.add_worksheet(_sheet_name(table.name, taken))
        # what is typed into an empty cell of these columns is text as well
        sheet.set_column(0, max(len(table.head) - 1, 0), 18, text)
        sheet.freeze_panes(1, 3)
        for line, cells in enumerate([table.head, *table.rows]):
            for at, cell in enumerate([*cells, *[""] * (len(table.head) - len(cells))]):
                sheet.write_string(line, at, cell[:LONGEST], head if line == 0 else text)
    if not tables:
        book.add_worksheet("nothing").write_string(0, 0, "No row was set aside.")
    save(book, path)


def _sheet_name(name: str, taken: set[str]) -> str:
    """The name as Excel allows it, and unlike any other."""
    plain = _NOT_IN_A_NAME.sub(" ", name)[:_LONGEST_NAME].strip() or "rows"
    found, number = plain, 2
    while found.casefold() in taken:
        ending = f" ({number})"
        found, number = plain[: _LONGEST_NAME - len(ending)] + ending, number + 1
    taken.add(found.casefold())
    return found
