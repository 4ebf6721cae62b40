"""
The current value against the last month of the trend, given the period the row says it is for.

A snapshot, or a month's own figure, is the last month of the trend, so the two must agree at the
coarser of the precisions printed. A year to date, a quarter or a rolling year need not: its trend
shows each month's own value. A row that gives no period is held to the last month only when most such
rows on the page agree with theirs.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from waymark.scorecards.published.findings import Finding, finding, said
from waymark.scorecards.published.rows import Page, Row

_FEWEST_TO_TELL = 3
"""Rows without a period that must agree with their last month, before one that does not is a finding."""


def check(page: Page) -> Iterator[Finding]:
    """Every row whose current value and last month differ though its period says that they are one."""
    month = page.last_month
    if not month or (page.current_month and page.current_month != month):
        return
    told = _periods_can_be_told(page, month)
    for row in page.rows:
        if _is_of_the_month(row, month, told) and _agrees(row, month) is False:
            yield finding("current-against-trend", [row], _message(row, month))


def _is_of_the_month(row: Row, month: str, unlabelled_too: bool) -> bool:
    if row.period in ("snapshot", "month"):
        return True
    if row.period == "ytd" and month.endswith("-04"):
        return True  # in April the year so far is the month
    return not row.period_printed and unlabelled_too


def _agrees(row: Row, month: str) -> bool | None:
    """Whether the two agree as printed; None where either is not available."""
    last = row.months.get(month)
    if last is None or last.number is None or row.value is None:
        return None
    return abs(last.number - row.value) <= max(last.half_a_unit, row.current.half_a_unit)


def _periods_can_be_told(page: Page, month: str) -> bool:
    answers = [_agrees(row, month) for row in page.rows if not row.period_printed]
    agreeing, known = answers.count(True), len(answers) - answers.count(None)
    return agreeing >= _FEWEST_TO_TELL and agreeing * 2 > known


def _message(row: Row, month: str) -> str:
    last = row.months[month]
    label = f"labelled {row.period_printed}" if row.period_printed else "given no period"
    named = row.names.get(month, month)
    return (
        f"{row.label}: {label}, so the current value should be that of {named}, but {said(row.current)} is "
        f"printed as current and {said(last)} for {named}.{_probably(row, month)}"
    )


def _probably(row: Row, month: str) -> str:
    """A likely cause, where the figures show one."""
    since_april = _months_of_the_year(row, month)
    if row.period == "ytd" or len(since_april) < 2 or row.value is None:
        return ""
    if min(since_april) < row.value < max(since_april):
        return " It behaves like a year-to-date figure: the period label is probably wrong."
    return ""


def _months_of_the_year(row: Row, month: str) -> list[float]:
    last = date.fromisoformat(f"{month}-01")
    first = f"{last.year - (last.month < 4)}-04"
    return [float(f.number) for m, f in row.months.items() if first <= m <= month and f.number is not None]
