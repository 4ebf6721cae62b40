"""Plans reviewed in 6 months: of children in need in an assessed episode with a plan open at D."""

from spec import edges
from spec.support import Case, Spec

OLD_PLAN = {"started_on": "2018-01-01"}

SPEC = Spec(
    "cin-plans-reviewed-in-6-months",
    (
        Case(
            "Started or reviewed within 6 months",
            as_at="2018-10-15",
            given=(
                edges.rows(
                    edges.in_need(
                        *("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal", "Ivy", "Joe", "Kay"),
                        *("Lea", "Moe", "Ned"),
                    )
                ),
                edges.rows(edges.in_care("Kit")),
            ),
            tables={
                "cin_plans": """
                id | child | started_on | ended_on
                p1 | Amy   | 2018-04-15 |
                p2 | Ben   | 2018-04-14 |
                p3 | Cal   | 2018-01-01 |
                p4 | Dan   | 2018-01-01 |
                p5 | Eva   | 2018-01-01 |
                p6 | Fay   | 2018-01-01 |
                p7 | Gus   | 2018-01-01 |
                p8 | Hal   | 2017-01-01 | 2017-12-31
                p9 | Hal   | 2018-01-01 |
                q1 | Ivy   | 2018-01-01 |
                q2 | Ivy   | 2018-02-01 |
                q3 | Joe   | 2018-10-15 |
                q4 | Kay   | 2018-10-16 |
                q5 | Lea   | 2018-09-01 | 2018-10-15
                q6 | Moe   | 2018-09-01 | 2018-10-16
                q7 | Kit   | 2018-09-01 |
                q8 | Ned   | 2018-09-01 | 2018-10-15
                q9 | Ned   | 2018-01-01 |
                qa | Ned   | 2018-10-16 |
                """,
                "cin_plan_reviews": """
                plan | child | reviewed_on
                p3   | Cal   | 2018-04-15
                p4   | Dan   | 2018-04-14
                p5   | Eva   | 2018-10-15
                p6   | Fay   | 2018-10-16
                p7   | Gus   | 2018-02-01
                p7   | Gus   | 2018-08-01
                p8   | Hal   | 2018-09-01
                q2   | Ivy   | 2018-09-01
                p2   | Cal   | 2018-01-31
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | started 15 April: six months are up today
            Ben   | Y           | N         | started 14 April: six months were up yesterday
            Cal   | Y           | Y         | reviewed 15 April
            Dan   | Y           | N         | reviewed 14 April
            Eva   | Y           | Y         | reviewed today
            Fay   | Y           | N         | will be reviewed tomorrow
            Gus   | Y           | Y         | the last review is the one that matters
            Hal   | Y           | N         | the review was of the plan that has ended
            Ivy   | Y           | Y         | one of the two open plans was reviewed
            Joe   | Y           | Y         | started today
            Kay   | -           | -         | the plan starts tomorrow, so there is none
            Lea   | -           | -         | the plan ended today
            Moe   | Y           | Y         | the plan ends tomorrow
            Ned   | Y           | N         | the fresh plans ended or start tomorrow; the open one is old
            Kit   | -           | -         | looked after, so not in the group
            """,
        ),
        Case(
            "Six months from the last days of August end on the last day of February",
            as_at="2019-02-28",
            given=(edges.rows(edges.in_need("Amy", "Ben", "Cal", "Dan")),),
            tables={
                "cin_plans": """
                id | child | started_on
                p1 | Amy   | 2018-08-31
                p2 | Ben   | 2018-08-28
                p3 | Cal   | 2018-08-27
                p4 | Dan   | 2018-01-01
                """,
                "cin_plan_reviews": """
                plan | reviewed_on
                p4   | 2018-08-28
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | 31 August and 6 months is 28 February
            Ben   | Y           | Y         | so is 28 August
            Cal   | Y           | N         | 27 August and 6 months was yesterday
            Dan   | Y           | Y         | reviewed 28 August: 184 days, and six months
            """,
        ),
        Case(
            "The group is children in need in an assessed episode, with a plan",
            as_at=edges.AS_AT,
            given=(edges.IN_NEED_AND_ASSESSED.each(cin_plans=OLD_PLAN).given(numerator="N"),),
        ),
    ),
)

test_cin_plans_reviewed_in_6_months = SPEC.test()
