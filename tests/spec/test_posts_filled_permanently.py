"""Posts filled permanently: permanent full-time equivalents in registered posts, over those posts."""

from spec.support import Case, Spec

SPEC = Spec(
    "posts-filled-permanently",
    (
        Case(
            "Posts for a registered social worker that are open at D",
            as_at="2018-10-31",
            tables={
                "posts": """
                id | registered | fte | started_on | ended_on
                p1 | Y          | 1   | 2015-01-01 |
                p2 | Y          | 0.5 | 2018-10-31 |
                p3 | Y          | 1   | 2018-11-01 |
                p4 | Y          | 1   | 2015-01-01 | 2018-10-31
                p5 | Y          | 1   | 2015-01-01 | 2018-11-01
                p6 | N          | 1   | 2015-01-01 |
                """,
            },
            expect="""
            record | denominator | numerator | weight | because
            p1     | Y           | N         | 1      | open
            p2     | Y           | N         | 0.5    | opens today
            p3     | -           | -         | -      | opens tomorrow
            p4     | -           | -         | -      | closed today
            p5     | Y           | N         | 1      | closes tomorrow
            p6     | -           | -         | -      | needs no registered social worker
            """,
        ),
        Case(
            "Permanent employment open at D in one of those posts, whatever its own registration",
            as_at="2018-10-31",
            tables={
                "posts": """
                id | registered | fte | started_on | ended_on
                p1 | Y          | 1   | 2015-01-01 |
                p2 | Y          | 1   | 2018-10-31 |
                p3 | Y          | 1   | 2018-11-01 |
                p4 | Y          | 1   | 2015-01-01 | 2018-10-31
                p5 | Y          | 1   | 2015-01-01 | 2018-11-01
                p6 | N          | 1   | 2015-01-01 |
                """,
                "employment": """
                id | worker | post | registered | contract   | fte | started_on | ended_on
                a1 | Ann    | p1   | Y          | permanent  | 0.8 | 2016-01-01 |
                b1 | Bob    | p1   | N          | permanent  | 0.2 | 2016-01-01 |
                c1 | Cat    | p2   | Y          | permanent  | 1   | 2018-10-31 |
                d1 | Dee    | p3   | Y          | permanent  | 1   | 2016-01-01 |
                e1 | Eli    | p4   | Y          | permanent  | 1   | 2016-01-01 |
                f1 | Fin    | p5   | Y          | permanent  | 1   | 2016-01-01 |
                g1 | Gil    | p6   | Y          | permanent  | 1   | 2016-01-01 |
                h1 | Hew    | p1   | Y          | fixed term | 1   | 2016-01-01 |
                i1 | Ian    | p1   | Y          | agency     | 1   | 2016-01-01 |
                j1 | Jan    | p1   | Y          | permanent  | 1   | 2018-11-01 |
                k1 | Kim    | p1   | Y          | permanent  | 1   | 2016-01-01 | 2018-10-31
                l1 | Lyn    | p1   |            | permanent  | 1   | 2016-01-01 | 2018-11-01
                """,
            },
            expect="""
            record | denominator | numerator | weight | because
            p1     | Y           | N         | 1      | a post
            p2     | Y           | N         | 1      | a post
            p5     | Y           | N         | 1      | a post
            a1     | N           | Y         | 0.8    | permanent
            b1     | N           | Y         | 0.2    | permanent, not registered
            c1     | N           | Y         | 1      | the post opens today, and so does the employment start
            d1     | -           | -         | -      | the post opens tomorrow
            e1     | -           | -         | -      | the post closed today
            f1     | N           | Y         | 1      | the post closes tomorrow
            g1     | -           | -         | -      | the post needs no registered social worker
            h1     | -           | -         | -      | fixed term
            i1     | -           | -         | -      | agency
            j1     | -           | -         | -      | starts tomorrow
            k1     | -           | -         | -      | left today
            l1     | N           | Y         | 1      | leaves tomorrow
            """,
        ),
    ),
)

test_posts_filled_permanently = SPEC.test()
