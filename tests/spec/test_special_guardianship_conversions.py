"""Of special guardianship orders, those made to former foster carers."""

from spec import leaving
from spec.support import Case, Spec

SPEC = Spec(
    "special-guardianship-conversions",
    (
        Case(
            "The reason the episode ended",
            as_at=leaving.AS_AT,
            tables={
                "cla_episodes": """
                id  | child | started_on | ceased_on  | ceased_because
                r00 | Amy   | 2018-01-01 | 2018-05-01 | E43
                r01 | Ben   | 2018-01-01 | 2018-05-01 | E45
                r02 | Cal   | 2018-01-01 | 2018-05-01 | E46
                r03 | Dan   | 2018-01-01 | 2018-05-01 | E44
                r04 | Eva   | 2018-01-01 | 2018-05-01 | E47
                r05 | Fay   | 2018-01-01 | 2018-05-01 | E48
                r06 | Gus   | 2018-01-01 | 2018-05-01 | E43 to E48
                r07 | Hal   | 2018-01-01 | 2018-05-01 | E11
                r08 | Ivy   | 2018-01-01 | 2018-05-01 |
                """,
            },
            expect="""
            record | denominator | numerator | because
            r00    | Y           | Y         | to former foster carers, by the code until 2014
            r01    | Y           | Y         | to former foster carers who are relatives or friends
            r02    | Y           | Y         | to other former foster carers
            r03    | Y           | N         | to others, by the code until 2014
            r04    | Y           | N         | to relatives or friends
            r05    | Y           | N         | to others
            r06    | Y           | N         | to whom is not said
            r07    | -           | -         | adopted
            r08    | -           | -         | no reason recorded
            """,
        ),
        Case(
            "The period and short breaks",
            as_at=leaving.AS_AT,
            given=(leaving.given("E46", "2018-04-01", denominator="Y", numerator="Y"),),
        ),
    ),
)

test_special_guardianship_conversions = SPEC.test()
