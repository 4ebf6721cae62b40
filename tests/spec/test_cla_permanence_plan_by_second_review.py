"""A plan for permanence by the second review: open on the day it was held, or fell due."""

from spec.edges import AS_AT, Cohort, looked_after
from spec.support import Case, Spec

_LOOKED_AFTER = looked_after("2018-01-08")

EDGES = Cohort(
    {
        **_LOOKED_AFTER.tables,
        "cla_episodes": [
            {**row, "period_of_care": f"of {row['child']}"} for row in _LOOKED_AFTER.tables["cla_episodes"]
        ],
    },
    _LOOKED_AFTER.members,
)
"""The edges of being looked after, each child in a period of care of its own."""

SPEC = Spec(
    "cla-permanence-plan-by-second-review",
    (
        Case(
            "A care plan open on the day of the second review",
            as_at=AS_AT,
            tables={
                "cla_episodes": """
                child | period_of_care | started_on | entered_care_on
                Amy   | amy            | 2018-02-05 | 2018-02-05
                Ben   | ben            | 2018-02-05 | 2018-02-05
                Cal   | cal            | 2018-02-05 | 2018-02-05
                Dan   | dan            | 2018-02-05 | 2018-02-05
                Eva   | eva            | 2018-02-05 | 2018-02-05
                Fay   | fay            | 2018-02-05 | 2018-02-05
                Gus   | gus            | 2018-02-05 | 2018-02-05
                Hal   | hal            | 2018-02-05 | 2018-02-05
                Ivy   | ivy            | 2018-02-05 | 2018-02-05
                """,
                "cla_reviews": """
                id | period_of_care | child | held_on    | cancelled
                a1 | amy            | Amy   | 2018-03-01 | N
                a2 | amy            | Amy   | 2018-05-20 | N
                a3 | amy            | Amy   | 2018-10-20 | N
                b1 | ben            | Ben   | 2018-03-01 | N
                b2 | ben            | Ben   | 2018-05-20 | N
                b3 | ben            | Ben   | 2018-10-20 | N
                c1 | cal            | Cal   | 2018-03-01 | N
                d1 | dan            | Dan   | 2018-03-01 | N
                f1 | fay            | Fay   | 2018-03-01 | N
                f2 | fay            | Fay   | 2018-05-20 | N
                g1 | gus            | Gus   | 2018-03-01 | N
                g2 | gus            | Gus   | 2018-05-20 | N
                h1 | hal            | Hal   | 2018-03-01 | N
                h2 | hal            | Hal   | 2018-05-20 | Y
                i1 | ivy            | Ivy   | 2018-03-01 |
                i2 | ivy            | Ivy   | 2018-05-20 |
                """,
                "care_plans": """
                child | started_on | ended_on   | recorded_on
                Amy   | 2018-05-20 |            | 2018-09-01
                Ben   | 2018-05-21 |            |
                Cal   | 2018-06-01 |            |
                Dan   | 2018-06-02 |            |
                Eva   | 2018-02-05 |            |
                Fay   | 2018-02-05 | 2018-05-20 |
                Gus   | 2018-02-05 | 2018-05-21 |
                Hal   | 2018-05-25 |            |
                Ivy   | 2018-05-25 |            |
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | planned on the day of the second review
            Ben   | Y           | N         | planned the day after
            Cal   | Y           | Y         | the second is overdue since 1 June, when the plan was made
            Dan   | Y           | N         | planned the day after it fell due
            Eva   | -           | -         | the first review was never held, so no second is due
            Fay   | Y           | N         | the plan had ended that day
            Gus   | Y           | Y         | it ended the day after
            Hal   | Y           | Y         | the second was cancelled, and fell due on 1 June
            Ivy   | Y           | N         | a blank is not cancelled: the second was on 20 May
            """,
        ),
        Case(
            "Children whose second review was held or fell due by the day",
            as_at=AS_AT,
            tables={
                "cla_episodes": """
                id | child | period_of_care | started_on | ceased_on  | entered_care_on
                e1 | Amy   | amy            | 2018-07-02 |            | 2018-07-02
                e2 | Ben   | ben            | 2018-07-02 |            | 2018-07-02
                e3 | Cal   | cal            | 2018-07-02 |            | 2018-07-02
                e4 | Dan   | dan            | 2018-07-02 |            | 2018-07-02
                e5 | Eva   | old            | 2017-01-02 | 2017-12-31 | 2017-01-02
                e6 | Eva   | eva            | 2018-10-01 |            | 2018-10-01
                e8 | Fay   | early          | 2018-01-02 |            | 2018-01-02
                e7 | Fay   | fay            | 2018-10-01 |            | 2018-10-01
                e9 | Gus   | gus            | 2018-10-01 |            | 2018-10-01
                ea | Gus   | gas            | 2018-10-01 |            | 2018-01-01
                eb | Hal   | hal            | 2018-02-05 | 2018-11-01 | 2018-02-05
                ec | Hal   | hol            | 2018-11-01 |            | 2018-02-05
                ed | Ivy   | ivy            | 2018-02-05 |            | 2018-02-05
                ee | Ivy   | iva            | 2018-03-05 | 2018-10-31 | 2018-03-05
                """,
                "cla_reviews": """
                id | period_of_care | child | held_on    | cancelled
                a1 | amy            | Amy   | 2018-07-31 | N
                b1 | ben            | Ben   | 2018-08-01 | N
                c1 | cal            | Cal   | 2018-08-01 | N
                c2 | cal            | Cal   | 2018-10-31 | N
                d1 | dan            | Dan   | 2018-07-31 | N
                d2 | dan            | Dan   | 2018-11-01 | N
                e1 | old            | Eva   | 2017-02-01 | N
                e2 | old            | Eva   | 2017-05-01 | N
                f1 | early          | Fay   | 2018-02-01 | N
                f2 | early          | Fay   | 2018-05-01 | N
                g1 | gas            | Gus   | 2018-02-01 | N
                g2 | gas            | Gus   | 2018-05-01 | N
                h1 | hal            | Hal   | 2018-03-01 | N
                h2 | hal            | Hal   | 2018-05-20 | N
                i1 | ivy            | Ivy   | 2018-03-01 | N
                i2 | ivy            | Ivy   | 2018-05-20 | N
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | N         | due today
            Ben   | -           | -         | due tomorrow
            Cal   | Y           | N         | held today, a day early
            Dan   | -           | -         | held tomorrow, a day late
            Eva   | -           | -         | the second was in an earlier period of care
            Fay   | -           | -         | of two periods open, the later to start
            Gus   | Y           | N         | of two that started on one day, that of the higher id
            Hal   | Y           | N         | the period ends tomorrow, and another starts
            Ivy   | Y           | N         | the later period ended today
            """,
        ),
        Case(
            "Each edge of being looked after",
            as_at=AS_AT,
            given=(
                EDGES.each(
                    cla_reviews={"period_of_care": "of {child}", "held_on": "2018-02-01"},
                    care_plans={"started_on": "2018-03-01"},
                ).given("Y"),
            ),
        ),
    ),
)

test_cla_permanence_plan_by_second_review = SPEC.test()
