"""
A published scorecard as Waymark keeps it: its rows as printed, and beside them what does not add up.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from waymark.intake.published import PublishedTable, read_published
from waymark.scorecards.history import keep
from waymark.scorecards.published.checks import findings_on
from waymark.scorecards.published.findings import Finding
from waymark.scorecards.published.mapping import MappedRow, read_map
from waymark.scorecards.published.rows import Page, Row, page_of


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
        return keep(self, store_root, authority)


def import_scorecard(
    path: Path | str, map_path: Path | str | None = None, slugs: Collection[str] | None = None
) -> PublishedScorecard:
    """
    Read a published scorecard, keep it as printed and list what does not add up.

    `map_path` is a TOML file that says which measure each ref is; `slugs` are the measures known, to
    check it against. Raises ScorecardUnreadable when either file cannot be read or understood.
    """
    table = read_published(Path(path))
    page = page_of(table)
    mapped = read_map(Path(map_path), page.rows, slugs) if map_path is not None else ()
    return PublishedScorecard(table, page, findings_on(page), mapped)


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
