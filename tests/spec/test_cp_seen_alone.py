"""Children on a protection plan seen alone on the last visit on which they were seen."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "cp-seen-alone",
    (
        Case(
            "The last visit on which the child was seen, by the end of the day, is the one that matters",
            as_at="2018-10-31",
            given=(
                edges.rows(
                    edges.on_cp_plan(
                        "Amy",
                        "Ben",
                        "Cal",
                        "Dan",
                        "Eva",
                        "Fay",
                        "Gus",
                        "Hal",
                        "Ivy",
                        "Joe",
                        "Kim",
                        "Lea",
                        "Ned",
                    )
                ),
                edges.rows(edges.in_need("Max")),
            ),
            tables={
                "cp_visits": """
                id | child | visited_on | seen | seen_alone | bedroom_seen | recorded_on
                a1 | Amy   | 2018-10-20 | Y    | Y          | N            |
                b1 | Ben   | 2018-10-20 | Y    | N          | Y            |
                c1 | Cal   | 2018-10-20 | Y    |            | Y            |
                d1 | Dan   | 2018-10-10 | Y    | Y          |              | 2018-10-25
                d2 | Dan   | 2018-10-20 | Y    | N          |              | 2018-10-21
                e1 | Eva   | 2018-10-10 | Y    | N          |              | 2018-10-26
                e2 | Eva   | 2018-10-20 | Y    | Y          |              | 2018-10-21
                f1 | Fay   | 2018-10-10 | Y    | Y          |              |
                f2 | Fay   | 2018-10-20 | N    | N          | Y            |
                g1 | Gus   | 2018-10-10 | Y    | Y          |              |
                g2 | Gus   | 2018-11-01 | Y    | N          |              |
                h1 | Hal   | 2018-10-10 | N    | Y          |              |
                j1 | Joe   | 2018-10-31 | Y    | Y          |              |
                k1 | Kim   | 2018-10-20 | Y    | Y          |              |
                k2 | Kim   | 2018-10-20 | Y    | N          |              |
                l1 | Lea   | 2018-10-10 | Y    | Y          |              |
                l2 | Lea   | 2018-10-20 | Y    |            |              |
                n1 | Ned   | 2018-11-01 | Y    | Y          |              |
                m1 | Max   | 2018-10-20 | Y    | Y          |              |
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | seen alone
            Ben   | Y           | N         | seen, not alone
            Cal   | Y           | ?         | whether alone is not recorded
            Dan   | Y           | N         | alone before, not on the last visit, whenever it was written up
            Eva   | Y           | Y         | alone on the last visit
            Fay   | Y           | Y         | not seen on the later visit, which is no visit to the child
            Gus   | Y           | Y         | the later visit is tomorrow
            Hal   | Y           | N         | visited and never seen
            Ivy   | Y           | N         | never visited
            Joe   | Y           | Y         | today
            Kim   | Y           | N         | of two visits on one day the one with the higher id
            Lea   | Y           | ?         | the last visit does not say
            Ned   | Y           | N         | the only visit is tomorrow
            Max   | -           | -         | not on a plan
            """,
        ),
        Case("The group is children on a plan", as_at=edges.AS_AT, given=(edges.ON_CP_PLAN.given(),)),
    ),
)

test_cp_seen_alone = SPEC.test()
