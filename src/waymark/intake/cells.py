"""
Where every cell went: `cells_in = typed + blank + flagged`.

The cells are those of records: rows that are loaded or set aside. Blank rows, titles, totals and headings
printed again are counted by the row, and so is a table that is not read at all. A cell is

- **blank** where nothing is written, or the word NULL in a column of ids, dates, codes or numbers;
- **typed** where the loaded row has its value: an unknown code as it stands, a column that no measure
  uses as text;
- **flagged** where something is written and the loaded row has no value for it, with a reason; where a
  workbook's cell cannot be taken at its word; and in a row that is set aside, every cell that says
  something. A line whose quotation marks are broken was never cut: it is one cell.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass
class Cells:
    """How many cells came in, and what became of them."""

    cells_in: int = 0
    typed: int = 0
    blank: int = 0
    flagged: int = 0

    @property
    def balances(self) -> bool:
        """Whether every cell is accounted for."""
        return self.cells_in == self.typed + self.blank + self.flagged

    def add(self, other: Cells) -> None:
        """Count those as well."""
        self.cells_in += other.cells_in
        self.typed += other.typed
        self.blank += other.blank
        self.flagged += other.flagged

    def leave(self, row: tuple[str, ...]) -> None:
        """Count a row that is set aside before its cells are read."""
        blank = sum(not cell.strip() for cell in row)
        self.add(Cells(len(row), 0, blank, len(row) - blank))

    def to_json(self) -> dict[str, int]:
        """The four counts by name."""
        return asdict(self)
