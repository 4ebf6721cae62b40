"""Children on a protection plan visited in the past 4 weeks."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "cp-visited-in-4-weeks",
    (
        Case(
            "A visit 28 days ago is within 4 weeks and one 29 days ago is not",
            as_at="2018-10-31",
            given=(
                edges.rows(edges.on_cp_plan("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal", "Ivy")),
                edges.rows(edges.in_need("Kit")),
            ),
            tables={
                "cp_visits": """
                child | plan         | visited_on | seen | seen_alone
                Amy   |              | 2018-10-03 | Y    |
                Ben   |              | 2018-10-02 | Y    | Y
                Cal   |              | 2018-10-31 | Y    |
                Dan   |              | 2018-11-01 | Y    |
                Eva   |              | 2018-10-20 | N    | Y
                Fay   |              | 2018-10-20 |      |
                Hal   | another plan | 2018-10-20 | Y    |
                Hal   |              | 2018-11-20 | Y    |
                Ivy   |              | 2018-01-05 | Y    |
                Ivy   |              | 2018-10-20 | Y    |
                Kit   |              | 2018-10-20 | Y    |
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | seen on 3 October, 28 days before
            Ben   | Y           | N         | seen on 2 October, 29 days before
            Cal   | Y           | Y         | seen today
            Dan   | Y           | N         | the visit is tomorrow
            Eva   | Y           | N         | visited, not seen
            Fay   | Y           | N         | whether seen is not recorded
            Gus   | Y           | N         | never visited
            Hal   | Y           | Y         | visits are matched on the child, and the next takes nothing away
            Ivy   | Y           | Y         | the last visit is the one that matters
            Kit   | -           | -         | not on a plan
            """,
        ),
        Case("The group is children on a plan", as_at=edges.AS_AT, given=(edges.ON_CP_PLAN.given(),)),
    ),
)

test_cp_visited_in_4_weeks = SPEC.test()
