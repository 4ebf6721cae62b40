"""Children in need: a referral open at D, and not on a plan, looked after or leaving care."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "children-in-need",
    (
        Case(
            "Each edge of the referral, and each edge of the cohorts that are counted elsewhere",
            as_at=edges.AS_AT,
            given=(edges.IN_NEED.given(),),
        ),
        Case(
            "As things stood on 29 February, whatever happened since",
            as_at="2020-02-29",
            tables={
                "referrals": """
                child | received_on | closed_on
                Amy   | 2020-02-29  | 2020-03-01
                Ben   | 2020-02-01  | 2020-02-29
                """,
            },
            expect="""
            child | counted | because
            Amy   | Y       | open at the end of the day
            Ben   | -       | closed that day
            """,
        ),
    ),
)

test_children_in_need = SPEC.test()
