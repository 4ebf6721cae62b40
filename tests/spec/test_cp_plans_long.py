"""Child protection plans open for 2 years or more: of plans open at D."""

from spec import plans
from spec.support import Case, Spec

SPEC = Spec(
    "cp-plans-long",
    (
        plans.OPEN,
        Case(
            "A plan has been open 2 years on the day 2 years after it started",
            as_at="2017-10-15",
            tables={
                "cp_plans": """
                id | child | started_on | ended_on   | other_authority
                a1 | Amy   | 2015-10-15 |            | N
                b1 | Ben   | 2015-10-16 |            | N
                c1 | Cal   | 2012-01-01 |            |
                d1 | Dan   | 2012-01-01 | 2017-10-16 | N
                e1 | Eva   | 2012-01-01 | 2017-10-15 | N
                """,
            },
            expect="""
            record | denominator | numerator | because
            a1     | Y           | Y         | 2 years today
            b1     | Y           | N         | 2 years tomorrow, though it is 730 days
            c1     | Y           | Y         | years
            d1     | Y           | Y         | the plan ends tomorrow
            e1     | -           | -         | the plan ended today
            """,
        ),
        Case(
            "Months end when they end",
            as_at="2018-02-28",
            tables={
                "cp_plans": """
                id | child | started_on
                a1 | Amy   | 2016-02-29
                b1 | Ben   | 2016-03-01
                """,
            },
            expect="""
            record | denominator | numerator | because
            a1     | Y           | Y         | the month is too short for the day, and ends on its last
            b1     | Y           | N         | 2 years tomorrow
            """,
        ),
    ),
)

test_cp_plans_long = SPEC.test()
