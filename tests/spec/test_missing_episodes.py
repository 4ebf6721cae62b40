"""Missing episodes that began in the period."""

from spec.support import Case, Spec

SPEC = Spec(
    "missing-episodes",
    (
        Case(
            "Episodes of the month, whoever the child is",
            as_at="2018-10-31",
            tables={
                "missing_episodes": """
                id | child | type | started_on
                m1 | Amy   | M    | 2018-09-30
                m2 | Amy   | M    | 2018-10-01
                m3 | Amy   | M    | 2018-10-31
                m4 | Amy   | M    | 2018-11-01
                m5 | Ben   | A    | 2018-10-10
                m6 | Ben   |      | 2018-10-10
                m7 | Ben   | M    |
                """,
            },
            expect="""
            record | child | counted | because
            m1     | Amy   | -       | the day before the month
            m2     | Amy   | Y       | the first of the month
            m3     | Amy   | Y       | today: two episodes of one child are two
            m4     | Amy   | -       | tomorrow
            m5     | Ben   | -       | absent, not missing
            m6     | Ben   | -       | type not recorded
            m7     | Ben   | -       | the day is not recorded
            """,
        ),
    ),
)

test_missing_episodes = SPEC.test()
