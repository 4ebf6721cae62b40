"""Foster households that left."""

from spec.support import Case, Spec

SPEC = Spec(
    "fostering-transfers-and-leavers",
    (
        Case(
            "The period is from 1 April, its first and last days included",
            as_at="2018-10-31",
            tables={
                "foster_households": """
                id | approved_on | ended_on
                a1 | 2010-01-01  | 2018-03-31
                b1 | 2010-01-01  | 2018-04-01
                c1 | 2018-05-01  | 2018-10-31
                d1 | 2018-05-01  | 2018-11-01
                e1 | 2018-05-01  |
                """,
            },
            expect="""
            record | counted | because
            a1     | -       | the year before
            b1     | Y       | the first day of this one
            c1     | Y       | today
            d1     | -       | tomorrow
            e1     | -       | has not left
            """,
        ),
    ),
)

test_fostering_transfers_and_leavers = SPEC.test()
