"""Children starting to be looked after for every 10,000 children."""

from spec.care_edges import YEAR, entrants
from spec.edges import AS_AT
from spec.rates import POPULATION
from spec.support import Case, Spec

SPEC = Spec(
    "children-starting-to-be-looked-after-rate",
    (
        *POPULATION,
        Case(
            "Each child once, on the first day in the period",
            as_at=AS_AT,
            tables={
                "cla_episodes": """
                id | child | started_on | entered_care_on
                e2 | Amy   | 2018-05-20 | 2018-02-01
                e1 | Amy   | 2018-05-01 | 2018-05-01
                """,
            },
            expect="""
            child | record | denominator | numerator
            Amy   | e2     | N           | Y
            """,
        ),
        Case("Each edge of coming in", as_at=AS_AT, given=(entrants(*YEAR).above(),)),
    ),
)

test_children_starting_to_be_looked_after_rate = SPEC.test()
