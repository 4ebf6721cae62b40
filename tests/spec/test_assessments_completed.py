"""Assessments completed in twelve months for every 10,000 children."""

from spec.support import Case, Spec

SPEC = Spec(
    "assessments-completed",
    (
        Case(
            "The assessments authorised in twelve months, and the latest estimate by the day",
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
                "child_population": """
                counted_on | replaced_on | earliest | people
                2017-06-30 | 2018-06-30  | Y        | 60000
                2018-06-30 | 2018-11-01  | N        | 61000
                2018-11-01 |             | N        | 62000
                """,
            },
            expect="""
            record | child | denominator | numerator | weight | because
            a1     | Amy   | -           | -         |        | a day too early
            a2     | Amy   | N           | Y         | 1      | the first day of the twelve months
            a3     | Amy   | N           | Y         | 1      | assessed again, and authorised today
            a4     | Ben   | -           | -         |        | authorised tomorrow
            a5     | Cal   | -           | -         |        | not authorised
                   |       | Y           | N         | 61000  | the estimate of 2018, in force until tomorrow
            """,
        ),
        Case(
            "Before the first estimate the earliest stands in, and one replaced today is not in force",
            as_at="2017-06-29",
            tables={
                "child_population": """
                counted_on | replaced_on | earliest | people
                2017-06-30 | 2018-06-30  | Y        | 60000
                2017-06-28 | 2017-06-29  | Y        | 60500
                2017-07-01 |             | N        | 61000
                2017-06-29 |             | N        | 61500
                2017-07-02 | 2018-06-30  |          | 62000
                """,
            },
            expect="""
            denominator | numerator | weight | because
            Y           | N         | 60000  | the earliest there is
            Y           | N         | 61500  | of this very day
            ?           | N         | 62000  | whether it is the earliest is not said
            """,
        ),
    ),
)

test_assessments_completed = SPEC.test()
