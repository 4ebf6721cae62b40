"""What a workbook holds, before anybody knows which table it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

State = Literal["visible", "hidden", "very hidden"]


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


@dataclass
class Sheet:
    """
    One sheet: `rows` from Excel's row 1 to the last used, each a list of cells as text.

    A date cell is YYYY-MM-DD (with its time where it has one), a whole number has no decimals, an id of
    more than 15 digits that Excel has rounded is written with an exponent, and an empty cell is "".
    Hidden rows are there like any other.
    """

    name: str
    state: State
    rows: Sequence[Sequence[str]]
    doubts: Sequence[Doubt] = field(default_factory=list)


@dataclass
class Workbook:
    """A workbook's sheets in their order."""

    sheets: list[Sheet]
