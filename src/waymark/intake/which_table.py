"""
Which table a file or sheet holds, judged by its headings, where its name does not say or says wrong.

Nothing is loaded on that judgement alone: the council is asked, and its answer is remembered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from waymark.intake.headings import headings_of, missing_columns, plain
from waymark.intake.problems import Findings
from waymark.intake.questions import YES
from waymark.records.table import Table
from waymark.records.tables import ALL

_FEWEST = 2
"""Headings. One alone does not make a table."""


def likely_tables(rows: Iterable[Sequence[str]]) -> list[Table]:
    """
    The tables whose columns one of these rows names best, with none missing that must be there.

    Several where they are named equally well.
    """
    best, found = _FEWEST - 1, list[Table]()
    for row in rows:
        names = {plain(cell) for cell in row}
        for table in ALL:
            count = len(names & _names(table))
            if count < max(best, _FEWEST) or not has_what_it_needs(table, row):
                continue
            found = [table] if count > best else [*found, *([table] if table not in found else [])]
            best = count
    return found


def has_what_it_needs(table: Table, row: Sequence[str], meant: Mapping[str, str] | None = None) -> bool:
    """Whether the row of headings names every column that the table must have."""
    return not missing_columns(table, headings_of(table, row, meant))


def answered(name: str, tables: Sequence[Table], accepted: frozenset[str]) -> Table | None:
    """The table that the council has said the file or sheet called `name` holds."""
    return tables[0] if len(tables) == 1 and _key(name) in accepted else None


def ask_which(name: str, tables: Sequence[Table], findings: Findings) -> None:
    """Ask whether the file or sheet called `name` is the table that its headings are those of."""
    names = " or ".join(table.source for table in tables)
    remedy = f"The headings of {name} are those of {names}. Name it so and load again"
    options = (YES,) if len(tables) == 1 else ()
    more = "; or answer yes to have it read as that table." if options else "."
    findings.add("which-table", "ask", remedy + more, value=names, key=_key(name), options=options)


def _key(name: str) -> str:
    return f"which-table:{name}"


@cache
def _names(table: Table) -> frozenset[str]:
    return frozenset(plain(name) for spec in table.specs for name in (spec.source, *spec.aliases))
