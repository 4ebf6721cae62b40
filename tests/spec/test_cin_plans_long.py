"""Child in need plans open for 12 months or more: of plans open at D."""

from spec import cin_plans
from spec.support import Case, Spec

SPEC = Spec(
    "cin-plans-long",
    (
        cin_plans.OPEN,
        Case(
            "A plan has been open 12 months on the day 12 months after it started",
            as_at="2017-01-15",
            tables={
                "cin_plans": """
                id | child | started_on
                a1 | Amy   | 2016-01-15
                b1 | Ben   | 2016-01-16
                c1 | Cal   | 2012-01-01
                """,
            },
            expect="""
            record | denominator | numerator | because
            a1     | Y           | Y         | 12 months today
            b1     | Y           | N         | 12 months tomorrow
            c1     | Y           | Y         | years
            """,
        ),
        Case(
            "Months end when they end",
            as_at="2017-02-28",
            tables={
                "cin_plans": """
                id | child | started_on
                a1 | Amy   | 2016-02-29
                b1 | Ben   | 2016-03-01
                """,
            },
            expect="""
            record | denominator | numerator | because
            a1     | Y           | Y         | February is too short for the day, and ends on its 28th
            b1     | Y           | N         | 12 months tomorrow
            """,
        ),
    ),
)

test_cin_plans_long = SPEC.test()
