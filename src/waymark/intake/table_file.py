"""One file of a folder: a standard table it is named after, or a workbook of them."""

from __future__ import annotations

from hashlib import file_digest
from pathlib import Path

from waymark.intake.csv_file import read_csv
from waymark.intake.desk import Desk
from waymark.intake.folder import is_workbook, real_type
from waymark.intake.headings import table_called, undecided
from waymark.intake.parquet_file import read_parquet
from waymark.intake.problems import Findings
from waymark.intake.rules import RULES
from waymark.intake.workbooks.tables import read_tables
from waymark.records.table import Table


def read_table_file(path: Path, desk: Desk) -> None:
    """Read the table, or tables, in the file; a file that cannot be read is noted, not raised."""
    findings = desk.findings(path.name)
    try:
        digest(path, desk)
        if path.suffix.lower() == ".xlsx" and is_workbook(path):
            read_tables(path, desk)
        else:
            _read(path, desk, findings)
    except OSError as error:
        desk.account(path.name, path.name)
        findings.add("unreadable-file", "refuse", f"{path.name} cannot be read ({error.strerror}).")


def digest(path: Path, desk: Desk, name: str = "") -> None:
    """Note the file's SHA-256, under its own name where no other is given. Raises OSError."""
    with path.open("rb") as file:
        desk.intake.digests[name or path.name] = file_digest(file, "sha256").hexdigest()


def _read(path: Path, desk: Desk, findings: Findings) -> None:
    table = table_called(path.stem)
    readable = _is_readable(path, table, desk, findings)
    if not readable or table is None:
        desk.account(path.name, path.name)
        return
    account = desk.account(table.source, path.name)
    if path.suffix.lower() == ".parquet":
        raw = read_parquet(path, table, account, findings)
    else:
        raw = read_csv(path, table, account, findings, desk.answers.encodings.get(path.stem, ""))
    if raw is not None:
        intake = desk.intake
        intake.tables[table.name] = desk.keep(raw, account, findings)
        intake.columns[table.name] = frozenset(h.spec.name for h in raw.headings if h.spec)
        intake.files[table.name] = path.name
    desk.intake.refused = desk.intake.refused or undecided(findings)


def _is_readable(path: Path, table: Table | None, desk: Desk, findings: Findings) -> bool:
    """Whether the file is one to read; why not is noted."""
    kind = real_type(path)
    expected = "a Parquet file" if path.suffix.lower() == ".parquet" else None
    if table is not None and table.source in desk.intake.accounts:
        findings.add("two-files", "ask", value=path.name, key=f"two-files:{path.name}")
    elif kind != expected and (kind or path.suffix.lower() == ".parquet"):
        findings.add("wrong-type", "refuse", f"{path.name} is {kind or 'text'}. {RULES['wrong-type'].remedy}")
    elif table is None or path.suffix.lower() not in {".csv", ".parquet"}:
        # a note beside the tables is no table; a table under another name is one that goes missing
        tabular = path.suffix.lower() in {".csv", ".parquet", ".tsv", ".txt"}
        findings.add("unrecognised-file", "refuse" if tabular else "flag", value=path.name)
    else:
        return True
    return False
