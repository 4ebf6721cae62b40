"""What every evaluator answers, and how rows are summed by team or worker."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, Protocol

from waymark.dates import Period
from waymark.engines.results import NOT_ALLOCATED, Flagged, Listed, Totals, totals_of
from waymark.measures.availability import Fitted
from waymark.measures.listing import Listing

By = Literal["authority", "team", "worker"]
Group = str | None
"""A team or worker; None is the whole. Rows that nobody owns are "not allocated"."""

Asked = tuple[Fitted, Period]
Sums = Mapping[tuple[str, Period], Mapping[Group, Totals]]
"""By measure slug and period, the sums of each group that has a row, and of the whole."""


class Evaluator(Protocol):
    """Gives fitted measures their meaning over one extract."""

    def rows(self, fitted: Fitted, period: Period) -> list[Flagged]:
        """The rows behind the measure's figure for the period."""
        ...

    def rows_of_each(self, fitted: Fitted, periods: Sequence[Period]) -> list[list[Flagged]]:
        """The rows behind the measure's figure for each of the periods, in their order."""
        ...

    def overdue(self, fitted: Fitted, period: Period) -> list[Flagged]:
        """What is open past its deadline at the end of the period."""
        ...

    def listed(self, listing: Listing, period: Period) -> list[Listed]:
        """The rows known to be in the listing's population, each with the values asked of it."""
        ...

    def totals(self, asked: Sequence[Asked], by: By = "authority") -> Sums:
        """The sums behind many figures at once."""
        ...

    def overdue_totals(self, asked: Sequence[Asked], by: By = "authority") -> Sums:
        """How much is open past its deadline, for measures that say who waits."""
        ...


def summed(rows: Iterable[Flagged], by: By) -> dict[Group, Totals]:
    """The sums over rows, for the whole and for each team or worker."""
    grouped: dict[Group, list[Flagged]] = {None: []}
    for row in rows:
        grouped[None].append(row)
        if by != "authority":
            owner = row.team if by == "team" else row.worker
            grouped.setdefault(owner or NOT_ALLOCATED, []).append(row)
    return {group: totals_of(rows) for group, rows in grouped.items()}
