"""
A boundary in a title that puts a row on one side of it: "<12 months", "aged 16 and over", "girls".

Two rows on either side of one boundary are the parts of one group.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

_UNIT = r"(months?|mths?|m|years?|yrs?|y|weeks?|wks?)?"
_NOT_OF_SOMETHING = r"\b(?!\s*(?:working|days?|hours?|placements?|visits?|moves?|times|changes?|plans?))"
_BELOW = re.compile(
    r"(?:<|under|less than|fewer than|younger than|below|up to|(?:in|within) (?:the |their )?first)"
    rf"\s*(\d{{1,3}})\s*{_UNIT}{_NOT_OF_SOMETHING}"
)
_ABOVE = re.compile(
    rf"(?:>=|≥|>|over|more than|older than|at least|longer than)\s*(\d{{1,3}})\s*{_UNIT}{_NOT_OF_SOMETHING}"
)
_OR_MORE = re.compile(
    r"(?:\b(\d{1,3})\s*(months?|mths?|years?|yrs?|weeks?|wks?)"
    r"\s*(?:\+|plus\b|(?:or|and) (?:more|over|above|older|longer))"
    r"|\b(\d{1,3})\s*(?:\+|plus\b|(?:or|and) (?:over|above|older))(?!\s*placements?))"
)
_FROM_NOUGHT = re.compile(r"\b0\s*(?:-|–|to)\s*(\d{1,3})\b")
_KINDS = (
    ("girls and boys", re.compile(r"\b(?:girls?|females?)\b"), re.compile(r"\b(?:boys?|males?)\b")),
    (
        "in the area and outside it",
        re.compile(r"\b(?:in|within|inside)(?: the)?[ -](?:area|borough|county|city)\b"),
        re.compile(r"\b(?:out of|out|outside)(?: of)?(?: the)?[ -](?:area|borough|county|city)\b"),
    ),
)
_FIRST_YEAR = re.compile(r"\b(after|beyond)?\s*(?:the |their )?first year\b")
_NUMBERED_WORDS = {
    "one year": "1 year",
    "a year": "1 year",
    "twelve months": "12 months",
    "two years": "2 years",
}
_MONTHS = {"y": 12, "m": 1}


@dataclass(frozen=True)
class Part:
    """Which side of a boundary a row is on; `at` says where the boundary is, in months where it is a time."""

    side: Literal["below", "above"]
    at: str

    def completes(self, other: Part) -> bool:
        """Whether this is the other side of the same boundary."""
        return self.at == other.at and self.side != other.side


def part_of(title: str) -> Part | None:
    """
    The side of a boundary that a title names; None if it names none.

    >>> part_of("% of LAC with visits in last 6 weeks (LAC <12 months)")
    Part(side='below', at='12 months')
    >>> part_of("LAC aged 16 and over"), part_of("% of LAC visited within 6 weeks")
    (Part(side='above', at='16'), None)
    """
    text = title.lower()
    for words, figures in _NUMBERED_WORDS.items():
        text = text.replace(words, figures)
    if first_year := _FIRST_YEAR.search(text):
        return Part("above" if first_year[1] else "below", "12 months")
    if found := _OR_MORE.search(text) or _ABOVE.search(text):
        return Part("above", _boundary(found))
    if found := _BELOW.search(text):
        return Part("below", _boundary(found))
    if found := _FROM_NOUGHT.search(text):
        return Part("below", str(int(found[1]) + 1))
    return _kind(text)


def _kind(text: str) -> Part | None:
    """Which of two kinds a title names, where it names one and not the other."""
    for name, one, other in _KINDS:
        if bool(one.search(text)) != bool(other.search(text)):
            return Part("below" if one.search(text) else "above", name)
    return None


def _boundary(found: re.Match[str]) -> str:
    number, unit = found[1], (found[2] or "")[:1]
    count = int(number or found[3])
    if unit in _MONTHS and "aged" not in found.string:
        return f"{count * _MONTHS[unit]} months"
    return f"{count} weeks" if unit == "w" else str(count)
