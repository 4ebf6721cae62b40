"""
What was found in a council's files, and what was done about it: five outcomes and no sixth.

**fix**: a change with one possible meaning. **flag**: loaded, the doubt noted. **set aside**: the row
is not used, and kept whole. **ask**: a question for the person who loads. **refuse**: the file, or
the load, is not used. Every problem is kept, with the file and the line it was found on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, fields
from operator import attrgetter
from typing import Any, Literal

from waymark.intake.cells import Cells
from waymark.intake.corrections import Corrections
from waymark.intake.packed import Packed
from waymark.intake.rules import RULES

_IN_ORDER = ("file", "sheet", "row", "column", "rule", "value", "outcome", "remedy")

Outcome = Literal["fix", "flag", "set aside", "ask", "refuse"]


@dataclass(frozen=True, slots=True)
class Problem:
    """
    One problem: `row` is the line in the file, the header being 1, and None where it is the file's own.

    `rule` is a stable name listed in `rules`; `value` is what the file says; `remedy` says what to do.
    A question (outcome ask) has a `key` by which it is answered and the `options` it may be answered
    with; one without a key is answered with yes (see `questions`).
    """

    file: str
    row: int | None
    column: str
    rule: str
    value: str
    outcome: Outcome
    remedy: str
    sheet: str = ""
    key: str = ""
    options: tuple[str, ...] = ()

    def to_json(self) -> dict[str, str | int | None]:
        """The object of the contract, section 3."""
        return {name: getattr(self, name) for name in _IN_ORDER}


@dataclass(frozen=True, slots=True)
class SetAside:
    """
    A row that is not used, kept whole: what the file says on that line, and the rule that set it aside.

    `headings` are the file's own.
    """

    file: str
    row: int
    rule: str
    column: str
    cells: tuple[str, ...]
    sheet: str = ""
    headings: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """As a load keeps it."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


_PROBLEM, _ASIDE = (attrgetter(*(field.name for field in fields(of))) for of in (Problem, SetAside))


def problem_list(problems: Iterable[Problem] = ()) -> Packed[Problem]:
    """A list of problems, however many there are."""
    return Packed(_PROBLEM, lambda values: Problem(*values), problems)


def aside_list(rows: Iterable[SetAside] = ()) -> Packed[SetAside]:
    """A list of rows set aside, however many there are."""
    return Packed(_ASIDE, lambda values: SetAside(*values), rows)


@dataclass
class Account:
    """Where every row of a file went: `rows_in = loaded + set_aside + blank + totals`."""

    file: str
    rows_in: int = 0
    loaded: int = 0
    set_aside: int = 0
    blank: int = 0
    totals: int = 0
    cells: Cells = field(default_factory=Cells)

    @property
    def balances(self) -> bool:
        """Whether every row is accounted for."""
        return self.rows_in == self.loaded + self.set_aside + self.blank + self.totals

    def to_json(self) -> dict[str, str | int]:
        """The object of the contract, section 3, which counts rows only."""
        return {name: value for name, value in asdict(self).items() if name != "cells"}


@dataclass
class Findings:
    """
    The problems and set-aside rows of one file, or one sheet of it, gathered while it is read.

    `corrections` are those of every file: what was set aside before and has been put right.
    """

    file: str
    sheet: str = ""
    corrections: Corrections = field(default_factory=Corrections)
    problems: Packed[Problem] = field(default_factory=problem_list)
    aside: Packed[SetAside] = field(default_factory=aside_list)

    def add(
        self,
        rule: str,
        outcome: Outcome,
        remedy: str = "",
        row: int | None = None,
        column: str = "",
        value: str = "",
        key: str = "",
        options: tuple[str, ...] = (),
    ) -> None:
        """Note a problem; the remedy is the rule's own. Raises KeyError for an unknown rule."""
        said = remedy or RULES[rule].remedy
        self.problems.append(
            Problem(self.file, row, column, rule, value, outcome, said, self.sheet, key, options)
        )

    def set_row_aside(
        self,
        rule: str,
        row: int,
        column: str,
        value: str,
        cells: tuple[str, ...],
        headings: tuple[str, ...] = (),
        remedy: str = "",
    ) -> None:
        """Note that the row is not used, and keep it whole."""
        self.add(rule, "set aside", remedy, row, column, value)
        self.aside.append(SetAside(self.file, row, rule, column, cells, self.sheet, headings))
