"""
Where a table begins on a sheet, and which of the tables it is: the row whose headings match one best.

Headings may be in any order and start on any of the first 30 rows. They may stand on two rows, the upper
one saying what several columns below have in common; a column's heading is then the lower cell, or the
two together, or the upper one, whichever the table knows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from waymark.intake.headings import meaning_of, plain
from waymark.intake.workbooks.sheet import HEADER_WITHIN
from waymark.records.table import Table

Columns = Mapping[str, Mapping[str, str]]
"""By table, which column a heading means: `Answers.columns`."""


@dataclass(frozen=True)
class Header:
    """
    The headings of one table: the rows they stand on as Excel numbers them, and their text by column.

    `recognised` is how many of them are the table's own.
    """

    table: Table
    first: int
    last: int
    cells: tuple[str, ...]
    recognised: int


def find_header(
    rows: Sequence[Sequence[str]], tables: Sequence[Table], columns: Columns | None = None
) -> Header | None:
    """
    The best header among the first 30 rows for any of these tables, or None where no heading is known.

    `rows` are a sheet's `top`; `columns` are what the council has said its headings mean. Between equals
    the earlier row comes first, then one row before two, then the earlier table.
    """
    best: Header | None = None
    for number in range(1, min(len(rows), HEADER_WITHIN) + 1):
        for table in tables:
            found = header_at(rows, number, table, (columns or {}).get(table.source, {}))
            if found.recognised > (best.recognised if best else 0):
                best = found
    return best


def header_at(
    rows: Sequence[Sequence[str]], number: int, table: Table, meant: Mapping[str, str] | None = None
) -> Header:
    """The header that begins on this row, as Excel numbers it, of one row or two, whichever says more."""
    upper = rows[number - 1]
    one = _header(table, number, number, upper, meant or {})
    if number >= len(rows) or not _is_heading_row(rows[number]):
        return one
    joined = _joined(upper, rows[number], table, meant or {})
    two = _header(table, number, number + 1, joined, meant or {})
    return two if two.recognised > max(one.recognised, _known(rows[number], table, meant or {})) else one


def _header(table: Table, first: int, last: int, cells: Sequence[str], meant: Mapping[str, str]) -> Header:
    trimmed = list(cells)
    while trimmed and not trimmed[-1].strip():
        trimmed.pop()
    return Header(table, first, last, tuple(trimmed), _known(trimmed, table, meant))


def _known(cells: Sequence[str], table: Table, meant: Mapping[str, str]) -> int:
    """How many different columns of the table these headings name."""
    names = [plain(cell) for cell in cells]
    found = (meaning_of(table, name, names, meant) for name in dict.fromkeys(names) if name)
    return len({spec.name for spec in found if spec})


def _is_heading_row(row: Sequence[str]) -> bool:
    """Whether a row could be the lower of two heading rows: words, and no number or date."""
    said = [cell for cell in row if cell.strip()]
    return bool(said) and not any(cell.strip()[:1].isdigit() for cell in said)


def _joined(upper: Sequence[str], lower: Sequence[str], table: Table, meant: Mapping[str, str]) -> list[str]:
    """For each column the lower heading, or both together, or the upper one, as the table knows it."""
    joined = []
    for above, below in zip(upper, lower, strict=True):
        both = f"{above} {below}"
        ways = [below, both, above] if below.strip() and above.strip() != below.strip() else [above, below]
        known = (way for way in ways if meaning_of(table, plain(way), (), meant))
        joined.append(next(known, both if len(ways) == 3 else above))
    return joined
