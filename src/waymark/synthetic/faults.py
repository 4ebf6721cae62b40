"""
Plant the recording mistakes people make, in known cells, and list them.

Only faults that can be seen in the file are planted, and at most one in a row. Children's own rows
(`ssd_person`) take only faults that leave the child findable, so that one fault is one fault.
"""

import csv
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from waymark.records.table import Table
from waymark.records.tables import BY_SOURCE
from waymark.synthetic.chance import Chance

Cells = list[str]
IMPOSSIBLE, PLACEHOLDERS, UNKNOWN_CODE, NOBODY = "2018-02-30", ("1900-01-01", "9999-12-31"), "ZZ9", "NOBODY1"


@dataclass(frozen=True)
class Fault:
    """A planted fault: `row` is the line in the file (the header is 1); `column` is empty for a whole row."""

    file: str
    row: int
    column: str
    kind: str


def plant(folder: Path, rate: float, seed: int) -> list[Fault]:
    """
    Plant faults in about `rate` of the rows of each contract table of the folder; return them in order.

    The rows themselves are drawn from the seed, and no other cell of the folder changes.
    """
    chance, planted = Chance(f"faults {seed}"), []
    for path in sorted(folder.glob("*.csv")):
        table = BY_SOURCE.get(path.stem)
        if table is not None:
            planted += _plant_in(path, table, rate, chance)
    return planted


def _plant_in(path: Path, table: Table, rate: float, chance: Chance) -> list[Fault]:
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = list(csv.reader(file))
    planted, length = [], len(rows)
    for place in _places(length, rate, chance):
        fault = _plant_one(path.name, table, header, rows, place, chance)
        if fault is not None:
            planted.append(fault)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])
    return planted


def _plant_one(
    file: str, table: Table, header: Cells, rows: list[Cells], place: int, chance: Chance
) -> Fault | None:
    """A fault of the first kind drawn that the row can have."""
    kinds = [kind for kind in KINDS if _may_have(kind, table)]
    while kinds:
        kind = chance.one_of(kinds)
        column = KINDS[kind](table, header, rows, place, chance)
        if column is not None:
            return Fault(file, (len(rows) - 1 if kind == DUPLICATE else place) + 2, column, kind)
        kinds.remove(kind)
    return None


def _places(length: int, rate: float, chance: Chance) -> list[int]:
    wanted = min(length, int(length * rate + chance.fraction()))
    places: set[int] = set()
    while len(places) < wanted:
        places.add(chance.between(0, length - 1))
    return sorted(places)


def _may_have(kind: str, table: Table) -> bool:
    if table.source == "ssd_person":
        return kind in (DUPLICATE, "impossible date", "placeholder date", "unknown code")
    return True


def _duplicate(table: Table, header: Cells, rows: list[Cells], place: int, chance: Chance) -> str | None:
    """The row once more, at the end of the file."""
    if table.row_key != ("id",) and table.source != "ssd_person":
        return None
    rows.append(list(rows[place]))
    return table.specs[0].source


def _blank_child(table: Table, header: Cells, rows: list[Cells], place: int, chance: Chance) -> str | None:
    return _overwrite(_child_column(table), "", header, rows[place])


def _no_such_child(table: Table, header: Cells, rows: list[Cells], place: int, chance: Chance) -> str | None:
    return _overwrite(_child_column(table), NOBODY, header, rows[place])


def _end_before_start(
    table: Table, header: Cells, rows: list[Cells], place: int, chance: Chance
) -> str | None:
    ends = next((s.source for s in table.specs if s.role == "end"), None)
    starts = next((s.source for s in table.specs if s.role == "start"), None)
    if not table.episode or starts not in header or not rows[place][header.index(starts)]:
        return None
    started = date.fromisoformat(rows[place][header.index(starts)])
    return _overwrite(ends, str(started - timedelta(days=30)), header, rows[place])


def _too_many_cells(table: Table, header: Cells, rows: list[Cells], place: int, chance: Chance) -> str | None:
    rows[place].append("moved along")
    return ""


def _too_few_cells(table: Table, header: Cells, rows: list[Cells], place: int, chance: Chance) -> str | None:
    rows[place].pop()
    return ""


def _impossible_date(
    table: Table, header: Cells, rows: list[Cells], place: int, chance: Chance
) -> str | None:
    return _overwrite(_a_date_column(table, header, rows[place], chance), IMPOSSIBLE, header, rows[place])


def _placeholder_date(
    table: Table, header: Cells, rows: list[Cells], place: int, chance: Chance
) -> str | None:
    column = _a_date_column(table, header, rows[place], chance)
    return _overwrite(column, chance.one_of(PLACEHOLDERS), header, rows[place])


def _unknown_code(table: Table, header: Cells, rows: list[Cells], place: int, chance: Chance) -> str | None:
    columns = [s.source for s in table.specs if s.kind == "code" and s.source in header]
    return _overwrite(chance.one_of(columns) if columns else None, UNKNOWN_CODE, header, rows[place])


def _blank_date(table: Table, header: Cells, rows: list[Cells], place: int, chance: Chance) -> str | None:
    column = next((s.source for s in table.specs if s.kind == "date" and s.mandatory), None)
    return _overwrite(column, "", header, rows[place])


def _child_column(table: Table) -> str | None:
    return next((s.source for s in table.specs if s.role == "child"), None)


def _a_date_column(table: Table, header: Cells, row: Cells, chance: Chance) -> str | None:
    columns = [s.source for s in table.specs if s.kind == "date" and s.source in header]
    given = [column for column in columns if row[header.index(column)]]
    return chance.one_of(given) if given else None


def _overwrite(column: str | None, cell: str, header: Cells, row: Cells) -> str | None:
    if column is None or column not in header:
        return None
    row[header.index(column)] = cell
    return column


DUPLICATE = "duplicated row id"
KINDS: dict[str, Callable[[Table, Cells, list[Cells], int, Chance], str | None]] = {
    DUPLICATE: _duplicate,
    "blank child id": _blank_child,
    "child not in ssd_person": _no_such_child,
    "end before start": _end_before_start,
    "too many cells": _too_many_cells,
    "too few cells": _too_few_cells,
    "impossible date": _impossible_date,
    "placeholder date": _placeholder_date,
    "unknown code": _unknown_code,
    "blank mandatory date": _blank_date,
}
"""Every kind of fault: each plants it in a row and returns the column, or None where it cannot be."""
