"""Return home interviews accepted, of those offered."""

from spec.support import Case, Spec

SPEC = Spec(
    "return-interviews-accepted",
    (
        Case(
            "Of episodes that ended in the month and after which an interview was offered",
            as_at="2018-10-31",
            tables={
                "missing_episodes": """
                id | child | type | started_on | ended_on   | interview_offered | interview_accepted
                m1 | Amy   | M    | 2018-09-20 | 2018-10-01 | Y                 | Y
                m2 | Amy   | M    | 2018-10-20 | 2018-10-31 | Y                 | N
                m3 | Amy   | M    | 2018-10-20 | 2018-10-21 | Y                 |
                m4 | Ben   | M    | 2018-10-20 | 2018-10-21 | N                 | Y
                m5 | Ben   | M    | 2018-10-20 | 2018-10-22 |                   | Y
                m6 | Ben   | M    | 2018-09-20 | 2018-09-30 | Y                 | Y
                m7 | Cal   | M    | 2018-10-20 | 2018-11-01 | Y                 | Y
                m8 | Cal   | A    | 2018-10-10 | 2018-10-11 | Y                 | Y
                m9 | Cal   |      | 2018-10-10 | 2018-10-11 | Y                 | Y
                n1 | Dan   | M    | 2018-10-25 |            | Y                 | Y
                """,
            },
            expect="""
            record | denominator | numerator | because
            m1     | Y           | Y         | ended on the first of the month
            m2     | Y           | N         | refused
            m3     | Y           | ?         | not recorded
            m4     | -           | -         | not offered
            m5     | -           | -         | not known to be offered
            m6     | -           | -         | ended the day before the month
            m7     | -           | -         | ends tomorrow
            m8     | -           | -         | absent, not missing
            m9     | -           | -         | type not recorded
            n1     | -           | -         | not back yet
            """,
        ),
    ),
)

test_return_interviews_accepted = SPEC.test()
