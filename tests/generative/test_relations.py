"""
What must not change a figure, and what must change it by exactly so much.

Each holds for every evaluator, whatever the data: nobody need know the right figure to see that it
moved when it should not have.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from generative import edges
from generative.compare import Start
from generative.engines import ENGINES
from generative.histories import History, Row, history
from waymark.engines.results import Flagged, Totals
from waymark.measures.availability import Fitted
from waymark.records.tables import BY_NAME
from waymark.records.tables.referrals import referrals

SEEDS = range(3)
WHOLE_AS_AT = date(2018, 10, 31)

on_every_engine = pytest.mark.parametrize("engine", ENGINES.values(), ids=ENGINES)
on_some_histories = pytest.mark.parametrize("seed", SEEDS)

Answers = dict[str, Counter[Flagged]]


def answers(one: History, engine: Start, only: Callable[[Fitted], bool] = lambda _: True) -> Answers:
    """The rows behind every figure, by measure."""
    evaluator = engine(one.extract)
    return {f.measure.slug: Counter(evaluator.rows(f, one.period)) for f in one.fitted() if only(f)}


def changed(one: History, change: Callable[[str, Row], Row]) -> History:
    """The history with every row changed."""
    return one.with_rows({table: [change(table, row) for row in rows] for table, rows in one.rows.items()})


@on_every_engine
@on_some_histories
def test_an_irrelevant_child_changes_nothing(engine: Start, seed: int) -> None:
    """One who was only ever known, and one whose only referral was closed before anyone here was born."""
    one = history(seed, whole=True)
    long_ago = {
        "id": "0",
        "child": "0 long ago",
        "received_on": date(1990, 1, 2),
        "closed_on": date(1990, 1, 3),
    }
    more = {"children": [{"child": "0 known"}, {"child": "zz"}], "referrals": [long_ago]}
    with_more = one.with_rows({table: [*rows, *more.get(table, [])] for table, rows in one.rows.items()})
    assert answers(with_more, engine) == answers(one, engine)


@on_every_engine
@on_some_histories
def test_the_order_of_rows_changes_nothing(engine: Start, seed: int) -> None:
    one = history(seed)
    backwards = one.with_rows({table: rows[::-1] for table, rows in reversed(one.rows.items())})
    assert answers(backwards, engine) == answers(one, engine)


@on_every_engine
@on_some_histories
@pytest.mark.parametrize("by", ["team", "worker"])
def test_the_parts_and_what_is_not_allocated_make_the_whole(engine: Start, seed: int, by: Any) -> None:
    one = history(seed)
    asked = [(fitted, one.period) for fitted in one.fitted()]
    for groups in engine(one.extract).totals(asked, by).values():
        assert sum((part for group, part in groups.items() if group is not None), Totals()) == groups[None]


@on_every_engine
def test_twenty_eight_years_later_everything_is_as_it_was(engine: Start) -> None:
    """
    After 28 years the weekdays, the leap days and the lengths of months come round again, so that ages and
    months are the same to the day. Bank holidays do not: what counts working days is left out.
    """
    earlier = history(5, whole=True, as_at=date(1996, 2, 29))
    later = replace(changed(earlier, years_later), as_at=in_28_years(earlier.as_at))
    assert min(day for rows in earlier.rows.values() for row in rows for day in days_of(row)).year > 1900
    assert answers(later, engine, no_working_days) == answers(earlier, engine, no_working_days)
    assert len(answers(earlier, engine, no_working_days)) > 20


def years_later(table: str, row: Row) -> Row:
    return {name: in_28_years(value) if isinstance(value, date) else value for name, value in row.items()}


def days_of(row: Row) -> list[date]:
    return [value for value in row.values() if isinstance(value, date)]


def in_28_years(day: date) -> date:
    return day + timedelta(days=28 * 365 + 7)


def no_working_days(fitted: Fitted) -> bool:
    return all(span.unit != "working days" for span in edges.spans_in(edges.declaration_of(fitted.measure)))


@on_every_engine
def test_two_authorities_together_are_the_sum_of_both(engine: Start) -> None:
    one = history(1, whole=True, as_at=WHOLE_AS_AT)
    other = replace(history(2, whole=True, as_at=WHOLE_AS_AT), kind=one.kind)
    apart = [renamed(one, "E09 "), renamed(other, "W06 ")]
    both = one.with_rows({table: [*apart[0].rows[table], *apart[1].rows[table]] for table in one.rows})
    first, second, together = (answers(each, engine) for each in (*apart, both))
    assert together == {slug: first[slug] + second[slug] for slug in together}


def renamed(one: History, prefix: str) -> History:
    """The history with a prefix to every id; their order among themselves is the same."""

    def rename(table: str, row: Row) -> Row:
        kinds = {name: BY_NAME[table].by_name[name].kind for name in row}
        return {name: prefix + v if kinds[name] == "id" and v is not None else v for name, v in row.items()}

    return changed(one, rename)


@on_every_engine
def test_one_more_referral_today_is_one_more_row_and_nothing_else_of_referrals(engine: Start) -> None:
    one = history(3, whole=True)
    more = {"id": "new", "child": "newcomer", "received_on": one.as_at}
    grown = one.with_rows({**one.rows, referrals.name: [*one.rows[referrals.name], more]})
    slug = "re-referrals-within-12-months"
    added = answers(grown, engine)[slug] - answers(one, engine)[slug]
    assert list(added) == [Flagged("newcomer", "new", None, None, True, False, Decimal(1))]
