"""The evaluator: rows and totals of fitted measures, worked out by a database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from types import TracebackType
from typing import Any

from waymark.dates import Period
from waymark.engines.evaluator import Asked, By, Group, Sums
from waymark.engines.extract import Extract
from waymark.engines.frames import looking
from waymark.engines.frames.batch import Batch, Question, batches, question_of
from waymark.engines.frames.connection import Connection, available
from waymark.engines.frames.statement import Statement, Statements
from waymark.engines.results import NOT_ALLOCATED, Flagged, Listed, Totals
from waymark.measures import schedules
from waymark.measures.availability import Fitted
from waymark.measures.listing import Listing
from waymark.measures.ownership import Owner
from waymark.measures.shapes import Side
from waymark.records.terms import Kind

ByGroup = dict[Group, Totals]


class Frames:
    """
    Evaluates measures over one extract. Close it, or use it in a `with`.

    Compiled statements are kept in `cache_dir`, where one is named, for the next process.
    """

    def __init__(self, extract: Extract, cache_dir: Path | None = None) -> None:
        self._connection = Connection(extract)
        self._tables = available(extract)
        self._kept = Statements(cache_dir)
        self._compiled: dict[object, Statement] = {}
        self._batched: dict[object, list[Batch]] = {}

    def __enter__(self) -> Frames:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the data."""
        self._connection.close()

    def rows(self, fitted: Fitted, period: Period) -> list[Flagged]:
        """The rows behind the measure's figure for the period, in no particular order."""
        return self.rows_of_each(fitted, [period])[0]

    def rows_of_each(self, fitted: Fitted, periods: Sequence[Period]) -> list[list[Flagged]]:
        """The rows behind the measure's figure for each of the periods, which are asked for at once."""
        found: list[list[Flagged]] = [[] for _ in periods]
        for side, owner in fitted.sides:
            self._add_rows(found, side, owner, periods)
        return found

    def overdue(self, fitted: Fitted, period: Period) -> list[Flagged]:
        """What is open past its deadline at the end of the period, where the measure says who waits."""
        found: list[list[Flagged]] = [[]]
        if fitted.overdue:
            self._add_rows(found, *fitted.overdue, [period])
        return found[0]

    def listed(self, listing: Listing, period: Period) -> list[Listed]:
        """The rows known to be in the listing's population, each with the values asked of it."""
        question = question_of(listing.side, listing.owner)
        statement = self._statement(("listed", question, looking.tidied(listing.terms)))
        return [_listed(row) for row in self._connection.ask(statement.sql, [period])]

    def totals(self, asked: Sequence[Asked], by: By = "authority") -> Sums:
        """The sums behind each measure in its period, for the whole (None) and each group that has rows."""
        return self._totals(asked, [fitted.sides for fitted, _ in asked], by)

    def overdue_totals(self, asked: Sequence[Asked], by: By = "authority") -> Sums:
        """The sums over what is open past its deadline, for the measures that say who waits."""
        waiting = [(fitted, period) for fitted, period in asked if fitted.overdue]
        return self._totals(waiting, [(f.overdue,) for f, _ in waiting if f.overdue], by)

    def _add_rows(
        self, found: list[list[Flagged]], side: Side, owner: Owner, periods: Sequence[Period]
    ) -> None:
        """Add the rows of one side to those of each period."""
        statement = self._statement(("rows", question_of(side, owner)))
        for place, *row in self._connection.ask(statement.sql, periods):
            found[place].append(_flagged(row))

    def _totals(self, asked: Sequence[Asked], sides: Sequence[Iterable[tuple[Side, Owner]]], by: By) -> Sums:
        measures: dict[str, list[Period]] = {}
        declared: dict[str, Iterable[tuple[Side, Owner]]] = {}
        for (fitted, period), pairs in zip(asked, sides, strict=True):
            measures.setdefault(fitted.measure.slug, []).append(period)
            declared[fitted.measure.slug] = tuple(pairs)
        found: dict[tuple[str, Period], ByGroup] = {
            (fitted.measure.slug, period): {None: Totals()} for fitted, period in asked
        }
        slugs = list(measures)
        for batch in self._batches(tuple(declared[slug] for slug in slugs)):
            wanted = {slugs[place]: measures[slugs[place]] for place in batch.belongs}
            self._add(found, batch, wanted, [slugs[place] for place in batch.belongs], by)
        return found

    def _batches(self, declared: tuple[Any, ...]) -> list[Batch]:
        if declared not in self._batched:
            self._batched[declared] = batches(declared)
        return self._batched[declared]

    def _add(
        self,
        found: dict[tuple[str, Period], ByGroup],
        batch: Batch,
        wanted: dict[str, list[Period]],
        belongs: list[str],
        by: By,
    ) -> None:
        """Add what one statement says to the totals of its measures."""
        question = batch.question
        periods = list(dict.fromkeys(question.as_asked(p) for each in wanted.values() for p in each))
        places: dict[str, dict[int, list[Period]]] = {slug: {} for slug in wanted}
        for slug, each in wanted.items():
            for period in dict.fromkeys(each):
                places[slug].setdefault(periods.index(question.as_asked(period)), []).append(period)
        statement = self._statement(("totals", question, by))
        for place, group, *sums in self._connection.ask(statement.sql, periods):
            for number, slug in enumerate(belongs):
                some = _totals(*sums[4 * number : 4 * number + 4])
                if some is not None:
                    for period in places[slug].get(place, ()):
                        _count_in(found[slug, period], group, some, by)

    def _statement(self, key: tuple[Any, ...]) -> Statement:
        """The statement for a question, compiled if it never was, with all it reads in memory."""
        if key not in self._compiled:
            self._compiled[key] = self._found_or_compiled(key)
            self._hold(self._compiled[key])
        return self._compiled[key]

    def _found_or_compiled(self, key: tuple[Any, ...]) -> Statement:
        spoken_of = looking.tables(key)
        given = {
            name: {c: kind for c, kind in self._tables[name].items() if c in spoken_of[name]}
            for name in sorted(spoken_of)
            if name in self._tables
        }
        return self._kept.find_or(f"{key!r}\n{given!r}", lambda: self._compile(key, given))

    def _compile(self, key: tuple[Any, ...], given: dict[str, dict[str, Kind]]) -> Statement:
        # Ibis takes longer to import than most statements take to run.
        from waymark.engines.frames import compiling

        scheduled = {
            name: {"child": "id", **{c: schedule.column(c).kind for c in SCHEDULE_COLUMNS}}
            for name, schedule in schedules.BY_NAME.items()
        }
        tables: Any = {**given, **scheduled}
        match key:
            case ("totals", Question() as question, by):
                return compiling.totals(question, by, tables)
            case ("rows", Question() as question):
                return compiling.rows(question, tables)
            case ("listed", Question() as question, terms):
                return compiling.listed(question, terms, tables)
            case ("schedule", schedule):
                return compiling.schedule(schedule, tables)
        raise ValueError(f"Nothing is compiled for {key[0]!r}.")

    def _hold(self, statement: Statement) -> None:
        for table, columns in statement.reads.items():
            if table not in schedules.BY_NAME:
                self._connection.hold(table, columns)
            elif not self._connection.holds(table):
                laid_out = self._statement(("schedule", schedules.BY_NAME[table]))
                self._connection.lay_out(table, laid_out.sql, SCHEDULE_COLUMNS)


SCHEDULE_COLUMNS = ("id", "child", "subject", "number", "due_on", "held_on")


def _flagged(row: list[Any]) -> Flagged:
    person, record, team, worker, counts, meets, weight = row
    exact = None if weight is None else Decimal(weight)
    return Flagged(person, record, team, worker, counts, meets, exact)


def _listed(row: tuple[Any, ...]) -> Listed:
    person, record, team, worker, *values = row
    return Listed(person, record, team, worker, tuple(values))


def _totals(below: Any, above: Any, rows: int, unknown: int) -> Totals | None:
    """The sums of one side; None where no row stands behind them."""
    if not rows and not unknown and above is None:
        return None
    return Totals(Decimal(below or 0), Decimal(above or 0), rows, unknown)


def _count_in(groups: ByGroup, group: Group, some: Totals, by: By) -> None:
    groups[None] += some
    if by != "authority":
        name = group or NOT_ALLOCATED
        groups[name] = groups.get(name, Totals()) + some
