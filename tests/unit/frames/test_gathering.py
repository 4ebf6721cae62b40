"""What other records say, together, and what the row that asks may say back."""

from datetime import date

from unit.frames.asking import answered, worked_out

from waymark.records.table import outer
from waymark.records.tables.looked_after import cla_episodes
from waymark.records.tables.placements import placements
from waymark.records.tables.protection import cp_plans
from waymark.records.tables.workers import employment, posts
from waymark.records.terms import ALWAYS, AS_AT, CHILD, Gather, OneOf, Outer, days

SPRING, SUMMER, AUTUMN = date(2018, 4, 1), date(2018, 7, 1), date(2018, 10, 1)


def episode(id: str, child: str) -> dict[str, object]:
    return {"id": id, "child": child, "started_on": SPRING}


def placement(
    id: str, child: str, start: date | None, cost: float | None = None, type: str | None = None
) -> dict[str, object]:
    return {"id": id, "child": child, "started_on": start, "weekly_cost": cost, "type": type}


ROWS = {
    "cla_episodes": [episode("Asha", "c1"), episode("Ben", "c2"), episode("Cerys", "c3")],
    "placements": [
        placement("p1", "c1", SPRING, 100.25, "U1"),
        placement("p2", "c1", SUMMER, 200.50, "K2"),
        placement("p3", "c1", AUTUMN, None, None),
        placement("p4", "c2", None, None, "K2"),
    ],
}


def test_nothing_gathered_is_no_and_none_and_missing() -> None:
    assert answered(placements.any(), "cla_episodes", ROWS) == {"Asha": True, "Ben": True, "Cerys": False}
    assert worked_out(placements.count(), "cla_episodes", ROWS) == {"Asha": 3, "Ben": 1, "Cerys": 0}
    types = placements.distinct(placements.type)
    assert worked_out(types, "cla_episodes", ROWS) == {"Asha": 2, "Ben": 1, "Cerys": 0}
    total = Gather("total", "placements", placements.child, CHILD, ALWAYS, placements.weekly_cost)
    known = {name: str(cost) for name, cost in worked_out(total, "cla_episodes", ROWS).items()}
    assert known == {"Asha": "300.750000", "Ben": "None", "Cerys": "None"}


def test_a_record_counts_only_where_its_condition_is_known_to_hold() -> None:
    settled = placements.count(placements.type.is_("U1"))
    assert worked_out(settled, "cla_episodes", ROWS) == {"Asha": 1, "Ben": 0, "Cerys": 0}
    unsettled = placements.count(~placements.type.is_("U1"))
    assert worked_out(unsettled, "cla_episodes", ROWS) == {"Asha": 1, "Ben": 1, "Cerys": 0}


def test_first_and_last_are_of_the_known_values() -> None:
    first, last = placements.first(placements.started_on), placements.last(placements.started_on)
    spread = (first <= SPRING) & (last >= AUTUMN)
    assert answered(spread, "cla_episodes", ROWS) == {"Asha": True, "Ben": None, "Cerys": None}


def test_the_latest_record_speaks_even_when_it_says_nothing() -> None:
    latest = placements.latest(placements.type, by=(placements.started_on,))
    assert answered(latest.is_missing, "cla_episodes", ROWS) == {"Asha": True, "Ben": False, "Cerys": True}


def test_a_record_with_no_day_is_never_the_latest_of_several() -> None:
    rows = {
        **ROWS,
        "placements": [placement("p1", "c1", None, type="K2"), placement("p2", "c1", SPRING, type="U1")],
    }
    latest = placements.latest(placements.type, by=(placements.started_on,))
    assert answered(latest.is_("U1"), "cla_episodes", rows)["Asha"] is True


def test_ids_that_decide_the_latest_are_compared_as_text() -> None:
    rows = {
        **ROWS,
        "placements": [placement("9", "c1", SPRING, type="U1"), placement("10", "c1", SPRING, type="K2")],
    }
    latest = placements.latest(placements.type, by=(placements.started_on, placements.id))
    assert answered(latest.is_("U1"), "cla_episodes", rows)["Asha"] is True


def test_of_records_level_in_everything_the_first_given_is_the_latest() -> None:
    rows = {
        **ROWS,
        "placements": [placement("a", "c1", SPRING, type="U1"), placement("b", "c1", SPRING, type="K2")],
    }
    latest = placements.latest(placements.type, by=(placements.started_on,))
    assert answered(latest.is_("U1"), "cla_episodes", rows)["Asha"] is True


def test_gathers_that_look_at_one_latest_record_each_keep_their_value() -> None:
    by = (placements.started_on,)
    type, id = placements.latest(placements.type, by), placements.latest(placements.id, by)
    said = type.is_missing & OneOf(id, ("p3",))
    assert answered(said, "cla_episodes", ROWS)["Asha"] is True


def test_the_row_that_asks_is_reached_with_outer() -> None:
    plans = {
        "cp_plans": [
            {"id": "first", "child": "c1", "started_on": SPRING, "ended_on": SUMMER},
            {"id": "second", "child": "c1", "started_on": SUMMER, "ended_on": None},
            {"id": "alone", "child": "c2", "started_on": SUMMER, "ended_on": None},
        ]
    }
    earlier = cp_plans.any(cp_plans.ended_on <= outer(cp_plans.started_on))
    assert answered(earlier, "cp_plans", plans) == {"first": False, "second": True, "alone": False}


def test_outer_reaches_back_twice_from_a_gather_within_a_gather() -> None:
    begun_since = placements.any(placements.started_on > Outer(Outer(cla_episodes.started_on)))
    rows = {
        "cla_episodes": ROWS["cla_episodes"],
        "cp_plans": [
            {"id": "x", "child": "c1", "started_on": SPRING},
            {"id": "y", "child": "c2", "started_on": SPRING},
        ],
        "placements": [placement("p1", "c1", SUMMER), placement("p2", "c2", SPRING)],
    }
    answer = cp_plans.any(begun_since)
    assert answered(answer, "cla_episodes", rows) == {"Asha": True, "Ben": False, "Cerys": False}


def test_a_day_of_the_period_is_the_same_inside_and_outside_a_gather() -> None:
    recent = placements.count(placements.started_on + days(30) >= outer(AS_AT))
    assert worked_out(recent, "cla_episodes", ROWS)["Asha"] == 1


def test_records_are_matched_on_any_column() -> None:
    rows = {
        "employment": [
            {"id": "e1", "worker": "w1", "post": "10", "started_on": SPRING},
            {"id": "e2", "worker": "w2", "post": None, "started_on": SPRING},
            {"id": "e3", "worker": "w3", "post": "11", "started_on": SPRING},
        ],
        "posts": [{"id": "10", "team": "North", "started_on": SPRING, "registered": "Y"}],
    }
    post = posts.linked(employment.post, posts.registered)
    assert answered(post.is_("Y"), "employment", rows) == {"e1": True, "e2": None, "e3": None}
