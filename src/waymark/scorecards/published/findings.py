"""A finding: one thing on a published scorecard that does not add up, and every row concerned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, localcontext
from typing import Literal

from waymark.intake.published import Figure
from waymark.scorecards.published.rows import Row

CheckName = Literal[
    "ratio",
    "current-against-trend",
    "parts-against-whole",
    "denominator-against-cohort",
    "out-of-line",
    "heading",
    "format",
]


@dataclass(frozen=True)
class Finding:
    """`refs` lists every row concerned, in the order printed; `message` is a sentence with the arithmetic."""

    refs: tuple[str, ...]
    check: CheckName
    message: str


def finding(check: CheckName, rows: Iterable[Row], message: str) -> Finding:
    """A finding about these rows, in the order printed, each row once."""
    ordered = sorted({row.line: row for row in rows}.values(), key=lambda row: row.line)
    return Finding(tuple(dict.fromkeys(row.label for row in ordered)), check, message)


def said(figure: Figure) -> str:
    """The figure as a reader sees it: as printed, or on 0 to 100 where the sheet holds a fraction."""
    if figure.percent and "%" not in figure.printed and figure.number is not None:
        return f"{number_said(figure.number, 1)}%"
    return figure.printed.strip()


def number_said(number: Decimal | int, places: int = 0) -> str:
    """
    A number with thousands separators, rounded half up to at most so many places.

    >>> number_said(Decimal("2733")), number_said(Decimal("3.04"), 1)
    ('2,733', '3.0')
    """
    with localcontext(prec=100):  # the usual 28 digits are too few for a count over a very small one
        unit = Decimal(1).scaleb(-places)
        return f"{Decimal(number).quantize(unit, 'ROUND_HALF_UP'):,}"


def listed(words: Iterable[str]) -> str:
    """
    Words as a list in a sentence.

    >>> listed(["3.1", "3.3a", "5.1"])
    '3.1, 3.3a and 5.1'
    """
    *before, last = list(words)
    return f"{', '.join(before)} and {last}" if before else last
