"""The mean weekly cost of a placement in a residential home."""

from spec import edges, homes_open
from spec.support import Case, Spec

SPEC = Spec(
    "placement-weekly-cost-residential",
    (
        Case(
            "Which placements are of this kind, and what they cost",
            as_at=edges.AS_AT,
            tables={
                "placements": """
                id | child | type | provider | started_on | weekly_cost | distance
                a1 | Amy   | K2   | PR4      | 2018-06-01 | 3200        | 3
                b1 | Ben   | R1   | PR1      | 2018-06-01 | 3100        | 3
                c1 | Cal   | R2   | PR3      | 2018-06-01 | 3000        | 3
                d1 | Dan   | R3   | PR4      | 2018-06-01 | 2900        | 3
                e1 | Eva   | S1   | PR4      | 2018-06-01 | 2800        | 3
                f1 | Fay   | K1   | PR3      | 2018-06-01 | 7000        | 3
                g1 | Gus   | U4   | PR4      | 2018-06-01 | 800         | 3
                h1 | Hal   | K2   | PR4      | 2018-06-01 |             | 3
                i1 | Ivy   |      | PR4      | 2018-06-01 | 3200        | 3
                """,
            },
            expect="""
            record | denominator | numerator | weight | because
            a1     | Y           | Y         | 3200   | a children's home
            b1     | Y           | Y         | 3100   | a care home
            c1     | Y           | Y         | 3000   | a health establishment
            d1     | Y           | Y         | 2900   | a family centre
            e1     | Y           | Y         | 2800   | a residential school
            f1     | -           | -         | -      | a secure home
            g1     | -           | -         | -      | a foster carer
            h1     | -           | -         | -      | the cost is not recorded
            i1     | ?           | ?         | 3200   | the type is not recorded
            """,
        ),
        Case(
            "Which placements are homes in use",
            as_at=edges.AS_AT,
            given=(
                homes_open.given(
                    {"type": "K2", "weekly_cost": "350"}, denominator="Y", numerator="Y", weight="350"
                ),
            ),
        ),
    ),
)

test_placement_weekly_cost_residential = SPEC.test()
