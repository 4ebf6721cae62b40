"""
A workbook read by two readers: calamine for what the cells say, and a pass over the XML that counts.

Where the two disagree on how many rows a sheet has, nobody knows which rows are lost: it is refused.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

import pyarrow as pa
import python_calamine as calamine

from waymark.intake.workbooks.cells import texts_and_kinds
from waymark.intake.workbooks.package import NotPlainXml, Part, package_of
from waymark.intake.workbooks.references import column_letters
from waymark.intake.workbooks.rows import CHUNK, Block, Rows
from waymark.intake.workbooks.scan import scan
from waymark.intake.workbooks.sheet import Sheet, Workbook
from waymark.intake.workbooks.unreadable import WorkbookUnreadable
from waymark.intake.workbooks.watching import Scan, watch
from waymark.intake.zip_file import fault_in, files_in

_SMALL = 2_000_000
_SPARSE = 20
"""Cells. A sheet that spans more than this many, and this many times those written, has a stray one."""

_RECENT: dict[tuple[Path, int, int], Workbook] = {}
_MOST_KEPT = 4_000_000
"""Cells. A workbook is looked into before it is read, and kept in between so that it is read once."""

_DAMAGE = (
    OSError,
    calamine.CalamineError,
    NotPlainXml,
    LookupError,  # a part, or an alphabet, that is not there
    ExpatError,
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)


def read_workbook(path: Path) -> Workbook:
    """
    Every sheet of the workbook, hidden ones too.

    Raises WorkbookUnreadable where it is damaged or its two readers disagree, and OSError.
    """
    state = path.stat()
    key = (path, state.st_mtime_ns, state.st_size)
    book = _RECENT.pop(key, None)
    if book is None:
        book = _RECENT[key] = _read_anew(path)
        while len(_RECENT) > 1 and sum(kept.cells for kept in _RECENT.values()) > _MOST_KEPT:
            _RECENT.pop(next(iter(_RECENT)))
    return book


def _read_anew(path: Path) -> Workbook:
    try:
        with zipfile.ZipFile(path) as archive:
            fault = fault_in(files_in(archive))
            if fault:
                raise WorkbookUnreadable(path, "hostile-workbook", fault)
            return _read(path, archive)
    except _DAMAGE as error:
        why = f"cannot be read: {error or type(error).__name__}"
        raise WorkbookUnreadable(path, "unreadable-file", why) from error
    except BaseException as error:
        # calamine's own mistakes arrive as a kind of error that is no Exception
        if type(error).__name__ != "PanicException":
            raise
        raise WorkbookUnreadable(path, "unreadable-file", "cannot be read: it is damaged") from error


def _read(path: Path, archive: zipfile.ZipFile) -> Workbook:
    package = package_of(archive)
    scans = [scan(archive, part.member) for part in package.parts]
    for part, found in zip(package.parts, scans, strict=True):
        _refuse_stray(path, archive, part, found)
    book = calamine.CalamineWorkbook.from_path(str(path))
    sheets = [
        _sheet(path, archive, book, part, found, package.from_1904)
        for part, found in zip(package.parts, scans, strict=True)
    ]
    return Workbook(sheets, links=sum("/externalLinks/" in name for name in archive.namelist()))


def _refuse_stray(path: Path, archive: zipfile.ZipFile, part: Part, found: Scan) -> None:
    """A cell far from all others would have a sheet of blank cells made in memory."""
    if _is_sparse(found) and _is_sparse(found := watch(archive, part.member)):
        corner = f"{column_letters(found.last_column)}{found.last_row}"
        why = f"has {found.cells:,} cells on the sheet {part.name}, which reaches to {corner}"
        raise WorkbookUnreadable(path, "stray-cell", why)


def _is_sparse(found: Scan) -> bool:
    area = found.last_row * (found.last_column + 1)
    return area > _SMALL and area > _SPARSE * found.cells


def _sheet(
    path: Path, archive: zipfile.ZipFile, book: Any, part: Part, found: Scan, from_1904: bool
) -> Sheet:
    read = book.get_sheet_by_name(part.name)
    height = max(found.last_filled, max((d.row for d in found.doubts), default=0))
    blocks, filled, last = _blocks(read, height)
    if (filled, last) != (found.filled_rows, found.last_filled):
        again = watch(archive, part.member)
        if (filled, last) != (again.filled_rows, again.last_filled):
            why = (
                f"has {filled:,} rows on the sheet {part.name}, the last {last:,}, by one reader; "
                f"{again.filled_rows:,}, the last {again.last_filled:,}, by the other"
            )
            raise WorkbookUnreadable(path, "readers-disagree", why)
    return Sheet(
        part.name, part.state, Rows(blocks), found.doubts, found.merged, found.hidden_rows, from_1904
    )


def _blocks(read: Any, height: int) -> tuple[list[Block], int, int]:
    """The rows from Excel's row 1, at least to `height`; how many are filled, and the last of these."""
    blocks: list[Block] = []
    filled = last = number = 0
    rows = _from_the_corner(read)
    while cells := list(islice(rows, CHUNK)):
        for row in cells:
            number += 1
            if _says_something(row):
                filled, last = filled + 1, number
        blocks.append(_block(cells))
    missing = height - number
    if missing > 0:
        width = len(blocks[0].columns) if blocks else 0
        blocks.append(_block([[""] * width] * missing))
    return blocks, filled, last


def _from_the_corner(read: Any) -> Iterator[list[object]]:
    """The rows with the empty columns to the left of the first cell put back; those above are there."""
    if read.start is None:
        return iter(())
    left: list[object] = [""] * read.start[1]
    return (left + list(row) for row in read.iter_rows())


def _says_something(row: list[object]) -> bool:
    return any(cell != "" and (not isinstance(cell, str) or not cell.isspace()) for cell in row)


def _block(rows: list[list[object]]) -> Block:
    columns, kinds = [], []
    for column in zip(*rows, strict=True):
        texts, letters = texts_and_kinds(column)
        columns.append(pa.array(texts, pa.string()))
        kinds.append(letters)
    return Block(columns, kinds, len(rows))
