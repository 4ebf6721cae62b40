"""Child protection plans that started or ended in the month, by which of the two."""

from spec.support import Case, Spec

SPEC = Spec(
    "cp-plans-started-and-ended",
    (
        Case(
            "The month's first and last days are part of it, and a plan may do both",
            as_at="2018-10-31",
            tables={
                "cp_plans": """
                id | child | started_on | ended_on   | other_authority
                A  | Amy   | 2018-09-30 |            | N
                B  | Ben   | 2018-10-01 |            |
                C  | Cal   | 2018-10-31 |            | N
                D  | Dan   | 2018-11-01 |            | N
                E  | Eva   | 2017-01-01 | 2018-09-30 | N
                F  | Fay   | 2017-01-01 | 2018-10-01 | N
                G  | Gus   | 2017-01-01 | 2018-10-31 | N
                H  | Hal   | 2017-01-01 | 2018-11-01 | N
                I  | Ivy   | 2018-10-01 | 2018-10-31 | N
                J  | Joe   | 2018-10-31 | 2018-11-01 | N
                K  | Kit   | 2018-10-01 | 2018-10-31 | Y
                M  | Max   | 2018-09-30 | 2018-10-10 | N
                L  | Lea   | 2018-10-01 | 2018-10-01 | N
                """,
            },
            expect="""
            record | kind              | counted | because
            A      | -                 | -       | started the day before the month
            B      | started           | Y       | on its first day
            C      | started           | Y       | on its last
            D      | -                 | -       | starts tomorrow
            E      | -                 | -       | ended the day before the month
            F      | ended             | Y       | on its first day
            G      | ended             | Y       | on its last
            H      | -                 | -       | ends tomorrow
            I      | started and ended | Y       | both
            J      | started           | Y       | ends tomorrow
            K      | -                 | -       | held for another authority
            M      | ended             | Y       | started the day before the month, and ended in it
            L      | started and ended | Y       | both on one day
            """,
        ),
    ),
)

test_cp_plans_started_and_ended = SPEC.test()
