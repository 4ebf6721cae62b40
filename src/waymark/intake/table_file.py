"""One file of a folder: a standard table it is named after, or a workbook of them."""

from __future__ import annotations

from hashlib import file_digest
from pathlib import Path

from waymark.intake.csv_file import read_csv
from waymark.intake.desk import Desk
from waymark.intake.headings import table_called, undecided
from waymark.intake.kinds import Kind, kind_of
from waymark.intake.parquet_file import read_parquet
from waymark.intake.problems import Findings
from waymark.intake.rules import RULES
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
        findings.add("unreadable-file", "refuse", f"{path.name} cannot be read ({error.strerror}).")


def digest(path: Path, desk: Desk, name: str = "") -> None:
    """Note the file's SHA-256, under its own name where no other is given. Raises OSError."""
    with path.open("rb") as file:
        desk.intake.digests[name or path.name] = file_digest(file, "sha256").hexdigest()


def _read(path: Path, kind: Kind, desk: Desk, findings: Findings) -> None:
    table = table_called(path.stem)
    readable = _is_readable(path, kind, table, desk, findings)
    if not readable or table is None:
        desk.account(path.name, path.name)
        return
    account = desk.account(table.source, path.name)
    if kind is Kind.PARQUET:
        raw = read_parquet(path, table, account, findings)
    else:
        raw = read_csv(path, table, account, findings, desk.answers.encodings.get(path.stem, ""))
    if raw is not None:
        intake = desk.intake
        intake.tables[table.name] = desk.keep(raw, account, findings)
        intake.columns[table.name] = frozenset(h.spec.name for h in raw.headings if h.spec)
        intake.files[table.name] = path.name
    desk.intake.refused = desk.intake.refused or undecided(findings)


def _is_readable(path: Path, kind: Kind, table: Table | None, desk: Desk, findings: Findings) -> bool:
    """Whether the file is one to read; why not is noted."""
    ending = path.suffix.lower()
    if kind is Kind.CUT_OFF:
        identity = f"{path.stat().st_size:,} bytes, SHA-256 {desk.intake.digests[path.name]}"
        why = f"{path.name} is {kind.value} ({identity}). {RULES['unreadable-file'].remedy}"
        findings.add("unreadable-file", "refuse", why, value=identity)
    elif kind not in _EXPECTED.get(ending, _READ):
        if table is None and ending not in _TABULAR:
            # a note beside the tables is no table; a table under another name is one that goes missing
            findings.add("unrecognised-file", "flag", value=path.name)
        else:
            findings.add("wrong-type", "refuse", f"{path.name} is {kind.value}. {RULES['wrong-type'].remedy}")
    elif table is not None and table.source in desk.intake.accounts:
        findings.add("two-files", "ask", value=path.name, key=f"two-files:{path.name}")
    elif table is None or ending not in (".csv", ".parquet"):
        findings.add("unrecognised-file", "refuse" if ending in _TABULAR else "flag", value=path.name)
    else:
        return True
    return False
