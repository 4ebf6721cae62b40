"""Calls abandoned, of those offered."""

from spec.support import Case, Spec

SPEC = Spec(
    "calls-abandoned",
    (
        Case(
            "Each queue's days of the month add up",
            as_at="2018-10-31",
            tables={
                "calls": """
                day        | queue | offered | answered | abandoned
                2018-09-30 | hub   | 50      | 41       | 9
                2018-10-01 | hub   | 40      | 33       | 7
                2018-10-31 | hub   | 30      | 26       | 4
                2018-10-31 | out   | 5       | 3        | 2
                2018-11-01 | hub   | 20      | 19       | 1
                2018-10-15 | hub   |         |          |
                           | hub   | 10      | 8        | 2
                """,
            },
            expect="""
            denominator | numerator | weight | because
            Y           | N         | 40     | offered on the first of the month
            Y           | N         | 30     | offered today
            Y           | N         | 5      | the other queue
            Y           | N         |        | not counted that day
            N           | Y         | 7     | abandoned on the first of the month
            N           | Y         | 4     | abandoned today
            N           | Y         | 2      | the other queue
            N           | Y         |        | not counted that day
            """,
        ),
    ),
)

test_calls_abandoned = SPEC.test()
