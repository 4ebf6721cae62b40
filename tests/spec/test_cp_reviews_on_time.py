"""Plan reviews: of children on a plan for 3 months or more, those whose reviews were all on time."""

from spec.support import Case, Spec

SPEC = Spec(
    "cp-reviews-on-time",
    (
        Case(
            "The first review is due 3 months after the start, each next 6 months after the last one held",
            as_at="2018-10-31",
            tables={
                "cp_plans": """
                id | child | started_on | ended_on   | other_authority
                a1 | Amy   | 2018-07-31 |            | N
                b1 | Ben   | 2018-07-31 |            | N
                c1 | Cal   | 2018-01-15 |            | N
                d1 | Dan   | 2018-01-15 |            | N
                e1 | Eva   | 2018-01-15 |            | N
                f1 | Fay   | 2018-01-15 |            | N
                g1 | Gus   | 2018-01-15 |            | N
                h1 | Hal   | 2018-01-15 |            | N
                i1 | Ivy   | 2018-01-15 |            | N
                j1 | Joe   | 2018-01-15 |            | N
                k1 | Kay   | 2018-01-15 |            | N
                l1 | Lea   | 2018-01-15 |            | N
                m1 | Moe   | 2018-01-15 |            | N
                n1 | Ned   | 2018-01-15 |            | N
                o1 | Oda   | 2018-02-01 |            | N
                """,
                "cp_reviews": """
                id  | child | plan | held_on    | due_on
                a11 | Amy   | a1   | 2018-10-31 | 2018-08-01
                b11 | Ben   | b1   | 2018-11-01 | 2018-11-01
                c11 | Cal   | c1   | 2018-04-15 |
                c12 | Cal   | c1   | 2018-10-15 |
                d11 | Dan   | d1   | 2018-04-16 | 2018-04-16
                d12 | Dan   | d1   | 2018-10-10 | 2018-10-10
                e11 | Eva   | e1   | 2018-04-15 |
                e12 | Eva   | e1   | 2018-10-16 |
                f11 | Fay   | f1   | 2018-04-15 |
                f12 | Fay   | f1   |            | 2018-10-15
                g11 | Gus   | g1   | 2018-03-01 |
                g12 | Gus   | g1   | 2018-09-02 |
                h11 | Hal   | h1   | 2018-01-10 |
                h12 | Hal   | h1   | 2018-04-20 |
                h13 | Hal   | h1   | 2018-10-01 |
                i11 | Ivy   | i1   | 2018-01-15 |
                i12 | Ivy   | i1   | 2018-07-15 |
                j11 | Joe   |      | 2018-04-15 |
                j12 | Joe   |      | 2018-10-15 |
                k11 | Kay   | k1   | 2018-04-15 |
                k12 | Kay   | k1   | 2018-04-15 |
                k13 | Kay   | k1   | 2018-10-15 |
                l11 | Lea   | l1   | 2018-04-15 |
                l12 | Lea   | l1   | 2018-11-02 |
                m11 | Moe   | m1   | 2018-04-15 |
                m12 | Moe   | m1   | 2018-05-15 |
                m13 | Moe   | m1   | 2018-11-20 |
                n11 | Amy   | n1   | 2018-04-15 |
                n12 | Amy   | n1   | 2018-10-15 |
                o11 | Oda   | o1   | 2018-05-01 |
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            a1     | Amy   | Y           | Y         | due today and held today
            b1     | Ben   | Y           | N         | due today and held tomorrow
            c1     | Cal   | Y           | Y         | both held on the day they were due
            d1     | Dan   | Y           | N         | the first was a day late: the second mends nothing
            e1     | Eva   | Y           | N         | the second was a day late
            f1     | Fay   | Y           | N         | the second was not held
            g1     | Gus   | Y           | N         | early, so the second was due on 1 September
            h1     | Hal   | Y           | N         | one before the plan does not count: 20 April was late
            i1     | Ivy   | Y           | Y         | one on the first day counts: next due 15 July
            j1     | Joe   | Y           | N         | reviews of no plan count for none
            k1     | Kay   | Y           | Y         | two of one day are one
            l1     | Lea   | Y           | N         | due on 15 October, and held after D
            m1     | Moe   | Y           | Y         | due on 15 November; how that one went is not known at D
            n1     | Ned   | Y           | Y         | reviews belong to the plan
            o1     | Oda   | Y           | Y         | the next is due tomorrow
            """,
        ),
        Case(
            "The plan is the earliest one open that has run for 3 months",
            as_at="2018-10-31",
            tables={
                "cp_plans": """
                id | child | started_on | ended_on   | other_authority
                a1 | Amy   | 2018-08-01 |            | N
                b1 | Ben   | 2018-01-15 |            | Y
                c1 | Cal   | 2018-01-15 | 2018-10-31 | N
                d1 | Dan   | 2018-01-15 | 2018-11-01 | N
                e2 | Eva   | 2018-01-15 |            | N
                e1 | Eva   | 2018-05-01 |            | N
                f1 | Fay   | 2018-01-15 |            | N
                f2 | Fay   | 2018-01-15 |            | N
                g1 | Gus   | 2017-01-15 |            | Y
                g2 | Gus   | 2018-01-15 |            |
                h1 | Hal   | 2017-01-15 | 2017-12-31 | N
                h2 | Hal   | 2018-01-15 |            | N
                i1 | Ivy   | 2018-11-15 |            | N
                """,
                "cp_reviews": """
                id  | plan | held_on
                d11 | d1   | 2018-04-01
                e21 | e2   | 2018-04-01
                e22 | e2   | 2018-10-01
                f11 | f1   | 2018-04-01
                f12 | f1   | 2018-10-01
                g21 | g2   | 2018-04-01
                g22 | g2   | 2018-10-01
                h21 | h2   | 2018-04-01
                h22 | h2   | 2018-10-01
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            a1     | Amy   | -           | -         | 3 months are up tomorrow
            b1     | Ben   | -           | -         | held for another authority
            c1     | Cal   | -           | -         | ended today
            d1     | Dan   | Y           | N         | ends tomorrow; the second review was not held
            e2     | Eva   | Y           | Y         | the earlier of two open plans
            f1     | Fay   | Y           | Y         | two started together: the lower id
            g2     | Gus   | Y           | Y         | the earlier one is held for another authority
            h2     | Hal   | Y           | Y         | the earlier one has ended
            i1     | Ivy   | -           | -         | starts after D
            """,
        ),
        Case(
            "Three months from 30 November and six from 31 August end on the last day of February",
            as_at="2019-02-28",
            tables={
                "cp_plans": """
                id | child | started_on
                a1 | Amy   | 2018-11-30
                b1 | Ben   | 2018-11-30
                c1 | Cal   | 2018-12-01
                d1 | Dan   | 2018-06-30
                e1 | Eva   | 2018-08-20
                """,
                "cp_reviews": """
                id  | plan | held_on
                a11 | a1   | 2019-02-28
                d11 | d1   | 2018-08-31
                d12 | d1   | 2019-02-28
                e11 | e1   | 2018-08-30
                """,
            },
            expect="""
            record | denominator | numerator | because
            a1     | Y           | Y         | due and held on 28 February
            b1     | Y           | N         | due on 28 February, and not held
            c1     | -           | -         | due on 1 March
            d1     | Y           | Y         | 31 August and 6 months
            e1     | Y           | N         | 30 August and 6 months is 28 February too
            """,
        ),
        Case(
            "Three months are calendar months",
            as_at="2018-10-30",
            tables={
                "cp_plans": """
                id | child | started_on
                a1 | Amy   | 2018-07-31
                b1 | Ben   | 2018-07-30
                c1 | Cal   | 2018-02-01
                """,
                "cp_reviews": """
                id  | plan | held_on
                b11 | b1   | 2018-10-30
                c11 | c1   | 2018-05-01
                """,
            },
            expect="""
            record | denominator | numerator | because
            a1     | -           | -         | 91 days, and 3 months tomorrow
            b1     | Y           | Y         | 92 days, and 3 months
            c1     | Y           | Y         | the next is due on 1 November, after 184 days
            """,
        ),
    ),
)

test_cp_reviews_on_time = SPEC.test()
