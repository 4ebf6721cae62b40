"""Re-referrals: of the days on which a child was referred, those within 12 months of an earlier one."""

from spec.support import Case, Spec

SPEC = Spec(
    "re-referrals-within-12-months",
    (
        Case(
            "A referral on or before an earlier one and 12 months is a re-referral",
            as_at="2018-10-31",
            tables={
                "referrals": """
                id | child | received_on | closed_on  | no_further_action | decided_on | recorded_on
                a1 | Amy   | 2017-03-15  | 2017-06-30 | N                 |            |
                a2 | Amy   | 2018-03-15  |            | N                 |            |
                b1 | Ben   | 2017-03-14  | 2017-06-30 | N                 |            |
                b2 | Ben   | 2018-03-15  |            | N                 |            |
                c1 | Cal   | 2018-03-15  | 2018-04-01 | N                 | 2018-03-16 | 2018-03-17
                c2 | Cal   | 2018-03-15  |            | N                 |            |
                d1 | Dan   | 2017-09-01  | 2017-12-01 | Y                 |            |
                d2 | Dan   | 2018-03-15  |            | N                 |            |
                e1 | Eva   | 2015-01-01  | 2015-02-01 | N                 |            |
                e2 | Eva   | 2017-09-01  | 2017-10-01 | N                 |            |
                e3 | Eva   | 2018-03-15  |            | N                 |            |
                f1 | Fay   | 2018-03-15  |            | Y                 |            |
                g1 | Gus   | 2018-03-15  |            | N                 |            |
                h1 | Hal   | 2017-12-01  | 2017-12-31 | N                 |            |
                h2 | Hal   | 2018-03-15  |            | N                 |            |
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            a1     | Amy   | -           | -         | before the period
            a2     | Amy   | Y           | Y         | 12 months to the day
            b1     | Ben   | -           | -         | before the period
            b2     | Ben   | Y           | N         | 12 months and a day
            c1     | Cal   | Y           | N         | two on one day count once, and neither is earlier
            c2     | Cal   | -           | -         | counted as c1
            d1     | Dan   | -           | -         | before the period
            d2     | Dan   | Y           | Y         | no further action, and still an earlier one
            e1     | Eva   | -           | -         | before the period
            e2     | Eva   | -           | -         | before the period
            e3     | Eva   | Y           | Y         | the latest earlier one is near enough
            f1     | Fay   | Y           | N         | no further action counts as a day; the first referral
            g1     | Gus   | Y           | N         | the first referral, whoever else was referred
            h1     | Hal   | Y           | N         | the first referral
            h2     | Hal   | Y           | Y         | each day of referral counts
            """,
        ),
        Case(
            "A day on which an earlier episode is still open is left out",
            as_at="2018-10-31",
            tables={
                "referrals": """
                id | child | received_on | closed_on  | no_further_action
                a1 | Amy   | 2017-09-01  |            | N
                a2 | Amy   | 2018-03-15  |            | N
                b1 | Ben   | 2017-09-01  | 2018-03-15 | N
                b2 | Ben   | 2018-03-15  |            | N
                c1 | Cal   | 2017-09-01  | 2018-03-16 |
                c2 | Cal   | 2018-03-15  |            | N
                d1 | Dan   | 2017-09-01  |            | Y
                d2 | Dan   | 2018-03-15  |            | N
                e1 | Eva   | 2018-03-14  | 2018-03-20 | N
                e2 | Eva   | 2018-03-15  |            | N
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
            "The period is the last 12 whole months, its first and last days included",
            as_at="2018-10-31",
            tables={
                "referrals": """
                id | child | received_on
                a1 | Amy   | 2017-10-31
                b1 | Ben   | 2017-11-01
                c1 | Cal   | 2018-10-31
                d1 | Dan   | 2018-11-01
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
        Case(
            "Twelve months from 29 February end on 28 February, and are calendar months, not 365 days",
            as_at="2017-02-28",
            tables={
                "referrals": """
                id | child | received_on | closed_on
                a1 | Amy   | 2016-02-29  | 2016-03-31
                a2 | Amy   | 2017-02-28  |
                b1 | Ben   | 2016-01-31  | 2016-03-31
                b2 | Ben   | 2017-01-31  |
                c1 | Cal   | 2016-02-27  | 2016-03-31
                c2 | Cal   | 2017-02-28  |
                """,
            },
            period="month",
            expect="""
            record | denominator | numerator | because
            a2     | Y           | Y         | 29 February and 12 months
            b2     | -           | -         | in January
            c2     | Y           | N         | 27 February and 12 months was yesterday
            """,
        ),
        Case(
            "From January to January across a 29 February is 366 days and 12 months",
            as_at="2017-01-31",
            tables={
                "referrals": """
                id | child | received_on | closed_on
                b1 | Ben   | 2016-01-31  | 2016-03-31
                b2 | Ben   | 2017-01-31  |
                """,
            },
            period="month",
            expect="""
            record | denominator | numerator
            b2     | Y           | Y
            """,
        ),
    ),
)

test_re_referrals_within_12_months = SPEC.test()
