"""Social work posts that are vacant, in full-time equivalents."""

from spec.support import Case, Spec

SPEC = Spec(
    "social-worker-vacancies",
    (
        Case(
            "A post is vacant where no permanent or fixed-term employment in it is open",
            as_at="2018-10-31",
            tables={
                "posts": """
                id | registered | fte | started_on | ended_on
                p1 | Y          | 1   | 2015-01-01 |
                p2 | Y          | 0.5 | 2015-01-01 |
                p3 | Y          | 1   | 2015-01-01 |
                p4 | Y          | 1   | 2018-10-31 |
                p5 | Y          | 1   | 2018-11-01 |
                p6 | Y          | 1   | 2015-01-01 | 2018-10-31
                p7 | Y          | 0.8 | 2015-01-01 | 2018-11-01
                p8 | N          | 1   | 2015-01-01 |
                p9 |            | 1   | 2015-01-01 |
                q1 | Y          |     | 2015-01-01 |
                q2 | Y          | 1   | 2015-01-01 |
                q3 | Y          | 1   | 2015-01-01 |
                q4 | Y          | 1   | 2015-01-01 |
                """,
                "employment": """
                id | worker | post | contract   | started_on | ended_on
                e1 | Ann    | p1   | permanent  | 2015-01-01 |
                e2 | Bob    | p2   | agency     | 2015-01-01 |
                e3 | Cat    | p3   | fixed term | 2018-10-31 |
                e4 | Dee    | p7   | permanent  | 2015-01-01 | 2018-10-31
                e5 | Eli    | p7   | agency     | 2018-10-31 | 2018-11-01
                e6 | Fin    | q2   | permanent  | 2018-11-01 |
                e7 | Gil    | q2   | agency     | 2018-11-01 |
                e8 | Hew    | q3   | agency     | 2015-01-01 | 2018-10-31
                e9 | Ian    | q3   |            | 2015-01-01 |
                f1 | Jan    | q4   | permanent  | 2015-01-01 | 2018-11-01
                """,
            },
            expect="""
            record | denominator | numerator | weight | because
            p1     | Y           | N         | 1      | filled
            p2     | Y           | Y         | 0.5    | an agency worker covers it
            p3     | Y           | N         | 1      | filled from today
            p4     | Y           | Y         | 1      | a new post, from today
            p5     | -           | -         | -      | a post from tomorrow
            p6     | -           | -         | -      | the post ended today
            p7     | Y           | Y         | 0.8    | left today
            p8     | -           | -         | -      | needs no registration
            p9     | ?           | ?         | 1      | whether it needs registration is not recorded
            q1     | Y           | Y         |        | hours not recorded
            q2     | Y           | Y         | 1      | filled from tomorrow
            q3     | Y           | Y         | 1      | of which contract is not recorded
            q4     | Y           | N         | 1      | filled until tomorrow
            """,
        ),
    ),
)

test_social_worker_vacancies = SPEC.test()
