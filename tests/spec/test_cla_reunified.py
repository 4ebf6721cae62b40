"""Of children leaving care, those who went home."""

from spec.care_edges import YEAR_TO_DATE, leavers
from spec.edges import AS_AT
from spec.support import Case, Spec

SPEC = Spec(
    "cla-reunified",
    (
        Case(
            "Home as planned, or not",
            as_at=AS_AT,
            tables={
                "cla_episodes": """
                child | started_on | ceased_on  | ceased_because
                Amy   | 2018-01-01 | 2018-06-15 | E4A
                Ben   | 2018-01-01 | 2018-06-15 | E4B
                Cal   | 2018-01-01 | 2018-06-15 | E13
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | as planned
            Ben   | Y           | Y         | not as planned
            Cal   | Y           | N         | to someone without parental responsibility
            """,
        ),
        Case("Each edge of leaving care", as_at=AS_AT, given=(leavers(*YEAR_TO_DATE).given(),)),
    ),
)

test_cla_reunified = SPEC.test()
