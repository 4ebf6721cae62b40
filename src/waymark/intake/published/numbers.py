"""
What a printed cell says: a number, nothing, or something that cannot be read as a number.

Blank, a dash and "n/a" are "not available", never nought; so are the signs that stand for a figure held
back because it is small. The printed precision is kept, because 94.3% and 94% agree as printed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

State = Literal["number", "not available", "unreadable"]

_NOT_AVAILABLE = frozenset(
    [
        "-",
        "–",
        "—",
        "--",
        "..",
        "...",
        ":",
        "*",
        "x",
        "z",
        "c",
        "n/a",
        "n.a.",
        "n.a",
        "na",
        "#n/a",
        "none",
        "tbc",
        "tba",
        "pending",
        "suppressed",
    ]
) | {
    "not available",
    "not applicable",
    "not set",
    "not known",
    "not published",
    "no data",
    "no target",
    "nil return",
}
_HELD_BACK = re.compile(r"[<≤]\s*\d+|\d+\s*(?:or (?:fewer|less))")
_COMPARISON = re.compile(r"^(>=|<=|=>|=<|≥|≤|>|<|at least|at most|below|under|above|over)\s*")
_DECORATION = re.compile(r"[▲▼△▽↑↓→←↔⬆⬇➡\u00a0\u202f\u2009]|\s*[*†‡]+$")
_NUMBER = re.compile(
    r"(?P<sign>[-−–]?)\s*(?P<pound>£?)\s*(?P<digits>\d{1,3}(?:[, ]\d{3})+|\d+|(?=\.\d))(?P<decimals>\.\d+)?"
    r"\s*(?P<unit>%|per ?cent|percent|pp|days?|working days|weeks?|months?|years?|fte)?"
)
_LONGEST = 40
"""Longer text than this is a sentence, not a figure."""
_MOST_DIGITS = 15
"""A count of children, or a budget in pence, has fewer; more is an identifier in the wrong column."""


@dataclass(frozen=True)
class Figure:
    """
    One printed cell. `number` is as printed (94.4 for "94.4%"), None unless the state is "number".

    `places` is how many decimal places are printed; `comparison` is a leading sign such as "≥".
    """

    printed: str
    state: State
    number: Decimal | None = None
    places: int = 0
    percent: bool = False
    comparison: str = ""

    @property
    def half_a_unit(self) -> Decimal:
        """Half of the last printed place: how far rounding can have moved the figure."""
        return Decimal(5).scaleb(-self.places - 1)


NOT_PRINTED = Figure("", "not available")
"""What a column that is not there says."""


def read_figure(printed: str, target: bool = False) -> Figure:
    """
    What the cell says. In a target, a sign such as "≥" is part of the target; elsewhere "<5" is a
    figure held back.

    >>> read_figure("2,580").number, read_figure("94.40%").places, read_figure("9O%").state
    (Decimal('2580'), 2, 'unreadable')
    """
    text = _DECORATION.sub(" ", printed).strip().lower()
    if (not text and printed.strip() in ("", "*")) or text in _NOT_AVAILABLE or printed.strip() == "*":
        return Figure(printed, "not available")
    sign = _COMPARISON.match(text)
    if sign and not target:
        state: State = "not available" if _HELD_BACK.fullmatch(text) else "unreadable"
        return Figure(printed, state)
    found = _NUMBER.fullmatch(text[sign.end() :] if sign else text) if len(text) <= _LONGEST else None
    if found is None or len(found["digits"]) > _MOST_DIGITS:
        return Figure(printed, "not available" if _HELD_BACK.fullmatch(text) else "unreadable")
    return _figure(printed, found, sign[1] if sign else "")


def _figure(printed: str, found: re.Match[str], comparison: str) -> Figure:
    digits = re.sub(r"[, ]", "", found["digits"]) or "0"
    decimals = found["decimals"] or ""
    number = Decimal(("-" if found["sign"] else "") + digits + decimals)
    unit = (found["unit"] or "").replace(" ", "")
    percent = unit in ("%", "percent", "pp")
    return Figure(printed, "number", number, max(len(decimals) - 1, 0), percent, comparison)
