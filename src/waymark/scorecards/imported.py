"""Figures from published scorecards, for the months that no load covers."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from waymark.dates import Period
from waymark.measures.availability import Fitted
from waymark.scorecards.definition import DefinitionRow


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
