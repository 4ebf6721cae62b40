"""Strategy discussions held by the working day after the referral: of those held in the year to date."""

from spec.support import Case, Spec

SPEC = Spec(
    "strategy-discussions-on-time",
    (
        Case(
            "The day of the referral is day 0; weekends and bank holidays do not count",
            as_at="2018-04-30",
            tables={
                "strategy_discussions": """
                id | child | referred_on | held_on    | recorded_on
                d1 | Amy   | 2018-03-29  | 2018-04-03 | 2018-04-04
                d2 | Ben   | 2018-03-29  | 2018-04-04 | 2018-04-03
                d3 | Cal   | 2018-04-13  | 2018-04-16 | 2018-05-01
                d4 | Dan   | 2018-04-13  | 2018-04-17 | 2018-04-17
                d5 | Eva   | 2018-04-14  | 2018-04-16 |
                d6 | Fay   | 2018-04-15  | 2018-04-17 |
                d7 | Gus   | 2018-04-18  | 2018-04-18 |
                d8 | Hal   | 2018-04-18  | 2018-04-17 |
                d9 | Ivy   |             | 2018-04-17 |
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            d1     | Amy   | Y           | Y         | Maundy Thursday to the Tuesday after Easter: 1
            d2     | Ben   | Y           | N         | the Wednesday: 2
            d3     | Cal   | Y           | Y         | Friday to Monday: 1
            d4     | Dan   | Y           | N         | Friday to Tuesday: 2
            d5     | Eva   | Y           | Y         | a referral on Saturday counts from Friday: 1
            d6     | Fay   | Y           | N         | a referral on Sunday counts from Friday: 2
            d7     | Gus   | Y           | Y         | the same day
            d8     | Hal   | Y           | ?         | held before the referral
            d9     | Ivy   | Y           | ?         | the day of the referral is not recorded
            """,
        ),
        Case(
            "The period is the year to date, its first and last days included",
            as_at="2018-04-30",
            tables={
                "strategy_discussions": """
                id | child | referred_on | held_on
                d1 | Amy   | 2018-03-29  | 2018-03-31
                d2 | Ben   | 2018-03-29  | 2018-04-01
                d3 | Cal   | 2018-04-30  | 2018-04-30
                d4 | Dan   | 2018-04-30  | 2018-05-01
                d5 | Eva   | 2018-04-30  |
                """,
            },
            expect="""
            record | denominator | numerator | because
            d1     | -           | -         | held last year
            d2     | Y           | Y         | Easter Sunday, and no working day has gone by
            d3     | Y           | Y         | today
            d4     | -           | -         | tomorrow
            d5     | -           | -         | not held
            """,
        ),
    ),
)

test_strategy_discussions_on_time = SPEC.test()
