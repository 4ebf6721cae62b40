"""Open cases with no allocated worker."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "cases-unallocated",
    (
        Case(
            "A worker's involvement is open today",
            as_at="2018-10-31",
            given=(
                edges.rows(edges.in_need("Amy", "Ben", "Cal", "Dan", "Eva")),
                edges.rows(edges.in_care("Fay")),
            ),
            tables={
                "involvements": """
                id | child | worker | started_on | ended_on
                i1 | Amy   | Ann    | 2018-10-31 |
                i2 | Ben   | Ann    | 2018-11-01 |
                i3 | Cal   | Ann    | 2018-01-01 | 2018-10-31
                i4 | Dan   | Ann    | 2018-01-01 | 2018-11-01
                i5 | Eva   |        | 2018-01-01 |
                i6 | Gus   | Ann    | 2018-01-01 |
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | N         | from today
            Ben   | Y           | Y         | from tomorrow
            Cal   | Y           | Y         | until today
            Dan   | Y           | N         | until tomorrow
            Eva   | Y           | Y         | nobody is named
            Fay   | Y           | Y         | nobody at all
            Gus   | -           | -         | not an open case
            """,
        ),
        Case(
            "Everyone in one of the four groups is an open case, whichever it is",
            as_at=edges.AS_AT,
            given=(
                (edges.ON_CP_PLAN + edges.LOOKED_AFTER + edges.CARE_LEAVER + edges.REFERRED).given("Y"),
                edges.IN_ANOTHER_COHORT.given("Y", everyone=True),
            ),
        ),
    ),
)

test_cases_unallocated = SPEC.test()
