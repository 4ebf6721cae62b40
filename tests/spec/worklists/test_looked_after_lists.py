"""Children looked after: who must be seen, and whose review is due."""

from spec.listing import ListCase, ListSpec

CLA_VISITS = ListSpec(
    "cla-visits-due",
    (
        ListCase(
            "Every 42 days in the first 12 months in care, and every 91 days after",
            as_at="2018-10-31",
            tables={
                "cla_episodes": """
                child | started_on | ceased_on  | entered_care_on
                Amy   | 2018-09-19 |            | 2018-09-19
                Ben   | 2018-09-18 |            | 2018-09-18
                Cal   | 2017-10-31 |            | 2017-10-31
                Dan   | 2017-11-01 |            | 2017-11-01
                Eva   | 2017-01-01 | 2018-10-31 | 2017-01-01
                """,
                "cla_visits": """
                child | visited_on | seen
                Cal   | 2017-12-12 | Y
                Cal   | 2018-02-02 | Y
                Cal   | 2018-08-01 | Y
                Dan   | 2018-08-01 | Y
                """,
            },
            rows="""
            child | due        | late | status  | running | what                        | because
            Dan   | 2018-09-12 | 49   | overdue | 2       | Visit, first year           | a year tomorrow
            Ben   | 2018-10-30 | 1    | overdue | 1       | Visit, first year           | 43 days in care
            Cal   | 2018-10-31 | 0    | due     | 2       | Visit, after the first year | 91 days ago
            Amy   | 2018-10-31 | 0    | due     | 0       | Visit, first year           | 42 days in care
            """,
            # Cal's visits of 2 February and 1 August came after the 42 days that held in the first year;
            # a year in care today, the next is due 91 days after the last.
        ),
    ),
)

REGULATION_28 = ListSpec(
    "cla-visits-due-regulation-28",
    (
        ListCase(
            "By the clock of the placement",
            as_at="2018-10-31",
            tables={
                "cla_episodes": """
                child | started_on | ceased_on  | entered_care_on
                Amy   | 2018-06-01 |            | 2018-06-01
                Ben   | 2018-06-01 |            | 2018-06-01
                Cal   | 2016-06-01 |            | 2016-06-01
                Dan   | 2018-06-01 |            | 2018-06-01
                Eva   | 2018-06-01 |            | 2018-06-01
                Fay   | 2018-06-01 |            | 2018-06-01
                Gus   | 2018-06-01 |            | 2018-06-01
                Hal   | 2018-06-01 | 2018-10-31 | 2018-06-01
                """,
                "placements": """
                id | child | type | started_on | ended_on
                p1 | Amy   | U6   | 2018-10-24 |
                p2 | Ben   | U6   | 2018-06-01 |
                p3 | Cal   | U4   | 2016-06-01 |
                p4 | Dan   | U3   | 2018-09-03 |
                p5 | Eva   | U3   | 2018-09-03 |
                p6 | Fay   | A6   | 2018-06-01 |
                p7 | Gus   | U6   | 2018-06-01 | 2018-10-01
                p8 | Hal   | U6   | 2018-06-01 |
                """,
                "cla_reviews": """
                child | period_of_care | held_on    | cancelled
                Eva   | eva            | 2018-09-20 | N
                """,
                "cla_visits": """
                child | visited_on | seen
                Ben   | 2018-09-18 | Y
                Cal   | 2018-08-01 | Y
                Dan   | 2018-10-22 | Y
                Eva   | 2018-10-01 | Y
                """,
                "legal_statuses": "child | status | started_on",
            },
            rows="""
            child | due        | late | status  | running | because
            Dan   | 2018-10-29 | 2    | overdue | 1       | no review yet: a week after the last visit
            Eva   | 2018-10-29 | 2    | overdue | 1       | reviewed: four weeks after the last visit
            Ben   | 2018-10-30 | 1    | overdue | 1       | six weeks after the last visit
            Amy   | 2018-10-31 | 0    | due     | 0       | a week after the move
            Cal   | 2018-11-01 | 0    | due     | 0       | to last to 18: three months after the visit
            Gus   |            | 0    | due     | 0       | no placement is open, so the day is not known
            """,
            # Fay is placed for adoption, and Hal left care today.
        ),
    ),
)

CLA_REVIEWS = ListSpec(
    "cla-reviews-due",
    (
        ListCase(
            "After 20 working days, then 3 months, then every 6 months, while the period of care is open",
            as_at="2018-10-31",
            tables={
                "cla_episodes": """
                child | period_of_care | started_on | ceased_on  | entered_care_on
                Amy   | a              | 2018-10-03 |            | 2018-10-03
                Ben   | b              | 2018-10-02 |            | 2018-10-02
                Cal   | c              | 2018-07-01 |            | 2018-07-01
                Dan   | d              | 2018-01-02 |            | 2018-01-02
                Eva   | e              | 2018-01-02 | 2018-10-31 | 2018-01-02
                """,
                "cla_reviews": """
                id | child | period_of_care | held_on    | cancelled
                b1 | Ben   | b              | 2018-10-20 | Y
                c1 | Cal   | c              | 2018-07-30 | N
                d1 | Dan   | d              | 2018-01-30 | N
                d2 | Dan   | d              | 2018-04-30 | N
                """,
            },
            rows="""
            child | record | due        | late | status  | running | last       | because
            Cal   | c      | 2018-10-30 | 1    | overdue | 2       | 2018-07-30 | a day late, and now
            Ben   | b      | 2018-10-30 | 1    | overdue | 1       |            | one was cancelled
            Dan   | d      | 2018-10-30 | 1    | overdue | 1       | 2018-04-30 | the others in time
            Amy   | a      | 2018-10-31 | 0    | due     | 0       |            | 20 working days today
            """,
            # 1 July 2018 is a Sunday: day nought is Friday 29 June, and the 20th working day 27 July.
        ),
    ),
)

test_cla_visits_due = CLA_VISITS.test()
test_cla_reviews_due = CLA_REVIEWS.test()
test_regulation_28 = REGULATION_28.test()
