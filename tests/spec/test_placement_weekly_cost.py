"""The mean weekly cost of a placement."""

from spec import edges, homes_open
from spec.support import Case, Spec

SPEC = Spec(
    "placement-weekly-cost",
    (
        Case(
            "Which placements are of this kind, and what they cost",
            as_at=edges.AS_AT,
            tables={
                "placements": """
                id | child | type | provider | started_on | weekly_cost | distance | out_of_area_because
                a1 | Amy   | U4   | PR1      | 2018-06-01 | 350         | 3 | need
                b1 | Ben   | K2   | PR4      | 2018-06-01 | 3200.5      | 3 | need
                c1 | Cal   |      |          | 2018-06-01 | 0           | 3 | need
                d1 | Dan   | U4   | PR1      | 2018-06-01 |             | 3 | need
                """,
            },
            expect="""
            record | denominator | numerator | weight | because
            a1     | Y           | Y         | 350    | a foster carer
            b1     | Y           | Y         | 3200.5 | a children's home
            c1     | Y           | Y         | 0      | of unknown type, and free
            d1     | -           | -         | -      | the cost is not recorded
            """,
        ),
        Case(
            "Which placements are homes in use",
            as_at=edges.AS_AT,
            given=(
                homes_open.given(
                    {"type": "U4", "weekly_cost": "350"}, denominator="Y", numerator="Y", weight="350"
                ),
            ),
        ),
    ),
)

test_placement_weekly_cost = SPEC.test()
