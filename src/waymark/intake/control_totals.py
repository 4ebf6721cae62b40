"""
The totals a report prints about itself, held against what was read: how many rows it says it has.

A closing line says a number of rows where the number stands beside known words ("Total rows: 512",
"512 rows affected"), or is alone beside "Total", in its cell or under the id or the child. Under any other
heading it is the column's own. A column's own total needs no words: the last row, without an id, a child
and a date, all of whose cells are the sums of their columns.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from waymark.intake.problems import Findings

_COUNTED = re.compile(
    r"\s*(total( number| rows| records| children| cases)?|grand total|total number of \w+"
    r"|(number|count) of (rows|records|children|cases)|(row|record) count|rows affected|records|rows)\b",
    re.IGNORECASE,
)
_AFFECTED = re.compile(r"\s*\(?(\d[\d,]*) rows? (?:affected|returned)\)?\s*", re.IGNORECASE)
_ROWS = re.compile(r"rows|records|row count|record count", re.IGNORECASE)
_SAID = re.compile(r"[^\d]*?[\s:]\s*(\d[\d,]*)\s*[.]?\s*")
_NUMBER = re.compile(r"\s*\d[\d,]*\s*")


@dataclass
class ControlTotals:
    """The closing lines of one table that say how many rows it has, and every line that is no record."""

    said: list[tuple[int, int, str]] = field(default_factory=list)
    between: list[int] = field(default_factory=list)

    def take(self, row: Sequence[str], line: int, own: Sequence[int]) -> None:
        """Note a closing line; `own` are the places of the id and the child."""
        number = rows_said(row, own)
        if number is not None:
            self.said.append((line, number, " ".join(cell.strip() for cell in row if cell.strip())))
        self.between.append(line)

    def check(self, lines: Sequence[int], findings: Findings) -> None:
        """Hold each number against the records on these lines: all, those above, or since the last total."""
        ordered, between = sorted(lines), sorted(self.between)
        for line, number, text in self.said:
            above = bisect_left(ordered, line)
            place = bisect_left(between, line)
            since = above - (bisect_left(ordered, between[place - 1]) if place else 0)
            if number in (len(ordered), above, since):
                findings.add("control-total", "fix", row=line, value=text)
            else:
                remedy = f"Row {line} says {number:,}, and {above:,} rows stand above it. Is the file whole?"
                findings.add("control-total-differs", "ask", remedy, row=line, value=text)


def rows_said(row: Sequence[str], own: Sequence[int]) -> int | None:
    """
    How many rows a closing line says there are; None where it says no such number.

    >>> rows_said(["Total rows: 1,512", "", ""], [0, 1])
    1512
    >>> rows_said(["Total", "", "37"], [0, 1]) is None
    True
    """
    filled = [(place, cell) for place, cell in enumerate(row) if cell and not cell.isspace()]
    for place, cell in filled:
        affected = _AFFECTED.fullmatch(cell)
        if affected:
            return _whole(affected[1])
        if not _COUNTED.match(cell):
            continue
        inside = _SAID.fullmatch(cell)
        if inside:
            return _whole(inside[1])
        beside = [(at, other) for at, other in filled if at != place]
        if len(beside) == 1 and _NUMBER.fullmatch(beside[0][1]):
            at, other = beside[0]
            if at in own or _ROWS.search(cell):
                return _whole(other)
    return None


def are_sums(cells: Sequence[str], columns: Sequence[Sequence[str]]) -> bool:
    """
    Whether the cells of a last row are the sums of the columns above them, two rows or more.

    >>> are_sums(["", "12.50"], [["a", "b"], ["10", "2.5"]])
    True
    >>> are_sums(["", "12"], [["a", "b"], ["10", "2.5"]])
    False
    """
    written = [place for place, cell in enumerate(cells) if cell.strip()]
    return bool(written) and all(_is_sum(cells[place], columns[place]) for place in written)


def _is_sum(cell: str, above: Sequence[str]) -> bool:
    total, parts = _decimal(cell), [_decimal(one) for one in above if one.strip()]
    known = [part for part in parts if part is not None]
    return total is not None and len(known) > 1 and len(known) == len(parts) and sum(known) == total


def _decimal(text: str) -> Decimal | None:
    try:
        number = Decimal(text.strip().lstrip("£").replace(",", ""))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _whole(text: str) -> int:
    return int(text.replace(",", ""))
