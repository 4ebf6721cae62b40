"""Of children leaving care, those who were adopted."""

from spec import leaving
from spec.support import Case, Spec

SPEC = Spec(
    "children-adopted",
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
                r04 | Eva   | 2018-01-01 | 2018-05-01 | E4A
                r05 | Fay   | 2018-01-01 | 2018-05-01 | X1
                r06 | Gus   | 2018-01-01 | 2018-05-01 |
                """,
            },
            expect="""
            record | denominator | numerator | because
            r00    | Y           | Y         | unopposed
            r01    | Y           | Y         | consent dispensed with
            r02    | Y           | Y         | and Annex A says no more than that
            r03    | Y           | N         | special guardianship
            r04    | Y           | N         | returned home
            r05    | -           | -         | the next episode follows
            r06    | -           | -         | no reason recorded
            """,
        ),
        Case(
            "The period and short breaks",
            as_at=leaving.AS_AT,
            given=(leaving.given("E11", "2018-04-01", denominator="Y", numerator="Y"),),
        ),
    ),
)

test_children_adopted = SPEC.test()
