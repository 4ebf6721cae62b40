"""
A file's rows as columns of text, with the rows that are not records already told apart.

Columns with few different values (dates, codes, answers, numbers) are kept as a dictionary of those
values, so that each is read once however many rows hold it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa

from waymark.intake.control_totals import ControlTotals, are_sums
from waymark.intake.correcting import corrected, corrected_columns
from waymark.intake.footers import is_blank, is_total, looks_like_total, says_little
from waymark.intake.headings import Heading
from waymark.intake.lines import Chunk
from waymark.intake.problems import Account, Findings
from waymark.records.table import ColumnSpec, Table

_FEW_VALUES = {"date", "code", "answer", "number"}


@dataclass
class RawTable:
    """
    The records of one file: a column of text for each heading, and the line each record starts on.

    Of a workbook, `emptied` are the columns of each line whose cell could not be taken at its word.
    """

    table: Table
    headings: Sequence[Heading]
    columns: list[Any]
    lines: Any
    has_nul: bool = False
    emptied: Mapping[int, set[str]] = field(default_factory=dict)

    @property
    def written(self) -> tuple[str, ...]:
        """The headings as the file has them."""
        return tuple(heading.text for heading in self.headings)

    def settle(self, place: int) -> None:
        """Put the column's chunks together, and let go of the chunks: a large table is in memory once."""
        whole = self.columns[place].combine_chunks()
        self.columns[place] = whole.chunk(0) if isinstance(whole, pa.ChunkedArray) else whole

    def emptied_places(self) -> dict[int, set[str]]:
        """The emptied columns by the record's place; those of lines that are no records are left out."""
        lines = self.lines.to_pylist() if self.emptied else []
        return {place: set(self.emptied[line]) for place, line in enumerate(lines) if line in self.emptied}

    def cells(self, place: int) -> tuple[str, ...]:
        """One record as the file has it."""
        return tuple(column[place].as_py() or "" for column in self.columns)


@dataclass
class Gatherer:
    """Takes a file's rows chunk by chunk and makes the raw table of them."""

    table: Table
    headings: Sequence[Heading]
    account: Account
    findings: Findings
    _parts: list[list[pa.Array]] = field(default_factory=list)
    _lines: list[pa.Array] = field(default_factory=list)
    _nul: bool = False
    _control: ControlTotals = field(default_factory=ControlTotals)
    _uncut: list[int] = field(default_factory=list)

    def take(self, chunk: Chunk) -> None:
        """Account for the rows of the chunk, and keep those that are records."""
        chunk = corrected(chunk, self._written, self.findings)
        self.account.rows_in += len(chunk.rows) + len(chunk.broken)
        self._nul = self._nul or chunk.has_nul
        for line, text in chunk.broken:
            self._aside("broken-quotes", line, (text.rstrip("\r\n"),))
        rows, lines = self._whole(chunk.rows, chunk.lines)
        rows, lines = self._records(rows, lines)
        if rows:
            self._keep(list(zip(*rows, strict=True)), lines)

    def take_columns(self, columns: Sequence[pa.Array], lines: pa.Array) -> None:
        """Keep records that come as columns, every one of them whole."""
        columns = corrected_columns(columns, lines, self._written, self.findings)
        self.account.rows_in += len(lines)
        rows = self._suspects(columns)
        keep = [i for i in range(len(lines)) if i not in rows] if rows else None
        for place in sorted(rows):
            self._count_non_record([column[place].as_py() for column in columns], lines[place].as_py())
        if keep is not None:
            columns, lines = [column.take(pa.array(keep)) for column in columns], lines.take(pa.array(keep))
        if len(lines):
            self._keep(columns, lines)

    @property
    def _written(self) -> tuple[str, ...]:
        return tuple(heading.text for heading in self.headings)

    def finish(self) -> RawTable:
        """The raw table of everything taken; the totals the file gives are held against it."""
        self._leave_sums()
        kept = [line for part in self._lines for line in part.to_pylist()] if self._control.said else []
        self._control.check(kept + self._uncut, self.findings)
        columns = [
            pa.chunked_array([part[place] for part in self._parts], _type(heading.spec))
            for place, heading in enumerate(self.headings)
        ]
        unified = [c.unify_dictionaries() if pa.types.is_dictionary(c.type) else c for c in columns]
        return RawTable(
            self.table, self.headings, unified, pa.chunked_array(self._lines, pa.int64()), self._nul
        )

    def _leave_sums(self) -> None:
        """Take the last row out where it is no record, but the sums of the columns above it."""
        if not self._parts or not len(self._lines[-1]):
            return
        last = [column[-1].as_py() or "" for column in self._parts[-1]]
        own = [h.place for h in self.headings if h.spec and (h.spec.mandatory or h.spec.role == "id")]
        if not own or any(last[place].strip() for place in own):
            return
        above = [
            [cell or "" for part in self._parts for cell in part[place].to_pylist()][:-1]
            if cell.strip()
            else []
            for place, cell in enumerate(last)
        ]
        if are_sums(last, above):
            line = self._lines[-1][-1].as_py()
            self._parts[-1] = [column[:-1] for column in self._parts[-1]]
            self._lines[-1] = self._lines[-1][:-1]
            self.account.totals += 1
            self.findings.add(
                "sum-row", "fix", row=line, value=" ".join(c.strip() for c in last if c.strip())
            )

    def _keep(self, columns: Iterable[Sequence[str] | pa.Array], lines: Sequence[int] | pa.Array) -> None:
        self._parts.append([_array(c, h.spec) for c, h in zip(columns, self.headings, strict=True)])
        self._lines.append(pa.array(lines, pa.int64()))

    def _whole(self, rows: list[list[str]], lines: list[int]) -> tuple[list[list[str]], list[int]]:
        """The rows with as many cells as there are headings; the others are accounted for."""
        cells = len(self.headings)
        if set(map(len, rows)) <= {cells}:
            return rows, lines
        whole = []
        for row, line in zip(rows, lines, strict=True):
            if len(row) == cells:
                whole.append((row, line))
            elif not self._count_non_record(row, line):
                self._aside("cells", line, tuple(row), f"{len(row)} cells where there are {cells} headings")
        return [row for row, _ in whole], [line for _, line in whole]

    def _records(self, rows: list[list[str]], lines: list[int]) -> tuple[list[list[str]], list[int]]:
        """The rows that are neither blank nor a total, nor the headings printed again."""
        key = self._key()
        again = self.headings[key].text
        odd = {
            i
            for i, row in enumerate(rows)
            if (looks_like_total(row[key]) or row[key].strip() == again or says_little(row))
            and self._count_non_record(row, lines[i])
        }
        if not odd:
            return rows, lines
        return (
            [row for i, row in enumerate(rows) if i not in odd],
            [line for i, line in enumerate(lines) if i not in odd],
        )

    def _suspects(self, columns: Sequence[pa.Array]) -> set[int]:
        keys = columns[self._key()].to_pylist()
        maybe = [i for i, value in enumerate(keys) if looks_like_total(value)]
        rows = {i: [column[i].as_py() for column in columns] for i in maybe}
        return {i for i, row in rows.items() if is_blank(row) or self._is_total(row)}

    def _count_non_record(self, row: Sequence[str], line: int) -> bool:
        """Whether the row is blank, a total or the headings again; it is counted as what it is."""
        if is_blank(row):
            self.account.blank += 1
            return True
        if self._is_total(row) or self._is_heading(row):
            self.account.totals += 1
            self._control.take(row, line, [p for p in map(self._place, ("id", "child")) if p is not None])
            return True
        return False

    def _is_total(self, row: Sequence[str]) -> bool:
        return is_total(row, self._place("id"), self._place("start"), len(self.headings))

    def _is_heading(self, row: Sequence[str]) -> bool:
        return [cell.strip() for cell in row] == [heading.text for heading in self.headings]

    def _key(self) -> int:
        own = self._place("id")
        places = [h.place for h in self.headings if h.spec and h.spec.mandatory]
        return own if own is not None else min(places, default=0)

    def _place(self, role: str) -> int | None:
        return next((h.place for h in self.headings if h.spec and h.spec.role == role), None)

    def _aside(self, rule: str, line: int, cells: tuple[str, ...], value: str = "") -> None:
        self.account.set_aside += 1
        self._uncut.append(line)
        self.account.cells.leave(cells)
        self.findings.set_row_aside(rule, line, "", value or ",".join(cells)[:200], cells, self._written)


def _array(values: Sequence[str] | pa.Array, spec: ColumnSpec | None) -> pa.Array:
    array = values if isinstance(values, pa.Array) else pa.array(values, pa.string())
    return array.dictionary_encode() if pa.types.is_dictionary(_type(spec)) else array


def _type(spec: ColumnSpec | None) -> pa.DataType:
    few = spec is not None and spec.kind in _FEW_VALUES
    return pa.dictionary(pa.int32(), pa.string()) if few else pa.string()
