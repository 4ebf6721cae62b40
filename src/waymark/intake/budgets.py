"""
The lines of the budget with the days their financial year begins and ends, made at load.

`budget` says its financial year as text: councils write 2018-19, 2018/19, 2018/2019, 18/19, FY 2018-19.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from waymark.engines.extract import Row, arrow_table
from waymark.intake.intake import Intake
from waymark.records.tables.finance import budget_lines
from waymark.records.tables.made import budget_years

_YEARS = re.compile(r"[A-Za-z ]*(?:20)?(\d\d) *(?:[-/–]|to) *(?:20)?(\d\d)[ .]*")


def derive_budget_years(intake: Intake) -> None:
    """
    Add `budget_years` to the load, where it has a budget and a forecast and says of what year some line is.

    Nothing is added where no line says its financial year: spending against the budget is then not available.
    """
    if not intake.can_make(budget_years):
        return
    chosen = ["id", "financial_year", "budget", "forecast"]
    rows = [_row(row) for row in intake.tables[budget_lines.name].select(chosen).to_pylist()]
    if any(row["started_on"] for row in rows):
        intake.tables[budget_years.name] = arrow_table(budget_years, rows, budget_years.by_name)
        intake.columns[budget_years.name] = frozenset(budget_years.by_name)
        intake.derived[budget_years.name] = budget_lines.source


def year_begun(financial_year: str | None) -> int | None:
    """
    The calendar year in whose April the financial year begins; None where the text does not say one.

    A year alone is not enough: some councils name the year a financial year ends in.

    >>> year_begun("2018-19"), year_begun("18/19"), year_begun("FY 2019/2020"), year_begun("1999/00")
    (2018, 2018, 2019, None)
    >>> year_begun("2018") is year_begun("2018-20") is None
    True
    """
    found = _YEARS.fullmatch((financial_year or "").strip())
    if found is None:
        return None
    first, last = int(found[1]), int(found[2])
    return 2000 + first if last == (first + 1) % 100 else None


def _row(line: dict[str, Any]) -> Row:
    year = year_begun(line["financial_year"])
    return {
        "id": line["id"],
        "started_on": None if year is None else date(year, 4, 1),
        "ended_on": None if year is None else date(year + 1, 4, 1),
        "budget": line["budget"],
        "forecast": line["forecast"],
    }
