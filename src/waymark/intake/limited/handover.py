"""
An intake as files, and back: tables as Arrow files, problems as lines of JSON, the rest as one object.

Nothing here can run: what comes back is numbers and text in known places, however the process that
wrote it was misled.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict, fields
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa

from waymark.intake.cells import Cells
from waymark.intake.intake import Intake
from waymark.intake.packed import Packed
from waymark.intake.problems import Account
from waymark.records.limits import Limit

_ACCOUNT, _PROBLEMS, _ASIDE = "intake.json", "problems.jsonl", "aside.jsonl"
_APART = {"tables", "problems", "aside"}
"""What has files of its own."""

_SPECIAL: Mapping[str, tuple[Callable[[Any], Any], Callable[[Any], Any]]] = {
    "as_at": (date.isoformat, date.fromisoformat),
    "columns": (
        lambda columns: {name: sorted(given) for name, given in columns.items()},
        lambda columns: {name: frozenset(given) for name, given in columns.items()},
    ),
    "accounts": (
        lambda accounts: {name: asdict(account) for name, account in accounts.items()},
        lambda accounts: {name: _account(**account) for name, account in accounts.items()},
    ),
    "limits": (
        lambda limits: {name: limit.to_json() for name, limit in limits.items()},
        lambda limits: {name: Limit.from_json(limit) for name, limit in limits.items()},
    ),
}
"""Fields of an intake that are not plain JSON: how each is written, and read back."""


def hand_over(intake: Intake, space: Path) -> None:
    """Write the intake to the folder. Raises OSError where there is no room."""
    for number, table in enumerate(intake.tables.values()):
        _write_table(table, space / f"{number}.arrow")
    _write_lines(space / _PROBLEMS, intake.problems)
    _write_lines(space / _ASIDE, intake.aside)
    said = {"tables": list(intake.tables)}
    for field in fields(intake):
        if field.name not in _APART:
            value = getattr(intake, field.name)
            said[field.name] = _SPECIAL[field.name][0](value) if field.name in _SPECIAL else value
    (space / _ACCOUNT).write_text(json.dumps(said), encoding="ascii")


def taken_over(space: Path) -> Intake:
    """The intake written in the folder, which may be cleared afterwards."""
    said = json.loads((space / _ACCOUNT).read_text(encoding="ascii"))
    tables = {name: _read_table(space / f"{i}.arrow") for i, name in enumerate(said.pop("tables"))}
    rest = {name: _SPECIAL[name][1](value) if name in _SPECIAL else value for name, value in said.items()}
    intake = Intake(**rest, tables=tables)
    _read_lines(space / _PROBLEMS, intake.problems)
    _read_lines(space / _ASIDE, intake.aside)
    return intake


def _account(cells: Mapping[str, int], **rows: Any) -> Account:
    return Account(**rows, cells=Cells(**cells))


def _write_table(table: pa.Table, path: Path) -> None:
    # a file holds one dictionary for each column
    table = table.unify_dictionaries()
    with pa.OSFile(str(path), "wb") as sink, pa.ipc.new_file(sink, table.schema) as file:
        file.write_table(table)


def _read_table(path: Path) -> pa.Table:
    # Windows does not clear a file that is mapped
    source = pa.OSFile(str(path), "rb") if sys.platform == "win32" else pa.memory_map(str(path), "rb")
    with pa.ipc.open_file(source) as file:
        return file.read_all()


def _write_lines(path: Path, items: Packed[Any]) -> None:
    """The values of each in a line, in the order in which they are declared."""
    with path.open("w", encoding="ascii") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in items.rows())


def _read_lines(path: Path, items: Packed[Any]) -> None:
    with path.open(encoding="ascii") as lines:
        for line in lines:
            items.append_row(tuple(tuple(v) if isinstance(v, list) else v for v in json.loads(line)))
