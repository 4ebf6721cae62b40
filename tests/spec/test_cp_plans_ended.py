"""Child protection plans ended in the month."""

from spec.support import Case, Spec

SPEC = Spec(
    "cp-plans-ended",
    (
        Case(
            "The month's first and last days are part of it",
            as_at="2018-10-31",
            tables={
                "cp_plans": """
                id | child | started_on | ended_on   | other_authority
                A  | Amy   | 2018-01-01 | 2018-09-30 | N
                B  | Ben   | 2018-01-01 | 2018-10-01 | N
                C  | Cal   | 2018-01-01 | 2018-10-31 |
                D  | Dan   | 2018-10-15 | 2018-11-01 | N
                E  | Eva   | 2018-01-01 | 2018-10-15 | Y
                F  | Fay   | 2018-01-01 | 2018-10-16 | N
                G  | Fay   | 2018-10-16 | 2018-10-20 | N
                H  | Gus   | 2018-10-15 |            | N
                """,
            },
            expect="""
            record | counted | because
            A      | -       | the day before the month
            B      | Y       | its first day
            C      | Y       | its last day; a blank is not Y
            D      | -       | tomorrow
            E      | -       | held for another authority
            F      | Y       | the first of two
            G      | Y       | the second of two
            H      | -       | still open
            """,
        ),
    ),
)

test_cp_plans_ended = SPEC.test()
