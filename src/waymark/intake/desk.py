"""
The desk where files are read: what is known of the load, and where rows, tables and doubts are put.

Every reader works at one desk. What it opens there (`findings`, `account`) is part of the load's
report from then on; `keep` takes rows of text through typing and checking, whatever they came from.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from waymark.engines.extract import ROW_NUMBER
from waymark.intake.answers import Answers
from waymark.intake.cell_counts import Reading, count_cells
from waymark.intake.checks import loaded
from waymark.intake.corrections import Corrections
from waymark.intake.headings import heading_names
from waymark.intake.intake import Intake
from waymark.intake.problems import Account, Findings
from waymark.intake.raw import RawTable
from waymark.intake.values import typed
from waymark.intake.work import Typing

Progress = Callable[[str], None]
Opening = Callable[[Sequence[Path]], None]
"""Told which files are about to be opened: a process with limits allows each what it may take."""


@dataclass
class Desk:
    """
    One load being read: the intake it goes into, the council's answers, and who is told how far it is.

    `opening` is called with all the files of the load, and then with each before it is opened.
    `corrections` are rows set aside before, and put right.
    """

    intake: Intake
    answers: Answers = field(default_factory=Answers)
    progress: Progress = lambda _: None
    opening: Opening = lambda _: None
    corrections: Corrections = field(default_factory=Corrections)
    _open: list[Findings] = field(default_factory=list)

    def findings(self, file: str, sheet: str = "") -> Findings:
        """Where the problems of this file, or sheet of it, are noted."""
        opened = Findings(file, sheet, self.corrections)
        self._open.append(opened)
        return opened

    def account(self, name: str, file: str) -> Account:
        """The account of the table, list or module of that name in the file."""
        return self.intake.accounts.setdefault(name, Account(file))

    def keep(self, raw: RawTable, account: Account, findings: Findings) -> pa.Table:
        """
        The rows typed and checked: those that are loaded, by the names the raw table's own declaration gives.

        Rows set aside are noted and counted; a question that cannot be left open refuses the load.
        """
        work = Typing(findings.file, raw.table.source, self.intake.as_at, self.answers, findings, raw.lines)
        work.emptied.update(raw.emptied_places())
        before = len(findings.aside)
        typed_rows = _typed_table(raw, work)
        kept = loaded(raw, typed_rows, work, findings)
        account.set_aside += len(findings.aside) - before
        account.loaded += kept.num_rows
        aside = _places(raw, [row.row for row in islice(findings.aside, before, None)])
        read = Reading(tuple(raw.headings), raw.columns, typed_rows, aside)
        account.cells.add(count_cells(read, kept, work.emptied, raw.emptied_places(), work.undecided_columns))
        self.intake.orders.update(work.orders)
        self.intake.refused = self.intake.refused or bool(work.undecided_columns)
        return kept

    def close(self) -> None:
        """Put every problem and row set aside into the intake."""
        for findings in self._open:
            self.intake.problems.extend(findings.problems)
            self.intake.aside.extend(findings.aside)
            findings.problems.clear()
            findings.aside.clear()
        self._open.clear()


def _typed_table(raw: RawTable, work: Typing) -> pa.Table:
    names = heading_names(raw.headings)
    arrays = []
    for place, heading in enumerate(raw.headings):
        raw.settle(place)
        column = raw.columns[place]
        arrays.append(typed(column, heading.spec, work, raw.has_nul) if heading.spec else column)
    return pa.table([*arrays, raw.lines], names=[*_apart(names), ROW_NUMBER])


def _places(raw: RawTable, lines: list[int]) -> pa.Array:
    """The places of the records that stand on these lines."""
    if not lines:
        return pa.array([], pa.uint64())
    return pc.indices_nonzero(pc.is_in(raw.lines, value_set=pa.array(lines, pa.int64())))


def _apart(names: list[str]) -> list[str]:
    """The names, those of extra columns told apart where a heading is given twice."""
    return [f"{n} ({i + 1})" if names.index(n) != i else n for i, n in enumerate(names)]
