"""
A published scorecard as Waymark keeps it: its rows as printed, and beside them what does not add up.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from waymark.intake.limited import read_published_limited
from waymark.intake.published import PublishedTable
from waymark.scorecards.history import keep
from waymark.scorecards.published.checks import findings_on
from waymark.scorecards.published.findings import Finding
from waymark.scorecards.published.mapping import MappedRow, read_map
from waymark.scorecards.published.reading import page_of
from waymark.scorecards.published.rows import Page, Row

_FIRST_KNOWN_YEAR = "1950"
"""Months that a paper names without a year are kept under the year 1, and are nobody's history."""


@dataclass(frozen=True)
class PublishedScorecard:
    """What was printed, what does not add up, and which measures its rows are where a map says so."""

    table: PublishedTable
    page: Page
    findings: tuple[Finding, ...]
    mapped: tuple[MappedRow, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        return self.page.rows

    def to_json(self) -> dict[str, Any]:
        """`rows` and `findings` as the contract lays them out (import-scorecard), ready for json.dumps."""
        return {
            "rows": [_row(row) for row in self.rows],
            "findings": [
                {"refs": list(found.refs), "check": found.check, "message": found.message}
                for found in self.findings
            ],
        }

    def save(self, store_root: Path, authority: str) -> Path:
        """Keep the scorecard in the store, so that its figures are history; returns the file written."""
        body = {
            "file": self.table.file,
            "sheet": self.table.sheet,
            "source_sha256": self.table.sha256,
            "last_month": self.page.last_month,
            "history": list(_history(self)),
            **self.to_json(),
        }
        return keep(body, store_root, authority)


def import_scorecard(
    path: Path | str, map_path: Path | str | None = None, slugs: Collection[str] | None = None
) -> PublishedScorecard:
    """
    Read a published scorecard, keep it as printed and list what does not add up.

    `map_path` is a TOML file that says which measure each ref is; `slugs` are the measures known, to
    check it against. Raises ScorecardUnreadable when either file cannot be read or understood.
    """
    table = read_published_limited(Path(path))
    page = page_of(table)
    mapped = read_map(Path(map_path), page.rows, slugs) if map_path is not None else ()
    return PublishedScorecard(table, page, findings_on(page), mapped)


def _history(scorecard: PublishedScorecard) -> Iterator[dict[str, str]]:
    """The figures that are history: each month of the trend, and the previous year, of each mapped row."""
    rows = {row.ref: row for row in scorecard.rows}
    year = scorecard.table.columns.previous_year
    for mapped in scorecard.mapped:
        row = rows[mapped.ref]
        for when, figure in [(year, row.previous), *row.months.items()]:
            if when >= _FIRST_KNOWN_YEAR and figure.number is not None:
                yield {
                    "ref": mapped.ref,
                    "measure": mapped.measure,
                    "period": mapped.period,
                    "when": when,
                    "value": str(figure.number),
                    "printed": figure.printed,
                }


def _row(row: Row) -> dict[str, Any]:
    return {
        "ref": row.ref,
        "section": row.section,
        "title": row.title,
        "printed": row.printed,
        "value": json_number(row.value),
        "polarity": row.polarity,
        "rag": row.rag,
    }


def json_number(number: Decimal | None) -> int | float | None:
    """A number for JSON: whole numbers stay whole, and not available is null."""
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)
