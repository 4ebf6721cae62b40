"""Plans that start within 2 years of the end of the last: of plans started in the period."""

from spec.support import Case, Spec

SPEC = Spec(
    "cp-plans-repeat-within-2-years",
    (
        Case(
            "The earlier plan ended no more than 24 months before, and had ended when this one started",
            as_at="2018-10-31",
            tables={
                "cp_plans": """
                id | child | started_on | ended_on   | other_authority
                a1 | Amy   | 2015-01-01 | 2016-05-01 | N
                a2 | Amy   | 2018-05-01 |            | N
                k1 | Kit   | 2015-01-01 | 2015-12-01 | N
                k2 | Kit   | 2017-12-01 |            | N
                l1 | Lea   |            |            | N
                b1 | Ben   | 2015-01-01 | 2016-04-30 | N
                b2 | Ben   | 2018-05-01 |            | N
                c1 | Cal   | 2017-01-01 | 2018-05-01 |
                c2 | Cal   | 2018-05-01 |            |
                d1 | Dan   | 2017-01-01 | 2018-05-02 | N
                d2 | Dan   | 2018-05-01 |            | N
                e1 | Eva   | 2016-01-01 | 2017-06-30 | Y
                e2 | Eva   | 2018-05-01 |            | N
                f1 | Fay   | 2016-01-01 | 2017-06-30 | N
                f2 | Fay   | 2018-05-01 |            | Y
                g1 | Gus   | 2018-05-01 | 2018-05-01 | N
                g2 | Gus   | 2018-05-01 |            | N
                h1 | Hal   | 2010-01-01 | 2011-01-01 | N
                h2 | Hal   | 2016-01-01 | 2017-01-01 | N
                h3 | Hal   | 2018-05-01 |            | N
                i1 | Ivy   | 2017-01-01 |            | N
                i2 | Ivy   | 2018-05-01 |            | N
                j1 | Joe   | 2018-04-30 | 2018-05-01 | N
                j2 | Joe   | 2018-05-01 |            | N
                """,
            },
            expect="""
            record | denominator | numerator | because
            a2     | Y           | Y         | two years to the day
            k2     | Y           | Y         | two years to the day, with a leap day
            l1     | -           | -         | when it started is not recorded
            b2     | Y           | N         | two years and a day
            c2     | Y           | Y         | the earlier plan ended the day this one started
            d2     | Y           | N         | the earlier plan ended the day after this one started
            e2     | Y           | N         | the earlier plan was held for another authority
            f2     | -           | -         | this plan is held for another authority
            g1     | Y           | N         | the other plan started the same day
            g2     | Y           | N         | the other plan started the same day, so it is not earlier
            h3     | Y           | Y         | the last plan counts, whatever came before it
            i2     | Y           | N         | the earlier plan has not ended
            j1     | Y           | N         | the first plan
            j2     | Y           | Y         | the earlier plan started the day before and has ended
            """,
        ),
        Case(
            "The period is the last 12 whole months, and February is as long as it is",
            as_at="2018-02-28",
            tables={
                "cp_plans": """
                id | child | started_on | ended_on
                a1 | Amy   | 2017-02-28 |
                b1 | Ben   | 2017-03-01 |
                c1 | Cal   | 2015-01-01 | 2016-02-29
                c2 | Cal   | 2018-02-28 |
                d1 | Dan   | 2018-03-01 |
                """,
            },
            expect="""
            record | denominator | numerator | because
            a1     | -           | -         | the day before the period
            b1     | Y           | N         | its first day
            c2     | Y           | Y         | 24 months after 29 February 2016 is 28 February 2018
            d1     | -           | -         | tomorrow
            """,
        ),
    ),
)

test_cp_plans_repeat_within_2_years = SPEC.test()
