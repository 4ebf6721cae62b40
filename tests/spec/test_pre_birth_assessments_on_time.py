"""Pre-birth assessments completed by the day the baby is due, of those authorised in the month."""

from spec.support import Case, Spec

SPEC = Spec(
    "pre-birth-assessments-on-time",
    (
        Case(
            "An assessment authorised on the day the baby is due is in time, and a day later is not",
            as_at="2018-10-31",
            tables={
                "children": """
                child | expected_on | born_on    | died_on
                Amy   | 2018-10-15  |            | 2018-10-01
                Ben   | 2018-10-15  |            | 2018-12-01
                Cal   | 2018-10-15  | 2018-10-10 |
                Dan   |             | 2018-10-15 | 2018-12-01
                Eva   |             | 2018-10-14 |
                Fay   | 2018-09-01  |            |
                Gus   | 2018-09-02  |            |
                Hal   |             | 2010-05-01 | 2018-12-01
                Ivy   |             |            |
                Kim   | 2018-12-01  |            |
                Len   | 2018-11-20  | 2018-09-01 |
                Mia   | 2018-09-01  | 2018-09-02 |
                """,
                "assessments": """
                id | child | started_on | authorised_on | recorded_on
                a1 | Amy   | 2018-09-01 | 2018-10-15    | 2018-10-16
                a2 | Ben   | 2018-09-01 | 2018-10-16    | 2018-10-15
                a3 | Cal   | 2018-09-01 | 2018-10-15    |
                a4 | Dan   | 2018-09-01 | 2018-10-15    |
                a5 | Eva   | 2018-09-01 | 2018-10-15    |
                a6 | Fay   | 2018-09-01 | 2018-10-15    | 2018-08-01
                a7 | Gus   | 2018-09-01 | 2018-10-15    |
                a8 | Hal   | 2018-09-01 | 2018-10-15    |
                a9 | Ivy   | 2018-09-01 | 2018-10-15    |
                b1 | Joe   | 2018-09-01 | 2018-10-15    |
                b2 | Kim   | 2018-09-01 |               | 2018-10-15
                b3 | Len   | 2018-09-01 | 2018-10-15    |
                b4 | Mia   | 2018-09-01 | 2018-10-15    |
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            a1     | Amy   | Y           | Y         | on the day the baby is due
            a2     | Ben   | Y           | N         | a day later
            a3     | Cal   | Y           | Y         | born early, and done by the expected day
            a4     | Dan   | Y           | Y         | no expected day was kept: on the day of birth
            a5     | Eva   | Y           | N         | born the day before
            a6     | Fay   | -           | -         | started on the day the baby was due
            a7     | Gus   | Y           | N         | started the day before, and six weeks late
            a8     | Hal   | -           | -         | a child of eight
            a9     | Ivy   | ?           | ?         | neither day is recorded
            b1     | Joe   | ?           | ?         | nothing is recorded of the child
            b2     | Kim   | -           | -         | not authorised
            b3     | Len   | -           | -         | started on the day the child was born, long before due
            b4     | Mia   | Y           | N         | started on the day the baby was due, and still unborn
            """,
        ),
        Case(
            "The period is the month, its first and last days included",
            as_at="2018-10-31",
            tables={
                "children": "child | expected_on\nAmy | 2018-12-15",
                "assessments": """
                id | child | started_on | authorised_on | recorded_on
                a1 | Amy   | 2018-07-01 | 2018-09-30    | 2018-10-01
                a2 | Amy   | 2018-07-01 | 2018-10-01    | 2018-09-30
                a3 | Amy   | 2018-07-01 | 2018-10-31    | 2018-11-01
                a4 | Amy   | 2018-07-01 | 2018-11-01    | 2018-10-31
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
    ),
)

test_pre_birth_assessments_on_time = SPEC.test()
