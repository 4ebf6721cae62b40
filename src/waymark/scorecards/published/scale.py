"""
Whether a row's figures are percentages, and whether they are held as fractions.

A workbook keeps 94.4% as the number 0.944, and its reader gives the number without the format. So where
no percent sign is printed, a row whose value is nearer to num / denom than to a hundred times that is
held as a fraction, and so is a percentage of a sheet in which no percentage is above 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from waymark.intake.published import Figure
from waymark.scorecards.published.rows import Row

_PERCENT_TITLE = re.compile(r"%|\bper ?cent|\bproportion\b|\bpercentages?\b")
_RATE_TITLE = re.compile(r"\bper \d|\brate\b|\baverage\b|\bscore\b", re.IGNORECASE)
_HIGHEST_FRACTION = Decimal("1.5")
"""A percentage of 150: beyond it a number cannot be meant as a fraction."""


def says_percent(title: str, figures: Iterable[Figure]) -> bool:
    """Whether the row is one of percentages: its title says so, or most of its figures carry the sign."""
    if _PERCENT_TITLE.search(title.lower()):
        return True
    read = [figure for figure in figures if figure.number is not None]
    return sum(figure.percent for figure in read) * 2 > len(read)


def on_a_hundred(rows: Sequence[Row]) -> list[Row]:
    """The rows, with percentages that are held as fractions multiplied by a hundred."""
    fractions = any(row.percent and not _signed(row) and _told_by_ratio(row) for row in rows)
    told = [replace(row, percent=row.percent or _is_percentage(row, fractions)) for row in rows]
    return _multiplied_where_small(told)


def _is_percentage(row: Row, fractions: bool) -> bool:
    """
    Whether num and denom show that a row whose words do not say so is one of percentages.

    They do when a hundred times their ratio is what is printed; and when the ratio itself is, part of a
    whole, on a page where other percentages are held as fractions.
    """
    value, num, denom = row.current.number, row.num.number, row.denom.number
    if value is None or num is None or not denom or not 0 < num <= denom or _RATE_TITLE.search(row.title):
        return False
    close = max(row.current.half_a_unit, abs(value) / 10**9)
    if abs(100 * num / denom - value) <= close:
        return True
    return fractions and value <= 1 and abs(num / denom - value) <= close


def _multiplied_where_small(rows: Sequence[Row]) -> list[Row]:
    unsigned = [row for row in rows if row.percent and not _signed(row) and _numbers(row)]
    told = {row.line: _told_by_ratio(row) for row in unsigned}
    small = [row for row in unsigned if _all_small(row)]
    sheet = len(small) * 2 > len(unsigned) and any(_between_0_and_1(row) for row in small)
    fractions = {row.line for row in unsigned if told[row.line] or (told[row.line] is None and sheet)}
    return [_multiplied(row) if row.line in fractions and _some_small(row) else row for row in rows]


def _signed(row: Row) -> bool:
    return row.current.percent or any(figure.percent for figure in row.months.values())


def _numbers(row: Row) -> list[Decimal]:
    return [f.number for f in (row.current, *row.months.values()) if f.number is not None]


def _told_by_ratio(row: Row) -> bool | None:
    value, num, denom = row.current.number, row.num.number, row.denom.number
    if value is None or num is None or not denom or not num:
        return None
    ratio = num / denom
    return abs(value - ratio) < abs(value - 100 * ratio)


def _all_small(row: Row) -> bool:
    return all(abs(number) <= _HIGHEST_FRACTION for number in _numbers(row))


def _some_small(row: Row) -> bool:
    return any(abs(number) <= _HIGHEST_FRACTION for number in _numbers(row))


def _between_0_and_1(row: Row) -> bool:
    return any(0 < number < 1 for number in _numbers(row))


def _multiplied(row: Row) -> Row:
    return replace(
        row,
        current=_hundredfold(row.current),
        previous=_hundredfold(row.previous),
        months={month: _hundredfold(figure) for month, figure in row.months.items()},
        targets={role: _hundredfold(figure) for role, figure in row.targets.items()},
    )


def _hundredfold(figure: Figure) -> Figure:
    if figure.number is None or figure.percent or abs(figure.number) > _HIGHEST_FRACTION:
        return figure
    return replace(figure, number=figure.number * 100, places=max(figure.places - 2, 0), percent=True)
