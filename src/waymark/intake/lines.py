"""
The rows of a CSV file, strictly: every line is a row of so many cells, or is kept aside with its number.

Most lines hold no quotation mark and are read in one go. Where there are some, a row may run over
several lines, and quotation marks may be left open; then the line they stand on is put aside by
itself and reading goes on with the next, so that one slip does not swallow the rest of the file.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TextIO

CHUNK = 20_000
_LONGEST_ROW = 1_000
"""Lines. Quotation marks open for longer than this were left open by mistake."""


@dataclass
class Chunk:
    """Some rows of a file: their cells and line numbers, and the lines whose quotation marks are broken."""

    rows: list[list[str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    broken: list[tuple[int, str]] = field(default_factory=list)
    has_nul: bool = False


def chunks(stream: TextIO, cells: int, delimiter: str, first_line: int) -> Iterator[Chunk]:
    """The rows that follow in the stream, `cells` being how many a row should have."""
    number, held = first_line, list[str]()
    csv.field_size_limit(1 << 24)
    while True:
        fresh = list(islice(stream, CHUNK))
        lines = held + fresh
        if not lines:
            return
        chunk, used = _read(lines, cells, delimiter, number, last=len(fresh) < CHUNK)
        yield chunk
        number, held = number + used, lines[used:]


def _read(lines: list[str], cells: int, delimiter: str, number: int, last: bool) -> tuple[Chunk, int]:
    text = "".join(lines)
    rows = None if '"' in text else _without_quotes(lines, delimiter)
    if rows is None:
        chunk, used = _with_quotes(lines, cells, delimiter, number, last)
    else:
        chunk, used = Chunk(rows, list(range(number, number + len(lines)))), len(lines)
    chunk.has_nul = "\0" in text
    return chunk, used


def _without_quotes(lines: list[str], delimiter: str) -> list[list[str]] | None:
    """A row for each line, or None where a line cannot be read as one."""
    try:
        return list(csv.reader(lines, delimiter=delimiter))
    except csv.Error:
        return None


def _with_quotes(lines: list[str], cells: int, delimiter: str, number: int, last: bool) -> tuple[Chunk, int]:
    """The rows of these lines, and how many lines they took: a row not yet finished waits for more."""
    chunk, begin = Chunk(), 0
    while begin < len(lines):
        start = begin
        rest = map(lines.__getitem__, range(start, len(lines)))
        reader = csv.reader(rest, delimiter=delimiter, strict=True)
        try:
            for row in reader:
                end = start + reader.line_num
                if _swallowed(row, lines[begin:end], cells, delimiter):
                    break
                chunk.rows.append(row)
                chunk.lines.append(number + begin)
                begin = end
            else:
                return chunk, len(lines)
        except csv.Error:
            if not last and start + reader.line_num >= len(lines) and len(lines) - begin < _LONGEST_ROW:
                return chunk, begin
        chunk.broken.append((number + begin, lines[begin]))
        begin += 1
    return chunk, len(lines)


def _swallowed(row: list[str], lines: list[str], cells: int, delimiter: str) -> bool:
    """Whether a row of the wrong length has taken in a line that is a whole row by itself."""
    if len(row) == cells or len(lines) == 1:
        return False
    return any(len(next(csv.reader([line], delimiter=delimiter), [])) == cells for line in lines[1:])
