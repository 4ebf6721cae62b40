"""Assessments completed in twelve months."""

from spec.support import Case, Spec

SPEC = Spec(
    "assessments-completed-number",
    (
        Case(
            "An assessment is completed on the day it is authorised",
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
            record | child | counted | because
            a1     | Amy   | -       | a day too early
            a2     | Amy   | Y       | the first day of the twelve months
            a3     | Amy   | Y       | assessed again, and authorised today
            a4     | Ben   | -       | authorised tomorrow
            a5     | Cal   | -       | not authorised
            """,
        ),
    ),
)

test_assessments_completed_number = SPEC.test()
