"""Looked after children missing at some time in the past 12 months."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "cla-with-missing-episode",
    (
        Case(
            "Missing on any day of the 12 months to D",
            as_at="2018-10-31",
            given=(
                edges.rows(edges.in_care("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal", "Ivy")),
                edges.rows(edges.in_need("Kit")),
            ),
            tables={
                "missing_episodes": """
                id | child | type | started_on | ended_on
                m1 | Amy   | M    | 2018-10-31 |
                m2 | Ben   | M    | 2018-11-01 |
                m3 | Cal   | M    | 2017-10-20 | 2017-10-31
                m4 | Dan   | M    | 2017-10-20 | 2017-11-01
                m5 | Eva   | A    | 2018-05-01 | 2018-05-02
                m6 | Fay   |      | 2018-05-01 | 2018-05-02
                m7 | Gus   | M    |            |
                m8 | Kit   | M    | 2018-05-01 | 2018-05-02
                m9 | Ivy   | M    | 2018-05-01 | 2018-05-02
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | went missing today
            Ben   | Y           | N         | goes missing tomorrow
            Cal   | Y           | N         | back 12 months ago to the day
            Dan   | Y           | Y         | back a day later than that
            Eva   | Y           | N         | absent, not missing
            Fay   | Y           | N         | type not recorded
            Gus   | Y           | N         | when is not recorded
            Hal   | Y           | N         | never
            Ivy   | Y           | Y         | in May
            Kit   | -           | -         | not looked after
            """,
        ),
        Case(
            "Twelve months before 29 February is 28 February",
            as_at="2020-02-29",
            given=(edges.rows(edges.in_care("Amy", "Ben")),),
            tables={
                "missing_episodes": """
                id | child | type | started_on | ended_on
                m1 | Amy   | M    | 2019-02-20 | 2019-02-28
                m2 | Ben   | M    | 2019-02-20 | 2019-03-01
                """,
            },
            expect="""
            child | denominator | numerator
            Amy   | Y           | N
            Ben   | Y           | Y
            """,
        ),
        Case("The group is children looked after", as_at=edges.AS_AT, given=(edges.LOOKED_AFTER.given(),)),
    ),
)

test_cla_with_missing_episode = SPEC.test()
