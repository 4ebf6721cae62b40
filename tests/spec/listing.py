"""
What a worklist's specification is: data drawn as tables, and the rows the list has, worst first.

The rows are drawn with the columns that matter, by the names of the extract contract, or shorter ones, and
of what stands beside them. They must be the list's rows, all of them and in that order; the reason is for
the reader.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

import pytest

from spec.drawing import Drawing, Drawn, drawn, lines_of, together
from spec.support import Start
from waymark.engines.evaluator import Evaluator
from waymark.engines.extract import Extract, extract_of
from waymark.measures.availability import needs
from waymark.measures.schedules import BY_NAME as SCHEDULES
from waymark.reports.worklist import row_object
from waymark.scorecards.scorecard import Source
from waymark.store.links import Said
from waymark.worklists.asking import Asking
from waymark.worklists.catalogue import find
from waymark.worklists.worklist import Worklist, rows_of

SHORT = {
    "child": "person_id",
    "record": "record_id",
    "late": "days_late",
    "running": "missed_running",
    "last": "last_done",
}
"""Shorter names for the contract's columns, so that a row fits on a line."""


@dataclass(frozen=True)
class ListCase:
    """One statement about a worklist, and the rows it has as at a day; `said` is what is said of two ids."""

    says: str
    as_at: str
    rows: str = ""
    tables: Drawing = field(default_factory=dict)
    given: tuple[Drawn, ...] = ()
    ahead: int = 14
    undated: int = 0
    said: tuple[Said, ...] = ()


@dataclass(frozen=True)
class ListSpec:
    """Everything a worklist must get right."""

    name: str
    cases: tuple[ListCase, ...]

    def test(self) -> Callable[[Start, ListCase], None]:
        """A test that holds each case, on each engine."""

        @pytest.mark.parametrize("case", self.cases, ids=[case.says for case in self.cases])
        def holds(engine: Start, case: ListCase) -> None:
            extract = extract_for(find(self.name), case)
            asked = asking(engine(extract), extract, case.as_at)
            asked = replace(asked, source=replace(asked.source, said=case.said))
            listed = rows_of(find(self.name), asked, case.ahead)
            lines = lines_of(case.rows)
            columns = [name for name in (lines[0] if lines else {}) if name != "because"]
            found = [row_object(entry) for entry in listed.entries]
            said = [" | ".join(_said(row[SHORT.get(name, name)]) for name in columns) for row in found]
            expected = [" | ".join(line[name] for name in columns) for line in lines]
            if said != expected or len(found) != len(lines):
                pytest.fail("\n".join([case.says, "expected", *expected, "found", *said]), pytrace=False)
            assert listed.undated == case.undated

        return holds


def extract_for(worklist: Worklist, case: ListCase) -> Extract:
    """The case's rows; a table that the list needs and nobody drew is empty."""
    needed = {need.table for part in worklist.parts for need in needs((part, part.of))}
    rows = together((*case.given, drawn(case.tables)))
    wanted = {table: [] for table in sorted(needed) if table not in SCHEDULES}
    return extract_of({"children": [], **wanted, **rows})


def asking(evaluator: Evaluator, extract: Extract, as_at: str) -> Asking:
    """The extract, ready to be asked for a list as at a day."""
    day = date.fromisoformat(as_at)
    return Asking(Source("E09000000", "test", day, extract, evaluator), day)


def _said(value: object) -> str:
    return "" if value is None else str(value)
