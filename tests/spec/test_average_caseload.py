"""
Average caseload: pairs of child and registered worker, over those workers.

Pairs are the numerator rows, which name the child; workers are the denominator rows, which name none.
"""

from spec.support import Case, Spec

SPEC = Spec(
    "average-caseload",
    (
        Case(
            "A worker and each child count once, however many involvements there are",
            as_at="2018-10-31",
            tables={
                "involvements": """
                id | child | worker | started_on | ended_on
                i1 | Amy   | Ann    | 2018-01-01 |
                i2 | Amy   | Ann    | 2018-02-01 |
                i3 | Ben   | Ann    | 2018-01-01 |
                i4 | Amy   | Bob    | 2018-01-01 |
                i5 | Cal   | Bob    | 2018-10-31 |
                i6 | Dan   | Bob    | 2018-11-01 |
                i7 | Eva   | Bob    | 2018-01-01 | 2018-10-31
                i8 | Fay   | Bob    | 2018-01-01 | 2018-11-01
                i9 | Gus   |        | 2018-01-01 |
                """,
                "employment": """
                id | worker | registered | contract  | started_on | ended_on
                e1 | Ann    | Y          | permanent | 2015-01-01 |
                e2 | Ann    | Y          | permanent | 2016-01-01 |
                e3 | Bob    | Y          | agency    | 2015-01-01 |
                """,
            },
            expect="""
            worker | child | record | denominator | numerator | because
            Ann    |       | i1     | Y           | N         | one worker
            Bob    |       | i4     | Y           | N         | another, agency or not
            Ann    | Amy   | i1     | N           | Y         | two involvements, one pair
            Ann    | Ben   | i3     | N           | Y         | her other child
            Bob    | Amy   | i4     | N           | Y         | shared with Ann, and counts for both
            Bob    | Cal   | i5     | N           | Y         | starts today
            Bob    | Dan   | i6     | -           | -         | starts tomorrow
            Bob    | Eva   | i7     | -           | -         | ended today
            Bob    | Fay   | i8     | N           | Y         | ends tomorrow
                   | Gus   | i9     | -           | -         | nobody named
            """,
        ),
        Case(
            "The worker's own employment is registered and open at D",
            as_at="2018-10-31",
            tables={
                "involvements": """
                id | child | worker | started_on | ended_on
                i1 | Amy   | Ann    | 2018-01-01 |
                i2 | Amy   | Bob    | 2018-01-01 |
                i3 | Amy   | Cat    | 2018-01-01 |
                i4 | Amy   | Dee    | 2018-01-01 |
                i5 | Amy   | Eli    | 2018-01-01 |
                i6 | Amy   | Fin    | 2018-01-01 |
                i7 | Amy   | Gil    | 2018-01-01 |
                """,
                "employment": """
                id | worker | registered | started_on | ended_on
                e1 | Ann    | Y          | 2018-10-31 |
                e2 | Bob    | Y          | 2018-11-01 |
                e3 | Cat    | Y          | 2015-01-01 | 2018-10-31
                e4 | Dee    | Y          | 2015-01-01 | 2018-11-01
                e5 | Eli    | N          | 2015-01-01 |
                e6 | Fin    |            | 2015-01-01 |
                """,
            },
            expect="""
            worker | child | record | denominator | numerator | because
            Ann    |       | i1     | Y           | N         | starts today
            Ann    | Amy   | i1     | N           | Y         | starts today
            Bob    | Amy   | i2     | -           | -         | starts tomorrow
            Cat    | Amy   | i3     | -           | -         | left today
            Dee    |       | i4     | Y           | N         | leaves tomorrow
            Dee    | Amy   | i4     | N           | Y         | leaves tomorrow
            Eli    | Amy   | i5     | -           | -         | not registered
            Fin    | Amy   | i6     | -           | -         | not known to be registered
            Gil    | Amy   | i7     | -           | -         | not employed here
            """,
        ),
        Case(
            "A worker whose only child comes tomorrow, or left today, has no caseload",
            as_at="2018-10-31",
            tables={
                "involvements": """
                id | child | worker | started_on | ended_on
                i1 | Amy   | Ann    | 2018-10-31 |
                i2 | Amy   | Bob    | 2018-11-01 |
                i3 | Amy   | Cat    | 2018-01-01 | 2018-10-31
                i4 | Amy   | Dee    | 2018-01-01 | 2018-11-01
                """,
                "employment": """
                id | worker | registered | started_on
                e1 | Ann    | Y          | 2015-01-01
                e2 | Bob    | Y          | 2015-01-01
                e3 | Cat    | Y          | 2015-01-01
                e4 | Dee    | Y          | 2015-01-01
                """,
            },
            expect="""
            worker | child | record | denominator | numerator | because
            Ann    |       | i1     | Y           | N         | from today
            Ann    | Amy   | i1     | N           | Y         | from today
            Bob    | Amy   | i2     | -           | -         | from tomorrow
            Cat    | Amy   | i3     | -           | -         | until today
            Dee    |       | i4     | Y           | N         | until tomorrow
            Dee    | Amy   | i4     | N           | Y         | until tomorrow
            """,
        ),
    ),
)

test_average_caseload = SPEC.test()
