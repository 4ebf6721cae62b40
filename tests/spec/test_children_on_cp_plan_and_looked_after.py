"""Looked after children who are also on a child protection plan."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "children-on-cp-plan-and-looked-after",
    (
        Case(
            "Each edge of being on a plan, of children who are all looked after",
            as_at=edges.AS_AT,
            given=(edges.rows(edges.ON_CP_PLAN.each(cla_episodes={"started_on": "2018-06-01"})),),
            expect="""
            child | denominator | numerator | because
            Pam   | Y           | Y         | the plan starts today
            Pat   | Y           | N         | the plan starts tomorrow
            Pen   | Y           | N         | the plan ended today
            Pia   | Y           | Y         | the plan ends tomorrow
            Poe   | Y           | N         | the plan is held for another authority
            Pip   | Y           | Y         | a blank is not Y
            Pru   | Y           | Y         | two plans
            Peg   | Y           | N         | one plan has ended, and the open one is for another authority
            """,
        ),
        Case(
            "The group is children looked after; one only on a plan is not in it",
            as_at=edges.AS_AT,
            given=(edges.LOOKED_AFTER.given(), edges.rows(edges.on_cp_plan("Amy"))),
            expect="""
            child | counted | denominator | numerator
            Amy   | -       | -           | -
            """,
        ),
    ),
)

test_children_on_cp_plan_and_looked_after = SPEC.test()
