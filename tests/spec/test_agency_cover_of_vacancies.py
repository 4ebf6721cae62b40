"""Vacant social work posts covered by an agency worker, in full-time equivalents."""

from spec.support import Case, Spec

SPEC = Spec(
    "agency-cover-of-vacancies",
    (
        Case(
            "Of the posts that are vacant, those in which an agency worker is employed",
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
            p1     | -           | -         | -      | filled
            p2     | Y           | Y         | 0.5    | covered
            p3     | -           | -         | -      | filled from today
            p4     | Y           | N         | 1      | a new post that nobody covers
            p5     | -           | -         | -      | a post from tomorrow
            p6     | -           | -         | -      | the post ended today
            p7     | Y           | Y         | 0.8    | covered from today until tomorrow
            p8     | -           | -         | -      | needs no registration
            p9     | ?           | N         | 1      | whether it needs registration is not recorded
            q1     | Y           | N         |        | hours not recorded
            q2     | Y           | N         | 1      | covered from tomorrow
            q3     | Y           | N         | 1      | covered until today
            q4     | -           | -         | -      | filled until tomorrow
            """,
        ),
        Case(
            "An agency worker in a post that is not vacant, or not one of these, covers no vacancy",
            as_at="2018-10-31",
            tables={
                "posts": """
                id | registered | fte | started_on | ended_on
                p1 | Y          | 1   | 2015-01-01 |
                p2 | Y          | 1   | 2015-01-01 |
                p3 | Y          | 1   | 2015-01-01 |
                p4 | Y          | 1   | 2015-01-01 |
                p5 | Y          | 1   | 2018-10-31 |
                p6 | Y          | 1   | 2018-11-01 |
                p7 | Y          | 1   | 2015-01-01 | 2018-10-31
                p8 | Y          | 1   | 2015-01-01 | 2018-11-01
                p9 | N          | 1   | 2015-01-01 |
                q1 | Y          | 1   | 2015-01-01 |
                """,
                "employment": """
                id | worker | post | contract   | started_on | ended_on
                a1 | Ann    | p1   | agency     | 2015-01-01 |
                a2 | Bob    | p2   | agency     | 2015-01-01 |
                a3 | Cat    | p3   | agency     | 2015-01-01 |
                a4 | Dee    | p4   | agency     | 2015-01-01 |
                a5 | Eli    | p5   | agency     | 2015-01-01 |
                a6 | Fin    | p6   | agency     | 2015-01-01 |
                a7 | Gil    | p7   | agency     | 2015-01-01 |
                a8 | Hew    | p8   | agency     | 2015-01-01 |
                a9 | Ian    | p9   | agency     | 2015-01-01 |
                b1 | Jan    | p1   | permanent  | 2015-01-01 |
                b2 | Kim    | p2   | fixed term | 2018-10-31 |
                b3 | Lyn    | p3   | permanent  | 2015-01-01 | 2018-10-31
                b4 | Mia    | p4   | permanent  | 2015-01-01 | 2018-11-01
                b5 | Ned    | p5   | permanent  | 2018-11-01 |
                b6 | Oli    | q1   | casual     | 2015-01-01 |
                """,
            },
            expect="""
            record | denominator | numerator | because
            p1     | -           | -         | filled: the agency worker is one more
            p2     | -           | -         | filled from today
            p3     | Y           | Y         | vacant from today
            p4     | -           | -         | filled until tomorrow
            p5     | Y           | Y         | a new post, filled from tomorrow
            p6     | -           | -         | a post from tomorrow
            p7     | -           | -         | the post ended today
            p8     | Y           | Y         | the post ends tomorrow
            p9     | -           | -         | needs no registration
            q1     | Y           | N         | of another contract, which covers nothing
            """,
        ),
    ),
)

test_agency_cover_of_vacancies = SPEC.test()
