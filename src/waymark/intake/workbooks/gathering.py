"""
A sheet's rows under the headings that were found, handed to the gatherer like those of any table.

What only a sheet has is dealt with here: numbers that stand for days, merged and doubtful cells, cells
beyond the last heading, headings printed again further down.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from waymark.intake.footers import is_blank, looks_like_total
from waymark.intake.headings import Heading, check_headings, headings_of
from waymark.intake.lines import Chunk
from waymark.intake.problems import Account, Findings
from waymark.intake.raw import Gatherer, RawTable
from waymark.intake.workbooks.layout import Header
from waymark.intake.workbooks.references import column_letters
from waymark.intake.workbooks.rows import CHUNK
from waymark.intake.workbooks.serials import serial_text
from waymark.intake.workbooks.sheet import Sheet
from waymark.records.table import Table


def raw_of(
    sheet: Sheet,
    header: Header,
    table: Table,
    account: Account,
    findings: Findings,
    meant: Mapping[str, str] | None = None,
) -> RawTable | None:
    """
    The sheet's records, or None where the table is refused: then every row counts as set aside.

    Lines are Excel's row numbers. `meant` is what the council has said this table's headings mean.
    """
    findings.sheet = findings.sheet or sheet.name
    reading = _Reading(sheet, header, findings)
    _note_header(reading, account)
    cells = header.cells + ("",) * _unnamed(sheet, header)
    reading.headings = headings_of(table, cells, meant or {})
    if not check_headings(table, reading.headings, findings, row=header.last):
        _refuse(sheet, header, account)
        return None
    emptied = _note_cells(reading)
    gatherer = Gatherer(table, reading.headings, account, findings)
    for chunk in _chunks(reading, account):
        gatherer.take(chunk)
    _note_kinds(reading)
    return replace(gatherer.finish(), emptied=emptied)


@dataclass
class _Reading:
    """One sheet being gathered: what its date columns' cells are is counted on the way."""

    sheet: Sheet
    header: Header
    findings: Findings
    headings: Sequence[Heading] = ()
    kinds: dict[int, Counter[int]] = field(default_factory=dict)
    serials: dict[int, list[tuple[int, str]]] = field(default_factory=dict)


def _note_header(reading: _Reading, account: Account) -> None:
    header, findings = reading.header, reading.findings
    if header.first > 1:
        findings.add("title-rows", "fix", row=header.first)
        account.rows_in += header.first - 1
        account.totals += header.first - 1
    if header.last > header.first:
        findings.add("two-row-heading", "fix", row=header.last)
    hidden = [row for row in reading.sheet.hidden_rows if header.last < row <= len(reading.sheet.rows)]
    if hidden:
        findings.add("hidden-rows", "flag", row=hidden[0], value=f"{len(hidden):,} hidden rows")


def _unnamed(sheet: Sheet, header: Header) -> int:
    """How many columns beyond the last heading hold something in most rows: columns that want a heading."""
    width = len(header.cells)
    if not len(sheet.rows) or len(sheet.rows[0]) <= width:
        return 0
    counts = Counter(
        max((place for place, cell in enumerate(row) if cell.strip()), default=-1)
        for row in _below(sheet, header)
    )
    beyond = {last: count for last, count in counts.items() if last >= width}
    if sum(beyond.values()) * 2 <= sum(count for last, count in counts.items() if last >= 0):
        return 0
    return max(beyond) + 1 - width


def _below(sheet: Sheet, header: Header) -> Iterator[Sequence[str]]:
    return islice(iter(sheet.rows), header.last, None)


def _refuse(sheet: Sheet, header: Header, account: Account) -> None:
    """Account for the rows of a table that is refused."""
    for row in _below(sheet, header):
        account.rows_in += 1
        account.blank += is_blank(row)
        account.set_aside += not is_blank(row)


def _note_cells(reading: _Reading) -> dict[int, set[str]]:
    """
    Note each doubtful cell among the records, and each row of merged ones.

    Returns the columns of each row that are empty for want of a value that could be taken.
    """
    headings, last = reading.headings, reading.header.last
    emptied: dict[int, set[str]] = {}
    for doubt in reading.sheet.doubts:
        if doubt.row > last and doubt.column < len(headings):
            column = _name(headings[doubt.column])
            reading.findings.add(doubt.rule, "flag", row=doubt.row, column=column, value=doubt.said)
            emptied.setdefault(doubt.row, set()).add(column)
    for merge in reading.sheet.merged:
        if merge.bottom > last and merge.left < len(headings):
            said = f"{column_letters(merge.left)}{merge.top}:{column_letters(merge.right)}{merge.bottom}"
            for row in range(max(merge.top, last + 1), min(merge.bottom, len(reading.sheet.rows)) + 1):
                reading.findings.add(
                    "merged-cells", "flag", row=row, column=_name(headings[merge.left]), value=said
                )
    return emptied


def _name(heading: Heading) -> str:
    return heading.spec.source if heading.spec else heading.text or column_letters(heading.place)


def _chunks(reading: _Reading, account: Account) -> Iterator[Chunk]:
    """The rows below the headings, some at a time, each as wide as the headings unless it says more."""
    width, rows, first = len(reading.headings), reading.sheet.rows, reading.header.last
    again = list(reading.header.cells)
    for begin in range(first, len(rows), CHUNK):
        found = [list(row) for row in rows[begin : begin + CHUNK]]
        records = [place for place, row in enumerate(found) if row[: len(again)] != again]
        account.rows_in += len(found) - len(records)
        account.totals += len(found) - len(records)
        _read_serials(reading, found, [p for p in records if not _is_closing(found[p])], begin)
        yield Chunk([_cut(found[place], width) for place in records], [begin + p + 1 for p in records])


def _is_closing(row: list[str]) -> bool:
    """Whether the row begins like a total or a closing line, whose numbers stand for no days."""
    return looks_like_total(next((cell for cell in row if cell and not cell.isspace()), ""))


def _cut(row: list[str], width: int) -> list[str]:
    """The row as wide as the headings, or as far as it says something where that is further."""
    if len(row) == width:
        return row
    last = max((place for place, cell in enumerate(row[width:], width) if cell.strip()), default=-1)
    row = row[: max(width, last + 1)]
    return row + [""] * (width - len(row))


def _read_serials(reading: _Reading, rows: list[list[str]], records: Sequence[int], begin: int) -> None:
    """Write the numbers in columns of dates as the days they stand for."""
    for heading in reading.headings:
        if heading.spec is None or heading.spec.kind != "date":
            continue
        kinds = reading.sheet.kinds(begin, begin + len(rows), heading.place)
        reading.kinds.setdefault(heading.place, Counter()).update(kinds[place] for place in records)
        if ord("n") not in kinds:
            continue
        for place in records:
            said = rows[place][heading.place] if kinds[place] == ord("n") else ""
            day = serial_text(said, reading.sheet.from_1904) if said else None
            if day:
                rows[place][heading.place] = day
                reading.serials.setdefault(heading.place, []).append((begin + place + 1, said))


def _note_kinds(reading: _Reading) -> None:
    """Note the numbers read as days, and each column of dates whose cells are of several kinds."""
    for heading in reading.headings:
        for line, said in reading.serials.get(heading.place, ()):
            reading.findings.add("serial-date", "fix", row=line, column=_name(heading), value=said)
        counts = reading.kinds.get(heading.place, Counter())
        kinds = [(word, counts[ord(kind)]) for kind, word in _KINDS.items() if counts[ord(kind)]]
        if len(kinds) > 1:
            said = ", ".join(f"{count:,} {word}" for word, count in kinds)
            reading.findings.add(
                "mixed-cells", "flag", row=reading.header.last, column=_name(heading), value=said
            )


_KINDS = {"d": "dates", "s": "texts", "n": "numbers", "t": "times", "b": "answers"}
