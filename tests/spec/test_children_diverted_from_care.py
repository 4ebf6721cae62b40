"""Of children whose service at the edge of care ended, those not looked after in the next 6 months."""

from spec.edges import AS_AT
from spec.support import Case, Spec

SPEC = Spec(
    "children-diverted-from-care",
    (
        Case(
            "Not looked after when the service ended, nor within 6 months",
            as_at=AS_AT,
            tables={
                "family_support": """
                child | service | started_on | ended_on
                Amy   | MST     | 2018-01-01 | 2018-04-30
                Ben   | MST     | 2018-01-01 | 2018-04-30
                Cal   | MST     | 2018-01-01 | 2018-04-30
                Dan   | MST     | 2018-01-01 | 2018-04-30
                Eva   | MST     | 2018-01-01 | 2018-04-30
                Fay   | MST     | 2018-01-01 | 2018-04-30
                Gus   | MST     | 2018-01-01 | 2018-08-31
                """,
                "cla_episodes": """
                child | started_on | ceased_on
                Ben   | 2018-10-30 |
                Cal   | 2018-10-31 |
                Dan   | 2018-01-01 | 2018-05-01
                Eva   | 2018-01-01 | 2018-04-30
                Fay   | 2018-05-10 | 2018-05-20
                Gus   | 2019-02-28 |
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | never in care
            Ben   | Y           | N         | came into care 6 months on
            Cal   | Y           | Y         | came in a day after that
            Dan   | Y           | N         | in care until the day after the service ended
            Eva   | Y           | Y         | had left care by then
            Fay   | Y           | N         | in care for 10 days
            Gus   | Y           | N         | 28 February is 6 months on, and the load knows of it
            """,
        ),
        Case(
            "Which services count",
            as_at=AS_AT,
            tables={
                "family_support": """
                id | child | service       | started_on | ended_on
                s1 | Amy   | FGC           | 2018-01-01 | 2018-04-01
                s2 | Ben   | FGC           | 2018-01-01 | 2018-03-31
                s3 | Cal   | FGC           | 2018-01-01 | 2018-10-31
                s4 | Dan   | FGC           | 2018-01-01 | 2018-11-01
                s5 | Eva   | FGC           | 2018-06-01 |
                s6 | Fay   | reunification | 2018-01-01 | 2018-06-01
                s7 | Gus   |               | 2018-01-01 | 2018-06-01
                s9 | Hal   | MST           | 2018-01-01 | 2018-05-01
                s8 | Hal   | FGC           | 2018-01-01 | 2018-10-01
                """,
                "cla_episodes": """
                child | started_on | ceased_on
                Hal   | 2018-06-01 | 2018-07-01
                """,
            },
            expect="""
            child | record | denominator | numerator | because
            Amy   | s1     | Y           | Y         | ended on the first day of the period
            Ben   | s2     | -           | -         | ended the day before
            Cal   | s3     | Y           | Y         | ended today
            Dan   | s4     | -           | -         | ends tomorrow
            Eva   | s5     | -           | -         | goes on
            Fay   | s6     | -           | -         | for a child in care
            Gus   | s7     | Y           | Y         | which service is not recorded
            Hal   | s9     | Y           | N         | two services: the first to end counts
            """,
        ),
    ),
)

test_children_diverted_from_care = SPEC.test()
