"""Foster households contacted in the past 4 weeks."""

from spec.support import Case, Spec

SPEC = Spec(
    "carers-contacted-in-4-weeks",
    (
        Case(
            "A contact 28 days ago is in the past 4 weeks",
            as_at="2018-10-31",
            tables={
                "foster_households": """
                id | approved_on | last_contact_on
                a1 | 2018-01-01  | 2018-10-03
                b1 | 2018-01-01  | 2018-10-02
                c1 | 2018-01-01  | 2018-10-31
                d1 | 2018-01-01  | 2018-11-01
                e1 | 2018-01-01  |
                """,
            },
            expect="""
            record | denominator | numerator | because
            a1     | Y           | Y         | 28 days ago
            b1     | Y           | N         | 29 days ago
            c1     | Y           | Y         | today
            d1     | Y           | ?         | tomorrow, and when before that is not known
            e1     | Y           | ?         | not recorded
            """,
        ),
        Case(
            "A household is approved from the day of approval until the day it ends",
            as_at="2018-10-31",
            tables={
                "foster_households": """
                id | approved_on | ended_on   | last_contact_on
                a1 | 2018-10-31  |            | 2018-10-20
                b1 | 2018-11-01  |            | 2018-10-20
                c1 | 2018-06-01  | 2018-10-31 | 2018-10-20
                d1 | 2018-06-01  | 2018-11-01 | 2018-10-20
                """,
            },
            expect="""
            record | denominator | numerator | because
            a1     | Y           | Y         | approved today
            b1     | -           | -         | approved tomorrow
            c1     | -           | -         | ended today
            d1     | Y           | Y         | ends tomorrow
            """,
        ),
    ),
)

test_carers_contacted_in_4_weeks = SPEC.test()
