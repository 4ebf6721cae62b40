"""Children in need: who must be seen, and whose plan is due for review."""

from spec.drawing import drawn
from spec.listing import ListCase, ListSpec

CIN_VISITS = ListSpec(
    "cin-visits-due",
    (
        ListCase(
            "Due 28 days after the last visit or the referral, for children whose needs have been assessed",
            as_at="2018-10-31",
            tables={
                "referrals": """
                id | child | received_on | closed_on  | no_further_action
                a1 | Amy   | 2018-10-03  |            | N
                b1 | Ben   | 2018-10-02  |            | N
                c1 | Cal   | 2018-10-02  |            | N
                d1 | Dan   | 2018-08-01  |            | N
                e1 | Eva   | 2018-05-01  | 2018-06-01 | N
                e2 | Eva   | 2018-10-29  |            | N
                """,
                "assessments": """
                child | referral | started_on | authorised_on
                Amy   | a1       | 2018-10-03 | 2018-10-20
                Ben   | b1       | 2018-10-02 | 2018-10-20
                Dan   | d1       | 2018-08-01 | 2018-08-20
                Eva   | e2       | 2018-10-29 | 2018-10-30
                """,
                "cin_visits": """
                child | visited_on | seen
                Dan   | 2018-08-30 | Y
                Dan   | 2018-09-27 | Y
                Eva   | 2018-05-20 | Y
                """,
            },
            rows="""
            child | due        | late | status  | running | last       | because
            Dan   | 2018-10-25 | 6    | overdue | 1       | 2018-09-27 | the one before was on its day
            Ben   | 2018-10-30 | 1    | overdue | 1       |            | 29 days after the referral
            Amy   | 2018-10-31 | 0    | due     | 0       |            | 28 days after the referral
            """,
            # Cal has not been assessed; Eva was referred again two days ago. Dan's first was due 29 August,
            # and seen a day later; the next, on 27 September, was on its day.
        ),
    ),
)

ASSESSED = drawn(
    {
        "referrals": """
        id | child | received_on | no_further_action
        a1 | Amy   | 2018-01-01  | N
        b1 | Ben   | 2018-01-01  | N
        c1 | Cal   | 2018-01-01  | N
        d1 | Dan   | 2018-01-01  | N
        e1 | Eva   | 2018-01-01  | N
        """,
        "assessments": """
        child | referral | started_on | authorised_on
        Amy   | a1       | 2018-01-01 | 2018-01-20
        Ben   | b1       | 2018-01-01 | 2018-01-20
        Cal   | c1       | 2018-01-01 | 2018-01-20
        Dan   | d1       | 2018-01-01 | 2018-01-20
        Eva   | e1       | 2018-01-01 | 2018-01-20
        """,
    }
)

CIN_PLAN_REVIEWS = ListSpec(
    "cin-plan-reviews-due",
    (
        ListCase(
            "Due 6 months after the last review or the plan's start; of two plans the fresher counts",
            as_at="2018-10-31",
            given=(ASSESSED,),
            tables={
                "cin_plans": """
                id | child | started_on | ended_on
                a1 | Amy   | 2018-05-01 |
                b1 | Ben   | 2018-04-30 |
                c1 | Cal   | 2018-01-20 |
                d1 | Dan   | 2018-01-20 |
                d2 | Dan   | 2018-05-10 |
                e1 | Eva   | 2018-02-01 | 2018-10-31
                """,
                "cin_plan_reviews": """
                child | plan | reviewed_on
                Cal   | c1   | 2018-07-19
                Cal   | c1   | 2018-11-02
                Dan   | d1   | 2018-03-01
                """,
            },
            rows="""
            child | record | due        | late | status  | running | because
            Ben   | b1     | 2018-10-30 | 1    | overdue | 1       | 6 months and a day ago
            Amy   | a1     | 2018-11-01 | 0    | due     | 0       | due tomorrow
            Dan   | d2     | 2018-11-10 | 0    | due     | 0       | d1 was due on 1 September
            """,
            # Cal was reviewed a day before the 6 months were over, and is due in January; Eva's plan ended.
        ),
    ),
)

test_cin_visits_due = CIN_VISITS.test()
test_cin_plan_reviews_due = CIN_PLAN_REVIEWS.test()
