"""
Numerator over denominator, against the value printed beside them.

They must agree at the precision printed: 264 / 280 is 94.29%, so 94.3% and 94% both agree. A
percentage is a hundred times the ratio; a score or an average is the ratio itself; a rate is so many
per thousand or ten thousand, as its title says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from waymark.scorecards.published.findings import Finding, finding, number_said, said
from waymark.scorecards.published.rows import Page, Row

_RATE = re.compile(r"per (\d{1,3}(?:,?\d{3}){1,2}|\d{1,3})\b(?! (?:working )?(?:day|week|month))")


def check(page: Page) -> Iterator[Finding]:
    """Every row whose numerator and denominator do not give the value printed."""
    for row in page.rows:
        if row.num.number is None or row.denom.number is None or row.value is None:
            continue
        if row.denom.number == 0:
            yield finding("ratio", [row], _of_nothing(row))
        elif not any(_agrees(row, scale) for scale in _scales(row)):
            yield finding("ratio", [row], _message(row, _scales(row)))


def _scales(row: Row) -> list[int]:
    """What the ratio may be multiplied by; a row not known to be a percentage may be one."""
    if found := _RATE.search(row.title.lower()):
        return [int(found[1].replace(",", ""))]
    return [100] if row.percent else [1, 100]


def _ratio(row: Row, scale: int) -> Decimal:
    return (row.num.number or Decimal(0)) / (row.denom.number or Decimal(1)) * scale


def _agrees(row: Row, scale: int) -> bool:
    value = row.value or Decimal(0)
    # a workbook holds about fifteen figures, and fewer survive being multiplied
    tolerance = max(row.current.half_a_unit, abs(value) / 10**9)
    return abs(_ratio(row, scale) - value) <= tolerance


def _message(row: Row, scales: list[int]) -> str:
    nearest = min(scales, key=lambda scale: abs(_ratio(row, scale) - (row.value or 0)))
    places = max(1, min(row.current.places, 2))
    worked = number_said(_ratio(row, nearest), places) + ("%" if nearest == 100 else "")
    per = f", times {nearest:,}," if nearest not in (1, 100) else ""
    return (
        f"{row.label}: {row.num.printed.strip()} divided by {row.denom.printed.strip()}{per} is {worked}, "
        f"but {said(row.current)} is printed."
    )


def _of_nothing(row: Row) -> str:
    return f"{row.label}: the denominator is 0, which gives no figure, but {said(row.current)} is printed."
