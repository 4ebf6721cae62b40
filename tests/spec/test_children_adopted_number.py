"""Children adopted."""

from spec import leaving
from spec.support import Case, Spec

SPEC = Spec(
    "children-adopted-number",
    (
        Case(
            "The reason the episode ended",
            as_at=leaving.AS_AT,
            tables={
                "cla_episodes": """
                id  | child | started_on | ceased_on  | ceased_because
                r00 | Amy   | 2018-01-01 | 2018-05-01 | E11
                r01 | Ben   | 2018-01-01 | 2018-05-01 | E12
                r02 | Cal   | 2018-01-01 | 2018-05-01 | E11 or E12
                r03 | Dan   | 2018-01-01 | 2018-05-01 | E45
                r04 | Fay   | 2018-01-01 | 2018-05-01 | X1
                r05 | Gus   | 2018-01-01 | 2018-05-01 |
                """,
            },
            expect="""
            record | counted | because
            r00    | Y       | unopposed
            r01    | Y       | consent dispensed with
            r02    | Y       | and Annex A says no more than that
            r03    | -       | special guardianship
            r04    | -       | the next episode follows
            r05    | -       | no reason recorded
            """,
        ),
        Case(
            "The period and short breaks",
            as_at=leaving.AS_AT,
            given=(leaving.given("E11", "2018-04-01", counted="Y"),),
        ),
    ),
)

test_children_adopted_number = SPEC.test()
