"""What other records say of a row: gathered, linked and previous, as the reference works them out."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from waymark.dates import Period
from waymark.engines.extract import extract_of
from waymark.engines.reference.data import Data
from waymark.engines.reference.meaning import At, Meaning
from waymark.records.table import outer
from waymark.records.tables.protection import cp_plans as plans
from waymark.records.tables.protection import cp_visits as visits
from waymark.records.tables.quality import audits
from waymark.records.tables.referrals import referrals
from waymark.records.terms import AS_AT, CHILD, Always, Gather, Term

OCTOBER = Period(date(2018, 10, 1), date(2018, 10, 31))


def visit(id: str, child: str, day: int, seen: str | None) -> dict[str, Any]:
    return {"id": id, "child": child, "visited_on": date(2018, 10, day), "seen": seen}


def audit(id: str, grade: int | None) -> dict[str, Any]:
    return {"id": id, "child": "Ada", "audited_on": date(2018, 10, 1), "grade": grade}


def referral(id: str, child: str, month: int, day: int) -> dict[str, Any]:
    return {"id": id, "child": child, "received_on": date(2018, month, day)}


MEANING = Meaning(
    Data(
        extract_of(
            {
                "cp_visits": [
                    visit("10", "Ada", 3, "Y"),
                    visit("9", "Ada", 20, None),
                    visit("2", "Ada", 20, "N"),
                    visit("1", "Ben", 25, "Y"),
                ],
                "audits": [audit("a1", 2), audit("a2", 3), audit("a3", None)],
                "cp_plans": [{"id": "p1", "child": "Ada", "started_on": date(2018, 10, 10)}],
                "referrals": [
                    referral("r1", "Ada", 3, 1),
                    referral("r2", "Ada", 9, 1),
                    referral("r3", "Ada", 9, 1),
                    referral("r4", "Ben", 8, 1),
                ],
            }
        )
    )
)


def ask(term: Term, **row: Any) -> object:
    return MEANING.of(term, At({"child": "Ada", **row}, OCTOBER))


seen = visits.seen.is_("Y")


@pytest.mark.parametrize(
    ("gathered", "for_ada", "for_nobody"),
    [
        (visits.any(), True, False),
        (visits.any(~seen), True, False),
        (visits.count(), 3, 0),
        (visits.count(seen), 1, 0),  # not known whether seen: not counted
        (visits.count(~seen), 1, 0),
        (visits.distinct(visits.visited_on), 2, 0),  # two of the three were on one day
        (visits.distinct(visits.seen), 2, 0),  # one is not known
        (visits.distinct(visits.visited_on, seen), 1, 0),
        (visits.first(visits.visited_on), date(2018, 10, 3), None),
        (visits.last(visits.visited_on), date(2018, 10, 20), None),
        (visits.last(visits.visited_on, seen), date(2018, 10, 3), None),
        (
            visits.latest(visits.seen, by=(visits.visited_on, visits.id)),
            None,
            None,
        ),  # "9" is after "2" and "10"
        (visits.latest(visits.id, by=(visits.visited_on, visits.id)), "9", None),
        (Gather("total", "audits", audits.child, CHILD, Always(), audits.grade), Decimal(5), None),
    ],
)
def test_what_the_childs_records_say_together(gathered: Gather, for_ada: object, for_nobody: object) -> None:
    assert ask(gathered) == for_ada
    assert ask(gathered, child="Nobody") == for_nobody
    assert ask(gathered, child=None) == for_nobody


def test_a_condition_may_look_back_at_the_row_that_gathers() -> None:
    before = visits.visited_on < outer(plans.started_on)
    assert ask(visits.count(before), started_on=date(2018, 10, 10)) == 1
    assert ask(visits.count(before), started_on=date(2018, 10, 3)) == 0
    assert ask(visits.count(before), started_on=None) == 0


def test_the_day_outside_is_the_same_day() -> None:
    assert ask(visits.count(visits.visited_on <= outer(AS_AT))) == 3


def test_a_linked_record_is_found_by_its_id_or_is_missing() -> None:
    plan_started = plans.linked(visits.plan, plans.started_on)
    assert ask(plan_started, plan="p1") == date(2018, 10, 10)
    assert ask(plan_started, plan="p2") is None
    assert ask(plan_started, plan=None) is None


def test_the_previous_day_is_strictly_before_and_the_childs_own() -> None:
    previous = referrals.previous(referrals.received_on)
    assert ask(previous, received_on=date(2018, 9, 1)) == date(2018, 3, 1)
    assert ask(previous, received_on=date(2018, 3, 1)) is None
    assert ask(previous, received_on=None) is None
