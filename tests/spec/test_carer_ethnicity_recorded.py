"""Foster households whose ethnicity is recorded."""

from spec.support import Case, Spec

SPEC = Spec(
    "carer-ethnicity-recorded",
    (
        Case(
            "Written, and not as not known",
            as_at="2018-10-31",
            tables={
                "foster_households": """
                id | approved_on | ethnicity_1              | ethnicity_2
                a1 | 2018-01-01  | WBRI                     |
                b1 | 2018-01-01  | NOBT                     | WBRI
                c1 | 2018-01-01  | REFU                     | WBRI
                d1 | 2018-01-01  | NOBT - not yet obtained  | WBRI
                e1 | 2018-01-01  |                          | WBRI
                """,
            },
            expect="""
            record | denominator | numerator | because
            a1     | Y           | Y         | recorded
            b1     | Y           | N         | not yet obtained
            c1     | Y           | N         | refused
            d1     | Y           | N         | not yet obtained, in words
            e1     | Y           | N         | not written
            """,
        ),
        Case(
            "A household is approved from the day of approval until the day it ends",
            as_at="2018-10-31",
            tables={
                "foster_households": """
                id | approved_on | ended_on   | last_contact_on | ethnicity_1
                a1 | 2018-10-31  |            | 2018-10-20 | WBRI
                b1 | 2018-11-01  |            | 2018-10-20 | WBRI
                c1 | 2018-06-01  | 2018-10-31 | 2018-10-20 | WBRI
                d1 | 2018-06-01  | 2018-11-01 | 2018-10-20 | WBRI
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

test_carer_ethnicity_recorded = SPEC.test()
