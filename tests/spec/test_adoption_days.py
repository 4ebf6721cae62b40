"""Days from coming into care to the adoptive home, of children adopted."""

from spec import leaving
from spec.support import Case, Spec

SPEC = Spec(
    "adoption-days",
    (
        Case(
            "From the day of coming into care to the last day of being placed for adoption",
            as_at=leaving.AS_AT,
            tables={
                "cla_episodes": """
                id | child | started_on | entered_care_on | ceased_on  | ceased_because
                a1 | Amy   | 2018-01-01 | 2017-01-01      | 2018-05-01 | E11
                b1 | Ben   | 2018-01-01 | 2017-01-01      | 2018-05-01 | E12
                c1 | Cal   | 2018-01-01 | 2017-01-01      | 2018-05-01 | E11 or E12
                d1 | Dan   | 2018-01-01 | 2017-01-01      | 2018-05-01 | E45
                e1 | Eva   | 2018-01-01 |                 | 2018-05-01 | E11
                f1 | Fay   | 2018-01-01 | 2017-01-01      | 2018-05-01 | E11
                g1 | Gus   | 2018-01-01 | 2017-01-01      | 2018-05-01 | E11
                h1 | Hal   | 2018-01-01 | 2017-01-01       | 2018-05-01 |
                """,
                "permanence": """
                child | placed_on  | matched_on | decided_on
                Amy   | 2017-01-31 | 2017-03-01 | 2017-01-15
                Ben   | 2017-01-01 | 2017-03-01 | 2017-01-15
                Cal   | 2017-01-02 | 2017-03-01 | 2017-01-15
                Cal   | 2017-01-11 | 2017-03-01 | 2017-01-15
                Dan   | 2017-01-31 | 2017-03-01 | 2017-01-15
                Eva   | 2017-01-31 | 2017-03-01 | 2017-01-15
                Fay   |            | 2017-03-01 | 2017-01-15
                Gus   | 2016-12-31 | 2017-03-01 | 2017-01-15
                Hal   | 2017-01-31 | 2017-03-01 | 2017-01-15
                """,
            },
            expect="""
            record | denominator | numerator | weight | because
            a1     | Y           | Y         | 30     | thirty days
            b1     | Y           | Y         | 0      | the same day
            c1     | Y           | Y         | 10     | placed twice, and the last counts
            d1     | -           | -         | -      | special guardianship
            e1     | -           | -         | -      | when she came into care is not recorded
            f1     | -           | -         | -      | when she was placed is not recorded
            g1     | -           | -         | -      | placed before he came into care, so it is not known
            h1     | -           | -         | -      | why the episode ended is not recorded
            """,
        ),
        Case(
            "The period and short breaks",
            as_at=leaving.AS_AT,
            given=(
                leaving.given("E11", "2017-11-01", denominator="Y", numerator="Y", weight="31"),
                leaving.placed("permanence", "placed_on", "2017-02-01"),
            ),
        ),
    ),
)

test_adoption_days = SPEC.test()
