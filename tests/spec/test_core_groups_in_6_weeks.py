"""Children on a protection plan with a core group in the past 6 weeks."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "core-groups-in-6-weeks",
    (
        Case(
            "A core group 42 days ago is within 6 weeks and one 43 days ago is not",
            as_at="2018-10-31",
            given=(
                edges.rows(edges.on_cp_plan("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus")),
                edges.rows(edges.in_need("Kit")),
            ),
            tables={
                "core_groups": """
                child | plan         | met_on
                Amy   |              | 2018-09-19
                Ben   |              | 2018-09-18
                Cal   |              | 2018-10-31
                Dan   |              | 2018-11-01
                Fay   | another plan | 2018-10-20
                Fay   |              | 2018-12-01
                Gus   |              | 2018-01-05
                Gus   |              | 2018-10-20
                Kit   |              | 2018-10-20
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | met on 19 September, 42 days before
            Ben   | Y           | N         | met on 18 September, 43 days before
            Cal   | Y           | Y         | met today
            Dan   | Y           | N         | meets tomorrow
            Eva   | Y           | N         | never met
            Fay   | Y           | Y         | matched on the child, and the next takes nothing away
            Gus   | Y           | Y         | the last core group is the one that matters
            Kit   | -           | -         | not on a plan
            """,
        ),
        Case("The group is children on a plan", as_at=edges.AS_AT, given=(edges.ON_CP_PLAN.given(),)),
    ),
)

test_core_groups_in_6_weeks = SPEC.test()
