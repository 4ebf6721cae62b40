"""
One child under two ids: counted twice until a person links them, once while they are linked, and twice again.

Amy is A1 and A2. Her plan was opened under both ids; the visit, the earlier plan and the earlier referral are
under A2, and so is her birthday. Bo is another child.
"""

from datetime import date

import pyarrow as pa
import pytest

from spec.drawing import drawn
from spec.support import Start
from waymark.dates import PeriodType, period_ending
from waymark.engines.extract import Extract, extract_of
from waymark.engines.linking import WRITTEN, linked
from waymark.engines.results import figure_of, totals_of
from waymark.measures.availability import Fitted, fit
from waymark.measures.catalogue import find

DAY = date(2018, 10, 31)
ROWS = drawn(
    {
        "children": """
            child | born_on    | sex
            A1    |            | F
            A2    | 2010-04-17 | M
            Bo    | 2011-05-01 | M
            """,
        "cp_plans": """
            id | child | started_on | ended_on   | other_authority
            P0 | A2    | 2016-01-04 | 2016-06-30 | N
            P1 | A1    | 2018-09-03 |            | N
            P2 | A2    | 2018-09-05 |            | N
            P3 | Bo    | 2018-09-10 |            | N
            """,
        "cp_visits": """
            id | child | visited_on | seen
            V1 | A2    | 2018-10-10 | Y
            """,
        "referrals": """
            id | child | received_on | closed_on  | no_further_action
            R1 | A2    | 2018-01-08  | 2018-02-05 | N
            R2 | A1    | 2018-10-08  |            | N
            R3 | Bo    | 2018-10-09  |            | N
            """,
        "care_leaver_status": """
            child | effective_on | eligibility     | in_touch | activity
            A1    | 2018-10-01   | former relevant | Y        |
            A2    | 2018-10-01   | former relevant | N        | F1
            Bo    | 2018-10-01   | former relevant | Y        | F1
            """,
    }
)

TWO, ONE = "two ids", "linked"

FIGURES: list[tuple[str, PeriodType, dict[str, tuple[int | None, int]]]] = [
    # Amy's head is counted once, whichever of her plans is looked at
    ("children-on-cp-plan", "snapshot", {TWO: (None, 3), ONE: (None, 2)}),
    # the council wrote three plans that started in the year, and each is still one
    ("cp-plans-started", "rolling-12", {TWO: (None, 3), ONE: (None, 3)}),
    # the visit under A2 is a visit to the child on A1's plan
    ("cp-visited-in-4-weeks", "snapshot", {TWO: (1, 3), ONE: (1, 2)}),
    # A1 was referred for the first time, Amy again
    ("re-referrals-within-12-months", "month", {TWO: (0, 2), ONE: (1, 2)}),
    # of the plans of the year P2 followed P0 already; now P1 does too
    ("cp-plans-second-or-subsequent", "rolling-12", {TWO: (1, 3), ONE: (2, 3)}),
]


def _extract() -> Extract:
    return extract_of(ROWS)


@pytest.mark.parametrize(("slug", "kind", "expected"), FIGURES, ids=[slug for slug, _, _ in FIGURES])
def test_a_linked_child_is_counted_once_and_undoing_it_restores_the_figure(
    engine: Start, slug: str, kind: PeriodType, expected: dict[str, tuple[int | None, int]]
) -> None:
    def asked(extract: Extract) -> tuple[int | None, int]:
        fitted = fit(find(slug), extract)
        assert isinstance(fitted, Fitted)
        totals = totals_of(engine(extract).rows(fitted, period_ending(DAY, kind)))
        figure = figure_of(fitted.measure, totals)
        above = None if figure.numerator is None else int(figure.numerator)
        return above, int(totals.denominator)

    plain = _extract()
    assert asked(plain) == expected[TWO]
    assert asked(linked(plain, {"A2": "A1"})) == expected[ONE]
    # whichever of the two she is known by
    assert asked(linked(plain, {"A1": "A2"})) == expected[ONE]
    assert asked(plain) == expected[TWO]


def test_the_row_that_says_who_she_is_keeps_what_it_says_and_takes_what_it_lacks() -> None:
    rows = table(linked(_extract(), {"A2": "A1"}), "children")
    amy = next(row for row in rows if row["child"] == "A1")
    assert (amy["sex"], amy["born_on"]) == ("F", date(2010, 4, 17))
    assert sorted(row["child"] for row in rows) == ["A1", "Bo"]
    other = table(linked(_extract(), {"A1": "A2"}), "children")
    assert {row["child"]: row["sex"] for row in other} == {"A2": "M", "Bo": "M"}


def test_of_two_statuses_of_one_day_the_one_of_the_id_kept_stands() -> None:
    rows = table(linked(_extract(), {"A2": "A1"}), "care_leaver_status")
    assert [(r["in_touch"], r["activity"]) for r in rows if r["child"] == "A1"] == [("Y", "F1")]
    assert len(rows) == 2


def test_each_record_still_has_the_id_that_the_council_wrote() -> None:
    rows = table(linked(_extract(), {"A2": "A1"}), "cp_plans")
    assert {row["id"]: row["child"] for row in rows} == {"P0": "A1", "P1": "A1", "P2": "A1", "P3": "Bo"}
    assert {row["id"]: row[WRITTEN] for row in rows} == {"P0": "A2", "P1": "A1", "P2": "A2", "P3": "Bo"}


def test_a_load_that_lacks_the_id_kept_reads_the_child_under_the_one_it_has() -> None:
    merged = {name: [row for row in rows if row["child"] != "A1"] for name, rows in ROWS.items()}
    plain = extract_of(merged)
    read = linked(plain, {"A2": "A1"})
    assert (read.tables, read.links) == (plain.tables, {"A1": "A2"})
    three = linked(_extract(), {"A1": "A0", "A2": "A0"})
    assert three.links == {"A0": "A1", "A2": "A1"}
    assert linked(plain, {"X": "Y"}).links == {}


def test_a_mother_and_her_baby_are_followed_too() -> None:
    rows = drawn({"mothers": "id | child | baby\nM1 | A1 | A2\nM2 | Bo | A2"})
    extract = linked(extract_of({**ROWS, **rows}), {"A2": "Bo"})
    assert [(row["child"], row["baby"]) for row in table(extract, "mothers")] == [("A1", "Bo"), ("Bo", "Bo")]


def table(extract: Extract, name: str) -> list[dict[str, object]]:
    """The rows of a table in memory."""
    held = extract.tables[name]
    assert isinstance(held, pa.Table)
    return list(held.to_pylist())
