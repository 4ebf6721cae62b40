"""
What a specification is: data drawn as tables, and what the measure says of every row of it.

A `Spec` names a measure and holds its `Case`s. The answers expected are worked out by hand from
the extract contract: Y, N or ? (not known); a row marked - is not among the measure's rows at all.
Every row the measure gives must be expected, and every row expected must be given.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property

import pytest

from spec.drawing import Drawing, Drawn, drawn, lines_of, together
from waymark.dates import Period, PeriodType, period_ending
from waymark.engines.evaluator import Evaluator
from waymark.engines.extract import Extract, extract_of
from waymark.engines.results import Flagged
from waymark.measures.availability import Fitted, by_kind, fit, needs
from waymark.measures.catalogue import find
from waymark.measures.measure import Measure
from waymark.measures.schedules import BY_NAME as SCHEDULES

Line = dict[str, str]
Start = Callable[[Extract], Evaluator]

LEFT_OUT = "-"
WORDS = {True: "Y", False: "N", None: "?"}


@dataclass(frozen=True)
class Given:
    """Rows that several specifications share, and what is expected of each child in them."""

    tables: Drawn
    expect: tuple[Line, ...]


@dataclass(frozen=True)
class Case:
    """
    One statement about a measure.

    `says` is the statement. `tables` draw the rows that matter and `given` adds shared ones. `expect`
    draws the answer for each child or record, with the reason; `overdue` names the records open past
    their deadline. A breakdown is drawn with the `kind` of each row. `period` is the measure's own
    unless named.
    """

    says: str
    as_at: str
    expect: str = ""
    tables: Drawing = field(default_factory=dict)
    given: tuple[Given, ...] = ()
    overdue: str | None = None
    period: PeriodType | None = None

    @cached_property
    def rows(self) -> Drawn:
        """Every row of the case."""
        return together((*(given.tables for given in self.given), drawn(self.tables)))

    @cached_property
    def expected(self) -> list[Line]:
        """What is expected of each row, those left out among them."""
        lines = lines_of(self.expect) if self.expect else []
        return [*(line for given in self.given for line in given.expect), *lines]

    @property
    def strangers(self) -> list[str]:
        """The children and records something is expected of, and that are not in any row."""
        drawn_values = {value for rows in self.rows.values() for row in rows for value in row.values()}
        lines = [*self.expected, *lines_of(self.overdue or "")]
        named = [line[c] for line in lines for c in ("child", "record") if line.get(c)]
        return [name for name in named if name not in drawn_values]

    @property
    def day(self) -> date:
        return date.fromisoformat(self.as_at)


@dataclass(frozen=True)
class Spec:
    """Everything a measure must get right."""

    slug: str
    cases: tuple[Case, ...]

    @property
    def measure(self) -> Measure:
        return find(self.slug)

    def test(self) -> Callable[[Start, Case], None]:
        """A test that holds each case, on each engine."""

        @pytest.mark.parametrize("case", self.cases, ids=[case.says for case in self.cases])
        def holds(engine: Start, case: Case) -> None:
            ready = Ready.of(self.measure, case)
            wrong = ready.differences(engine(ready.extract), ready.fitted)
            if wrong:
                pytest.fail("\n".join([f"{self.slug}: {case.says}", *wrong]), pytrace=False)

        return holds


@dataclass(frozen=True)
class Ready:
    """A case of a measure, ready to be asked of an engine."""

    measure: Measure
    case: Case
    extract: Extract
    fitted: Fitted

    @classmethod
    def of(cls, measure: Measure, case: Case) -> Ready:
        """The case with its extract built; a table that the measure needs and nobody drew is empty."""
        needed = {
            need.table for need in needs((measure.sides, measure.overdue)) if need.table not in SCHEDULES
        }
        assert not case.strangers, f"expected of rows that nobody drew: {case.strangers}"
        extract = extract_of({**{table: [] for table in sorted(needed)}, **case.rows})
        fitted = fit(measure, extract)
        assert isinstance(fitted, Fitted), fitted
        return cls(measure, case, extract, fitted)

    @property
    def period(self) -> Period:
        """The period the case asks for; the measure's own kind unless it names one."""
        return self.asked_for(self.case.period or self.measure.period)

    def asked_for(self, kind: PeriodType) -> Period:
        """The period of that kind ending on the case's day."""
        return period_ending(self.case.day, kind)

    def differences(self, engine: Evaluator, fitted: Fitted) -> list[str]:
        """Where the engine's rows are not those expected: each line says what is missing or too much."""
        asked = by_kind(fitted) if "kind" in self.columns else fitted
        rows = [_said(row, self.columns) for row in engine.rows(asked, self.period)]
        found = _differences(self.expected_rows, rows)
        if self.case.overdue is not None:
            late = [_said(row, self.overdue_columns) for row in engine.overdue(fitted, self.period)]
            found += [f"overdue: {d}" for d in _differences(self.expected_overdue, late)]
        return found

    @cached_property
    def columns(self) -> tuple[str, ...]:
        return _columns(self.case.expected)

    @cached_property
    def expected_rows(self) -> list[tuple[str, ...]]:
        return _kept(self.case.expected, self.columns)

    @cached_property
    def overdue_columns(self) -> tuple[str, ...]:
        return _columns(lines_of(self.case.overdue or ""))

    @cached_property
    def expected_overdue(self) -> list[tuple[str, ...]]:
        return _kept(lines_of(self.case.overdue or ""), self.overdue_columns)


def _columns(lines: list[Line]) -> tuple[str, ...]:
    """The columns that every line of an expectation has, in order; the reason is for the reader."""
    return tuple(c for c in lines[0] if c != "because" and all(c in line for line in lines))


def _kept(lines: list[Line], columns: tuple[str, ...]) -> list[tuple[str, ...]]:
    wanted = [tuple(line[c] for c in columns) for line in lines]
    return sorted(line for line in wanted if LEFT_OUT not in line)


def _said(row: Flagged, columns: tuple[str, ...]) -> tuple[str, ...]:
    """One row of an engine in the words of an expectation."""
    words = {
        "child": row.person or "",
        "record": row.record or "",
        "team": row.team or "",
        "kind": row.team or "",
        "worker": row.worker or "",
        "counted": WORDS[row.in_denominator],
        "overdue": WORDS[row.in_denominator],
        "denominator": WORDS[row.in_denominator],
        "numerator": WORDS[row.in_numerator],
        "weight": _plain(row.weight),
    }
    return tuple(words[column] for column in columns)


def _plain(weight: Decimal | None) -> str:
    return "" if weight is None else format(weight.normalize(), "f")


def _differences(expected: list[tuple[str, ...]], found: list[tuple[str, ...]]) -> list[str]:
    missing, extra = list(expected), []
    for row in found:
        if row in missing:
            missing.remove(row)
        else:
            extra.append(row)
    return [f"expected {row}" for row in missing] + [f"found {row}" for row in sorted(extra)]
