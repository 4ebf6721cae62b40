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
