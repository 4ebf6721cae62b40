"""Foster households of the council's own."""

from spec.support import Case, Spec

SPEC = Spec(
    "foster-households-approved",
    (
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
            record | counted | because
            a1     | Y       | approved today
            b1     | -       | approved tomorrow
            c1     | -       | ended today
            d1     | Y       | ends tomorrow
            """,
        ),
    ),
)

test_foster_households_approved = SPEC.test()
