"""Second and later plans: of plans started in the period, not held for another authority."""

from spec.support import Case, Spec

SPEC = Spec(
    "cp-plans-second-or-subsequent",
    (
        Case(
            "An earlier plan is one that started before this one and had ended when it started",
            as_at="2018-10-31",
            tables={
                "cp_plans": """
                id | child | started_on | ended_on   | other_authority
                a1 | Amy   | 2016-01-01 | 2016-06-30 | N
                a2 | Amy   | 2018-05-01 |            | N
                b1 | Ben   | 2017-01-01 | 2018-05-01 |
                b2 | Ben   | 2018-05-01 |            |
                c1 | Cal   | 2017-01-01 | 2018-05-02 | N
                c2 | Cal   | 2018-05-01 |            | N
                d1 | Dan   | 2016-01-01 | 2016-06-30 | Y
                d2 | Dan   | 2018-05-01 |            | N
                e1 | Eva   | 2016-01-01 | 2016-06-30 | N
                e2 | Eva   | 2018-05-01 |            | Y
                f1 | Fay   | 2018-05-01 | 2018-05-01 | N
                f2 | Fay   | 2018-05-01 |            | N
                g1 | Gus   | 2018-05-01 |            | N
                h1 | Hal   | 2017-01-01 |            | N
                h2 | Hal   | 2018-05-01 |            | N
                i1 | Ivy   | 2018-04-30 | 2018-05-01 | N
                i2 | Ivy   | 2018-05-01 |            | N
                """,
            },
            expect="""
            record | denominator | numerator | because
            a1     | -           | -         | started before the period
            a2     | Y           | Y         | Amy was on a plan in 2016
            b1     | -           | -         | started before the period
            b2     | Y           | Y         | the earlier plan ended the day this one started
            c1     | -           | -         | started before the period
            c2     | Y           | N         | the earlier plan ended the day after this one started
            d1     | -           | -         | started before the period
            d2     | Y           | N         | the earlier plan was held for another authority
            e1     | -           | -         | started before the period
            e2     | -           | -         | this plan is held for another authority
            f1     | Y           | N         | the other plan started the same day
            f2     | Y           | N         | the other plan started the same day, so it is not earlier
            g1     | Y           | N         | the first plan
            h1     | -           | -         | started before the period
            h2     | Y           | N         | the earlier plan has not ended
            i1     | Y           | N         | the first plan
            i2     | Y           | Y         | the earlier plan started the day before and has ended
            """,
        ),
        Case(
            "The period is the last 12 whole months, its first and last days included",
            as_at="2018-10-31",
            tables={
                "cp_plans": """
                id | child | started_on
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
    ),
)

test_cp_plans_second_or_subsequent = SPEC.test()
