"""Transfer-in conferences held by their target day, of those held in twelve months."""

from spec.support import Case, Spec

SPEC = Spec(
    "transfer-in-conferences-on-time",
    (
        Case(
            "A transfer-in conference is in time on its target day, and late the day after",
            as_at="2018-10-31",
            tables={
                "initial_conferences": """
                id | child | held_on    | due_on     | transfer_in | led_to_plan | recorded_on
                c1 | Amy   | 2018-05-15 | 2018-05-15 | Y           | N           | 2018-05-20
                c2 | Ben   | 2018-05-16 | 2018-05-15 | Y           | N           | 2018-05-10
                c3 | Cal   | 2018-05-14 | 2018-05-15 | Y           | N           |
                c4 | Dan   | 2018-05-15 |            | Y           | N           |
                c5 | Eva   | 2018-05-15 | 2018-05-15 | N           | Y           |
                c6 | Fay   | 2018-05-15 | 2018-05-15 |             | Y           |
                c7 | Gus   |            | 2018-05-15 | Y           | N           |
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            c1     | Amy   | Y           | Y         | on the target day
            c2     | Ben   | Y           | N         | a day late
            c3     | Cal   | Y           | Y         | a day early
            c4     | Dan   | Y           | ?         | no target day
            c5     | Eva   | -           | -         | not a transfer in
            c6     | Fay   | ?           | ?         | whether it is a transfer in is not recorded
            c7     | Gus   | -           | -         | not held
            """,
        ),
        Case(
            "The period is the last 12 whole months, its first and last days included",
            as_at="2018-10-31",
            tables={
                "initial_conferences": """
                id | child | held_on    | due_on     | transfer_in | recorded_on
                c1 | Amy   | 2017-10-31 | 2017-11-15 | Y           | 2017-11-01
                c2 | Ben   | 2017-11-01 | 2017-10-31 | Y           | 2017-10-31
                c3 | Cal   | 2018-10-31 | 2018-11-15 | Y           | 2018-11-01
                c4 | Dan   | 2018-11-01 | 2018-10-31 | Y           | 2018-10-31
                """,
            },
            expect="""
            record | denominator | numerator
            c1     | -           | -
            c2     | Y           | N
            c3     | Y           | Y
            c4     | -           | -
            """,
        ),
    ),
)

test_transfer_in_conferences_on_time = SPEC.test()
