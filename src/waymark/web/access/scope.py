"""
Which rows about children one person may see: a plain value that every row is asked of.

A child belongs to the worker and team the child is allocated to on the day of the load. A row about a child
whom nobody is allocated to, or about nobody, belongs to the team and worker of the row.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar


class Owned(Protocol):
    """A row that says whose it is: a row behind a figure, or of a worklist."""

    @property
    def person(self) -> str | None:
        """The child, by the id in the extract."""
        ...

    @property
    def team(self) -> str | None:
        """The team it belongs to."""
        ...

    @property
    def worker(self) -> str | None:
        """The worker it belongs to."""
        ...


Row = TypeVar("Row", bound=Owned)


@dataclass(frozen=True)
class Allocation:
    """Who has a child on the day of the load; None where nobody has."""

    team: str | None
    worker: str | None


@dataclass(frozen=True)
class Scope:
    """
    What one person may see, on one day.

    `every_child` opens the rows of all children, `teams` those of these teams, `worker` one's own, `cases`
    those of a named list. `shut` are the restricted cases this person is not named on: nothing opens them.
    `opened` are children whose real id this person has asked to see, with a reason.
    """

    every_child: bool = False
    teams: frozenset[str] = frozenset()
    worker: str = ""
    cases: frozenset[str] = frozenset()
    shut: frozenset[str] = frozenset()
    opened: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether no row about a child can be seen at all."""
        return not (self.every_child or self.teams or self.worker or self.cases)

    def has(self, team: str | None, worker: str | None) -> bool:
        """Whether that team or worker is this person's own."""
        return (team is not None and team in self.teams) or (bool(self.worker) and worker == self.worker)


@dataclass(frozen=True)
class Visible:
    """The gate over one load: `allocations` are by child."""

    scope: Scope
    allocations: Mapping[str, Allocation]

    def rows(self, rows: Iterable[Row]) -> list[Row]:
        """Those of the rows that this person may see. Every row that leaves an engine passes here."""
        return [row for row in rows if self.sees(row.person, row.team, row.worker)]

    def sees(self, child: str | None, team: str | None = None, worker: str | None = None) -> bool:
        """Whether a row about the child, or of the team and worker where there is no child, may be seen."""
        if child is not None and child in self.scope.shut:
            return False
        if self.scope.every_child or (child is not None and child in self.scope.cases):
            return True
        return self._own(child, team, worker)

    def names(self, child: str | None, team: str | None = None, worker: str | None = None) -> bool:
        """Whether the child's own id is shown, and not a pseudonym: one's own, one's list, or opened."""
        if child is None or not self.sees(child, team, worker):
            return False
        return child in self.scope.cases | self.scope.opened or self._own(child, team, worker)

    def _own(self, child: str | None, team: str | None, worker: str | None) -> bool:
        held = self.allocations.get(child) if child is not None else None
        if held is None or (held.team is None and held.worker is None):
            return self.scope.has(team, worker)
        return self.scope.has(held.team, held.worker)
