"""Children who went missing in the period: each counts once."""

from spec.support import Case, Spec

SPEC = Spec(
    "children-missing",
    (
        Case(
            "A child counts once, by the first of its episodes in the month",
            as_at="2018-10-31",
            tables={
                "missing_episodes": """
                id | child | type | started_on
                m1 | Amy   | M    | 2018-10-31
                m2 | Amy   | M    | 2018-10-01
                m3 | Amy   | M    | 2018-09-30
                m4 | Ben   | M    | 2018-11-01
                m5 | Cal   | A    | 2018-10-10
                m6 | Dan   |      | 2018-10-10
                m7 | Eva   | M    |
                m8 | Fay   | A    | 2018-10-02
                m9 | Fay   | M    | 2018-10-20
                n1 | Gus   | M    | 2018-10-31
                """,
            },
            expect="""
            record | child | counted | because
            m1     | Amy   | -       | the second of the month
            m2     | Amy   | Y       | the first day of the month
            m3     | Amy   | -       | the day before the month
            m4     | Ben   | -       | tomorrow
            m5     | Cal   | -       | absent, not missing
            m6     | Dan   | -       | type not recorded
            m7     | Eva   | -       | the day is not recorded
            m8     | Fay   | -       | absent, not missing
            m9     | Fay   | Y       | the first that is missing
            n1     | Gus   | Y       | today
            """,
        ),
    ),
)

test_children_missing = SPEC.test()
