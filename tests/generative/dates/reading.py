"""What becomes of a generated column: each cell loaded, left empty with a note, set aside or asked about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pyarrow as pa

from generative.dates.columns import Cell, Column
from waymark.intake.answers import Answers
from waymark.intake.problems import Findings
from waymark.intake.values import Typing, typed
from waymark.intake.workbooks.cells import text_and_kind
from waymark.intake.workbooks.serials import serial_text
from waymark.records.table import ColumnSpec

SPEC, BORN = ColumnSpec("happened_on", "day", "date", "start"), ColumnSpec("born_on", "day", "date")
UNDECIDED = "date-order-unknown"
ASKED = (UNDECIDED, "date-order-doubtful")


@dataclass(frozen=True)
class Outcome:
    """
    What was loaded of each cell, the places of those set aside or noted, and what was asked of it.

    `undecided` says that nothing is loaded until the question is answered.
    """

    loaded: list[date | None]
    aside: frozenset[int]
    noted: frozenset[int]
    asked: bool
    undecided: bool


def read(column: Column) -> Outcome:
    """Read the column as intake does."""
    words = [_as_read(cell, column.from_1904) for cell in column.cells]
    raw = pa.array(words, pa.string()).dictionary_encode()
    lines = pa.chunked_array([pa.array(range(len(words)), pa.int64())])
    findings = Findings("dates.csv")
    work = Typing("dates.csv", "table", column.as_at, Answers(), findings, lines)
    values = typed(raw, BORN if column.born else SPEC, work, has_nul=False).to_pylist()
    return Outcome(
        values,
        frozenset(work.wrong_order),
        frozenset(p.row for p in findings.problems if p.row is not None and p.outcome == "flag"),
        any(p.rule in ASKED for p in findings.problems),
        any(p.rule == UNDECIDED for p in findings.problems),
    )


def _as_read(cell: Cell, from_1904: bool) -> str:
    """The cell as a workbook's reader hands it on; text is handed on as it is."""
    if isinstance(cell, str):
        return cell
    text, kind = text_and_kind(cell)
    return (serial_text(text, from_1904) or text) if kind == "n" else text


def wrongly_loaded(column: Column, outcome: Outcome) -> list[tuple[Cell, date | None, date]]:
    """Cells loaded as a day they do not mean, that nobody was asked about: cell, true day, loaded day."""
    if outcome.asked:
        return []
    return [
        (cell, day, loaded)
        for place, (cell, day, loaded) in enumerate(
            zip(column.cells, column.days, outcome.loaded, strict=True)
        )
        if loaded is not None and loaded != day and place not in outcome.aside
    ]


def lost(column: Column, outcome: Outcome) -> list[Cell]:
    """Cells whose day was lost without a word: not loaded, not set aside and not noted."""
    if outcome.undecided:
        return []
    return [
        cell
        for place, (cell, loaded) in enumerate(zip(column.cells, outcome.loaded, strict=True))
        if loaded is None
        and place not in outcome.aside
        and place not in outcome.noted
        and not _says_nothing(cell)
    ]


def _says_nothing(cell: Cell) -> bool:
    return isinstance(cell, str) and cell.strip() in ("", "NULL")
