"""
Figures from published scorecards, for the months that no load covers.

A load covers a day for a measure when every table the measure counts from has a record that starts
by then. Tables that only leave children out do not matter: they may well be empty.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Protocol

import pyarrow.compute as pc
import pyarrow.parquet as pq

from waymark.dates import Period, PeriodType
from waymark.engines.extract import Extract
from waymark.measures.availability import Fitted, needs
from waymark.records.tables import BY_NAME
from waymark.records.terms import ALWAYS, Except
from waymark.records.walking import rewrite
from waymark.scorecards.asked import kind_of_period
from waymark.scorecards.definition import DefinitionRow
from waymark.scorecards.history import ImportedHistory


class Imported(Protocol):
    """What was printed, and which months need it."""

    def covered(self, fitted: Fitted, day: date) -> bool:
        """Whether the load reaches back to the day for everything the measure counts."""
        ...

    def printed(self, row: DefinitionRow, cell: str, period: Period) -> float | None:
        """The figure printed for "previous_year" or a month, or None where none was imported."""
        ...


class NothingImported:
    """Where no published scorecard has been imported, every month is as the load has it."""

    def covered(self, fitted: Fitted, day: date) -> bool:
        """Yes: there is nothing else to show."""
        return True

    def printed(self, row: DefinitionRow, cell: str, period: Period) -> float | None:
        """Nothing."""
        return None


@dataclass
class ImportedFigures:
    """The figures an authority has imported, beside the load that is shown."""

    history: ImportedHistory
    extract: Extract
    _starts: dict[str, date | None] = field(default_factory=dict)

    def covered(self, fitted: Fitted, day: date) -> bool:
        """Whether the load reaches back to the day for everything the measure counts."""
        starts = [self._first_day(table) for table in _counted_from(fitted)]
        return all(start is not None and start <= day for start in starts)

    def printed(self, row: DefinitionRow, cell: str, period: Period) -> float | None:
        """The figure printed for "previous_year" or a month, or None where none was imported."""
        measure = row.measure.catalogue_slug
        for kind in _kinds(row):
            found = self.history(measure, kind, _when(cell, period))
            if found is not None:
                return float(found.value)
        return None

    def _first_day(self, table: str) -> date | None:
        if table not in self._starts:
            self._starts[table] = _earliest(self.extract, table)
        return self._starts[table]


def _kinds(row: DefinitionRow) -> Iterable[PeriodType]:
    """The period types under which the same figure may have been printed."""
    return dict.fromkeys((kind_of_period(row), row.period))


def _when(cell: str, period: Period) -> str:
    """The history's name for the cell: a month, or the reporting year that ended then, "2017/18"."""
    if cell != "previous_year":
        return cell
    return f"{period.last.year - 1}/{period.last.year % 100:02d}"


def _counted_from(fitted: Fitted) -> list[str]:
    """The dated tables the measure counts from, those that only leave children out aside."""
    sides = rewrite(tuple(side for side, _ in fitted.sides), _unless_an_exclusion)
    tables = {need.table for need in needs(sides)}
    return sorted(table for table in tables if BY_NAME[table].role("start") is not None)


def _unless_an_exclusion(node: Any) -> Any:
    return ALWAYS if isinstance(node, Except) else node


def _earliest(extract: Extract, table: str) -> date | None:
    start = BY_NAME[table].role("start")
    held = extract.tables.get(table)
    if start is None or held is None or not extract.has(table, start.name):
        return None
    read = pq.read_table(held, columns=[start.name]) if isinstance(held, Path) else held
    first: date | None = pc.min(read[start.name]).as_py()
    return first
