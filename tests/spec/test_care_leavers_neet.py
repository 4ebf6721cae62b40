"""Care leavers not in education, employment or training."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "care-leavers-neet",
    (
        Case(
            "What the latest status by D says of them",
            as_at="2018-10-31",
            given=(edges.rows(edges.leaving_care("Amy", "Ben", "Cal", "Dan", "Eva", "Fay")),),
            tables={
                "care_leaver_status": """
                child | effective_on | eligibility | activity
                Amy   | 2018-01-01   | relevant    | G5
                Ben   | 2018-01-01   | relevant    | F2
                Cal   | 2018-01-01   | relevant    |
                Dan   | 2017-01-01   | relevant    | F1
                Dan   | 2018-10-31   | relevant    | G4
                Eva   | 2018-01-01   | relevant    | P5
                Eva   | 2018-11-01   | relevant    | G6
                Fay   | 2017-01-01   | relevant    | P1
                Fay   | 2018-01-01   | relevant    | G5
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | out of work
            Ben   | Y           | N         | at college
            Cal   | Y           | ?         | not recorded
            Dan   | Y           | Y         | ill since today
            Eva   | Y           | N         | at work until tomorrow
            Fay   | Y           | Y         | at college before, not now
            """,
        ),
        Case(
            "The group is care leavers",
            as_at=edges.AS_AT,
            given=(edges.CARE_LEAVER.given(numerator="?"),),
        ),
    ),
)

test_care_leavers_neet = SPEC.test()
