"""The file of corrections: what `waymark set-aside` wrote, as a spreadsheet gives it back."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from waymark.intake.corrections import FIXED, Correction, Corrections
from waymark.intake.encodings import encoding_of, open_text
from waymark.intake.problems import Findings
from waymark.intake.rules import RULES
from waymark.intake.workbooks import read_workbook
from waymark.intake.workbooks.unreadable import WorkbookUnreadable


def read_corrections(path: Path, findings: Findings) -> Corrections | None:
    """The corrections in the file; None, the reason noted, where it is not one of corrections."""
    try:
        found = list(_read(path))
    except WorkbookUnreadable as error:
        error.note(findings)
        return None
    except (OSError, UnicodeDecodeError, csv.Error, _NotCorrections) as error:
        why = getattr(error, "strerror", None) or str(error)
        remedy = f"{path.name} cannot be used ({why}). {RULES['corrections-unreadable'].remedy}"
        findings.add("corrections-unreadable", "refuse", remedy)
        return None
    return Corrections.of(path.name, found)


class _NotCorrections(Exception):
    """The file is not what was exported; the message says how."""


def _read(path: Path) -> Iterator[Correction]:
    if path.suffix.lower() == ".xlsx":
        for sheet in read_workbook(path).sheets:
            if not sheet.is_empty:
                yield from _of_sheet(list(sheet.rows), sheet.name)
        return
    with open_text(path, encoding_of(path)) as stream:
        first = stream.readline()
        stream.seek(0)
        # Excel set to another country writes semicolons
        rows = list(csv.reader(stream, delimiter=";" if first.count(";") > first.count(",") else ","))
    if not rows:
        raise _NotCorrections("it is empty")
    yield from _of_sheet(rows, "")


def _of_sheet(rows: Sequence[Sequence[str]], name: str) -> Iterator[Correction]:
    if tuple(cell.strip() for cell in rows[0][: len(FIXED)]) != FIXED:
        where = f"the sheet {name}" if name else "it"
        raise _NotCorrections(f"{where} does not begin with the headings {', '.join(FIXED)}")
    for line, row in enumerate(rows[1:], start=2):
        if any(cell.strip() for cell in row):
            yield _correction(row, line, name)


def _correction(row: Sequence[str], line: int, name: str) -> Correction:
    file, sheet, number, _, _, _, mark = (cell.strip() for cell in row[: len(FIXED)])
    if not number.isdigit():
        raise _NotCorrections(f"line {line} does not say which row it corrects")
    return Correction(file, sheet, int(number), mark, tuple(row[len(FIXED) :]), line, name)
