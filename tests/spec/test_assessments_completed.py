"""Assessments completed in twelve months for every 10,000 children."""

from spec import rates
from spec.support import Case, Spec

SPEC = Spec(
    "assessments-completed",
    (
        *rates.POPULATION,
        Case(
            "The assessments authorised in twelve months",
            as_at="2018-10-31",
            tables={
                "assessments": """
                id | child | started_on | authorised_on | recorded_on
                a1 | Amy   | 2017-09-01 | 2017-10-31    | 2017-11-01
                a2 | Amy   | 2017-09-01 | 2017-11-01    | 2017-10-31
                a3 | Amy   | 2018-10-01 | 2018-10-31    | 2018-11-01
                a4 | Ben   | 2018-10-01 | 2018-11-01    | 2018-10-31
                a5 | Cal   | 2018-10-01 |               | 2018-10-31
                """,
            },
            expect="""
            record | child | denominator | numerator | weight | because
            a1     | Amy   | -           | -         |        | a day too early
            a2     | Amy   | N           | Y         | 1      | the first day of the twelve months
            a3     | Amy   | N           | Y         | 1      | assessed again, and authorised today
            a4     | Ben   | -           | -         |        | authorised tomorrow
            a5     | Cal   | -           | -         |        | not authorised
            """,
        ),
    ),
)

test_assessments_completed = SPEC.test()
