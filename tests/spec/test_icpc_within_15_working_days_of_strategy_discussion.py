"""Initial conferences within 15 working days of the strategy discussion."""

from spec.support import Case, Spec

SPEC = Spec(
    "icpc-within-15-working-days-of-strategy-discussion",
    (
        Case(
            "The day of the first discussion that names the enquiry is day 0, and weekends do not count",
            as_at="2018-10-31",
            tables={
                "strategy_discussions": """
                child | enquiry | referred_on | held_on    | recorded_on
                Amy   | s1      | 2018-10-05  | 2018-10-08 | 2018-10-09
                Amy   | s1      | 2018-10-05  | 2018-10-12 | 2018-10-01
                Ben   | s2      | 2018-10-09  | 2018-10-08 | 2018-10-09
                Cal   | s3      | 2018-10-05  | 2018-10-07 |
                Dan   | s4      | 2018-10-05  | 2018-10-07 |
                Eva   | s5      | 2018-10-05  | 2018-10-08 |
                Fay   |         | 2018-10-05  | 2018-10-08 |
                Gus   | s7      | 2018-10-05  | 2018-10-20 |
                Hal   | s8      | 2018-10-05  | 2018-10-08 |
                Len   | s9      | 2018-10-05  | 2018-10-08 |
                """,
                "initial_conferences": """
                id | child | enquiry | referral | held_on    | due_on     | transfer_in | recorded_on
                c1 | Amy   | s1      |          | 2018-10-29 | 2018-10-01 | N           | 2018-10-30
                c2 | Ben   | s2      |          | 2018-10-30 | 2018-10-29 | N           | 2018-10-29
                c3 | Cal   | s3      |          | 2018-10-26 |            |             |
                c4 | Dan   | s4      |          | 2018-10-29 |            | N           |
                c5 | Eva   | s5      |          | 2018-10-15 |            | Y           |
                c6 | Fay   |         | s1       | 2018-10-15 |            | N           |
                c7 | Gus   | s7      |          | 2018-10-15 |            | N           |
                c8 | Hal   | s0      | s8       | 2018-10-15 |            | N           |
                c9 | Ivy   | s8      |          |            | 2018-10-20 | N           |
                d1 | Joe   |         |          | 2018-10-15 |            | Y           |
                d2 | Len   | s9      |          | 2018-10-08 |            | N           |
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            c1     | Amy   | Y           | Y         | from the first discussion, 15 working days
            c2     | Ben   | Y           | N         | Tuesday 30 October: 16
            c3     | Cal   | Y           | Y         | from a Sunday, counted from Friday 5 October: 15
            c4     | Dan   | Y           | N         | from that Sunday, 16
            c5     | Eva   | -           | -         | a transfer in
            c6     | Fay   | ?           | ?         | no enquiry named, so it is not known which discussion
            c7     | Gus   | Y           | ?         | held before the discussion
            c8     | Hal   | ?           | ?         | no discussion names that enquiry
            c9     | Ivy   | -           | -         | not held
            d1     | Joe   | -           | -         | a transfer in, whatever else is not known
            d2     | Len   | Y           | Y         | the same day
            """,
        ),
        Case(
            "A conference 15 working days after a second discussion is late if the first was earlier",
            as_at="2018-10-31",
            tables={
                "strategy_discussions": """
                child | enquiry | held_on
                Amy   | s1      | 2018-10-01
                Amy   | s1      | 2018-10-08
                """,
                "initial_conferences": "id | child | enquiry | held_on\nc1 | Amy | s1 | 2018-10-29",
            },
            expect="""
            record | denominator | numerator | because
            c1     | Y           | N         | 20 working days from the first
            """,
        ),
        Case(
            "The period is the year to date, its first and last days included",
            as_at="2018-10-31",
            tables={
                "strategy_discussions": """
                child | enquiry | held_on
                Amy   | s1      | 2018-03-26
                Amy   | s2      | 2018-10-29
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

test_icpc_within_15_working_days_of_strategy_discussion = SPEC.test()
