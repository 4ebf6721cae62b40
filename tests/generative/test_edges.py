"""Generated days lie where an answer turns: on the edge of a window, the day before and the day after."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from random import Random

import pytest

from generative import edges
from generative.histories import History, Row, history
from waymark.dates import Period
from waymark.records.tables import BY_NAME
from waymark.records.terms import Span

HISTORIES = 100


@cache
def drawn() -> tuple[History, ...]:
    return tuple(history(seed, whole=True) for seed in range(HISTORIES))


def days_in(one: History) -> Iterator[tuple[str, str, Row, date]]:
    """Every day in a history, with its table, column and row."""
    for table, rows in one.rows.items():
        for row in rows:
            for column, value in row.items():
                if isinstance(value, date):
                    yield table, column, row, value


@cache
def windows(period: Period, table: str, column: str) -> frozenset[date]:
    """The edges of the windows that the measures of a table look through."""
    spans = edges.ages_of(table, column) or edges.spans_of(table)
    return frozenset(edges.window_edges(period, spans))


def close(day: date, places: frozenset[date] | set[date]) -> bool:
    return any(day + timedelta(by) in places for by in (-1, 0, 1))


def test_a_quarter_of_all_days_lie_within_a_day_of_an_edge(capsys: pytest.CaptureFixture[str]) -> None:
    """Far more of them than of days drawn anywhere in the three years before the as-at day."""
    chance = Random(1)
    window = other = anywhere = total = 0
    for one in drawn():
        for table, column, row, day in days_in(one):
            here = windows(one.period, table, column)
            window += close(day, here)
            other += not close(day, here) and close(day, days_elsewhere(one, row))
            anywhere += close(one.as_at - timedelta(chance.randint(-60, 1100)), here)
            total += 1
    with capsys.disabled():
        print(  # noqa: T201 - the share is a figure people ask for
            f"\n{total:,} days: {window / total:.0%} within a day of a window's edge, {other / total:.0%} of"
            f" another record of the child (of days anywhere, {anywhere / total:.0%} by a window's edge)"
        )
    assert window / total >= 0.25
    assert window > 2 * anywhere


def days_elsewhere(one: History, row: Row) -> frozenset[date]:
    """The days in the other rows about the same child."""
    return frozenset(day for key, day in _days_by_child(one).get(row.get("child"), ()) if key != id(row))


_BY_CHILD: dict[int, dict[object, list[tuple[int, date]]]] = {}


def _days_by_child(one: History) -> dict[object, list[tuple[int, date]]]:
    if one.seed not in _BY_CHILD:
        found: dict[object, list[tuple[int, date]]] = {}
        for _, _, row, day in days_in(one):
            found.setdefault(row.get("child"), []).append((id(row), day))
        _BY_CHILD[one.seed] = found
    return _BY_CHILD[one.seed]


WINDOWS = [(table, span) for table in edges.columns_needed() for span in edges.spans_of(table)]
AGES = [
    (table, column, age)
    for table, columns in edges.columns_needed().items()
    for column in sorted(columns)
    for age in edges.ages_of(table, column)
]


@pytest.mark.parametrize(("table", "span"), WINDOWS, ids=str)
def test_every_window_is_met_on_its_edge_and_a_day_either_side(table: str, span: Span) -> None:
    """Counted back from the as-at day, on, a day before and a day after, in some row of the table."""
    assert {-1, 0, 1} <= offsets(table, None, span)


@pytest.mark.parametrize(("table", "column", "age"), AGES, ids=str)
def test_every_age_is_met_on_the_birthday_and_a_day_either_side(table: str, column: str, age: Span) -> None:
    assert {-1, 0, 1} <= offsets(table, column, age)


def offsets(table: str, column: str | None, span: Span) -> set[int]:
    """How many days from the edge of the window the days of a table lie."""
    return {
        (day - edge).days
        for one in drawn()
        if (edge := edges.moved(one.as_at, span))
        for row in one.rows[table]
        for name, day in row.items()
        if isinstance(day, date) and column in (None, name)
    }


def test_a_new_measures_window_would_be_found() -> None:
    """Spans come from the declarations alone: the visits' four weeks are there because a measure says so."""
    assert Span(28, "days") in edges.spans_of("cp_visits")
    assert Span(20, "working days") in edges.spans_of("cla_reviews")
    assert Span(264, "months") in edges.ages_of("children", "born_on")
    assert edges.texts_of("placements", "type") == ("T",)
    assert edges.pool_owner(BY_NAME["cp_reviews"], "plan") == "cp_plans"
