"""
Made-up histories for evaluators to disagree about, with dates that hug the edge of every window.

`history(7)` is always the same handful of children, as-at day and kind of period. Tables, codes,
links and spans come from the declarations (`edges`), so a new measure is generated for at once: of
every measure, or `about` one, with no other table, column, code or span than it speaks of. A
day is drawn near an edge: the as-at day or the start of the period, or another day of the same
child, moved by some measure's span, and then by a day either way. Reviews follow their schedules,
a day early, on the day or a day late. Half the children have tidy records, so that one day can
decide a figure; the rest have gaps, unheard-of codes and links that lead nowhere.
"""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from random import Random
from typing import Any

from generative import edges
from generative.as_at_days import AS_AT_DAYS
from generative.edges import EVERY, Edges
from waymark.dates import PERIOD_TYPES, Period, PeriodType, period_ending
from waymark.engines.extract import Extract, extract_of
from waymark.measures.availability import Fitted, fit
from waymark.measures.measure import Measure
from waymark.measures.populations import Schedule
from waymark.records.table import ColumnSpec, Table
from waymark.records.tables import BY_NAME
from waymark.records.terms import Span

Row = dict[str, Any]

TEAMS = ("North", "north", "Team 10", "Team 9", "Élan", None)
ODD_STARTS = ("", "", "", "b", "B", "é", "0", "Ω ")
"""What ids start with, so that they sort as text in ways that surprise: 10 before 9, B before b."""


@dataclass(frozen=True)
class History:
    """Rows by table, the columns given, the period to ask about, and the measures it was drawn for."""

    seed: int
    as_at: date
    kind: PeriodType
    rows: Mapping[str, list[Row]]
    columns: Mapping[str, frozenset[str]]
    measures: tuple[Measure, ...]

    @property
    def period(self) -> Period:
        return period_ending(self.as_at, self.kind)

    @cached_property
    def extract(self) -> Extract:
        return extract_of(self.rows, self.columns)

    def fitted(self, measures: Iterable[Measure] | None = None) -> list[Fitted]:
        """The measures that these tables can give, of those it was drawn for unless others are named."""
        fits = (fit(measure, self.extract) for measure in measures or self.measures)
        return [found for found in fits if isinstance(found, Fitted)]

    def with_rows(self, rows: Mapping[str, list[Row]]) -> History:
        return replace(self, rows=rows)

    def __str__(self) -> str:
        """The history as a person reads it: one line a row, what is missing left out."""
        lines = [f"seed {self.seed}: as at {self.as_at:%a %d %b %Y}, {self.kind} from {self.period.first}"]
        for table, rows in self.rows.items():
            for row in rows:
                shown = ", ".join(f"{k}={v}" for k, v in row.items() if v is not None)
                lines.append(f"  {table}: {shown}")
        return "\n".join(lines)


def history(
    seed: int, *, about: Measure | tuple[Measure, ...] = (), whole: bool = False, as_at: date | None = None
) -> History:
    """
    A made-up history of every measure, or `about` one or some.

    `whole` leaves out no table or column. One about a measure only ever leaves out what the measure can be
    worked out without.
    """
    measures = about if isinstance(about, tuple) else (about,)
    if not measures:
        return _Maker(Random(seed), seed, as_at, EVERY).history(whole)
    chance = Random(f"{measures[0].slug} {seed}")
    return _Maker(chance, seed, as_at, edges.edges_of(*measures)).history(whole)


@dataclass(frozen=True)
class Given:
    """What is given, as a measure is fitted to it."""

    columns: Mapping[str, frozenset[str]]

    def has(self, table: str, column: str | None = None) -> bool:
        return table in self.columns and (column is None or column in self.columns[table])


class _Maker:
    """Draws one history. Everything it decides comes from its one source of chance."""

    def __init__(self, chance: Random, seed: int, as_at: date | None, looked_at: Edges) -> None:
        self.chance = chance
        self.edges = looked_at
        self.about = looked_at is not EVERY
        self.seed = seed
        self.as_at = as_at or chance.choice(AS_AT_DAYS)
        self.kind = chance.choice(PERIOD_TYPES)
        self.period = period_ending(self.as_at, self.kind)
        self.rows: dict[str, list[Row]] = {name: [] for name in looked_at.columns}
        self.workers = [self._odd_id(n) for n in range(1, chance.randint(3, 7))]
        self.days: dict[str | None, list[date]] = {}
        self.tidy: set[str | None] = set()
        self.ids: dict[tuple[str, str | None], list[str]] = {}
        self.numbers = iter(chance.sample(range(1, 5000), 4000))

    def history(self, whole: bool) -> History:
        children = [self._odd_id(next(self.numbers)) for _ in range(self.chance.randint(5, 40))]
        self.tidy = {child for child in children if self._one_in(2)}
        for child in children:
            self._skeleton(child)
        for table in self.rows:
            if not BY_NAME[table].has("child"):
                self._add(table, None, self.chance.randint(2, 24 if self.about else 12))
        for table, rows in self.rows.items():
            for row in rows:
                self._fill(BY_NAME[table], row)
        for schedule in self.edges.schedules:
            self._hold_reviews(schedule)
        self._without_repeated_keys()
        return self._given(whole)

    def _skeleton(self, child: str) -> None:
        """The rows a child has, with their ids, before anything else of them is known."""
        measures = self.chance.choices(
            self.edges.measures, self.edges.weights, k=self.chance.choice((1, 1, 1, 3))
        )
        likely = frozenset[str]().union(*(self.edges.tables[one.slug] for one in measures))
        left_out = [group for one in measures for group in self.edges.left_out[one.slug]]
        if left_out and self._one_in(2):
            likely |= self.chance.choice(left_out)
        seldom = self.chance.choice((0.15, 0.3, 0.6) if self.about else (0.05, 0.15, 0.3))
        for table in self.rows:
            if table == "children":
                self._add(table, child, int(self.chance.random() < 0.9))
            elif BY_NAME[table].has("child") and self.chance.random() < (0.9 if table in likely else seldom):
                self._add(table, child, self.chance.choice((1, 1, 2, 2, 3, 5)))

    def _add(self, table: str, child: str | None, count: int) -> None:
        for _ in range(count):
            row: Row = {"child": child} if child is not None else {}
            if BY_NAME[table].has("id"):
                row["id"] = self._odd_id(next(self.numbers))
                self.ids.setdefault((table, child), []).append(row["id"])
                self.ids.setdefault((table, None), []).append(row["id"])
            self.rows[table].append(row)

    def _odd_id(self, number: int) -> str:
        return f"{self.chance.choice(ODD_STARTS)}{number}"

    # One row ------------------------------------------------------------------------------------

    def _fill(self, table: Table, row: Row) -> None:
        for spec in table.specs:
            if spec.name in self.edges.columns[table.name] and spec.name not in row:
                row[spec.name] = self._value(table, spec, row)

    def _value(self, table: Table, spec: ColumnSpec, row: Row) -> Any:
        tidy = row.get("child") in self.tidy
        if not spec.mandatory and self._one_in(50 if tidy else 10):
            return None
        match spec.kind:
            case "date":
                return self._day(table, spec, row)
            case "number":
                return self._number(table, spec)
            case "id":
                return self._link(table, spec, row)
        return self._text(table, spec, tidy)

    def _text(self, table: Table, spec: ColumnSpec, tidy: bool) -> str:
        """One of the codes that measures look for, as it is or with more behind it, or another."""
        known = self.edges.texts_of(table.name, spec.name)
        others = ("N", "n", "y", " Y") if spec.kind == "answer" else ("1", "X", "x1", "unheard of")
        if not known or self._one_in(10 if tidy else 3):
            return self.chance.choice(others)
        return self.chance.choice(known) + ("0" if self._one_in(8) else "")

    def _number(self, table: Table, spec: ColumnSpec) -> Decimal:
        """One of the numbers that measures compare with, or about that; or one of its range."""
        turns = self.edges.numbers_of(table.name, spec.name)
        if turns and not self._one_in(4):
            return self.chance.choice(turns) + self.chance.choice((-1, 0, 0, 1))
        low, high = Decimal(str(spec.low or 0)), Decimal(str(spec.high or 5))
        return self.chance.choice((low, high, (low + high) / 2, low + (high - low) / 3)).quantize(
            Decimal("0.000001")
        )

    def _link(self, table: Table, spec: ColumnSpec, row: Row) -> str | None:
        if spec.role == "team":
            return self.chance.choice(TEAMS)
        if spec.role == "worker":
            return self.chance.choice(self.workers)
        owner, child = self.edges.pool_owner(table, spec.name), row.get("child")
        if self._one_in(50 if child in self.tidy else 12):
            return "no such record"
        if owner is None:
            return f"{child}/{self.chance.randint(1, 2)}"
        own, anyones = self.ids.get((owner, child), []), self.ids.get((owner, None), [])
        if own and not self._one_in(8):
            return self.chance.choice(own)
        return self.chance.choice(anyones) if anyones and self._one_in(3) else "no such record"

    # Days ---------------------------------------------------------------------------------------

    def _day(self, table: Table, spec: ColumnSpec, row: Row) -> date | None:
        if spec.role == "end" and self.chance.random() < (0.7 if row.get("child") in self.tidy else 0.4):
            return None
        day = self._near_an_edge(table, spec, row)
        start = table.role("start")
        begun = row[start.name] if start is not None and spec.role == "end" else None
        if begun is not None and not self._one_in(20):
            day = max(day, begun + timedelta(self.chance.choice((0, 1, 1, 40))))
        self.days.setdefault(row.get("child"), []).append(day)
        return day

    def _near_an_edge(self, table: Table, spec: ColumnSpec, row: Row) -> date:
        ages = self.edges.ages_of(table.name, spec.name)
        if ages and not self._one_in(6):
            return self._jittered(self._moved(self.as_at, self.chance.choice(ages)))
        if self._one_in(10):
            return self.as_at - timedelta(self.chance.randint(-60, 1200))
        anchor = self._anchor(row)
        spans = self.edges.spans_of(table.name) if not self._one_in(6) else self.edges.spans
        if not spans or self._one_in(2 if spec.role in ("start", "end") else 3):
            return self._jittered(anchor)
        return self._jittered(self._moved(anchor, self.chance.choice(spans)))

    def _anchor(self, row: Row) -> date:
        """The as-at day, the start of the period, a day of this row or another day of this child."""
        own = [value for value in row.values() if isinstance(value, date)]
        others = self.days.get(row.get("child"), [])
        if own and self._one_in(3):
            return self.chance.choice(own)
        if others and self._one_in(3):
            return self.chance.choice(others)
        return self.period.first if self._one_in(4) else self.as_at

    def _moved(self, anchor: date, span: Span) -> date:
        forward = self._one_in(10 if anchor == self.as_at else 2)
        return edges.moved(anchor, span, 1 if forward else -1) or anchor

    def _jittered(self, day: date) -> date:
        """A day either way, or two or three for the months that are too short; leap days are sought out."""
        if day.month in (2, 3) and isleap(day.year) and abs((leap := date(day.year, 2, 29)) - day).days < 3:
            day = leap if self._one_in(2) else day
        return day + timedelta(self.chance.choice((-1, -1, 0, 0, 0, 0, 1, 1, 2, -3)))

    # Reviews --------------------------------------------------------------------------------------

    def _hold_reviews(self, schedule: Schedule) -> None:
        """Reviews for most subjects, each about when it falls due, beside those drawn at random."""
        started: dict[str, tuple[date, Row]] = {}
        for row in self.rows[schedule.subject.table]:
            subject, start = row.get(schedule.subject.name), row.get(schedule.starts.name)
            if subject and start and (subject not in started or start < started[subject][0]):
                started[subject] = (start, row)
        for subject, (start, row) in started.items():
            if not self._one_in(4):
                self._chain(schedule, subject, start, row.get("child"))

    def _chain(self, schedule: Schedule, subject: str, start: date, child: str | None) -> None:
        table = BY_NAME[schedule.held.table]
        last = start
        for number in range(self.chance.randint(1, 5)):
            gap = schedule.gaps[min(number, len(schedule.gaps) - 1)]
            last = (edges.moved(last, gap, 1) or last) + timedelta(self.chance.choice((-9, -1, 0, 0, 0, 1)))
            for _ in range(1 + self._one_in(6)):
                self._add(table.name, child, 1)
                row = self.rows[table.name][-1]
                row[schedule.linked.name] = subject
                self._fill(table, row)
                row[schedule.held.name] = None if self._one_in(15) else last
                self.days.setdefault(child, []).append(last)

    # What is handed over ------------------------------------------------------------------------

    def _without_repeated_keys(self) -> None:
        """A load sets aside the later of two rows with one key; ids here are never repeated."""
        for table, rows in self.rows.items():
            keys = BY_NAME[table].row_key
            first: dict[tuple[Any, ...], Row] = {}
            for row in rows:
                first.setdefault(tuple(row.get(key) for key in keys), row)
            self.rows[table] = list(first.values())

    def _given(self, whole: bool) -> History:
        columns = dict(self.edges.columns)
        for _ in range(self.chance.choice((1, 1, 3) if self.about else (0, 0, 1, 3)) if not whole else 0):
            fewer = self._without_some(columns)
            fits = (fit(measure, Given(fewer)) for measure in self.edges.measures if self.about)
            if all(isinstance(found, Fitted) for found in fits):
                columns = fewer
        rows = {name: self.rows[name] for name in columns}
        for items in rows.values():
            self.chance.shuffle(items)
        rows = {name: [_only(row, columns[name]) for row in items] for name, items in rows.items()}
        return History(self.seed, self.as_at, self.kind, rows, columns, self.edges.measures)

    def _without_some(self, columns: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
        """The columns by table but for one, or but for a whole table."""
        table = self.chance.choice(list(columns))
        optional = sorted(c for c in columns[table] if not BY_NAME[table].by_name[c].mandatory)
        if optional and not self._one_in(3):
            return {**columns, table: columns[table] - {self.chance.choice(optional)}}
        return {name: given for name, given in columns.items() if name != table} or dict(columns)

    def _one_in(self, count: int) -> bool:
        return self.chance.randrange(count) == 0


def _only(row: Row, columns: frozenset[str]) -> Row:
    return {name: value for name, value in row.items() if name in columns}
