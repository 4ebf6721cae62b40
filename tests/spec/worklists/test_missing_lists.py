"""Children who go missing: who should be spoken to."""

from spec.listing import ListCase, ListSpec

RETURN_INTERVIEWS = ListSpec(
    "return-interviews-due",
    (
        ListCase(
            "Due 3 days after the child came back",
            as_at="2018-10-31",
            tables={
                "missing_episodes": """
                id | child | type | started_on | ended_on   | interviewed_on
                a1 | Amy   | M    | 2018-10-27 | 2018-10-28 |
                b1 | Ben   | M    | 2018-10-26 | 2018-10-27 |
                c1 | Cal   | A    | 2018-10-26 | 2018-10-27 |
                d1 | Dan   | M    | 2018-10-30 |            |
                e1 | Eva   | M    | 2018-09-01 | 2018-09-02 | 2018-09-10
                e2 | Eva   | M    | 2018-10-01 | 2018-10-02 | 2018-10-09
                e3 | Eva   | M    | 2018-10-26 | 2018-10-27 | 2018-11-05
                f1 | Fay   | M    | 2018-10-01 | 2018-10-02 | 2018-10-06
                """,
            },
            rows="""
            record | due        | late | status    | running | last       | because
            e3     | 2018-10-30 | 1    | overdue   | 3       |            | the interview is to come
            b1     | 2018-10-30 | 1    | overdue   | 1       |            | 4 days ago
            a1     | 2018-10-31 | 0    | due       | 0       |            | 3 days ago
            e2     | 2018-10-05 | 4    | done late | 3       | 2018-10-09 | late in October
            f1     | 2018-10-05 | 1    | done late | 1       | 2018-10-06 | the fourth day
            """,
        ),
    ),
)

test_return_interviews_due = RETURN_INTERVIEWS.test()

MISSING_NOW = ListSpec(
    "missing-now",
    (
        ListCase(
            "Missing and not back, the longest first; an absence (A) is not missing",
            as_at="2018-10-31",
            tables={
                "missing_episodes": """
                id | child | type | started_on | ended_on
                a1 | Amy   | M    | 2018-10-31 |
                b1 | Ben   | M    | 2018-10-20 | 2018-11-01
                c1 | Cal   | M    | 2018-10-20 | 2018-10-31
                d1 | Dan   | A    | 2018-10-20 |
                """,
            },
            rows="""
            record | due | late | status | since
            b1     |     | 0    | due    | 2018-10-20
            a1     |     | 0    | due    | 2018-10-31
            """,
        ),
    ),
)

EXPLOITATION = ListSpec(
    "exploitation-open",
    (
        ListCase(
            "Assessed as at risk, the risk not ended",
            as_at="2018-10-31",
            tables={
                "exploitation_assessments": """
                id | child | assessed_on | kind     | level | ended_on
                a1 | Amy   | 2018-10-31  | sexual   | high  |
                b1 | Ben   | 2018-06-01  | criminal | low   | 2018-11-01
                c1 | Cal   | 2018-06-01  | criminal | low   | 2018-10-31
                d1 | Dan   | 2018-11-01  | criminal | low   |
                """,
            },
            rows="""
            record | due | status | since      | note
            b1     |     | due    | 2018-06-01 | criminal, low
            a1     |     | due    | 2018-10-31 | sexual, high
            """,
        ),
    ),
)

test_missing_now = MISSING_NOW.test()
test_exploitation_open = EXPLOITATION.test()
