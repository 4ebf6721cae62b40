"""
The files of a made-up authority as they would have been handed over on an earlier day.

One story is cut back: what was written up later is not there yet, what ended later has not ended, and a child
whom nobody had heard of is unknown. Loading month after month so gives loads that agree with one another as a
council's do: records come late, and past figures move.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

PEOPLE = ("ssd_person", "ssd_family", "ssd_disability", "ssd_address", "ssd_immigration_status")
"""Tables about a person alone, who is known once another table says something of them."""

STATES = ("ssd_person", "ssd_care_leavers")
"""Tables of how things stand: a later day in a row says nothing of when the row began."""

DUE = {"ssd_cp_reviews": "cppr_cp_review_due", "ssd_cla_reviews": "clar_cla_review_due_date"}
"""Tables in which the next one is there before it takes place, and the column of the day it is due."""

AHEAD = timedelta(days=183)
RECORDED = "recorded_date"

Row = dict[str, str]


@dataclass
class _Table:
    name: str
    columns: Sequence[str]
    rows: list[Row]

    @property
    def key(self) -> str:
        return self.columns[0]

    @property
    def person(self) -> str | None:
        return next((name for name in self.columns if name.endswith("person_id")), None)


def cut_back(folder: Path, to: Path, day: date) -> None:
    """Write to `to` what the standard tables in `folder` would have been at the end of the earlier day."""
    tables = [_read(path) for path in sorted(folder.glob("*.csv"))]
    dropped: set[str] = set()
    known: set[str] = set()
    for table in tables:
        if table.name not in PEOPLE:
            before, table.rows = table.rows, list(_by_then(table, day))
            kept = {row[table.key] for row in table.rows}
            dropped |= {row[table.key] for row in before if row[table.key] not in kept}
            if table.person and _days(table):
                known |= {row[table.person] for row in table.rows}
    to.mkdir(parents=True, exist_ok=True)
    for table in tables:
        if table.name in PEOPLE:
            table.rows = [row for row in _by_then(table, day) if row[table.person or table.key] in known]
        elif not _days(table):
            table.rows = [row for row in table.rows if dropped.isdisjoint(row.values())]
        _write(table, to)


def _by_then(table: _Table, day: date) -> Iterator[Row]:
    """The rows that were there, as they were."""
    columns, said = _days(table), str(day)
    begins = next(iter(columns), None) if table.name not in (*STATES, *DUE) else None
    goes_with = {column: _known_with(table, column) for column in columns if column not in (begins, RECORDED)}
    waiting: dict[str, Row] = {}
    for row in table.rows:
        late = row.get(RECORDED, "") > said
        if late and table.name in DUE:
            _wait(waiting, row, table, day)
        elif not late and (begins is None or row[begins] <= said):
            yield _as_it_was(row, goes_with, said)
    for row in waiting.values():
        yield _as_it_was(row, goes_with, said) | {RECORDED: ""}


def _wait(waiting: dict[str, Row], row: Row, table: _Table, day: date) -> None:
    """Keep the next one due of each child, where it is near enough to have been arranged."""
    due, person = DUE[table.name], row[table.person or table.key]
    if row[due] and row[due] <= str(day + AHEAD) and row[due] < waiting.get(person, row | {due: "9"})[due]:
        waiting[person] = row


def _as_it_was(row: Row, goes_with: dict[str, set[str]], said: str) -> Row:
    """The row without what happened later."""
    later = {column for column in goes_with if row[column] > said}
    blank = later.union(*(goes_with[column] for column in later))
    return {column: "" if column in blank else value for column, value in row.items()}


def _days(table: _Table) -> list[str]:
    """The columns of days, but those that are due ahead."""
    ahead = (DUE.get(table.name), "pers_expected_dob")
    return [column for column in table.columns if column not in ahead and _has_days(table, column)]


def _has_days(table: _Table, column: str) -> bool:
    found = next((row[column] for row in table.rows if row[column]), "")
    return re.match(r"\d{4}-\d\d-\d\d", found) is not None


def _known_with(table: _Table, column: str) -> set[str]:
    """The columns that say something only where this one does: an outcome beside the day it was reached."""
    without = [row for row in table.rows if not row[column]]
    if not without:
        return set()
    return {c for c in table.columns if c != column and not any(row[c] for row in without)}


def _read(path: Path) -> _Table:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        return _Table(path.stem, list(reader.fieldnames or ()), list(reader))


def _write(table: _Table, to: Path) -> None:
    _write_rows(to / f"{table.name}.csv", table.columns, table.rows)


def _write_rows(path: Path, columns: Sequence[str], rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
