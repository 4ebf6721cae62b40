"""Children in pre-proceedings reviewed in the past 6 weeks."""

from spec import before_court
from spec.support import Case, Spec

SPEC = Spec(
    "pre-proceedings-reviewed-in-6-weeks",
    (
        Case(
            "A review 42 days ago is in the past 6 weeks",
            as_at="2018-10-31",
            tables={
                "pre_proceedings": """
                id | child | decided_on
                a1 | Amy   | 2018-06-01
                b1 | Ben   | 2018-06-01
                c1 | Cal   | 2018-06-01
                d1 | Dan   | 2018-06-01
                e1 | Eva   | 2018-10-01
                f1 | Fay   | 2018-06-01
                g1 | Gus   | 2018-06-01
                """,
                "pre_proceedings_reviews": """
                child | reviewed_on | recorded_on
                Amy   | 2018-09-19  | 2018-09-01
                Ben   | 2018-09-18  | 2018-10-01
                Cal   | 2018-10-31  |
                Dan   | 2018-11-01  | 2018-10-01
                Fay   | 2018-07-01  |
                Fay   | 2018-10-01  |
                Gus   |             | 2018-10-01
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            a1     | Amy   | Y           | Y         | 42 days ago
            b1     | Ben   | Y           | N         | 43 days ago
            c1     | Cal   | Y           | Y         | today
            d1     | Dan   | Y           | N         | tomorrow
            e1     | Eva   | Y           | N         | not reviewed yet
            f1     | Fay   | Y           | Y         | the last of two
            g1     | Gus   | Y           | N         | the review was not held
            """,
        ),
        Case(
            "Who is in pre-proceedings",
            as_at=before_court.AS_AT,
            given=(before_court.given(denominator="Y", numerator="N"),),
        ),
    ),
)

test_pre_proceedings_reviewed_in_6_weeks = SPEC.test()
