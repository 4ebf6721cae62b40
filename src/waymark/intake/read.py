"""
A folder of tables read into the standard dataset: nothing dropped, nothing guessed, every row accounted for.

`read_folder` is the way in. It raises only where the folder itself cannot be read; whatever is wrong
with what the council sent comes back as problems, and `refused` says that nothing may be published.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import file_digest
from pathlib import Path

import pyarrow as pa

from waymark.engines.extract import ROW_NUMBER
from waymark.intake.checks import loaded
from waymark.intake.csv_file import heading_names, read_csv
from waymark.intake.days import Order
from waymark.intake.folder import Folder, opened, real_type
from waymark.intake.headings import table_called, undecided
from waymark.intake.parquet_file import read_parquet
from waymark.intake.problems import Account, Findings, Problem, SetAside
from waymark.intake.raw import RawTable
from waymark.intake.rules import RULES
from waymark.intake.stories import add_children, note_stories
from waymark.intake.values import Typing, typed
from waymark.records.table import Table

Progress = Callable[[str], None]


@dataclass
class Intake:
    """
    What a folder holds: typed tables by Waymark's names, and an account of everything else.

    `columns` are those the council gave; `accounts` go by the table's name in the extract, or by
    the file's where it holds none; `orders` are the date orders found, to be remembered;
    `derived` says what was worked out from what; `files` gives each table's file, and `digests` each
    file's SHA-256. `refused` means: publish nothing.
    """

    as_at: date
    tables: dict[str, pa.Table] = field(default_factory=dict)
    columns: dict[str, frozenset[str]] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    aside: list[SetAside] = field(default_factory=list)
    orders: dict[str, Order] = field(default_factory=dict)
    derived: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    refused: bool = False


def read_folder(
    path: Path, as_at: date, progress: Progress | None = None, remembered: Mapping[str, Order] | None = None
) -> Intake:
    """
    The extract in the folder or zip at `path`, taken on `as_at`.

    `remembered` are date orders by `table.column` in the extract's names, used only where a file
    cannot show its own. Raises OSError where the disk cannot be read.
    """
    intake = Intake(as_at)
    with opened(path) as folder:
        _read_files(folder, intake, remembered or {}, progress or (lambda _: None))
    if not intake.tables and not intake.refused:
        _refuse(intake, "no-table", path.name)
    if not intake.refused:
        add_children(intake.tables, intake.columns, intake.derived, intake.files, intake.problems)
        note_stories(intake.tables, intake.columns, intake.files, intake.problems)
    intake.problems.sort(key=lambda p: (p.file, p.row or 0))
    return intake


def _read_files(folder: Folder, intake: Intake, remembered: Mapping[str, Order], progress: Progress) -> None:
    if folder.problem:
        intake.problems.append(folder.problem)
        intake.refused = True
    for path in folder.files:
        progress(f"Reading {path.name}")
        findings = Findings(path.name)
        try:
            with path.open("rb") as file:
                intake.digests[path.name] = file_digest(file, "sha256").hexdigest()
            _read_file(path, intake, remembered, findings)
        except OSError as error:
            intake.accounts[path.name] = Account(path.name)
            findings.add("unreadable-file", "refuse", f"{path.name} cannot be read ({error.strerror}).")
        intake.problems.extend(findings.problems)
        intake.aside.extend(findings.aside)
    for inner in folder.folders:
        intake.problems.append(
            Problem(inner.name, None, "", "inner-folder", "", "flag", RULES["inner-folder"].remedy)
        )


def _read_file(path: Path, intake: Intake, remembered: Mapping[str, Order], findings: Findings) -> None:
    account = Account(path.name)
    table = table_called(path.stem)
    raw = None
    if _is_readable(path, table, intake, findings) and table is not None:
        intake.accounts[table.source] = account
        raw = _raw(path, table, account, findings)
    else:
        intake.accounts[path.name] = account
    if raw is not None and table is not None:
        _type_and_keep(raw, table, account, findings, intake, remembered)
    intake.refused = intake.refused or undecided(findings)


def _is_readable(path: Path, table: Table | None, intake: Intake, findings: Findings) -> bool:
    """Whether the file is one to read; why not is noted."""
    kind = real_type(path)
    expected = "a Parquet file" if path.suffix.lower() == ".parquet" else None
    if table is not None and table.source in intake.accounts:
        findings.add("two-files", "ask", value=path.name)
    elif kind != expected and (kind or path.suffix.lower() == ".parquet"):
        findings.add("wrong-type", "refuse", f"{path.name} is {kind or 'text'}. {RULES['wrong-type'].remedy}")
    elif table is None or path.suffix.lower() not in {".csv", ".parquet"}:
        # a note beside the tables is no table; a table under another name is one that goes missing
        tabular = path.suffix.lower() in {".csv", ".parquet", ".tsv", ".txt"}
        findings.add("unrecognised-file", "refuse" if tabular else "flag", value=path.name)
    else:
        return True
    return False


def _raw(path: Path, table: Table, account: Account, findings: Findings) -> RawTable | None:
    read = read_parquet if path.suffix.lower() == ".parquet" else read_csv
    return read(path, table, account, findings)


def _type_and_keep(
    raw: RawTable,
    table: Table,
    account: Account,
    findings: Findings,
    intake: Intake,
    remembered: Mapping[str, Order],
) -> None:
    work = Typing(findings.file, table.source, intake.as_at, remembered, findings, raw.lines)
    before = len(findings.aside)
    kept = loaded(raw, _typed_table(raw, work), work, findings)
    account.set_aside += len(findings.aside) - before
    account.loaded = kept.num_rows
    intake.tables[table.name] = kept
    intake.columns[table.name] = frozenset(h.spec.name for h in raw.headings if h.spec)
    intake.files[table.name] = findings.file
    intake.orders.update(work.orders)
    intake.refused = intake.refused or work.undecided


def _typed_table(raw: RawTable, work: Typing) -> pa.Table:
    names = heading_names(raw.headings)
    arrays = []
    for place, heading in enumerate(raw.headings):
        raw.settle(place)
        column = raw.columns[place]
        arrays.append(typed(column, heading.spec, work, raw.has_nul) if heading.spec else column)
    return pa.table([*arrays, raw.lines], names=[*_apart(names), ROW_NUMBER])


def _apart(names: list[str]) -> list[str]:
    """The names, those of extra columns told apart where a heading is given twice."""
    return [f"{n} ({i + 1})" if names.index(n) != i else n for i, n in enumerate(names)]


def _refuse(intake: Intake, rule: str, name: str) -> None:
    intake.refused = True
    remedy = f"No file in {name} holds a table that can be used. {RULES[rule].remedy}"
    intake.problems.append(Problem(name, None, "", rule, "", "refuse", remedy))
