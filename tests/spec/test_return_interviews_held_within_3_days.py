"""Of return home interviews held, those within 3 days."""

from spec.support import Case, Spec

SPEC = Spec(
    "return-interviews-held-within-3-days",
    (
        Case(
            "Three calendar days, of the interviews that took place",
            as_at="2018-10-31",
            tables={
                "missing_episodes": """
                id | child | type | started_on | ended_on   | interviewed_on
                m1 | Amy   | M    | 2018-10-10 | 2018-10-11 | 2018-10-14
                m2 | Ben   | M    | 2018-10-10 | 2018-10-11 | 2018-10-15
                m3 | Cal   | M    | 2018-10-10 | 2018-10-11 |
                m4 | Dan   | M    | 2018-10-08 | 2018-10-11 | 2018-10-10
                m5 | Eva   | M    | 2018-10-30 | 2018-10-31 | 2018-11-03
                m6 | Fay   | M    | 2018-09-28 | 2018-09-30 | 2018-10-01
                m7 | Gus   | M    | 2018-09-28 | 2018-10-01 | 2018-10-01
                m8 | Hal   | M    | 2018-10-28 | 2018-11-01 | 2018-11-01
                m9 | Ivy   | A    | 2018-10-10 | 2018-10-11 | 2018-10-12
                n1 | Jon   |      | 2018-10-10 | 2018-10-11 | 2018-10-12
                n2 | Kit   | M    | 2018-10-10 |            | 2018-10-12
                """,
            },
            expect="""
            record | denominator | numerator | because
            m1     | Y           | Y         | Thursday to Sunday: 3 days
            m2     | Y           | N         | Thursday to Monday: 4 days
            m3     | -           | -         | no interview is recorded
            m4     | Y           | ?         | dated before the end of the episode, so not known
            m5     | Y           | Y         | an interview after D counts
            m6     | -           | -         | ended the day before the month
            m7     | Y           | Y         | ended on the first of the month
            m8     | -           | -         | ends tomorrow
            m9     | -           | -         | absent, not missing
            n1     | -           | -         | type not recorded
            n2     | -           | -         | not back yet
            """,
        ),
    ),
)

test_return_interviews_held_within_3_days = SPEC.test()
