"""Children ceasing to be looked after, each of the kind that the reason says."""

from spec.care_edges import YEAR, leavers
from spec.edges import AS_AT
from spec.support import Case, Spec

SPEC = Spec(
    "children-ceasing-to-be-looked-after",
    (
        Case(
            "By the reason the episode ceased",
            as_at=AS_AT,
            tables={
                "cla_episodes": """
                id | child | started_on | ceased_on  | ceased_because
                e1 | Amy   | 2018-01-01 | 2018-05-01 | E4A
                e2 | Ben   | 2018-01-01 | 2018-05-01 | E4B
                e3 | Cal   | 2018-01-01 | 2018-05-01 | X1
                e4 | Cal   | 2018-05-01 | 2018-06-01 | E12
                e5 | Dan   | 2018-01-01 | 2018-05-01 | E4A
                e6 | Dan   | 2018-06-01 | 2018-07-01 | E8
                """,
            },
            expect="""
            child | record | counted | kind | because
            Amy   | e1     | Y       | E4A  | went home as planned
            Ben   | e2     | Y       | E4B  | went home unplanned
            Cal   | e4     | Y       | E12  | the episode before was not the end of care
            Dan   | e5     | Y       | E4A  | left care
            Dan   | e6     | Y       | E8   | and left it again
            """,
        ),
        Case("Each edge of leaving care", as_at=AS_AT, given=(leavers(*YEAR).given(),)),
    ),
)

test_children_ceasing_to_be_looked_after = SPEC.test()
