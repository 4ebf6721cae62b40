"""Assessments within 45 working days of their start: of assessments authorised in the period."""

from spec.support import Case, Spec

SPEC = Spec(
    "assessments-within-45-working-days",
    (
        Case(
            "Forty-five working days across the August bank holiday",
            as_at="2018-10-31",
            tables={
                "assessments": """
                id | started_on | authorised_on
                a1 | 2018-08-29 | 2018-10-31
                a2 | 2018-08-28 | 2018-10-31
                a3 | 2018-08-24 | 2018-10-29
                a4 | 2018-08-24 | 2018-10-30
                a5 | 2018-08-26 | 2018-10-29
                a6 | 2018-08-27 | 2018-10-30
                a7 | 2018-09-03 | 2018-09-03
                a8 | 2018-09-03 | 2018-09-02
                a9 | 2018-09-03 |
                """,
            },
            expect="""
            record | denominator | numerator | because
            a1     | Y           | Y         | 2 in August, 20 in September, 23 in October: 45
            a2     | Y           | N         | 3 in August: 46
            a3     | Y           | Y         | Friday 24 August: the bank holiday is not counted, so 45
            a4     | Y           | N         | a day more: 46
            a5     | Y           | Y         | a start on Sunday 26 August counts from the Friday: 45
            a6     | Y           | N         | so does one on the bank holiday: 46
            a7     | Y           | Y         | the same day: 0
            a8     | Y           | ?         | authorised before it started
            a9     | -           | -         | not authorised
            """,
        ),
        Case(
            "The period is the year to date, its first and last days included",
            as_at="2018-10-31",
            tables={
                "assessments": """
                id | started_on | authorised_on
                a1 | 2018-03-01 | 2018-03-31
                a2 | 2018-03-01 | 2018-04-01
                a3 | 2018-10-01 | 2018-10-31
                a4 | 2018-10-01 | 2018-11-01
                """,
            },
            expect="""
            record | denominator | numerator
            a1     | -           | -
            a2     | Y           | Y
            a3     | Y           | Y
            a4     | -           | -
            """,
        ),
        Case(
            "An assessment open for more than 45 working days at D is overdue",
            as_at="2018-10-31",
            tables={
                "assessments": """
                id | started_on | authorised_on | recorded_on
                a1 | 2018-08-28 |               | 2018-10-31
                a2 | 2018-08-29 |               | 2018-01-01
                a3 | 2018-08-28 | 2018-11-01    | 2018-10-31
                a4 | 2018-08-28 | 2018-10-31    | 2018-10-31
                a5 | 2018-11-01 |               | 2018-01-01
                a6 | 2018-01-02 |               | 2018-10-31
                """,
            },
            expect="""
            record | denominator | numerator
            a4     | Y           | N
            """,
            overdue="""
            record | overdue | because
            a1     | Y       | 46 working days
            a2     | -       | 45: due today, late from tomorrow
            a3     | Y       | authorised tomorrow, so still open at D
            a4     | -       | authorised today
            a5     | -       | starts tomorrow
            a6     | Y       | open since January
            """,
        ),
    ),
)

test_assessments_within_45_working_days = SPEC.test()
