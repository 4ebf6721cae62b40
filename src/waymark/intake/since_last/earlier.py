"""The load before this one, as the comparison sees it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

import pyarrow as pa

from waymark.intake.crosswalk import followed
from waymark.intake.intake import Intake
from waymark.intake.problems import Outcome, Problem
from waymark.intake.questions import YES
from waymark.intake.rules import RULES
from waymark.records.tables import BY_NAME


@dataclass
class Earlier:
    """
    The last load: its day, the tables the council gave, and how each is read.

    `newest` is the crosswalk its ids are read through, so that a child is the same child in both.
    """

    load_id: str
    as_at: date
    names: frozenset[str]
    read: Callable[[str], pa.Table]
    newest: Mapping[str, str] = field(default_factory=dict)
    _held: dict[str, pa.Table] = field(default_factory=dict)

    def rows(self, name: str) -> pa.Table:
        """The rows of a table that it has, under the ids of today."""
        if name not in self._held:
            self._held[name] = followed(name, self.read(name), self.newest)
        return self._held[name]


@dataclass(frozen=True)
class Comparison:
    """A load beside the last one, and where what is found is noted."""

    intake: Intake
    earlier: Earlier

    @property
    def day(self) -> date:
        """The day of the last load."""
        return self.earlier.as_at

    @property
    def both(self) -> list[str]:
        """The tables that both loads have, in the order of the contract."""
        return [
            name
            for name in BY_NAME
            if name in self.earlier.names and name in self.intake.files and name in self.intake.tables
        ]

    def note(
        self, rule: str, outcome: Outcome, table: str, remedy: str, column: str = "", value: str = ""
    ) -> None:
        """Note something about a table of this load."""
        source = BY_NAME[table].source
        key = ":".join(part for part in (rule, source, column, value) if part) if outcome == "ask" else ""
        self._add(rule, outcome, table, remedy, column, value, key, (YES,) if key else ())

    def ask_about_width(self, table: str, column: str, value: str, width: int, remedy: str) -> None:
        """Ask whether the ids of a column have lost the noughts that made them so long."""
        key = f"lost-zeros:{BY_NAME[table].source}.{column}"
        self._add("lost-zeros", "ask", table, remedy, column, value, key, (str(width), YES))

    def _add(
        self,
        rule: str,
        outcome: Outcome,
        table: str,
        remedy: str,
        column: str,
        value: str,
        key: str,
        options: tuple[str, ...],
    ) -> None:
        file = self.intake.files.get(table, BY_NAME[table].source)
        said = remedy or RULES[rule].remedy
        self.intake.problems.append(Problem(file, None, column, rule, value, outcome, said, "", key, options))
