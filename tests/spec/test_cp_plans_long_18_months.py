"""Child protection plans open for 18 months or more: of plans open at D."""

from spec import plans
from spec.support import Case, Spec

SPEC = Spec(
    "cp-plans-long-18-months",
    (
        plans.OPEN,
        Case(
            "A plan has been open 18 months on the day 18 months after it started",
            as_at="2018-10-15",
            tables={
                "cp_plans": """
                id | child | started_on | ended_on   | other_authority
                a1 | Amy   | 2017-04-15 |            | N
                b1 | Ben   | 2017-04-16 |            | N
                c1 | Cal   | 2012-01-01 |            |
                d1 | Dan   | 2012-01-01 | 2018-10-16 | N
                e1 | Eva   | 2012-01-01 | 2018-10-15 | N
                """,
            },
            expect="""
            record | denominator | numerator | because
            a1     | Y           | Y         | 18 months today
            b1     | Y           | N         | 18 months tomorrow
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
                a1 | Amy   | 2016-08-31
                b1 | Ben   | 2016-09-01
                """,
            },
            expect="""
            record | denominator | numerator | because
            a1     | Y           | Y         | the month is too short for the day, and ends on its last
            b1     | Y           | N         | 18 months tomorrow
            """,
        ),
    ),
)

test_cp_plans_long_18_months = SPEC.test()
