"""Days that children have been in pre-proceedings so far."""

from spec import before_court
from spec.support import Case, Spec

SPEC = Spec(
    "pre-proceedings-days",
    (
        Case(
            "The days from the decision to D",
            as_at="2018-10-31",
            tables={
                "pre_proceedings": """
                id | child | decided_on | first_meeting_on | outcome_agreed_on
                a1 | Amy   | 2018-10-31 | 2018-11-07       |
                b1 | Ben   | 2018-10-30 | 2018-10-07       |
                c1 | Cal   | 2018-10-24 | 2018-10-29       | 2018-11-05
                """,
            },
            expect="""
            record | child | denominator | numerator | weight | because
            a1     | Amy   | Y           | Y         | 0      | decided today
            b1     | Ben   | Y           | Y         | 1      | yesterday
            c1     | Cal   | Y           | Y         | 7      | a week ago
            """,
        ),
        Case(
            "Who is in pre-proceedings",
            as_at=before_court.AS_AT,
            given=(before_court.given(denominator="Y"),),
        ),
    ),
)

test_pre_proceedings_days = SPEC.test()
