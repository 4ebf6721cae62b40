"""Social worker turnover: full-time equivalents who left in 12 months, over those employed at D."""

from spec.support import Case, Spec

SPEC = Spec(
    "social-worker-turnover",
    (
        Case(
            "Who is employed: registered, permanent or fixed term, open at D",
            as_at="2018-10-31",
            tables={
                "employment": """
                id | worker | registered | contract   | fte | started_on | ended_on
                a1 | Ann    | Y          | permanent  | 1   | 2015-01-01 |
                b1 | Bob    | Y          | fixed term | 0.6 | 2015-01-01 |
                c1 | Cat    | Y          | agency     | 1   | 2015-01-01 |
                d1 | Dee    | N          | permanent  | 1   | 2015-01-01 |
                e1 | Eli    | Y          | permanent  | 0.5 | 2018-10-31 |
                f1 | Fin    | Y          | permanent  | 1   | 2018-11-01 |
                g1 | Gil    | Y          | permanent  | 0.8 | 2015-01-01 | 2018-11-01
                h1 | Hew    | Y          | permanent  |     | 2015-01-01 |
                """,
            },
            expect="""
            record | denominator | numerator | weight | because
            a1     | Y           | N         | 1      | permanent
            b1     | Y           | N         | 0.6    | fixed term, three days a week
            c1     | -           | -         | -      | agency
            d1     | -           | -         | -      | not registered
            e1     | Y           | N         | 0.5    | starts today
            f1     | -           | -         | -      | starts tomorrow
            g1     | Y           | N         | 0.8    | leaves tomorrow
            h1     | Y           | N         |        | hours not recorded
            """,
        ),
        Case(
            "Who has left: such employment ended in the 12 months to D, and none such is open at D",
            as_at="2018-10-31",
            tables={
                "employment": """
                id | worker | registered | contract   | fte | started_on | ended_on
                a1 | Ann    | Y          | permanent  | 1   | 2015-01-01 | 2017-10-31
                b1 | Bob    | Y          | permanent  | 0.5 | 2015-01-01 | 2017-11-01
                c1 | Cat    | Y          | fixed term | 1   | 2015-01-01 | 2018-10-31
                d1 | Dee    | Y          | permanent  | 1   | 2015-01-01 | 2018-05-01
                d2 | Dee    | Y          | permanent  | 0.8 | 2018-06-01 |
                e1 | Eli    | Y          | permanent  | 1   | 2015-01-01 | 2018-05-01
                e2 | Eli    | Y          | agency     | 1   | 2018-05-01 |
                f1 | Fin    | Y          | permanent  | 1   | 2015-01-01 | 2018-05-01
                f2 | Fin    | N          | permanent  | 1   | 2018-05-01 |
                g1 | Gil    | Y          | permanent  | 1   | 2015-01-01 | 2018-10-15
                g2 | Gil    | Y          | permanent  | 1   | 2018-11-01 |
                h1 | Hew    | Y          | agency     | 1   | 2015-01-01 | 2018-05-01
                i1 | Ian    | N          | permanent  | 1   | 2015-01-01 | 2018-05-01
                j1 | Jan    | Y          | permanent  | 1   | 2015-01-01 | 2018-05-01
                j2 | Jan    | Y          | fixed term | 1   | 2018-05-01 | 2018-11-01
                k1 | Kim    | Y          | permanent  | 1   | 2015-01-01 | 2018-05-01
                l1 | Lyn    | Y          | permanent  | 1   | 2015-01-01 | 2018-05-01
                l2 | Lyn    | Y          | permanent  | 1   | 2018-05-01 | 2018-10-31
                m1 | Mia    | Y          | permanent  | 1   | 2015-01-01 | 2018-05-01
                m2 | Mia    | Y          | permanent  | 1   | 2018-10-31 |
                n1 | Ned    | Y          | fixed term | 1   | 2018-11-02 | 2019-05-01
                o1 | Oli    | Y          | fixed term | 1   | 2018-11-01 | 2018-11-01
                """,
            },
            expect="""
            record | denominator | numerator | weight | because
            a1     | -           | -         | -      | left 12 months before D, which is too long ago
            b1     | N           | Y         | 0.5    | left the day after that
            c1     | N           | Y         | 1      | left today
            d1     | -           | -         | -      | moved to another post here
            d2     | Y           | N         | 0.8    | in post
            e1     | N           | Y         | 1      | came back as agency: left
            e2     | -           | -         | -      | agency
            f1     | N           | Y         | 1      | moved to a role that needs no registration: left
            f2     | -           | -         | -      | not registered
            g1     | N           | Y         | 1      | the new post starts tomorrow
            g2     | -           | -         | -      | starts tomorrow
            h1     | -           | -         | -      | agency workers who leave do not count
            i1     | -           | -         | -      | not registered
            j1     | -           | -         | -      | has a fixed-term post until tomorrow
            j2     | Y           | N         | 1      | open at the end of the day
            k1     | N           | Y         | 1      | left in May
            l1     | N           | Y         | 1      | neither post is open now
            l2     | N           | Y         | 1      | ended today
            m1     | -           | -         | -      | has a post that starts today
            m2     | Y           | N         | 1      | starts today
            n1     | -           | -         | -      | comes and goes after D
            o1     | -           | -         | -      | here for tomorrow alone
            """,
        ),
        Case(
            "Twelve months before 29 February is 28 February",
            as_at="2020-02-29",
            tables={
                "employment": """
                id | worker | registered | contract  | fte | started_on | ended_on
                a1 | Ann    | Y          | permanent | 1   | 2015-01-01 | 2019-02-28
                b1 | Bob    | Y          | permanent | 1   | 2015-01-01 | 2019-03-01
                """,
            },
            expect="""
            record | denominator | numerator | weight
            a1     | -           | -         | -
            b1     | N           | Y         | 1
            """,
        ),
    ),
)

test_social_worker_turnover = SPEC.test()
