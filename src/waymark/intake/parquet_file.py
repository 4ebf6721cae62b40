"""
A table from a Parquet file: every column as text, so that the same rules hold as for CSV.

A number in an id column is an id that lost its text: whole numbers are written out without decimals,
and one of more than 15 digits kept as a decimal number has been rounded, so its row cannot be used.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from waymark.intake.headings import MOST_COLUMNS, check_headings, headings_of
from waymark.intake.problems import Account, Findings
from waymark.intake.raw import Gatherer, RawTable
from waymark.records.table import Table

_EXACT = 1e15


def read_parquet(
    path: Path,
    table: Table,
    account: Account,
    findings: Findings,
    meant: Mapping[str, str] | None = None,
) -> RawTable | None:
    """
    The file's records, or None where the table is refused: then every row counts as set aside.

    `row` counts as in a CSV file: the first record is 2. `meant` is what the council has said its
    headings mean. Raises OSError where it cannot be read.
    """
    try:
        file = pq.ParquetFile(path)
        names = file.schema_arrow.names
        if len(names) > MOST_COLUMNS:
            findings.add("too-many-columns", "refuse", value=f"{len(names):,} columns")
            account.rows_in = account.set_aside = file.metadata.num_rows
            return None
        headings = headings_of(table, names, meant)
        if not check_headings(table, headings, findings):
            account.rows_in = account.set_aside = file.metadata.num_rows
            return None
        gatherer, first = Gatherer(table, headings, account, findings), 2
        for batch in file.iter_batches(batch_size=65_536):
            lines = pa.array(range(first, first + batch.num_rows), pa.int64())
            gatherer.take_columns([as_text(column) for column in batch.columns], lines)
            first += batch.num_rows
        return gatherer.finish()
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError, pa.ArrowTypeError) as error:
        findings.add("unreadable-file", "refuse", value=said_by(error))
        return None


def names_in(path: Path) -> list[str]:
    """The names of the file's columns; none where it cannot be read. Raises OSError."""
    try:
        return list(pq.read_schema(path).names)
    except pa.ArrowInvalid:
        return []


def rows_in(path: Path) -> int:
    """How many rows the file has. Raises OSError, and what pyarrow raises for a damaged file."""
    return int(pq.read_metadata(path).num_rows)


def said_by(error: Exception) -> str:
    """What Arrow says of a file, as it can be printed: it may quote bytes of it."""
    text = "".join(letter if letter.isprintable() else " " for letter in str(error))
    return " ".join(text.split())[:200]


def as_text(column: Any) -> Any:
    """A column of any type as text, a missing value being blank."""
    kind = column.type
    if pa.types.is_dictionary(kind):
        return as_text(column.dictionary_decode())
    if pa.types.is_floating(kind):
        column = _whole_numbers(column)
    elif pa.types.is_timestamp(kind):
        column = _timestamps(column)
    return pc.fill_null(column.cast(pa.string()), "")


def _whole_numbers(column: Any) -> Any:
    """Whole numbers without a decimal point; those too long to be exact in the rounded form they have."""
    values = [None if v is None or v != v else v for v in column.to_pylist()]
    return pa.array([_number(v) for v in values], pa.string())


def _number(value: float | None) -> str | None:
    if value is None:
        return None
    if abs(value) >= _EXACT:
        return f"{value:E}"
    return str(int(value)) if value == int(value) else repr(value)


def _timestamps(column: Any) -> Any:
    """Moments with a zone as UTC, and midnights as plain dates."""
    zone = "Z" if column.type.tz else ""
    plain = column.cast(pa.timestamp("s", tz="UTC" if zone else None), safe=False)
    return pc.strftime(plain, format=f"%Y-%m-%dT%H:%M:%S{zone}")
