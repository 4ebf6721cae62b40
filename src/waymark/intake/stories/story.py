"""Where story flags are written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from waymark.engines.extract import ROW_NUMBER
from waymark.intake.intake import FILE, SHEET, Intake
from waymark.intake.packed import Packed
from waymark.intake.problems import Outcome, Problem
from waymark.intake.questions import YES
from waymark.intake.rules import RULES
from waymark.records.limits import Limit
from waymark.records.tables import BY_NAME

ONE_AT_A_TIME = ("referrals", "cin_plans", "cp_plans", "cla_episodes", "placements", "legal_statuses")
"""Tables of which a child should have one row open at a time."""


@dataclass(frozen=True)
class Story:
    """
    Where story flags are written: the tables, the file each came from, and the list of problems.

    `headings` says what a return calls a column, where a table was made from one, and `limits` what it
    leaves out of the table; `handed_over` are the tables, lists and modules as the council gave them.
    """

    tables: Mapping[str, pa.Table]
    columns: Mapping[str, frozenset[str]]
    files: Mapping[str, str]
    problems: Packed[Problem]
    as_at: date
    headings: Mapping[str, str] = field(default_factory=dict)
    limits: Mapping[str, Limit] = field(default_factory=dict)
    handed_over: frozenset[str] = frozenset()

    @classmethod
    def of(cls, intake: Intake) -> Story:
        """The story of everything read, told into its problems."""
        return cls(
            intake.tables,
            intake.columns,
            intake.files,
            intake.problems,
            intake.as_at,
            intake.headings,
            intake.limits,
            frozenset(intake.accounts),
        )

    def ends_are_known(self, table: str) -> bool:
        """Whether the source says when every row ended; where not, those that seem open may not be."""
        end, limit = BY_NAME[table].role("end"), self.limits.get(table)
        return end is None or limit is None or end.name not in limit.presumed

    def flag(self, rule: str, table: str, column: str, rows: pa.Table, shown: str) -> None:
        """Flag every one of these rows."""
        self.note(rule, "flag", table, column, rows, shown)

    def note(
        self,
        rule: str,
        outcome: Outcome,
        table: str,
        column: str,
        rows: pa.Table,
        shown: str,
        key: str = "",
        options: tuple[str, ...] = (),
        more: str = "",
    ) -> None:
        """Note the rule on every one of these rows, showing what the column `shown` says; `more` first."""
        source = self.written(table, column)
        sheets, files = _of_each(rows, SHEET, ""), _of_each(rows, FILE, self.files[table])
        remedy = f"{more} {self._remedy(rule)}".strip()
        places = zip(files, sheets, rows[ROW_NUMBER].to_pylist(), rows[shown].to_pylist(), strict=True)
        for file, sheet, row, value in places:
            said = "" if value is None else str(value)
            self.problems.append(Problem(file, row, source, rule, said, outcome, remedy, sheet, key, options))

    def ask(self, rule: str, table: str, column: str, value: str) -> None:
        """Ask, once, whether something odd about a whole table is right."""
        key = f"{rule}:{BY_NAME[table].source}@{self.as_at}"
        file, named, remedy = self.files[table], self.written(table, column), self._remedy(rule)
        sheet = next(iter(_of_each(self.tables[table].slice(0, 1), SHEET, "")), "")
        self.problems.append(Problem(file, None, named, rule, value, "ask", remedy, sheet, key, (YES,)))

    def written(self, table: str, column: str) -> str:
        """What the council calls the column."""
        return self.headings.get(f"{table}.{column}", BY_NAME[table].by_name[column].source)

    def has(self, table: str, *columns: str) -> bool:
        """Whether the council gave the table with these columns."""
        return table in self.files and set(columns) <= set(self.tables[table].column_names)

    def flag_where(self, rule: str, table: str, column: str, mask: pa.ChunkedArray) -> None:
        """Flag the rows of which the mask is known to hold, showing that column."""
        if pc.any(mask).as_py():
            rows = self.tables[table].filter(pc.fill_null(mask, False))
            self.flag(rule, table, column, rows, column)

    def of_child(self, table: str, column: str) -> pa.Array:
        """That column of the child whom each row of the table is about, missing where nobody lists it."""
        children = self.tables["children"]
        place = pc.index_in(self.tables[table]["child"], value_set=children["child"].combine_chunks())
        return children[column].combine_chunks().take(place.combine_chunks())

    def _remedy(self, rule: str) -> str:
        """The rule's remedy, naming the list of children that the council gave."""
        remedy = RULES[rule].remedy
        if "children.child" not in self.headings or "children" not in self.files:
            return remedy
        listed = self.files["children"]
        return remedy.replace("ssd_person", "any list of children" if " and " in listed else listed)


def _of_each(rows: pa.Table, name: str, otherwise: str) -> list[str]:
    return rows[name].to_pylist() if name in rows.column_names else [otherwise] * rows.num_rows
