"""Episodes of need closed after assessment, referred to early help: of those closed in the twelve months."""

from spec.support import Case, Spec

SPEC = Spec(
    "cin-closures-to-early-help",
    (
        Case(
            "The reason is RC9, and the day it closed falls in the twelve months",
            as_at="2018-10-31",
            tables={
                "referrals": """
                id | child | received_on | closed_on  | no_further_action | closed_because
                A  | Amy   | 2017-01-01  | 2017-11-01 | N                 | RC9
                B  | Ben   | 2017-01-01  | 2018-10-31 |                   | RC8
                C  | Cal   | 2017-01-01  | 2017-10-31 | N                 | RC9
                D  | Dan   | 2017-01-01  | 2018-11-01 | N                 | RC9
                E  | Eva   | 2018-01-01  |            | N                 |
                F  | Fay   | 2018-01-01  | 2018-05-01 | Y                 | RC9
                G  | Gus   | 2018-01-01  | 2018-05-01 | N                 |
                H  | Amy   | 2018-01-01  | 2018-05-01 | N                 | RC9
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            A      | Amy   | Y           | Y         | the first day of the twelve months
            B      | Ben   | Y           | N         | today, for another reason; a blank is not Y
            C      | Cal   | -           | -         | a day too early
            D      | Dan   | -           | -         | tomorrow
            E      | Eva   | -           | -         | still open
            F      | Fay   | -           | -         | marked no further action
            G      | Gus   | Y           | ?         | the reason is not recorded
            H      | Amy   | Y           | Y         | a second episode of the same child
            """,
        ),
    ),
)

test_cin_closures_to_early_help = SPEC.test()
