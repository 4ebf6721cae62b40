"""Return home interviews offered, of missing episodes that ended in the period."""

from spec.support import Case, Spec

SPEC = Spec(
    "return-interviews-offered",
    (
        Case(
            "Of episodes that ended in the month",
            as_at="2018-10-31",
            tables={
                "missing_episodes": """
                id | child | type | started_on | ended_on   | interview_offered
                m1 | Amy   | M    | 2018-09-20 | 2018-10-01 | Y
                m2 | Amy   | M    | 2018-10-20 | 2018-10-31 | N
                m3 | Amy   | M    | 2018-10-20 | 2018-10-21 |
                m4 | Ben   | M    | 2018-09-20 | 2018-09-30 | Y
                m5 | Ben   | M    | 2018-10-20 | 2018-11-01 | Y
                m6 | Ben   | M    | 2018-10-25 |            | Y
                m7 | Cal   | A    | 2018-10-10 | 2018-10-11 | Y
                m8 | Cal   |      | 2018-10-10 | 2018-10-11 | Y
                """,
            },
            expect="""
            record | denominator | numerator | because
            m1     | Y           | Y         | ended on the first of the month
            m2     | Y           | N         | ended today
            m3     | Y           | ?         | not recorded
            m4     | -           | -         | ended the day before the month
            m5     | -           | -         | ends tomorrow
            m6     | -           | -         | not back yet
            m7     | -           | -         | absent, not missing
            m8     | -           | -         | type not recorded
            """,
        ),
    ),
)

test_return_interviews_offered = SPEC.test()
