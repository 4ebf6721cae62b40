"""Return home interviews within 3 days: of missing episodes that ended in the period."""

from spec.support import Case, Spec

SPEC = Spec(
    "return-interviews-within-3-days",
    (
        Case(
            "Three calendar days from the day the child came back",
            as_at="2018-10-31",
            tables={
                "missing_episodes": """
                id | child | type | started_on | ended_on   | interviewed_on
                m1 | Amy   | M    | 2018-10-10 | 2018-10-11 | 2018-10-14
                m2 | Ben   | M    | 2018-10-10 | 2018-10-11 | 2018-10-15
                m3 | Cal   | M    | 2018-10-10 | 2018-10-11 | 2018-10-11
                m4 | Dan   | M    | 2018-10-08 | 2018-10-11 | 2018-10-10
                m5 | Eva   | M    | 2018-10-10 | 2018-10-11 |
                m6 | Fay   | M    | 2018-10-30 | 2018-10-31 | 2018-11-03
                m7 | Gus   | A    | 2018-10-10 | 2018-10-11 | 2018-10-12
                m8 | Hal   |      | 2018-10-10 | 2018-10-11 | 2018-10-12
                m9 | Ivy   | M    | 2018-10-10 |            |
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            m1     | Amy   | Y           | Y         | Thursday to Sunday: 3 days
            m2     | Ben   | Y           | N         | Thursday to Monday: 4 days, though only 2 working days
            m3     | Cal   | Y           | Y         | the same day
            m4     | Dan   | Y           | ?         | dated before the end of the episode, so not known
            m5     | Eva   | Y           | ?         | no interview is recorded
            m6     | Fay   | Y           | Y         | an interview after D counts
            m7     | Gus   | -           | -         | absent, not missing
            m8     | Hal   | -           | -         | type not recorded
            m9     | Ivy   | -           | -         | not back yet
            """,
        ),
        Case(
            "The period is the month, its first and last days included",
            as_at="2018-10-31",
            tables={
                "missing_episodes": """
                id | child | type | started_on | ended_on   | interviewed_on
                m1 | Amy   | M    | 2018-09-28 | 2018-09-30 | 2018-10-01
                m2 | Amy   | M    | 2018-09-28 | 2018-10-01 | 2018-10-01
                m3 | Amy   | M    | 2018-10-20 | 2018-10-31 | 2018-10-31
                m4 | Amy   | M    | 2018-10-20 | 2018-11-01 | 2018-11-01
                """,
            },
            expect="""
            record | denominator | numerator
            m1     | -           | -
            m2     | Y           | Y
            m3     | Y           | Y
            m4     | -           | -
            """,
        ),
        Case(
            "With no interview by D, an episode that ended more than 3 days ago is overdue",
            as_at="2018-10-31",
            tables={
                "missing_episodes": """
                id | child | type | started_on | ended_on   | interviewed_on
                m1 | Amy   | M    | 2018-10-20 | 2018-10-27 |
                m2 | Ben   | M    | 2018-10-20 | 2018-10-28 |
                m3 | Cal   | M    | 2018-10-10 | 2018-10-20 | 2018-11-01
                m4 | Dan   | M    | 2018-10-10 | 2018-10-20 | 2018-10-31
                m5 | Eva   | M    | 2018-08-31 | 2018-09-01 |
                m6 | Fay   | M    | 2018-10-20 |            |
                m7 | Gus   | A    | 2018-10-10 | 2018-10-20 |
                m8 | Hal   | M    | 2018-10-10 | 2018-11-01 |
                m9 | Ivy   |      | 2018-10-10 | 2018-10-20 |
                """,
            },
            expect="""
            record | denominator | numerator
            m1     | Y           | ?
            m2     | Y           | ?
            m3     | Y           | N
            m4     | Y           | N
            """,
            overdue="""
            record | overdue | because
            m1     | Y       | 4 days
            m2     | -       | 3 days: due today, late from tomorrow
            m3     | Y       | interviewed tomorrow
            m4     | -       | interviewed today
            m5     | Y       | since September
            m6     | -       | not back yet
            m7     | -       | absent, not missing
            m8     | -       | comes back tomorrow
            m9     | -       | type not recorded
            """,
        ),
    ),
)

test_return_interviews_within_3_days = SPEC.test()
