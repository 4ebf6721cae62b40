"""
Recording lag: how long after an event it was written up.

With `recorded_date` the answer is in days. Without it, earlier loads show which rows came late: a row
that an earlier load should have held by its day, and did not. Neither is guessed where it is not there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from waymark.dates import working_days_between
from waymark.engines.results import NOT_ALLOCATED
from waymark.records.table import ColumnSpec, Table
from waymark.records.tables import ALL

How = Literal["recorded date", "between loads", "not available"]
Row = Mapping[str, Any]
WITHIN = (1, 5, 10)
"""Working days that are reported on."""


@dataclass(frozen=True)
class Rows:
    """The rows of one load: its day, and each table it has by Waymark's name."""

    as_at: date
    tables: Mapping[str, Sequence[Row]]


@dataclass(frozen=True)
class Lag:
    """
    How late the rows of one table, or of a group of it, were written up; None is "not available".

    `rows` are the events by the day. With a recorded date: `unknown` lack a day, or were written up
    before they happened; the days and shares are of the others. Between loads: `rows` are the events
    since the first load and those before it that it lacks, and `late` those missing from a load that
    should have held them; the days are then at least so many.
    """

    table: str
    group: str
    how: How
    rows: int
    unknown: int | None = None
    median: float | None = None
    ninetieth: int | None = None
    within: tuple[float | None, ...] = (None,) * len(WITHIN)
    late: int | None = None


def recorded_column(table: Table) -> ColumnSpec | None:
    """The column that says when a row was written up, where the table may have one."""
    return next((spec for spec in table.specs if spec.source == "recorded_date"), None)


def lag_of(newest: Rows, earlier: Sequence[Rows], by_team: bool = False) -> list[Lag]:
    """The lag of every event table of the newest load; `earlier` are the loads before it, oldest first."""
    owners = _Owners(newest.tables.get("involvements", ())) if by_team else None
    found: list[Lag] = []
    for table in ALL:
        start, column = table.role("start"), recorded_column(table)
        if start is None or column is None or table.name not in newest.tables:
            continue
        rows = [r for r in newest.tables[table.name] if r.get(start.name) and r[start.name] <= newest.as_at]
        for group, some in _grouped(table, rows, start.name, owners):
            found.append(_lag(table, group, some, start.name, column.name, earlier))
    return found


def _grouped(
    table: Table, rows: Sequence[Row], start: str, owners: _Owners | None
) -> Iterable[tuple[str, Sequence[Row]]]:
    yield "", rows
    if owners is None:
        return
    team, by = table.role("team"), defaultdict(list)
    for row in rows:
        own = row.get(team.name) if team is not None and team.name in row else None
        has_own = team is not None and team.name in row
        by[(own if has_own else owners.team(row.get("child"), row[start])) or NOT_ALLOCATED].append(row)
    for group in sorted(by, key=lambda name: (name == NOT_ALLOCATED, name)):
        yield group, by[group]


class _Owners:
    """The team of a child on a day: the involvement open with the latest start, then the highest id."""

    def __init__(self, involvements: Sequence[Row]) -> None:
        self._of: dict[str, list[Row]] = defaultdict(list)
        for row in involvements:
            if row.get("child") and row.get("started_on"):
                self._of[row["child"]].append(row)

    def team(self, child: str | None, day: date) -> str | None:
        """The team; None where nobody is involved that day."""
        open_then = [
            row
            for row in self._of.get(child or "", ())
            if row["started_on"] <= day and (row.get("ended_on") is None or row["ended_on"] > day)
        ]
        last = max(open_then, key=lambda row: (row["started_on"], row["id"]), default=None)
        return last.get("team") if last is not None else None


def _lag(
    table: Table, group: str, rows: Sequence[Row], start: str, column: str, earlier: Sequence[Rows]
) -> Lag:
    if any(column in row for row in rows):
        return _recorded(table, group, rows, start, column)
    held = [load for load in earlier if table.name in load.tables]
    if held and table.row_key == ("id",):
        return _between(table, group, rows, start, held)
    return Lag(table.source, group, "not available", len(rows))


def _recorded(table: Table, group: str, rows: Sequence[Row], start: str, column: str) -> Lag:
    pairs = [(r[start], r[column]) for r in rows if r.get(column) and r[column] >= r[start]]
    days = sorted((written - happened).days for happened, written in pairs)
    counted = (working_days_between(happened, written) for happened, written in pairs)
    worked = [number for number in counted if number is not None]
    shares = tuple(100 * sum(n <= most for n in worked) / len(worked) if worked else None for most in WITHIN)
    unknown = len(rows) - len(pairs)
    return Lag(
        table.source, group, "recorded date", len(rows), unknown, _median(days), _ninetieth(days), shares
    )


def _between(table: Table, group: str, rows: Sequence[Row], start: str, earlier: Sequence[Rows]) -> Lag:
    """Rows that an earlier load lacks although they had happened: at least so many days late."""
    held = [(load.as_at, {row["id"] for row in load.tables[table.name]}) for load in earlier]
    first, its_ids = held[0]
    since = [row for row in rows if row[start] > first or row["id"] not in its_ids]
    days = []
    for row in since:
        lacking = [as_at for as_at, ids in held if as_at >= row[start] and row["id"] not in ids]
        if lacking:
            days.append((max(lacking) - row[start]).days)
    days.sort()
    return Lag(
        table.source,
        group,
        "between loads",
        len(since),
        None,
        _median(days),
        _ninetieth(days),
        late=len(days),
    )


def _median(days: Sequence[int]) -> float | None:
    """The middle value, or half way between the two middle ones."""
    if not days:
        return None
    half = len(days) // 2
    return float(days[half]) if len(days) % 2 else (days[half - 1] + days[half]) / 2


def _ninetieth(days: Sequence[int]) -> int | None:
    """The smallest value that at least nine in ten do not exceed."""
    return days[-(-9 * len(days) // 10) - 1] if days else None
