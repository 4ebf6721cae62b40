"""Generated days lie where an answer turns: on the edge of a window, the day before and the day after."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from random import Random

import pytest

from generative import edges
from generative.edges import EVERY, edges_of
from generative.histories import History, Row, history
from waymark.dates import Period
from waymark.measures.catalogue import CATALOGUE
from waymark.measures.measure import Measure
from waymark.records.tables import BY_NAME
from waymark.records.terms import Span

HISTORIES = 30
MOST = 150
"""A window must be met in one of so many histories about its measure; most are in the first few."""


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
    spans = EVERY.ages_of(table, column) or EVERY.spans_of(table)
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


Edge = tuple[str, str, Span, int]
"""A table, its column (empty for any of them), a window or an age, and how many days from its edge."""


@pytest.mark.parametrize("measure", CATALOGUE, ids=lambda measure: measure.slug)
def test_every_window_and_age_of_a_measure_is_met_on_its_edge_and_a_day_either_side(measure: Measure) -> None:
    """Counted back from the as-at day, in some row of a table the window is looked through for."""
    unmet = edges_to_meet(measure)
    for seed in range(MOST):
        unmet -= met_in(history(seed, about=measure, whole=True), unmet) if unmet else unmet
    assert unmet == set()


def edges_to_meet(measure: Measure) -> set[Edge]:
    looked_at = edges_of(measure)
    places = [
        (table, column, span)
        for table, columns in looked_at.columns.items()
        for column in columns
        for span in looked_at.ages_of(table, column)
    ]
    places += [
        (table, "", span)
        for table in looked_at.columns
        if has_days(looked_at.columns[table], table)
        for span in looked_at.spans_of(table)
    ]
    return {(*place, by) for place in places for by in (-1, 0, 1)}


def has_days(columns: frozenset[str], table: str) -> bool:
    """Whether the measure looks at a day of the table that is not an age."""
    return any(BY_NAME[table].by_name[c].kind == "date" and not EVERY.ages_of(table, c) for c in columns)


def met_in(one: History, wanted: set[Edge]) -> set[Edge]:
    """Those that some row of the history meets."""
    return {edge for edge in wanted if _is_met(one, *edge)}


def _is_met(one: History, table: str, column: str, span: Span, by: int) -> bool:
    edge = edges.moved(one.as_at, span)
    return edge is not None and any(
        value == edge + timedelta(by)
        for row in one.rows[table]
        for name, value in row.items()
        if isinstance(value, date) and column in ("", name)
    )


def test_a_new_measures_window_would_be_found() -> None:
    """Spans come from the declarations alone: the visits' four weeks are there because a measure says so."""
    assert Span(28, "days") in EVERY.spans_of("cp_visits")
    assert Span(20, "working days") in EVERY.spans_of("cla_reviews")
    assert Span(264, "months") in EVERY.ages_of("children", "born_on")
    assert {"T", "U3"} <= set(EVERY.texts_of("placements", "type"))
    assert EVERY.pool_owner(BY_NAME["cp_reviews"], "plan") == "cp_plans"
