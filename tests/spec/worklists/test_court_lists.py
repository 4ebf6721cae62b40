"""Voluntary care, pre-proceedings, care proceedings, and a plan for permanence."""

from spec.listing import ListCase, ListSpec

SECTION_20 = ListSpec(
    "section-20",
    (
        ListCase(
            "Children looked after under V2, the longest first, with the weeks they have been",
            as_at="2018-10-31",
            tables={
                "cla_episodes": """
                child | started_on | ceased_on
                Amy   | 2018-10-24 |
                Ben   | 2018-06-01 |
                Cal   | 2018-06-01 |
                Dan   | 2018-06-01 | 2018-10-31
                """,
                "legal_statuses": """
                child | status | started_on | ended_on
                Amy   | V2     | 2018-10-24 |
                Ben   | V2     | 2018-06-01 | 2018-11-01
                Cal   | V2     | 2018-06-01 | 2018-10-31
                Cal   | C1     | 2018-10-31 |
                Dan   | V2     | 2018-06-01 |
                """,
            },
            rows="""
            child | due | late | status | since      | note        | because
            Ben   |     | 0    | due    | 2018-06-01 | 21 weeks in | until tomorrow
            Amy   |     | 0    | due    | 2018-10-24 | 1 week in   | 7 days
            """,
        ),
    ),
)

PRE_PROCEEDINGS = ListSpec(
    "pre-proceedings",
    (
        ListCase(
            "Reviewed every 42 days from the decision on, until an outcome is agreed or proceedings issued",
            as_at="2018-10-31",
            tables={
                "pre_proceedings": """
                id | child | decided_on | outcome_agreed_on
                a1 | Amy   | 2018-09-19 |
                b1 | Ben   | 2018-09-18 |
                c1 | Cal   | 2018-07-01 |
                d1 | Dan   | 2018-07-01 | 2018-10-31
                e1 | Eva   | 2018-07-01 |
                """,
                "pre_proceedings_reviews": """
                child | reviewed_on
                Cal   | 2018-08-13
                Cal   | 2018-09-20
                """,
                "care_proceedings": """
                id | child | issued_on
                e1 | Eva   | 2018-10-31
                """,
            },
            rows="""
            child | due        | late | status  | running | last       | note        | because
            Ben   | 2018-10-30 | 1    | overdue | 1       |            | 6 weeks in  | 43 days
            Amy   | 2018-10-31 | 0    | due     | 0       |            | 6 weeks in  | 42 days
            Cal   | 2018-11-01 | 0    | due     | 0       | 2018-09-20 | 17 weeks in | one a day late
            """,
        ),
    ),
)

CARE_PROCEEDINGS = ListSpec(
    "care-proceedings",
    (
        ListCase(
            "Due to conclude 182 days after they were issued",
            as_at="2018-10-31",
            tables={
                "care_proceedings": """
                id | child | issued_on  | concluded_on
                a1 | Amy   | 2018-05-02 |
                b1 | Ben   | 2018-05-01 |
                c1 | Cal   | 2018-04-01 | 2018-10-02
                d1 | Dan   | 2018-04-01 | 2018-09-30
                e1 | Eva   | 2018-05-16 |
                f1 | Fay   | 2018-05-17 |
                """,
            },
            rows="""
            record | due        | late | status    | running | note        | because
            b1     | 2018-10-30 | 1    | overdue   | 1       | 26 weeks in | 183 days
            a1     | 2018-10-31 | 0    | due       | 0       | 26 weeks in | 182 days
            e1     | 2018-11-14 | 0    | due       | 0       | 24 weeks in | in 14 days
            c1     | 2018-09-30 | 2    | done late | 1       |             | 184 days
            """,
            # Dan's concluded on the last day; Fay's are due in 15 days.
        ),
    ),
)

PERMANENCE = ListSpec(
    "permanence-plans-due",
    (
        ListCase(
            "A child with no care plan is late from the day after the second review, or after its day",
            as_at="2018-10-31",
            tables={
                "cla_episodes": """
                child | period_of_care | started_on | entered_care_on
                Amy   | a              | 2018-07-02 | 2018-07-02
                Ben   | b              | 2018-07-02 | 2018-07-02
                Cal   | c              | 2018-07-02 | 2018-07-02
                Dan   | d              | 2018-10-10 | 2018-10-10
                Eva   | e              | 2018-07-02 | 2018-07-02
                """,
                "cla_reviews": """
                child | period_of_care | held_on
                Amy   | a              | 2018-07-31
                Ben   | b              | 2018-07-30
                Cal   | c              | 2018-07-20
                Cal   | c              | 2018-10-10
                Eva   | e              | 2018-07-20
                Eva   | e              | 2018-10-10
                """,
                "care_plans": """
                child | started_on
                Eva   | 2018-10-10
                """,
            },
            rows="""
            child | due        | late | status  | because
            Cal   | 2018-10-10 | 21   | overdue | the second review has been
            Ben   | 2018-10-30 | 1    | overdue | it should have been yesterday
            Amy   | 2018-10-31 | 0    | due     | it should be today
            """,
            # Dan has had no review, so nothing says when the second is due; Eva has a plan.
        ),
    ),
)

test_section_20 = SECTION_20.test()
test_pre_proceedings = PRE_PROCEEDINGS.test()
test_care_proceedings = CARE_PROCEEDINGS.test()
test_permanence_plans_due = PERMANENCE.test()
