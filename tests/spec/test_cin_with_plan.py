"""Children in need with a plan: of those in need at D in an assessed episode."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "cin-with-plan",
    (
        Case(
            "A plan is open from the day it starts until the day before it ends",
            as_at="2018-10-31",
            given=(
                edges.rows(edges.in_need("Amy", "Ben", "Cal", "Dan", "Eva", "Fay")),
                edges.rows(edges.in_care("Kit")),
            ),
            tables={
                "cin_plans": """
                child | referral    | started_on | ended_on
                Amy   |             | 2018-10-31 |
                Ben   |             | 2018-11-01 |
                Cal   |             | 2018-01-01 | 2018-10-31
                Dan   |             | 2018-01-01 | 2018-11-01
                Eva   | another one | 2018-01-01 |
                Kit   |             | 2018-01-01 |
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | the plan starts today
            Ben   | Y           | N         | the plan starts tomorrow
            Cal   | Y           | N         | the plan ended today
            Dan   | Y           | Y         | the plan ends tomorrow
            Eva   | Y           | Y         | whatever referral the plan belongs to
            Fay   | Y           | N         | no plan
            Kit   | -           | -         | looked after, so not in the group
            """,
        ),
        Case(
            "The group is children in need in an assessed episode",
            as_at=edges.AS_AT,
            given=(edges.IN_NEED_AND_ASSESSED.given(numerator="N"),),
        ),
    ),
)

test_cin_with_plan = SPEC.test()
