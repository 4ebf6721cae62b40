"""Child in need plans open for 9 months or more: of plans open at D."""

from spec import cin_plans
from spec.support import Case, Spec

SPEC = Spec(
    "cin-plans-long-9-months",
    (
        cin_plans.OPEN,
        Case(
            "A plan has been open 9 months on the day 9 months after it started",
            as_at="2018-09-15",
            tables={
                "cin_plans": """
                id | child | started_on
                a1 | Amy   | 2017-12-15
                b1 | Ben   | 2017-12-16
                c1 | Cal   | 2012-01-01
                """,
            },
            expect="""
            record | denominator | numerator | because
            a1     | Y           | Y         | 9 months today
            b1     | Y           | N         | 9 months tomorrow
            c1     | Y           | Y         | years
            """,
        ),
        Case(
            "Months end when they end",
            as_at="2018-02-28",
            tables={
                "cin_plans": """
                id | child | started_on
                a1 | Amy   | 2017-05-31
                b1 | Ben   | 2017-06-01
                """,
            },
            expect="""
            record | denominator | numerator | because
            a1     | Y           | Y         | February is too short for the day, and ends on its 28th
            b1     | Y           | N         | 9 months tomorrow
            """,
        ),
    ),
)

test_cin_plans_long_9_months = SPEC.test()
