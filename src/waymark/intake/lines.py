"""
The rows of a CSV file, strictly: every line is a row of so many cells, or is kept aside with its number.

Most lines hold no quotation mark and are read in one go. Where there are some, a row may run over
several lines, and quotation marks may be left open; then the line they stand on is put aside by
itself and reading goes on with the next, so that one slip does not swallow the rest of the file.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TextIO

CHUNK = 20_000
_LONGEST_ROW = 1_000
"""Lines. Quotation marks open for longer than this were left open by mistake."""

_DAY = re.compile(r"\s*(\"?\d{1,4}[-/. ]?\w{1,9}[-/. ]?\d{1,4}|NULL\s*$|$)")


@dataclass
class Chunk:
    """Some rows of a file: their cells and line numbers, and the lines whose quotation marks are broken."""

    rows: list[list[str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    broken: list[tuple[int, str]] = field(default_factory=list)
    has_nul: bool = False


@dataclass(frozen=True)
class _Shape:
    """What a row of the file looks like: its cells, what is between them, and where its day is."""

    cells: int
    delimiter: str
    id_place: int | None
    day_place: int | None

    def is_row(self, line: list[str], like: list[str], sure: bool) -> bool:
        """
        Whether a line is a row by itself: so many cells, and blank or with an id written as that of `like`.

        Failing that, a day where the day is; a blank there says something only where rows have no id.
        `sure` says that `like` has an id written as the rows before it have.
        """
        if len(line) != self.cells:
            return False
        if self.has_id(line, like) or self._says_next_to_nothing(line):
            return True
        if sure and self._has_another_id(line, like):
            return False
        if self.day_place is None:
            return True
        told = bool(line[self.day_place].strip()) or self.id_place is None
        return told and _DAY.match(line[self.day_place]) is not None

    def has_id(self, line: list[str], like: list[str]) -> bool:
        """Whether the line has an id where ids are, written as that of `like`."""
        return bool(self.id_of(line)) and _pattern(self.id_of(line)) == _pattern(self.id_of(like))

    def _has_another_id(self, line: list[str], like: list[str]) -> bool:
        """
        Whether something stands where ids are that is not written as one, though ids here look alike.

        Then it is the end of a note that has one cell too many, however much another cell looks like a day.
        """
        said, known = self.id_of(line), self.id_of(like)
        return bool(said and known) and said.upper() not in ("NULL", "NONE") and not _is_guid(known)

    def _says_next_to_nothing(self, line: list[str]) -> bool:
        """A blank row, or a total with a word or a number alone in it; of three cells or fewer who knows."""
        said = sum(bool(cell.strip()) for cell in line)
        return said == 0 or (said == 1 and self.cells > 3)

    def id_of(self, line: list[str]) -> str:
        """The cell where ids are; empty where the line ends before it."""
        place = self.id_place
        return line[place].strip() if place is not None and place < len(line) else ""


def _is_guid(id: str) -> bool:
    """Whether the id is one of those that all look different: 3f2504e0-4f89-11d3-9a0c-0305e82c3301."""
    return re.fullmatch(r"\{?[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}?", id) is not None


def _pattern(id: str) -> str:
    """How an id is written, its digits apart: `REF000042` and `REF7` are written alike."""
    return re.sub(r"\d+", "9", id.strip())


def chunks(
    stream: TextIO,
    cells: int,
    delimiter: str,
    first_line: int,
    id_place: int | None = None,
    day_place: int | None = None,
) -> Iterator[Chunk]:
    """
    The rows that follow in the stream, `cells` being how many a row should have.

    `id_place` and `day_place` are where a row has its id and its day, if it has: they tell a row from a
    sentence with commas.
    """
    shape = _Shape(cells, delimiter, id_place, day_place)
    number, held = first_line, list[str]()
    csv.field_size_limit(1 << 24)
    while True:
        fresh = list(islice(stream, CHUNK))
        lines = held + fresh
        if not lines:
            return
        chunk, used = _read(lines, shape, number, last=len(fresh) < CHUNK)
        yield chunk
        number, held = number + used, lines[used:]


def _read(lines: list[str], shape: _Shape, number: int, last: bool) -> tuple[Chunk, int]:
    text = "".join(lines)
    rows = None if '"' in text else _without_quotes(lines, shape.delimiter)
    if rows is None:
        chunk, used = _with_quotes(lines, shape, number, last)
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


def _with_quotes(lines: list[str], shape: _Shape, number: int, last: bool) -> tuple[Chunk, int]:
    """The rows of these lines, and how many lines they took: a row not yet finished waits for more."""
    chunk, begin, named = Chunk(), 0, list[list[str]]()
    while begin < len(lines):
        start = begin
        rest = map(lines.__getitem__, range(start, len(lines)))
        reader = csv.reader(rest, delimiter=shape.delimiter, strict=True)
        try:
            for row in reader:
                end = start + reader.line_num
                if _swallowed(row, lines[begin:end], shape, named):
                    break
                chunk.rows.append(row)
                chunk.lines.append(number + begin)
                begin, named = end, [row] if shape.id_of(row) else named
            else:
                return chunk, len(lines)
        except csv.Error:
            if not last and start + reader.line_num >= len(lines) and len(lines) - begin < _LONGEST_ROW:
                return chunk, begin
        chunk.broken.append((number + begin, lines[begin]))
        begin += 1
    return chunk, len(lines)


def _swallowed(row: list[str], lines: list[str], shape: _Shape, named: list[list[str]]) -> bool:
    """
    Whether a row over several lines has taken in a line that is a row by itself, or the beginning of one.

    Even a row of the right length may have: what one slip opens, an inch mark three lines down may close.
    Then the line it began on is whole by itself too. An id is compared with that of the first line or,
    where that breaks off before its id, of the row `named` last.
    """
    if len(lines) == 1:
        return False
    first, *rest = [next(csv.reader([line], delimiter=shape.delimiter), []) for line in lines]
    like = next((line for line in (first, *named) if shape.id_of(line)), first)
    if like is not first:
        rest = _without_own_id(rest, like, shape)
    is_whole = len(first) == shape.cells
    # of a row of the right length more must be seen before it is broken: a note may begin with a number
    least = 2 if len(row) != shape.cells else max(3, shape.cells - 1)
    begun = any(len(cells) >= least and shape.has_id(cells, like) for cells in rest)
    # a mark left open may stand where ids are: then what it opens is no id
    sure = bool(named) and shape.has_id(like, named[-1])
    a_row_by_itself = begun or any(shape.is_row(cells, like, sure) for cells in rest)
    return a_row_by_itself and (len(row) != shape.cells or is_whole)


def _without_own_id(rest: list[list[str]], like: list[str], shape: _Shape) -> list[list[str]]:
    """The lines after the one with the row's own id, which its first line did not come to."""
    own = next((place for place, line in enumerate(rest) if shape.has_id(line, like)), None)
    return rest if own is None else rest[own + 1 :]
