"""Plans that ended after 2 years or more: of plans that ended in the period."""

from spec.support import Case, Spec

SPEC = Spec(
    "cp-plans-ended-after-2-years",
    (
        Case(
            "A plan has lasted 2 years that ends on the day two years after it started",
            as_at="2018-10-31",
            tables={
                "cp_plans": """
                id | child | started_on | ended_on   | other_authority
                a1 | Amy   | 2016-05-01 | 2018-05-01 | N
                b1 | Ben   | 2016-05-02 | 2018-05-01 | N
                c1 | Cal   | 2012-01-01 | 2018-05-01 |
                d1 | Dan   | 2012-01-01 | 2018-05-01 | Y
                e1 | Eva   | 2012-01-01 |            | N
                f1 | Fay   | 2018-03-01 | 2018-05-01 | N
                h1 | Hal   | 2015-12-01 | 2017-12-01 | N
                i1 | Ivy   | 2015-12-02 | 2017-12-01 | N
                g1 | Gus   | 2016-02-29 | 2018-02-28 | N
                """,
            },
            expect="""
            record | denominator | numerator | because
            a1     | Y           | Y         | two years to the day
            b1     | Y           | N         | a day less
            c1     | Y           | Y         | six years; a blank is not Y
            d1     | -           | -         | held for another authority
            e1     | -           | -         | still open
            f1     | Y           | N         | two months
            h1     | Y           | Y         | two years with a leap day
            i1     | Y           | N         | a day less, though it is 730 days
            g1     | Y           | Y         | 29 February and two years is 28 February
            """,
        ),
        Case(
            "The period is the last 12 whole months, and the day that matters is the end",
            as_at="2018-10-31",
            tables={
                "cp_plans": """
                id | child | started_on | ended_on
                a1 | Amy   | 2012-01-01 | 2017-10-31
                b1 | Ben   | 2012-01-01 | 2017-11-01
                c1 | Cal   | 2012-01-01 | 2018-10-31
                d1 | Dan   | 2012-01-01 | 2018-11-01
                """,
            },
            expect="""
            record | denominator | numerator
            a1     | -           | -
            b1     | Y           | Y
            c1     | Y           | Y
            d1     | -           | -
            """,
        ),
    ),
)

test_cp_plans_ended_after_2_years = SPEC.test()
