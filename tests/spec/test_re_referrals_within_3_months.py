"""Of the days of the month on which a child was referred, those within 3 months of an earlier referral."""

from spec.support import Case, Spec

SPEC = Spec(
    "re-referrals-within-3-months",
    (
        Case(
            "A referral on or before an earlier one and 3 months is a re-referral",
            as_at="2018-11-30",
            tables={
                "referrals": """
                id | child | received_on | closed_on  | no_further_action | decided_on | recorded_on
                a1 | Amy   | 2018-08-15  | 2018-09-30 | N                 |            |
                a2 | Amy   | 2018-11-15  |            | N                 |            |
                b1 | Ben   | 2018-08-14  | 2018-09-30 | N                 |            |
                b2 | Ben   | 2018-11-15  |            | N                 |            |
                c1 | Cal   | 2018-11-15  | 2018-11-20 | N                 | 2018-11-16 | 2018-11-17
                c2 | Cal   | 2018-11-15  |            | N                 |            |
                d1 | Dan   | 2018-09-01  |            | Y                 |            |
                d2 | Dan   | 2018-11-15  |            | N                 |            |
                e1 | Eva   | 2015-01-01  | 2015-02-01 | N                 |            |
                e2 | Eva   | 2018-09-01  | 2018-10-01 | N                 |            |
                e3 | Eva   | 2018-11-15  |            | N                 |            |
                f1 | Fay   | 2018-11-05  | 2018-11-12 | N                 |            |
                f2 | Fay   | 2018-11-20  |            | N                 |            |
                g1 | Gus   | 2018-11-15  |            | N                 |            |
                h1 | Hal   | 2018-08-31  | 2018-09-30 | N                 |            |
                h2 | Hal   | 2018-11-30  |            | N                 |            |
                i1 | Ivy   | 2018-08-30  | 2018-09-30 | N                 |            |
                i2 | Ivy   | 2018-11-30  |            | N                 |            |
                j1 | Joe   | 2018-08-29  | 2018-09-30 | N                 |            |
                j2 | Joe   | 2018-11-30  |            | N                 |            |
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            a2     | Amy   | Y           | Y         | 3 months to the day, and 92 days
            b2     | Ben   | Y           | N         | 3 months and a day
            c1     | Cal   | Y           | N         | two on one day count once, and neither is earlier
            d2     | Dan   | Y           | Y         | no further action, and still an earlier one
            e3     | Eva   | Y           | Y         | the latest earlier one is near enough
            f1     | Fay   | Y           | N         | the first referral
            f2     | Fay   | Y           | Y         | each day of referral counts
            g1     | Gus   | Y           | N         | the first referral, whoever else was referred
            h2     | Hal   | Y           | Y         | 31 August and 3 months is 30 November
            i2     | Ivy   | Y           | Y         | 30 August and 3 months is 30 November too
            j2     | Joe   | Y           | N         | 29 August and 3 months was yesterday
            """,
        ),
        Case(
            "A day on which an earlier episode is still open is left out",
            as_at="2018-11-30",
            tables={
                "referrals": """
                id | child | received_on | closed_on  | no_further_action
                a1 | Amy   | 2018-09-01  |            | N
                a2 | Amy   | 2018-11-15  |            | N
                b1 | Ben   | 2018-09-01  | 2018-11-15 | N
                b2 | Ben   | 2018-11-15  |            | N
                c1 | Cal   | 2018-09-01  | 2018-11-16 |
                c2 | Cal   | 2018-11-15  |            | N
                d1 | Dan   | 2018-09-01  |            | Y
                d2 | Dan   | 2018-11-15  |            | N
                e1 | Eva   | 2018-11-14  | 2018-11-20 | N
                e2 | Eva   | 2018-11-15  |            | N
                """,
            },
            expect="""
            record | denominator | numerator | because
            a2     | -           | -         | open since September
            b2     | Y           | Y         | the earlier episode closed that day
            c2     | -           | -         | it closed the day after
            d2     | Y           | Y         | it needed no further action
            e1     | Y           | N         | the first referral
            e2     | -           | -         | referred the day before, and still open
            """,
        ),
        Case(
            "The period is the month, its first and last days included",
            as_at="2018-11-30",
            tables={
                "referrals": """
                id | child | received_on
                a1 | Amy   | 2018-10-31
                b1 | Ben   | 2018-11-01
                c1 | Cal   | 2018-11-30
                d1 | Dan   | 2018-12-01
                e1 | Eva   |
                """,
            },
            expect="""
            record | child | denominator | numerator
            a1     | Amy   | -           | -
            b1     | Ben   | Y           | N
            c1     | Cal   | Y           | N
            d1     | Dan   | -           | -
            e1     | Eva   | -           | -
            """,
        ),
    ),
)

test_re_referrals_within_3_months = SPEC.test()
