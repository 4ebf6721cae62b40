"""A table from a CSV file: its encoding, separator and heading line recognised, its rows accounted for."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TextIO

from waymark.intake.encodings import ALPHABETS, Encoding, encoding_of, open_text
from waymark.intake.footers import is_blank
from waymark.intake.headings import MOST_COLUMNS, check_headings, headings_of, recognised
from waymark.intake.lines import chunks
from waymark.intake.problems import Account, Findings
from waymark.intake.raw import Gatherer, RawTable
from waymark.intake.rules import RULES
from waymark.records.table import Table

DELIMITERS = (",", ";", "\t", "|")
_FIRST_LINES = 30
_MOST_BREAKS = 8
"""Line breaks in the headings. Where there are more, a quotation mark was left open."""


@dataclass(frozen=True)
class Header:
    """
    The heading line: its number in the file, its cells, and the separator between them.

    `ends` is its last line, where a heading holds a line break.
    """

    line: int
    cells: tuple[str, ...]
    delimiter: str
    ends: int


def read_csv(
    path: Path,
    table: Table,
    account: Account,
    findings: Findings,
    alphabet: str = "",
    meant: Mapping[str, str] | None = None,
) -> RawTable | None:
    """
    The file's records, or None where the table is refused: then every row counts as set aside.

    `alphabet` is what the council has said the file is written in where it is not UTF-8, `meant` what
    its headings mean. Raises OSError where the file cannot be read.
    """
    encoding = encoding_of(path, alphabet)
    if encoding.samples:
        _note_encoding(path, encoding, alphabet, findings)
    try:
        with open_text(path, encoding) as stream:
            return _read(stream, table, account, findings, meant)
    except UnicodeDecodeError:
        findings.add(
            "unreadable-file",
            "refuse",
            f"The text of {path.name} is neither UTF-8 nor UTF-16. Export it as UTF-8.",
        )
        return None


def _note_encoding(path: Path, encoding: Encoding, alphabet: str, findings: Findings) -> None:
    value = " | ".join(encoding.samples)
    if alphabet:
        findings.add("encoding", "fix", f"Nothing to do: read as {alphabet}, as was answered.", value=value)
    else:
        remedy = f"The text is not all UTF-8 and was read as {ALPHABETS[0]}. {RULES['encoding'].remedy}"
        key = f"encoding:{path.stem}"
        findings.add("encoding", "ask", remedy, value=value, key=key, options=ALPHABETS)


def _read(
    stream: TextIO, table: Table, account: Account, findings: Findings, meant: Mapping[str, str] | None
) -> RawTable | None:
    header = find_header(list(islice(stream, _FIRST_LINES)), table, meant)
    stream.seek(0)
    if header is None:
        findings.add("no-heading", "refuse")
        return None
    _note_header(header, account, findings)
    for _ in range(header.ends):
        next(stream)
    if len(header.cells) > MOST_COLUMNS:
        findings.add("too-many-columns", "refuse", row=header.line, value=f"{len(header.cells):,} columns")
        _refuse(stream, header, account)
        return None
    headings = headings_of(table, header.cells, meant)
    good = check_headings(table, headings, findings, header.line)
    gatherer = Gatherer(table, headings, account, findings)
    if not good:
        _refuse(stream, header, account)
        return None
    places = {heading.spec.role: heading.place for heading in headings if heading.spec}
    known = places.get("id"), places.get("start")
    for chunk in chunks(stream, len(headings), header.delimiter, header.ends + 1, *known):
        gatherer.take(chunk)
    return gatherer.finish()


def first_rows(path: Path) -> Iterator[list[str]]:
    """The first lines cut into cells in every way they can be. Raises OSError."""
    with open_text(path, Encoding("utf-8-sig", "replace")) as stream:
        lines = list(islice(stream, _FIRST_LINES))
    for number in range(1, len(lines) + 1):
        line, _ = _unbroken(lines, number)
        yield from (_cells(line, delimiter) for delimiter in DELIMITERS if delimiter in line)


def leave_csv(path: Path, table: Table, account: Account) -> None:
    """Account for the rows of a file that is not read, its headings being those of this table."""
    with open_text(path, Encoding("utf-8-sig", "replace")) as stream:
        header = find_header(list(islice(stream, _FIRST_LINES)), table)
        stream.seek(0)
        if header is not None:
            account.rows_in += header.line - 1
            account.totals += header.line - 1
            for _ in range(header.ends):
                next(stream)
            _refuse(stream, header, account)


def find_header(lines: Sequence[str], table: Table, meant: Mapping[str, str] | None = None) -> Header | None:
    """The line among the first 30, and the separator, under which most headings are the table's own."""
    best: tuple[int, Header] | None = None
    for number in range(1, len(lines) + 1):
        line, ends = _unbroken(lines, number)
        for delimiter in DELIMITERS:
            cells = _cells(line, delimiter)
            count = recognised(table, cells[:MOST_COLUMNS], meant)
            if cells and (best is None or count > best[0]):
                best = (count, Header(number, tuple(cells), delimiter, ends))
    return best[1] if best else None


def _unbroken(lines: Sequence[str], number: int) -> tuple[str, int]:
    """The line of that number, with those its quotation marks hold together, and the last one's number."""
    for ends in range(number, min(number + _MOST_BREAKS, len(lines)) + 1):
        text = "".join(lines[number - 1 : ends])
        if text.count('"') % 2 == 0:
            return text, ends
    return lines[number - 1], number


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


def _note_header(header: Header, account: Account, findings: Findings) -> None:
    if header.delimiter != ",":
        findings.add("delimiter", "fix", row=header.line, value=header.delimiter)
    if header.line > 1:
        findings.add("title-rows", "fix", row=header.line)
        account.rows_in += header.line - 1
        account.totals += header.line - 1


def _refuse(stream: TextIO, header: Header, account: Account) -> None:
    """Account for the rows of a table that is refused."""
    for chunk in chunks(stream, len(header.cells), header.delimiter, header.ends + 1):
        blank = sum(is_blank(row) for row in chunk.rows)
        account.rows_in += len(chunk.rows) + len(chunk.broken)
        account.blank += blank
        account.set_aside += len(chunk.rows) + len(chunk.broken) - blank
