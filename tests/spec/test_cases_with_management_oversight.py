"""Management oversight in the past 8 weeks: of children in need, on a plan, looked after or leaving care."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "cases-with-management-oversight",
    (
        Case(
            "Oversight 56 days ago is within 8 weeks and 57 days ago is not",
            as_at="2018-10-31",
            given=(
                edges.rows(edges.in_need("Amy", "Ben", "Cal", "Dan")),
                edges.rows(edges.on_cp_plan("Eva", "Pru")),
                edges.rows(edges.in_care("Fay", "Pru")),
            ),
            tables={
                "management_oversight": """
                child | recorded_on
                Amy   | 2018-09-05
                Ben   | 2018-09-04
                Cal   | 2018-10-31
                Dan   | 2018-11-01
                Eva   | 2018-01-01
                Eva   | 2018-10-01
                Eva   | 2018-11-30
                Pru   | 2018-10-01
                Gus   | 2018-10-01
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | 5 September is 56 days before
            Ben   | Y           | N         | 4 September is 57 days before
            Cal   | Y           | Y         | today
            Dan   | Y           | N         | tomorrow is too late
            Eva   | Y           | Y         | the last one by D is the one that matters
            Fay   | Y           | N         | none at all
            Pru   | Y           | Y         | on a plan and looked after: counts once
            Gus   | -           | -         | not an open case
            """,
        ),
        Case(
            "Everyone in one of the four groups is an open case, whichever it is",
            as_at=edges.AS_AT,
            given=(
                (edges.ON_CP_PLAN + edges.LOOKED_AFTER + edges.CARE_LEAVER + edges.REFERRED).given(),
                edges.IN_ANOTHER_COHORT.given(everyone=True),
            ),
        ),
    ),
)

test_cases_with_management_oversight = SPEC.test()
