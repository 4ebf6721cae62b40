"""Child in need plans open for 6 months or more: of plans open at D."""

from spec import cin_plans
from spec.support import Case, Spec

SPEC = Spec(
    "cin-plans-long-6-months",
    (
        cin_plans.OPEN,
        Case(
            "A plan has been open 6 months on the day 6 months after it started",
            as_at="2018-10-15",
            tables={
                "cin_plans": """
                id | child | started_on
                a1 | Amy   | 2018-04-15
                b1 | Ben   | 2018-04-16
                c1 | Cal   | 2012-01-01
                """,
            },
            expect="""
            record | denominator | numerator | because
            a1     | Y           | Y         | 6 months today
            b1     | Y           | N         | 6 months tomorrow
            c1     | Y           | Y         | years
            """,
        ),
        Case(
            "Months end when they end",
            as_at="2018-02-28",
            tables={
                "cin_plans": """
                id | child | started_on
                a1 | Amy   | 2017-08-31
                b1 | Ben   | 2017-09-01
                """,
            },
            expect="""
            record | denominator | numerator | because
            a1     | Y           | Y         | February is too short for the day, and ends on its 28th
            b1     | Y           | N         | 6 months tomorrow
            """,
        ),
    ),
)

test_cin_plans_long_6_months = SPEC.test()
