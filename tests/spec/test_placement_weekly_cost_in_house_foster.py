"""The mean weekly cost of a placement with the council's own foster carers."""

from spec import edges, homes_open
from spec.support import Case, Spec

SPEC = Spec(
    "placement-weekly-cost-in-house-foster",
    (
        Case(
            "Which placements are of this kind, and what they cost",
            as_at=edges.AS_AT,
            tables={
                "placements": """
                id | child | type | provider | started_on | weekly_cost | distance
                a1 | Amy   | U4   | PR1      | 2018-06-01 | 350         | 3
                b1 | Ben   | U5   | PR1 - own | 2018-06-01 | 360         | 3
                c1 | Cal   | U6   | PR1      | 2018-06-01 | 370         | 3
                d1 | Dan   | Q2   | PR1 - own | 2018-06-01 | 380         | 3
                e1 | Eva   | U4   | PR4      | 2018-06-01 | 800         | 3
                f1 | Fay   | K2   | PR1      | 2018-06-01 | 3200        | 3
                g1 | Gus   | U1   | PR1      | 2018-06-01 | 200         | 3
                h1 | Hal   | U4   | PR1      | 2018-06-01 |             | 3
                i1 | Ivy   |      | PR1      | 2018-06-01 | 350         | 3
                j1 | Jan   | U4   |          | 2018-06-01 | 350         | 3
                """,
            },
            expect="""
            record | denominator | numerator | weight | because
            a1     | Y           | Y         | 350    | a foster carer, long-term
            b1     | Y           | Y         | 360    | fostering for adoption
            c1     | Y           | Y         | 370    | a foster carer
            d1     | Y           | Y         | 380    | a foster carer, by the code until 2015
            e1     | -           | -         | -      | another provider
            f1     | -           | -         | -      | a children's home
            g1     | -           | -         | -      | connected persons
            h1     | -           | -         | -      | the cost is not recorded
            i1     | ?           | ?         | 350    | the type is not recorded
            j1     | ?           | ?         | 350    | the provider is not recorded
            """,
        ),
        Case(
            "Which placements are homes in use",
            as_at=edges.AS_AT,
            given=(
                homes_open.given(
                    {"type": "U4", "provider": "PR1", "weekly_cost": "350"},
                    denominator="Y",
                    numerator="Y",
                    weight="350",
                ),
            ),
        ),
    ),
)

test_placement_weekly_cost_in_house_foster = SPEC.test()
