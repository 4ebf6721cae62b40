"""What a workbook holds, before anybody knows which table it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from waymark.intake.workbooks.rows import Rows

State = Literal["visible", "hidden", "very hidden"]

HEADER_WITHIN = 30
"""Rows. A table's headings are looked for no further down."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """
    A cell that cannot be taken at its word: `row` as Excel numbers it, `column` from 0.

    `rule` is one of `rules` (a formula without a value, an error, a merged cell); `said` is what the cell
    says. The cell itself is blank in `Sheet.rows`.
    """

    row: int
    column: int
    rule: str
    said: str


class Merge(NamedTuple):
    """Cells merged into one: rows as Excel numbers them, columns from 0, the last ones included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass
class Sheet:
    """
    One sheet: `rows` from Excel's row 1 to the last used, each a list of cells as text.

    A date cell is YYYY-MM-DD (with its time where it has one), a whole number has no decimals, an id of
    more than 15 digits that Excel has rounded is written with an exponent, and an empty cell is "".
    Hidden rows are there like any other, and listed in `hidden_rows`. `from_1904` says that the workbook
    counts its days from 1904.
    """

    name: str
    state: State
    rows: Sequence[Sequence[str]]
    doubts: Sequence[Doubt] = field(default_factory=list)
    merged: Sequence[Merge] = field(default_factory=list)
    hidden_rows: Sequence[int] = field(default_factory=list)
    from_1904: bool = False

    @property
    def top(self) -> list[list[str]]:
        """The rows that may hold the headings, and the two below, merged cells copied into every cell."""
        rows = [list(row) for row in self.rows[: HEADER_WITHIN + 2]]
        for merge in self.merged:
            if merge.top <= len(rows):
                _copy(merge, rows)
        return rows

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written on the sheet."""
        return not len(self.rows)

    def kinds(self, start: int, stop: int, column: int) -> bytes:
        """What the column's cells are in these rows, counted from 0: see `cells`; text if not known."""
        if isinstance(self.rows, Rows):
            return self.rows.kinds(start, stop, column)
        return b"s" * (stop - start)


@dataclass
class Workbook:
    """A workbook's sheets in their order, and how many other workbooks it takes values from."""

    sheets: list[Sheet]
    links: int = 0

    @property
    def cells(self) -> int:
        """How many cells its sheets span."""
        return sum(len(sheet.rows) * len(sheet.rows[0]) for sheet in self.sheets if not sheet.is_empty)


def _copy(merge: Merge, rows: list[list[str]]) -> None:
    said = rows[merge.top - 1][merge.left] if merge.left < len(rows[merge.top - 1]) else ""
    for row in rows[merge.top - 1 : merge.bottom]:
        for place in range(merge.left, min(merge.right + 1, len(row))):
            row[place] = row[place] or said
