"""Children coming into care for each who leaves."""

from spec.care_edges import YEAR, entrants, leavers
from spec.edges import AS_AT
from spec.support import Case, Spec

SPEC = Spec(
    "cla-net-flow",
    (
        Case(
            "Each child who came in once, each time a child left",
            as_at=AS_AT,
            tables={
                "cla_episodes": """
                id | child | started_on | entered_care_on | ceased_on  | ceased_because
                e2 | Amy   | 2018-05-20 | 2018-02-01      | 2018-07-01 | E8
                e1 | Amy   | 2018-05-01 | 2018-05-01      | 2018-06-01 | E8
                e3 | Ben   | 2018-02-01 | 2018-02-01      | 2018-03-01 | X1
                e4 | Ben   | 2018-03-01 | 2018-02-01      |            |
                """,
            },
            expect="""
            child | record | denominator | numerator | because
            Amy   | e2     | Y           | N         | left in July
            Amy   | e1     | Y           | N         | and in June, as another record has it
            Amy   | e2     | N           | Y         | came in, and counts once
            Ben   | e3     | N           | Y         | came in, and is still there
            """,
        ),
        Case("Each edge of coming in", as_at=AS_AT, given=(entrants(*YEAR).above(),)),
        Case("Each edge of leaving", as_at=AS_AT, given=(leavers(*YEAR, entered="2016-01-01").given("N"),)),
    ),
)

test_cla_net_flow = SPEC.test()
