"""
The codes that were collected in some years only.

`dated.csv` holds the reporting year (by the 31 March it ends on) in which each was first and last in
use, blank where there is none or it is not known, and where that is from.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class DatedCode:
    """A code, the day it came into use and the last day it was in use, where they are known."""

    code: str
    since: date | None
    until: date | None


@cache
def dated_codes(name: str) -> tuple[DatedCode, ...]:
    """The codes of that set whose first or last day is known."""
    found = (_read(row) for row in _rows() if row["set"] == name)
    return tuple(code for code in found if code.since or code.until)


@cache
def _rows() -> tuple[dict[str, str], ...]:
    text = files(__package__).joinpath("dated.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


def _read(row: dict[str, str]) -> DatedCode:
    since = date(int(row["first"]) - 1, 4, 1) if row["first"] else None
    until = date(int(row["last"]), 3, 31) if row["last"] else None
    return DatedCode(row["code"], since, until)
