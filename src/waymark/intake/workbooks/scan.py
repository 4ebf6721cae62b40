"""
The second reader: a pass over a sheet's own XML that counts, and finds what the first cannot say.

What every spreadsheet program writes is counted row by row as it stands, while a parser makes sure
that it is whole. Only rows with errors or unfinished formulas, and sheets written in some other way,
are followed element by element (`watching`), which takes five times as long.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from functools import cache

from waymark.intake.workbooks.package import plain_parser
from waymark.intake.workbooks.references import column_number, merge_of
from waymark.intake.workbooks.watching import Scan, Watcher, watch

_CHUNK = 1 << 20
_ROW_NUMBER = re.compile(rb"""\br=["']([0-9]{1,7})["']""")
_HIDDEN = re.compile(rb"""\bhidden=["'](?:1|true)["']""")
_SAID = re.compile(rb"<v>\s*[^<\s]|<t(?: [^>]*)?>\s*[^<\s]")
_ERROR = re.compile(rb"""\bt=["']e["']""")
_UNFINISHED = re.compile(rb"(?:</f>|<f[^>]*/>)\s*(?:</c>|<v\s*/>|<v>\s*</v>)")
_LAST_CELL = re.compile(rb"""<c [^>]*?\br=["']([A-Z]{1,3})[0-9]{1,7}["']""")
_MERGE = re.compile(rb"""<mergeCell [^>]*?\bref=["']([A-Z0-9:]+)["']""")


class _Unusual(Exception):
    """The sheet is not written as spreadsheet programs write them."""


def scan(archive: zipfile.ZipFile, member: str) -> Scan:
    """The sheet in that member of the workbook's zip. Raises what `package_of` raises."""
    try:
        return _quick(archive, member)
    except _Unusual:
        return watch(archive, member)


def _quick(archive: zipfile.ZipFile, member: str) -> Scan:
    found, rest = Scan(), b""
    for number, chunk in enumerate(_whole_xml(archive, member)):
        if number == 0 and (b"<worksheet" not in chunk or b"<sheetData" not in chunk):
            raise _Unusual
        if b"<!" in chunk:
            raise _Unusual
        text = rest + chunk
        odd = b'"e"' in text or b"'e'" in text or (b"<f" in text and bool(_UNFINISHED.search(text)))
        *rows, rest = text.split(b"</row>")
        for row in rows:
            _count(row, found, odd)
    found.merged = [m for ref in _MERGE.findall(rest) if (m := merge_of(ref.decode("ascii")))]
    return found


def _whole_xml(archive: zipfile.ZipFile, member: str) -> Iterator[bytes]:
    """The member's bytes, once a parser has found nothing wrong with them."""
    parser = plain_parser()
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)
            yield chunk
        parser.Parse(b"", True)


def _count(row: bytes, found: Scan, odd: bool) -> None:
    """Count a row, whose element ends here and begins somewhere before; `odd` if it may want following."""
    begin = row.rfind(b"<row")
    close = row.find(b">", begin)
    said = _ROW_NUMBER.search(row, begin, close)
    if begin < 0 or close < 0 or said is None:
        raise _Unusual
    number = int(said[1])
    if b"hidden" in row[begin:close] and _HIDDEN.search(row, begin, close):
        found.hidden_rows.append(number)
    if odd and (_ERROR.search(row, close) or _UNFINISHED.search(row, close)):
        _follow(row[begin:] + b"</row>", found)
    else:
        _count_cells(row, close, number, found)


def _count_cells(row: bytes, begin: int, number: int, found: Scan) -> None:
    cells = row.count(b"<v>", begin) + row.count(b"<is>", begin)
    if not cells:
        return
    found.cells += cells
    last = _LAST_CELL.match(row, row.rfind(b"<c "))
    if last is None:
        raise _Unusual
    found.last_row = max(found.last_row, number)
    found.last_column = max(found.last_column, _column(last[1]))
    if _SAID.search(row, begin):
        found.filled_rows += 1
        found.last_filled = max(found.last_filled, number)


@cache
def _column(letters: bytes) -> int:
    return column_number(letters.decode("ascii"))


def _follow(row: bytes, found: Scan) -> None:
    """Follow one row element by element; whether it is hidden has been noted."""
    hidden = list(found.hidden_rows)
    watcher = Watcher(found)
    watcher.parser.Parse(b"<sheetData>" + row + b"</sheetData>", True)
    watcher.end_row()
    found.hidden_rows[:] = hidden
