"""Care leavers aged 17 to 21."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "care-leavers",
    (
        Case("Each edge of leaving care", as_at=edges.AS_AT, given=(edges.CARE_LEAVER.given(),)),
        Case(
            "A care leaver who is looked after again is still one",
            as_at=edges.AS_AT,
            given=(edges.rows(edges.leaving_care("Amy") + edges.in_care("Ben")),),
            tables={
                "care_leaver_status": """
                child | effective_on | eligibility
                Amy   | 2018-01-01   | relevant
                """,
                "cla_episodes": """
                child | started_on | entered_care_on
                Amy   | 2018-10-01 | 2018-10-01
                """,
            },
            expect="""
            child | counted | because
            Amy   | Y       | relevant, and back in care
            Ben   | -       | in care, and no status as a care leaver
            """,
        ),
    ),
)

test_care_leavers = SPEC.test()
