"""Records of an XML file as a list: a row for each, a column for each element they hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from waymark.intake.headings import check_headings, headings_of
from waymark.intake.lines import Chunk
from waymark.intake.problems import Account, Findings
from waymark.intake.raw import Gatherer, RawTable
from waymark.records.table import Table


@dataclass
class XmlList:
    """
    One list of a return, gathered record by record: the cells of each by element name.

    A record's row is the line it begins on. Where two begin on one line (a file without line breaks)
    the rows are numbered by record instead, from 1. An element that no record has is a blank in every
    one, as nothing is written where there is nothing to say; not so the columns in `unless_given`.
    """

    table: Table
    unless_given: frozenset[str] = frozenset()
    cells: list[Mapping[str, str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)

    def add(self, cells: Mapping[str, str], line: int) -> None:
        """Put a record at the end of the list."""
        self.cells.append(cells)
        self.lines.append(line)

    def raw(self, account: Account, findings: Findings) -> RawTable | None:
        """The list as a raw table; None where it lacks what it must have, and every record is set aside."""
        names = list(dict.fromkeys(name for row in self.cells for name in row))
        names += self._blank(names)
        headings = headings_of(self.table, names)
        if not check_headings(self.table, headings, findings):
            account.rows_in += len(self.cells)
            account.set_aside += len(self.cells)
            return None
        gatherer = Gatherer(self.table, headings, account, findings)
        rows = [[row.get(name, "") for name in names] for row in self.cells]
        gatherer.take(Chunk(rows, self.numbers))
        return gatherer.finish()

    def _blank(self, names: list[str]) -> list[str]:
        """The elements that may be left out and are, throughout."""
        given = {h.spec.name for h in headings_of(self.table, names) if h.spec} | self.unless_given
        return [s.source for s in self.table.specs if s.name not in given and not s.mandatory]

    @property
    def numbers(self) -> list[int]:
        """What each record's row is called."""
        if len(set(self.lines)) == len(self.lines):
            return self.lines
        return list(range(1, len(self.lines) + 1))
