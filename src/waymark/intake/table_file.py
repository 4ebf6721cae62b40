"""One file of a folder: a standard table it is named after, or a workbook of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import file_digest
from pathlib import Path

from waymark.intake.csv_file import first_rows, leave_csv, read_csv
from waymark.intake.desk import Desk
from waymark.intake.headings import table_called, undecided
from waymark.intake.kinds import Kind, kind_of
from waymark.intake.old_workbook import MOST_ROWS, is_full
from waymark.intake.parquet_file import names_in, read_parquet, rows_in, said_by
from waymark.intake.problems import Findings
from waymark.intake.rules import RULES
from waymark.intake.which_table import answered, ask_which, has_what_it_needs, likely_tables
from waymark.intake.workbooks.tables import read_tables
from waymark.records.table import Table

_READ = frozenset({Kind.TEXT, Kind.EMPTY})
_EXPECTED = {
    ".parquet": frozenset({Kind.PARQUET}),
    **dict.fromkeys((".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"), frozenset[Kind]()),
}
"""What is read under an ending, once workbooks have been; any other ending is one of text."""

_TABULAR = {*_EXPECTED, ".csv", ".tsv", ".txt"}


def read_table_file(path: Path, desk: Desk) -> None:
    """Read the table, or tables, in the file; a file that cannot be read is noted, not raised."""
    findings = desk.findings(path.name)
    try:
        digest(path, desk)
        kind = kind_of(path)
        if kind is Kind.XLSX and path.suffix.lower() == ".xlsx":
            read_tables(path, desk)
        else:
            _read(path, kind, desk, findings)
    except OSError as error:
        desk.account(path.name, path.name)
        # Arrow says what it cannot read by an OSError that is none of the system's
        why = error.strerror or said_by(error)
        findings.add("unreadable-file", "refuse", f"{path.name} cannot be read ({why}).")


def digest(path: Path, desk: Desk, name: str = "") -> None:
    """Note the file's SHA-256, under its own name where no other is given. Raises OSError."""
    with path.open("rb") as file:
        desk.intake.digests[name or path.name] = file_digest(file, "sha256").hexdigest()


def _read(path: Path, kind: Kind, desk: Desk, findings: Findings) -> None:
    table = _table_of(path, desk, findings) if _is_readable(path, kind, desk, findings) else None
    if table is None:
        desk.account(path.name, path.name)
        return
    account, meant = desk.account(table.source, path.name), desk.answers.columns.get(table.source)
    if kind is Kind.PARQUET:
        raw = read_parquet(path, table, account, findings, meant)
    else:
        alphabet = desk.answers.encodings.get(path.stem, "")
        raw = read_csv(path, table, account, findings, alphabet, meant)
    if raw is not None:
        intake = desk.intake
        intake.tables[table.name] = desk.keep(raw, account, findings)
        intake.columns[table.name] = frozenset(h.spec.name for h in raw.headings if h.spec)
        intake.files[table.name] = path.name
    desk.intake.refused = desk.intake.refused or undecided(findings)


def _table_of(path: Path, desk: Desk, findings: Findings) -> Table | None:
    """The table the file holds: the one it is named after, or one that was asked about; why not is noted."""
    table, rows = table_called(path.stem), list(_first_rows(path))
    meant = desk.answers.columns.get(table.source) if table else None
    if table is None or not any(has_what_it_needs(table, row, meant) for row in rows):
        others = likely_tables(rows)
        table = answered(path.name, others, desk.answers.accepted) or (None if others else table)
        if table is None:
            _ask(path, others, desk, findings)
            return None
    if table.source in desk.intake.accounts:
        findings.add("two-files", "ask", value=path.name, key=f"two-files:{path.name}")
        return None
    return table


def _first_rows(path: Path) -> Iterable[Sequence[str]]:
    return [names_in(path)] if path.suffix.lower() == ".parquet" else first_rows(path)


def _ask(path: Path, tables: Sequence[Table], desk: Desk, findings: Findings) -> None:
    """A file whose headings are those of another table than its name says, or of one it does not name."""
    account = desk.account(path.name, path.name)
    if not tables:
        findings.add("unrecognised-file", "refuse", value=path.name)
        return
    ask_which(path.name, tables, findings)
    if path.suffix.lower() == ".parquet":
        account.rows_in = account.set_aside = rows_in(path)
    else:
        leave_csv(path, tables[0], account)


def _is_readable(path: Path, kind: Kind, desk: Desk, findings: Findings) -> bool:
    """Whether the file is one to read; why not is noted."""
    ending, table = path.suffix.lower(), table_called(path.stem)
    if kind is Kind.CUT_OFF:
        identity = f"{path.stat().st_size:,} bytes, SHA-256 {desk.intake.digests[path.name]}"
        why = f"{path.name} is {kind.value} ({identity}). {RULES['unreadable-file'].remedy}"
        findings.add("unreadable-file", "refuse", why, value=identity)
    elif table is None and ending not in _TABULAR:
        # a note beside the tables is no table; a table under another name is one that goes missing
        findings.add("unrecognised-file", "flag", value=path.name)
    elif kind is Kind.XLS and is_full(path):
        why = f"{path.name} is {kind.value} and fills all {MOST_ROWS:,} rows of a sheet: it may be cut off."
        findings.add("may-be-cut-off", "refuse", f"{why} {RULES['may-be-cut-off'].remedy}")
    elif kind not in _EXPECTED.get(ending, _READ):
        findings.add("wrong-type", "refuse", f"{path.name} is {kind.value}. {RULES['wrong-type'].remedy}")
    elif ending not in (".csv", ".parquet"):
        findings.add("unrecognised-file", "refuse", value=path.name)
    else:
        return True
    return False
