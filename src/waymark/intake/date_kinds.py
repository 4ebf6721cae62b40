"""
The ways in which one column writes its dates, and whether a spreadsheet has exchanged day and month.

A spreadsheet set to American dates reads 03/04/2018 as 4 March and keeps it as a real date; 13/04/2018
it cannot read, and leaves as text. A column of real dates with no day after the 12th beside texts with
every day after the 12th has been through one. So, it seems, has a long column of real dates in which no
day is after the 12th. No cell shows it, so the council is asked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from waymark.intake.days import hint, is_ambiguous

_ISO = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})(?!\d)")
_WORDS = re.compile(r"\s*\d{1,2}(?:st|nd|rd|th)?[-/. ][A-Za-z]{3,9}[-/., ]")
_MANY_CELLS, _MANY_DAYS, _FEW = 24, 8, 3


@dataclass(frozen=True)
class DateKinds:
    """How many cells of a column are written in each way, and what their days show."""

    counts: Mapping[str, int]
    exchanged: bool

    @property
    def mixed(self) -> str:
        """What to say of a column written in several ways; empty where there is one way."""
        found = [f"{count:,} {kind}" for kind, count in self.counts.items() if count]
        return ", ".join(found) if len(found) > 1 else ""


def kinds_of(cells: Mapping[str, int]) -> DateKinds:
    """The kinds of dates among these cells, each with how often it stands in the column."""
    counts = {"as YYYY-MM-DD": 0, "as numbers with slashes": 0, "with the month in words": 0}
    days: dict[int, int] = {}
    late_texts = early_texts = 0
    for text, count in cells.items():
        if match := _ISO.match(text):
            counts["as YYYY-MM-DD"] += count
            days[int(match[3])] = days.get(int(match[3]), 0) + count
        elif _WORDS.match(text):
            counts["with the month in words"] += count
        elif shown := hint(text) or ("both" if is_ambiguous(text) else None):
            counts["as numbers with slashes"] += count
            late_texts += count if shown == "dmy" else 0
            early_texts += count if shown != "dmy" else 0
    return DateKinds(counts, _exchanged(days, late_texts, early_texts))


def exchanged(text: str) -> str:
    """
    The date with day and month exchanged, where both could be either.

    >>> exchanged("2018-04-03"), exchanged("2018-04-13")
    ('2018-03-04', '2018-04-13')
    """
    match = _ISO.match(text)
    if match is None or int(match[3]) > 12:
        return text
    return f"{match[1]}-{match[3]}-{match[2]}{text[match.end() :]}"


def _exchanged(days: Mapping[int, int], late_texts: int, early_texts: int) -> bool:
    """Whether the real dates look as if day and month had changed places."""
    if not days or max(days) > 12:
        return False
    if late_texts >= _FEW and not early_texts:
        return sum(days.values()) >= _FEW
    return not late_texts + early_texts and sum(days.values()) >= _MANY_CELLS and len(days) >= _MANY_DAYS
