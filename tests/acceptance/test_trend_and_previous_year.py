"""
The months of a trend, the year before and the target in force: contract, section 3, on data worked by hand.

Contacts are drawn as a table: received, decided, and whether that was in time.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest

from waymark.engines.extract import Extract, extract_of
from waymark.engines.frames import Frames
from waymark.engines.reference import Reference
from waymark.scorecards.definition import definition_from
from waymark.scorecards.scorecard import Scorecard, ScorecardRow, Source, build

CONTACTS = """
received    decided      in time
2018-01-29  2018-02-20   no
2018-03-05  2018-03-28   no
2018-03-30  2018-03-31   yes
2018-04-09  2018-04-10   yes
2018-04-03  2018-04-30   no
2018-05-01  2018-05-31   no
2018-10-09  2018-10-10   yes
2018-10-01  2018-10-15   no
2018-10-30  2018-10-31   yes
2018-10-31  2018-11-01   yes
"""

PLANS = """
started     ended
2018-01-08
2018-05-14  2018-08-31
2018-09-30  2018-10-31
2018-10-16
"""

HALF_FILLED = {
    "posts": [
        {"id": "P1", "registered": "Y", "fte": 1, "started_on": date(2015, 1, 1)},
        {"id": "P2", "registered": "Y", "fte": 1, "started_on": date(2015, 1, 1)},
    ],
    "employment": [
        {
            "id": "E1", "worker": "W1", "post": "P1", "registered": "Y", "contract": "permanent", "fte": 1,
            "started_on": date(2015, 1, 1),
        },
    ],
}  # fmt: skip
"""Two posts, one of them filled: 50% on every day."""


@contextmanager
def by_reference(extract: Extract) -> Iterator[Reference]:
    yield Reference(extract)


@pytest.fixture(params=[by_reference, Frames], ids=["reference", "frames"])
def scorecard(request: pytest.FixtureRequest) -> Callable[..., Scorecard]:
    """A scorecard of the drawn records as at a day, by either evaluator."""

    def built(as_at: str, *rows: dict[str, Any], months: int = 6) -> Scorecard:
        extract = extract_of({"contacts": contacts(), "cp_plans": plans(), **HALF_FILLED})
        with request.param(extract) as evaluator:
            source = Source("A", "1", date(2018, 12, 1), extract, evaluator)
            return build(definition_from({"row": list(rows)}), source, date.fromisoformat(as_at), months)

    return built


def contacts() -> list[dict[str, Any]]:
    lines = [line.split() for line in CONTACTS.strip().splitlines()[1:]]
    return [
        {
            "id": str(number), "child": f"C{number}",
            "received_on": date.fromisoformat(received), "decided_on": date.fromisoformat(decided),
        }
        for number, (received, decided, _) in enumerate(lines)
    ]  # fmt: skip


def plans() -> list[dict[str, Any]]:
    lines = [line.split() for line in PLANS.strip().splitlines()[1:]]
    days = [[date.fromisoformat(day) for day in line] + [None] for line in lines]
    return [
        {"id": str(n), "child": f"C{n}", "started_on": started, "ended_on": ended, "other_authority": "N"}
        for n, (started, ended, *_) in enumerate(days)
    ]


def decided(period: str, **more: Any) -> dict[str, Any]:
    return {"measure": "contacts-decided-within-1-working-day", "period": period, **more}


def sums(row: ScorecardRow) -> tuple[int, int]:
    assert row.figure.numerator is not None and row.figure.denominator is not None
    return int(row.figure.numerator), int(row.figure.denominator)


def trend(row: ScorecardRow) -> list[float | None]:
    return [None if value is None else round(value, 1) for _, value in row.trend]


@pytest.mark.parametrize(
    ("as_at", "period", "expected"),
    [
        ("2018-10-31", "snapshot", (2, 3)),  # the month of the day
        ("2018-10-31", "month", (2, 3)),
        ("2018-10-15", "month", (1, 2)),
        ("2018-10-14", "month", (1, 1)),
        ("2018-10-31", "quarter", (2, 3)),
        ("2018-06-30", "quarter", (1, 3)),
        ("2018-03-31", "quarter", (1, 3)),
        ("2018-10-31", "ytd", (3, 6)),
        ("2018-10-31", "year", (3, 6)),
        ("2018-04-30", "ytd", (1, 2)),
        ("2018-03-31", "ytd", (1, 3)),
        ("2018-10-31", "rolling-3", (2, 3)),  # August, September, October
        ("2018-10-31", "rolling-6", (2, 4)),  # from 1 May
        ("2018-10-30", "rolling-6", (1, 3)),  # after 30 April, and without the 31st of October
        ("2018-10-29", "rolling-6", (1, 4)),  # after 29 April, so 30 April counts
        ("2018-10-31", "rolling-12", (4, 9)),
    ],
)
def test_a_period_ends_on_the_day(
    scorecard: Callable[..., Scorecard], as_at: str, period: str, expected: tuple[int, int]
) -> None:
    (row,) = scorecard(as_at, decided(period)).rows
    assert sums(row) == expected


@pytest.mark.parametrize("period", ["month", "quarter", "ytd", "rolling-6", "year", "snapshot"])
def test_a_trend_shows_each_months_own_value(scorecard: Callable[..., Scorecard], period: str) -> None:
    (row,) = scorecard("2018-10-31", decided(period)).rows
    assert [month for month, _ in row.trend] == [f"2018-{month:02d}" for month in range(5, 11)]
    assert trend(row) == [0, None, None, None, None, 66.7]


def test_a_cumulative_trend_shows_the_rows_own_period_at_each_month(
    scorecard: Callable[..., Scorecard],
) -> None:
    year, quarter = scorecard(
        "2018-10-31", decided("ytd", trend="cumulative"), decided("quarter", trend="cumulative"), months=8
    ).rows
    # March: 1 of 3 since April 2017; April 1 of 2; May to September 1 of 3; October 3 of 6
    assert trend(year) == [33.3, 50, 33.3, 33.3, 33.3, 33.3, 33.3, 50]
    # March: 1 of 3 since January; April 1 of 2; May and June 1 of 3; July to September none; October 2 of 3
    assert trend(quarter) == [33.3, 50, 33.3, 33.3, None, None, None, 66.7]


def test_in_mid_month_the_last_column_ends_on_the_day_and_earlier_ones_at_month_ends(
    scorecard: Callable[..., Scorecard],
) -> None:
    (row,) = scorecard("2018-10-14", decided("month"), months=6).rows
    assert row.trend[-1] == ("2018-10", 100)
    assert row.trend[0] == ("2018-05", 0)  # the contact decided on 31 May


def test_how_things_stand_is_a_snapshot_whatever_period_is_asked(scorecard: Callable[..., Scorecard]) -> None:
    """On a plan at the ends of May to October: a plan that ends on the day is no longer open."""
    for period in ("snapshot", "month", "ytd", "rolling-12"):
        for kind in ("monthly", "cumulative"):
            (row,) = scorecard(
                "2018-10-31", {"measure": "children-on-cp-plan", "period": period, "trend": kind}
            ).rows
            assert row.figure.value == 2
            assert trend(row) == [2, 2, 2, 1, 2, 2]


@pytest.mark.parametrize(
    ("as_at", "period", "outturn"),
    [
        ("2018-10-31", "ytd", 33.3),  # the whole of 2017/18: 1 of 3
        ("2018-10-31", "month", 50),  # March 2018
        ("2018-10-31", "snapshot", 50),
        ("2018-10-31", "rolling-12", 33.3),
        ("2018-04-01", "month", 50),  # the first day of the new year
        ("2018-03-31", "month", None),  # still the old one: March 2017
        ("2018-03-30", "ytd", None),
    ],
)
def test_the_previous_year_is_the_same_period_at_the_last_31_march(
    scorecard: Callable[..., Scorecard], as_at: str, period: str, outturn: float | None
) -> None:
    (row,) = scorecard(as_at, decided(period)).rows
    assert (row.previous_year if row.previous_year is None else round(row.previous_year, 1)) == outturn


def test_the_previous_year_of_a_count_is_the_count_on_31_march(scorecard: Callable[..., Scorecard]) -> None:
    (row,) = scorecard("2018-10-31", {"measure": "children-on-cp-plan"}).rows
    assert row.previous_year == 1


@pytest.mark.parametrize(
    ("as_at", "upper", "colour"),
    [
        ("2018-08-31", 60, "amber"),
        ("2018-09-01", 50, "green"),  # from the first day of its first month
        ("2018-10-31", 50, "green"),
        ("2018-11-01", 70, "amber"),
        ("2019-06-30", 70, "amber"),  # the latest step goes on
    ],
)
def test_a_trajectory_takes_the_place_of_the_upper_target(
    scorecard: Callable[..., Scorecard], as_at: str, upper: float, colour: str
) -> None:
    (row,) = scorecard(
        as_at,
        {
            "measure": "posts-filled-permanently",
            "target_min": 40,
            "target_upper": 60,
            "trajectory": {"2018-11": 70, "2018-09": 50},
        },
    ).rows
    assert (row.figure.value, row.target_upper, row.rag) == (50, upper, colour)


@pytest.mark.parametrize(
    ("low", "high", "colour"),
    [
        (40, 50, "green"),
        (50, 60, "amber"),
        (51, 60, "red"),
        (50, 50, "green"),
        (51, 51, "red"),
        (51, None, "red"),
        (None, 50, "green"),
        (None, 51, "red"),
        (None, None, ""),
    ],
)
def test_the_colour_of_a_half(
    scorecard: Callable[..., Scorecard], low: float | None, high: float | None, colour: str
) -> None:
    targets = {"target_min": low, "target_upper": high}
    given = {name: value for name, value in targets.items() if value is not None}
    (row,) = scorecard("2018-10-31", {"measure": "posts-filled-permanently", **given}).rows
    assert row.rag == colour
