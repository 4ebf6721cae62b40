"""Initial conferences within 15 working days of the start of the s47 enquiry."""

from spec.support import Case, Spec

SPEC = Spec(
    "icpc-within-15-working-days",
    (
        Case(
            "The day the enquiry starts is day 0, and weekends do not count",
            as_at="2018-10-31",
            tables={
                "s47_enquiries": """
                id | child | started_on | ended_on
                s1 | Amy   | 2018-10-08 | 2018-10-20
                s2 | Ben   | 2018-10-08 | 2018-10-20
                s3 | Cal   | 2018-10-07 | 2018-10-20
                s4 | Dan   | 2018-10-07 | 2018-10-20
                s5 | Eva   | 2018-10-08 |
                s6 | Fay   | 2018-10-08 |
                s7 | Gus   | 2018-10-20 |
                s8 | Hal   | 2018-10-19 |
                s9 | Len   | 2018-10-08 |
                """,
                "initial_conferences": """
                id | child | enquiry | held_on    | due_on     | transfer_in | led_to_plan
                c1 | Amy   | s1      | 2018-10-29 | 2018-10-01 | N           | Y
                c2 | Ben   | s2      | 2018-10-30 | 2018-10-30 | N           | Y
                c3 | Cal   | s3      | 2018-10-26 |            |             | N
                c4 | Dan   | s4      | 2018-10-29 |            | N           | N
                c5 | Eva   | s5      | 2018-10-15 |            | Y           | N
                c6 | Fay   |         | 2018-10-15 |            | N           | N
                c7 | Gus   | s7      | 2018-10-15 |            | N           | N
                c8 | Hal   | s0      | 2018-10-15 |            | N           | N
                c9 | Ivy   | s8      |            | 2018-10-20 | N           | N
                d1 | Joe   |         | 2018-10-15 |            | Y           | N
                d2 | Len   | s9      | 2018-10-08 |            | N           | N
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            c1     | Amy   | Y           | Y         | Monday 8 to Monday 29 October: 15 working days
            c2     | Ben   | Y           | N         | Tuesday 30 October: 16
            c3     | Cal   | Y           | Y         | from a Sunday, counted from Friday 5 October: 15
            c4     | Dan   | Y           | N         | from that Sunday, 16
            c5     | Eva   | -           | -         | a transfer in
            c6     | Fay   | ?           | ?         | no enquiry named, so it is not known how long it took
            c7     | Gus   | Y           | ?         | held before the enquiry started
            c8     | Hal   | ?           | ?         | the enquiry named is not among the enquiries
            c9     | Ivy   | -           | -         | not held
            d1     | Joe   | -           | -         | a transfer in, whatever else is not known
            d2     | Len   | Y           | Y         | the same day
            """,
        ),
        Case(
            "Christmas and New Year do not use up a child's days",
            as_at="2019-01-31",
            tables={
                "s47_enquiries": """
                id | child | started_on
                s1 | Amy   | 2018-12-18
                s2 | Ben   | 2018-12-18
                """,
                "initial_conferences": """
                id | child | enquiry | held_on
                c1 | Amy   | s1      | 2019-01-11
                c2 | Ben   | s2      | 2019-01-14
                """,
            },
            expect="""
            record | denominator | numerator | because
            c1     | Y           | Y         | 19 to 31 December gives 7, 2 to 11 January gives 8
            c2     | Y           | N         | one more
            """,
        ),
        Case(
            "The period is the year to date, its first and last days included",
            as_at="2018-10-31",
            tables={
                "s47_enquiries": """
                id | child | started_on
                s1 | Amy   | 2018-03-26
                s2 | Amy   | 2018-10-29
                """,
                "initial_conferences": """
                id | child | enquiry | held_on
                c1 | Amy   | s1      | 2018-03-31
                c2 | Amy   | s1      | 2018-04-01
                c3 | Amy   | s2      | 2018-10-31
                c4 | Amy   | s2      | 2018-11-01
                """,
            },
            expect="""
            record | denominator | numerator
            c1     | -           | -
            c2     | Y           | Y
            c3     | Y           | Y
            c4     | -           | -
            """,
        ),
    ),
)

test_icpc_within_15_working_days = SPEC.test()
