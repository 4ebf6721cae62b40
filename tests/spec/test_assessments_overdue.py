"""Open assessments that are over 45 working days old."""

from spec.support import Case, Spec

SPEC = Spec(
    "assessments-overdue",
    (
        Case(
            "The day the assessment starts is day 0, and the 45th working day is not late",
            as_at="2018-10-31",
            tables={
                "assessments": """
                id | child | started_on | authorised_on | recorded_on
                a1 | Amy   | 2018-08-28 |               | 2018-10-31
                a2 | Ben   | 2018-08-29 |               | 2018-08-01
                a3 | Cal   | 2018-08-25 |               |
                a4 | Dan   | 2018-08-24 |               |
                a5 | Eva   | 2018-01-05 | 2018-10-31    |
                a6 | Fay   | 2018-01-05 | 2018-11-01    |
                a7 | Gus   | 2018-10-31 |               |
                a8 | Hal   | 2018-11-01 |               |
                a9 | Ivy   |            |               |
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            a1     | Amy   | Y           | Y         | Tuesday 28 August, and 46 working days
            a2     | Ben   | Y           | N         | Wednesday 29 August: 45, so due today
            a3     | Cal   | Y           | Y         | Saturday counts from Friday 24 August: 47
            a4     | Dan   | Y           | Y         | that Friday; 27 August was a bank holiday: 47
            a5     | Eva   | -           | -         | authorised today
            a6     | Fay   | Y           | Y         | authorised tomorrow, so still open at D
            a7     | Gus   | Y           | N         | starts today
            a8     | Hal   | -           | -         | starts tomorrow
            a9     | Ivy   | ?           | ?         | not authorised, and nobody knows when it began
            """,
        ),
        Case(
            "Past the last year of bank holidays that is known, it is not known whether one is late",
            as_at="2029-02-14",
            tables={"assessments": "id | child | started_on\na1 | Amy | 2028-06-01\na2 | Ben | 2029-02-14"},
            expect="""
            record | denominator | numerator
            a1     | Y           | ?
            a2     | Y           | ?
            """,
        ),
    ),
)

test_assessments_overdue = SPEC.test()
