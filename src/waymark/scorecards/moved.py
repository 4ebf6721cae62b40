"""
How much each figure has moved since it was first reported: late records change the past.

A past month's figure as the first load that covered it gave it, beside the same figure as the newest
load gives it, and how many of the rows behind it came late, changed or went.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from waymark.dates import Period, months_up_to, period_ending
from waymark.dates.months import month_end
from waymark.engines.evaluator import Evaluator
from waymark.engines.results import Flagged, figure_of, totals_of
from waymark.measures.availability import Fitted, NotAvailable, fit
from waymark.measures.measure import Measure
from waymark.measures.ownership import Holdings
from waymark.measures.reach import Reach
from waymark.measures.verdict import verdict
from waymark.records.limits import Limit


@dataclass(frozen=True)
class Told:
    """One load that can answer: `newest` follows its children to the ids of the newest load."""

    load_id: str
    as_at: date
    held: Holdings
    evaluator: Evaluator
    newest: Mapping[str, str]
    limits: Mapping[str, Limit] = field(default_factory=dict)


@dataclass(frozen=True)
class Moved:
    """
    One measure in one month; None is "not available", and then `why` says why.

    `added`, `changed` and `removed` are rows behind the figure: only in the newest load, in both with
    another answer, and only in the first.
    """

    measure: Measure
    month: str
    first_load: str = ""
    first: float | None = None
    now: float | None = None
    added: int | None = None
    changed: int | None = None
    removed: int | None = None
    why: str = ""

    @property
    def difference(self) -> float | None:
        """How far the figure has moved."""
        return None if self.first is None or self.now is None else self.now - self.first


def moved(measures: Iterable[Measure], loads: Sequence[Told], as_at: date, months: int = 6) -> list[Moved]:
    """
    What has moved in each measure and whole month up to the day; `loads` are in the order of their days.

    A month is first covered by the earliest load taken on its last day or later.
    """
    newest = loads[-1]
    days = [day for day in months_up_to(as_at, months) if day <= newest.as_at and day == month_end(day)]
    firsts = {day: next(load for load in loads if load.as_at >= day) for day in days}
    return [line for measure in measures for line in _each_month(measure, firsts, loads[-1])]


def _each_month(measure: Measure, firsts: Mapping[date, Told], newest: Told) -> Iterator[Moved]:
    """One measure in each month; each load is asked once for all its months."""
    periods: dict[str, list[Period]] = defaultdict(list)
    for day, first in firsts.items():
        if first is not newest:
            period = period_ending(day, measure.period)
            periods[first.load_id].append(period)
            periods[newest.load_id].append(period)
    told = {load.load_id: load for load in (*firsts.values(), newest)}
    rows = {name: _rows(measure, each, told[name]) for name, each in periods.items()}
    for day, first in firsts.items():
        month, period = f"{day:%Y-%m}", period_ending(day, measure.period)
        if first is newest:
            yield Moved(measure, month, why="Only one load covers the month.")
        else:
            before, after = rows[first.load_id].get(period), rows[newest.load_id].get(period)
            yield _moved(measure, month, first, before, after, newest)


def _moved(
    measure: Measure,
    month: str,
    first: Told,
    before: list[Flagged] | None,
    after: list[Flagged] | None,
    newest: Told,
) -> Moved:
    """One measure in one month, from the rows behind it then and now."""
    if before is None or after is None:
        why = "A load cannot give the measure for the month: see waymark coverage."
        return Moved(
            measure,
            month,
            first.load_id,
            why=why,
        )
    was, now = _answers(_followed(before, newest.newest)), _answers(after)
    return Moved(
        measure,
        month,
        first.load_id,
        figure_of(measure, totals_of(before)).value,
        figure_of(measure, totals_of(after)).value,
        added=len(now.keys() - was.keys()),
        changed=sum(was[key] != now[key] for key in was.keys() & now.keys()),
        removed=len(was.keys() - now.keys()),
    )


def _rows(measure: Measure, periods: Sequence[Period], load: Told) -> dict[Period, list[Flagged]]:
    """The rows behind the figure of each period; none where the load lacks a table, or reaches less far."""
    fitted = fit(measure, load.held)
    if isinstance(fitted, NotAvailable):
        return {}
    reached = [period for period in periods if not _is_beyond(fitted, period, load)]
    return dict(zip(reached, load.evaluator.rows_of_each(fitted, reached), strict=True)) if reached else {}


def _is_beyond(fitted: Fitted, period: Period, load: Told) -> bool:
    """Whether the load does not reach back so far as the period asks."""
    reach = Reach(load.limits, load.as_at, period)
    return bool(load.limits and verdict(fitted.measure, load.held, reach, []).beyond)


def _followed(rows: Iterable[Flagged], newest: Mapping[str, str]) -> list[Flagged]:
    return [replace(row, person=newest.get(row.person or "", row.person)) for row in rows]


def _answers(rows: Iterable[Flagged]) -> dict[tuple[str | None, str | None], list[str]]:
    """What is said of each row, whoever's team it is."""
    found: dict[tuple[str | None, str | None], list[str]] = defaultdict(list)
    for row in rows:
        found[row.person, row.record].append(repr((row.in_denominator, row.in_numerator, row.weight)))
    return {key: sorted(said) for key, said in found.items()}
