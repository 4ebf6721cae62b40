"""The CSV files of one year's return, each read as the list it holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pyarrow as pa

from waymark.intake.csv_file import read_csv
from waymark.intake.desk import Desk
from waymark.intake.forms.ssda903.orders import RawList
from waymark.intake.forms.ssda903.recognise import list_in
from waymark.intake.forms.ssda903.years import Lists, Row
from waymark.intake.headings import undecided
from waymark.intake.problems import Findings
from waymark.records.table import Table


def raw_csv_lists(files: Mapping[Path, str], findings: Mapping[str, Findings], desk: Desk) -> list[RawList]:
    """
    Each list in these files, which go by these names, as text.

    A list that two of them hold is a question: the second is not read. Raises OSError.
    """
    found: list[RawList] = []
    for path, name in files.items():
        table, own = list_in(path), findings[name]
        if table is None or any(table is each.table for each in found):
            own.add("two-files", "ask", value=name)
            desk.account(name, name)
            continue
        account = desk.account(account_name(table, name, desk), name)
        raw = read_csv(path, table, account, own, desk.answers.encodings.get(path.stem, ""))
        desk.intake.refused = desk.intake.refused or undecided(own)
        if raw is not None:
            found.append(RawList(table, name, raw, account, own))
    return found


def typed_lists(found: Sequence[RawList], desk: Desk) -> Lists:
    """The records of the lists, typed and checked."""
    lists = Lists()
    for each in found:
        _keep(each.table, desk.keep(each.raw, each.account, each.findings), each.file, lists)
    return lists


def account_name(table: Table, file: str, desk: Desk) -> str:
    """The name of the list, with its file's where another file of the folder holds the same list."""
    return table.source if table.source not in desk.intake.accounts else f"{table.source} ({file})"


def _keep(table: Table, kept: pa.Table, file: str, lists: Lists) -> None:
    """Put the records among the lists as values by name, each with the line and the file it is on."""
    names = [name for name in kept.column_names if not name.startswith("extra.")]
    rows: list[Row] = kept.select(names).to_pylist()
    for row in rows:
        row["_file"] = file
    lists.rows[table.name] = rows
    lists.given[table.name] = set(names) & set(table.by_name)
