"""
Which column of a scorecard is which, told from its heading.

The usual names are data (`headings.csv`), in order of preference: where two headings could both be
the current value, the one listed first is. Capitals, spaces and punctuation do not matter.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from waymark.intake.published.months import (
    month_named,
    month_within,
    months_without_years,
    reporting_year_named,
)

_FEWEST_RECOGNISED = 2
_YEAR_WORDS = re.compile(
    r"\b(?:previous|prev|last|prior|full)?\s*(?:financial|fy|reporting)?\s*"
    r"(?:year end|year|outturn|out turn|actual|result|average|performance)\b"
)

_DATED = re.compile(
    r"\b\d{2,4} \d{2}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* ?\d{2,4}\b"
)
"""In the plain words of a heading: a year such as 2018/19, or a month with its year."""


@dataclass(frozen=True)
class Columns:
    """
    Where each column is, by number: `places` by role, `months` by YYYY-MM in the order of time.

    `previous_year` is the year that column is for (YYYY/YY; empty if its heading does not say), and
    `current_month` the month that the heading of the current value names, if it does.
    """

    headings: tuple[str, ...]
    places: dict[str, int]
    months: dict[str, int]
    previous_year: str
    current_month: str

    @property
    def recognised(self) -> int:
        """How many columns were recognised."""
        return len(self.places) + len(self.months)

    @property
    def names_measures(self) -> bool:
        """Whether this can be a header row: it has a column of measures, or one of refs, and others."""
        named = "title" in self.places or "ref" in self.places
        return named and self.recognised >= _FEWEST_RECOGNISED


def columns_of(headings: Sequence[str]) -> Columns:
    """The columns that a row of headings declares."""
    best: dict[str, tuple[int, int]] = {}
    months: dict[str, int] = {}
    years: dict[str, int] = {}
    for place, heading in enumerate(headings):
        if month := month_named(heading):
            months.setdefault(month, place)
        elif year := _previous_year(heading):
            years.setdefault(year, place)
        elif found := _role(heading):
            role, rank = found
            best[role] = min(best.get(role, (rank, place)), (rank, place))
    places = {role: place for role, (_, place) in best.items()}
    months = months or months_without_years(headings, max(years, default=None))
    return _with_previous_year(tuple(headings), places, dict(sorted(months.items())), years)


def _with_previous_year(
    headings: tuple[str, ...], places: dict[str, int], months: dict[str, int], years: dict[str, int]
) -> Columns:
    last_month = max((month for month in months if month >= "1950"), default="9999-12")
    # a year that is not over by the last month of the trend is this year's column, not last year's
    latest = max((year for year in years if f"{int(year[:4]) + 1}-03" < last_month), default="")
    if latest:
        places["previous_year"] = years[latest]
    current = headings[places["current"]] if "current" in places else ""
    return Columns(headings, places, months, latest, month_within(current) or "")


def _previous_year(heading: str) -> str | None:
    text = re.sub(r"[()]", " ", heading.lower())
    if "target" in text:
        return None
    return reporting_year_named(_YEAR_WORDS.sub(" ", text).strip(" :-"))


def _role(heading: str) -> tuple[str, int] | None:
    known = _roles()
    whole = plain(heading)
    outside = plain(re.sub(r"\(.*?\)", " ", heading))
    undated = plain(_DATED.sub(" ", outside))
    for text in (whole, outside, undated, whole.removeprefix("% "), outside.removesuffix(" %")):
        if text in known:
            return known[text]
    return None


def plain(text: str) -> str:
    """The words of a heading in small letters, without punctuation."""
    return " ".join(re.sub(r"[^a-z0-9#%]+", " ", text.lower()).split())


@cache
def _roles() -> dict[str, tuple[str, int]]:
    listed = files("waymark.intake.published").joinpath("headings.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(listed.splitlines())
    return {row["text"]: (row["role"], rank) for rank, row in enumerate(rows)}
