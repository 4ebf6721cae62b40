"""Reviews that should follow one another, laid out as rows."""

from datetime import date
from typing import Any

from unit.frames.asking import extract, fitted

from waymark.dates import Period
from waymark.engines.frames import Frames
from waymark.measures.ownership import Owner
from waymark.measures.populations import Records, Schedule
from waymark.measures.schedules import cla_reviews_due, cp_reviews_due
from waymark.measures.shapes import Side
from waymark.records.terms import CHILD

YEAR = Period(date(2018, 1, 1), date(2018, 12, 31))


def laid_out(schedule: Schedule, rows: dict[str, list[dict[str, Any]]]) -> set[tuple[Any, ...]]:
    """The reviews that fell due by the end of 2018: subject, id, child, whether held in time."""
    due, held = schedule.column("due_on"), schedule.column("held_on")
    owner = Owner(CHILD, schedule.column("id"), schedule.column("subject"), None)
    side = Side(Records("reviews", schedule, due <= YEAR.last), due <= YEAR.last, held <= due)
    with Frames(extract(rows)) as frames:
        found = frames.rows(fitted((side, owner)), YEAR)
    return {(r.team, r.record, r.person, r.in_numerator) for r in found if r.in_denominator}


def plan(id: str, child: str, start: date) -> dict[str, Any]:
    return {"id": id, "child": child, "started_on": start}


def review(id: str, plan: str | None, held: date | None) -> dict[str, Any]:
    return {"id": id, "child": "c1", "plan": plan, "held_on": held}


def test_each_review_is_due_a_set_time_after_the_one_before_was_held() -> None:
    rows = {
        "cp_plans": [plan("A", "c1", date(2018, 1, 31))],
        "cp_reviews": [review("r1", "A", date(2018, 4, 30)), review("r2", "A", date(2018, 10, 31))],
    }
    # due 30 April and 30 October; the next, on 30 April 2019, is not due yet
    assert laid_out(cp_reviews_due, rows) == {("A", "r1", "c1", True), ("A", "r2", "c1", False)}


def test_nothing_falls_due_after_a_review_that_was_not_held() -> None:
    rows = {"cp_plans": [plan("A", "c1", date(2018, 1, 1))], "cp_reviews": [review("r1", "A", None)]}
    assert laid_out(cp_reviews_due, rows) == {("A", "A", "c1", None)}


def test_reviews_of_one_day_are_one_and_those_before_the_start_or_of_no_plan_are_none() -> None:
    held = date(2018, 3, 1)
    rows = {
        "cp_plans": [plan("A", "c1", date(2018, 1, 1))],
        "cp_reviews": [
            review("r9", "A", held),
            review("r10", "A", held),
            review("early", "A", date(2017, 12, 31)),
            review("stray", None, held),
        ],
    }
    # the second is due on 1 September and was never held; ids are compared as text
    assert laid_out(cp_reviews_due, rows) == {("A", "r10", "c1", True), ("A", "A", "c1", None)}


def test_a_cancelled_review_does_not_exist_and_the_first_gap_is_in_working_days() -> None:
    episodes = [
        {"id": "e2", "child": "c1", "period_of_care": "P", "entered_care_on": None, "started_on": YEAR.first},
        {
            "id": "e1",
            "child": "c1",
            "period_of_care": "P",
            "entered_care_on": date(2018, 3, 1),
            "started_on": YEAR.first,
        },
    ]
    reviews = [
        {"id": "r1", "period_of_care": "P", "child": "c1", "held_on": date(2018, 3, 28), "cancelled": "Y"},
        {"id": "r2", "period_of_care": "P", "child": "c1", "held_on": date(2018, 3, 29), "cancelled": None},
    ]
    rows = {"cla_episodes": episodes, "cla_reviews": reviews}
    # 20 working days after Thursday 1 March is Thursday 29 March; the second is due on 29 June
    assert laid_out(cla_reviews_due, rows) == {("P", "r2", "c1", True), ("P", "P", "c1", None)}


def test_a_subject_with_no_known_start_has_no_schedule() -> None:
    episode = {"id": "e1", "child": "c1", "period_of_care": "P", "started_on": YEAR.first}
    assert laid_out(cla_reviews_due, {"cla_episodes": [episode], "cla_reviews": []}) == set()
