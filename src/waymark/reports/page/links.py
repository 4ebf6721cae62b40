"""Where a page leads: absent in a file that is sent to someone, present on the local server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from waymark.scorecards.scorecard import ScorecardRow


@dataclass(frozen=True)
class Links:
    """
    Addresses a page may link to.

    `scorecard` is the page to go back to. `downloads` are pairs of a label and an address.
    `measure` gives the address of a row's own page, or "" where it has none.
    """

    scorecard: str = ""
    downloads: tuple[tuple[str, str], ...] = ()
    measure: Callable[[ScorecardRow], str] | None = None

    def of(self, row: ScorecardRow) -> str:
        """The address of the row's own page; "" where it has none."""
        return self.measure(row) if self.measure is not None else ""


NO_LINKS = Links()
