"""Episodes of need closed, by reason."""

from spec.support import Case, Spec

SPEC = Spec(
    "cin-closures",
    (
        Case(
            "Each episode closed in the twelve months is of the kind its reason says",
            as_at="2018-10-31",
            tables={
                "referrals": """
                id | child | received_on | closed_on  | no_further_action | closed_because
                A  | Amy   | 2017-01-01  | 2017-11-01 | N                 | RC7
                B  | Ben   | 2017-01-01  | 2018-10-31 |                   | RC1
                C  | Cal   | 2017-01-01  | 2017-10-31 | N                 | RC7
                D  | Dan   | 2017-01-01  | 2018-11-01 | N                 | RC7
                E  | Eva   | 2018-01-01  |            | N                 |
                F  | Fay   | 2018-01-01  | 2018-05-01 | Y                 | RC7
                G  | Gus   | 2018-01-01  | 2018-05-01 | N                 |
                H  | Amy   | 2018-01-01  | 2018-05-01 | N                 | RC7
                """,
            },
            expect="""
            record | child | kind | counted | because
            A      | Amy   | RC7  | Y       | the first day of the twelve months
            B      | Ben   | RC1  | Y       | today; a blank is not Y
            C      | Cal   | -    | -       | a day too early
            D      | Dan   | -    | -       | tomorrow
            E      | Eva   | -    | -       | still open
            F      | Fay   | -    | -       | marked no further action
            G      | Gus   |      | Y       | the reason is not recorded
            H      | Amy   | RC7  | Y       | a second episode of the same child
            """,
        ),
    ),
)

test_cin_closures = SPEC.test()
