"""Children on a protection plan: who must be seen, and whose review is due."""

from spec.listing import ListCase, ListSpec

CP_VISITS = ListSpec(
    "cp-visits-due",
    (
        ListCase(
            "Due 28 days after the last visit, or after the plan's start, and late from the day after",
            as_at="2018-10-31",
            tables={
                "cp_plans": """
                child | started_on | ended_on   | other_authority
                Amy   | 2018-09-20 |            | N
                Ben   | 2018-09-20 |            | N
                Cal   | 2018-10-29 |            | N
                Dan   | 2018-10-03 |            | N
                Eva   | 2018-10-02 |            | N
                Fay   | 2018-07-01 |            | N
                Gus   | 2018-09-20 |            | N
                Hal   | 2018-09-20 |            | N
                Ivy   | 2018-08-01 |            | N
                Joe   | 2018-09-20 |            | N
                Kay   | 2018-10-02 |            | N
                Lea   | 2018-08-01 |            | N
                Moe   | 2018-01-01 | 2018-10-31 | N
                Ned   | 2018-01-01 |            | Y
                """,
                "cp_visits": """
                child | visited_on | seen
                Amy   | 2018-10-03 | Y
                Ben   | 2018-10-02 | Y
                Cal   | 2017-01-15 | Y
                Fay   | 2018-08-05 | Y
                Fay   | 2018-09-10 | Y
                Gus   | 2018-10-17 | Y
                Hal   | 2018-10-18 | Y
                Ivy   | 2018-08-29 | Y
                Ivy   | 2018-10-25 | Y
                Joe   | 2018-10-20 | N
                Kay   | 2018-11-01 | Y
                Lea   | 2018-08-29 | Y
                Lea   | 2018-09-28 | Y
                Lea   | 2018-10-20 | Y
                """,
            },
            rows="""
            child | due        | late | status    | running | last       | because
            Fay   | 2018-10-08 | 23   | overdue   | 3       | 2018-09-10 | late twice, and now again
            Joe   | 2018-10-18 | 13   | overdue   | 1       |            | visited, not seen
            Ben   | 2018-10-30 | 1    | overdue   | 1       | 2018-10-02 | seen 29 days before
            Eva   | 2018-10-30 | 1    | overdue   | 1       |            | on a plan for 29 days
            Kay   | 2018-10-30 | 1    | overdue   | 1       |            | the visit is tomorrow
            Amy   | 2018-10-31 | 0    | due       | 0       | 2018-10-03 | seen 28 days before
            Dan   | 2018-10-31 | 0    | due       | 0       |            | on a plan for 28 days
            Gus   | 2018-11-14 | 0    | due       | 0       | 2018-10-17 | the last of the 14 days
            Ivy   | 2018-09-26 | 29   | done late | 1       | 2018-10-25 | next due on 22 November
            """,
            # Cal is new to the plan, however old the last visit; Hal is due in 15 days; Lea was late in
            # September; Moe's plan ended today; Ned's is held for another authority.
        ),
        ListCase(
            "The days ahead may be more or fewer",
            as_at="2018-10-31",
            ahead=0,
            tables={
                "cp_plans": """
                child | started_on | other_authority
                Amy   | 2018-10-03 | N
                Ben   | 2018-10-04 | N
                """,
            },
            rows="""
            child | due        | status
            Amy   | 2018-10-31 | due
            """,
        ),
        ListCase(
            "A child with more than one plan counts from the first, and brothers and sisters stand together",
            as_at="2018-10-31",
            tables={
                "cp_plans": """
                child | started_on | other_authority
                Amy   | 2018-09-01 | N
                Amy   | 2018-10-29 | N
                Ben   | 2018-09-01 | N
                Cal   | 2018-09-01 | N
                """,
                "family_links": """
                child | family
                Amy   | F2
                Ben   | F1
                Cal   | F2
                """,
            },
            rows="""
            child | due        | late | family
            Ben   | 2018-09-29 | 32   | F1
            Amy   | 2018-09-29 | 32   | F2
            Cal   | 2018-09-29 | 32   | F2
            """,
        ),
    ),
)

CP_REVIEWS = ListSpec(
    "cp-reviews-due",
    (
        ListCase(
            "The first is due 3 months after the start, each next 6 months after the last one held",
            as_at="2018-10-31",
            tables={
                "cp_plans": """
                id | child | started_on | ended_on   | other_authority
                a1 | Amy   | 2018-07-31 |            | N
                b1 | Ben   | 2018-07-30 |            | N
                c1 | Cal   | 2018-01-15 |            | N
                d1 | Dan   | 2018-01-15 |            | N
                e1 | Eva   | 2018-01-30 |            | N
                f1 | Fay   | 2017-07-01 |            | N
                g1 | Gus   | 2018-01-15 | 2018-10-31 | N
                h1 | Hal   | 2018-01-15 |            | Y
                i1 | Ivy   | 2018-07-10 |            | N
                """,
                "cp_reviews": """
                id  | child | plan | held_on
                b11 | Ben   | b1   | 2018-11-05
                c11 | Cal   | c1   | 2018-05-14
                d11 | Dan   | d1   | 2018-04-15
                e11 | Eva   | e1   | 2018-04-30
                f11 | Fay   | f1   | 2017-10-05
                f12 | Fay   | f1   | 2018-04-10
                i11 | Ivy   | i1   | 2018-10-12
                """,
            },
            rows="""
            record | due        | late | status    | running | last       | because
            f1     | 2018-10-10 | 21   | overdue   | 3       | 2018-04-10 | late by 4 days, then 5, and now
            d1     | 2018-10-15 | 16   | overdue   | 1       | 2018-04-15 | the first was held on its day
            b1     | 2018-10-30 | 1    | overdue   | 1       |            | the review is to come
            e1     | 2018-10-30 | 1    | overdue   | 1       | 2018-04-30 | the first was held on its day
            a1     | 2018-10-31 | 0    | due       | 0       |            | today is the last day
            c1     | 2018-11-14 | 0    | due       | 1       | 2018-05-14 | the first was 29 days late
            i11    | 2018-10-10 | 2    | done late | 1       | 2018-10-12 | the next is due in April
            """,
        ),
    ),
)

CORE_GROUPS = ListSpec(
    "core-groups-due",
    (
        ListCase(
            "The first 10 working days after the plan's start, each next 42 days after the last",
            as_at="2018-10-31",
            tables={
                "cp_plans": """
                id | child | started_on | other_authority
                a1 | Amy   | 2018-10-17 | N
                b1 | Ben   | 2018-10-16 | N
                c1 | Cal   | 2018-09-10 | N
                d1 | Dan   | 2018-09-10 | N
                e1 | Eva   | 2018-10-01 | N
                """,
                "core_groups": """
                child | plan | met_on
                Cal   | c1   | 2018-09-19
                Dan   | d1   | 2018-09-18
                Eva   | e1   | 2018-10-16
                """,
            },
            rows="""
            child | what             | due        | late | status    | running | last
            Dan   | Core group       | 2018-10-30 | 1    | overdue   | 1       | 2018-09-18
            Ben   | First core group | 2018-10-30 | 1    | overdue   | 1       |
            Cal   | Core group       | 2018-10-31 | 0    | due       | 0       | 2018-09-19
            Amy   | First core group | 2018-10-31 | 0    | due       | 0       |
            Eva   | First core group | 2018-10-15 | 1    | done late | 1       | 2018-10-16
            """,
        ),
    ),
)

test_core_groups_due = CORE_GROUPS.test()
test_cp_visits_due = CP_VISITS.test()
test_cp_reviews_due = CP_REVIEWS.test()
