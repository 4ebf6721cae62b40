"""Escalations raised in the month by conference chairs and reviewing officers."""

from spec.support import Case, Spec

SPEC = Spec(
    "conference-escalations",
    (
        Case(
            "Chairs and reviewing officers count, partners do not",
            as_at="2018-10-31",
            tables={
                "escalations": """
                id | child | raised_on  | raised_by | resolved_on
                A  | Amy   | 2018-10-01 | IRO       |
                B  | Ben   | 2018-10-31 | CP chair  | 2018-10-31
                C  | Cal   | 2018-09-30 | CP chair  | 2018-10-15
                D  | Dan   | 2018-11-01 | IRO       |
                E  | Eva   | 2018-10-15 | partner   |
                F  | Fay   | 2018-10-15 |           |
                G  | Amy   | 2018-10-20 | CP chair  |
                H  | Gus   |            | IRO       |
                """,
            },
            expect="""
            record | child | counted | because
            A      | Amy   | Y       | the first day of the month
            B      | Ben   | Y       | the last, resolved at once
            C      | Cal   | -       | raised the day before the month
            D      | Dan   | -       | tomorrow
            E      | Eva   | -       | raised by a partner
            F      | Fay   | ?       | who raised it is not recorded
            G      | Amy   | Y       | a second about the same child
            H      | Gus   | -       | the day is not recorded
            """,
        ),
    ),
)

test_conference_escalations = SPEC.test()
