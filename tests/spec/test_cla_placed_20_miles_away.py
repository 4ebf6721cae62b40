"""Looked after children who live 20 miles or more from home."""

from spec import edges, homes
from spec.support import Case, Spec

SPEC = Spec(
    "cla-placed-20-miles-away",
    (
        Case(
            "Twenty miles are 20 miles or more",
            as_at=edges.AS_AT,
            given=(edges.rows(edges.in_care("Dan", "Dee", "Dot", "Eli", "Eve", "Fay")),),
            tables={
                "placements": """
                child | started_on | type | distance | weekly_cost
                Dan   | 2018-06-01 | U4   | 20       | 5
                Dee   | 2018-06-01 | U4   | 19.9     | 50
                Dot   | 2018-06-01 | U4   | 20.5     | 5
                Eli   | 2018-06-01 | U4   |          | 50
                Eve   | 2018-06-01 | U4   | 30       | 5
                Eve   | 2018-07-01 |      | 0        | 50
                Fay   | 2018-06-01 | U4   | 30       | 50
                Fay   | 2018-07-01 | U4   |          | 50
                """,
            },
            expect="""
            child | denominator | numerator | because
            Dan   | Y           | Y         | exactly 20 miles
            Dee   | Y           | N         | less than 20
            Dot   | Y           | Y         | more than 20
            Eli   | -           | -         | the distance is not known
            Eve   | Y           | N         | the latest home, though its type is not recorded
            Fay   | -           | -         | the distance of the latest home is not known
            """,
        ),
        Case(
            "Which placement is the child's home",
            as_at=edges.AS_AT,
            given=(homes.given(yes={"distance": "20"}, no={"distance": "3"}, unknown="-"),),
        ),
        Case(
            "Which placement is the child's home decides whether the distance is known",
            as_at=edges.AS_AT,
            given=(homes.counting(yes={"distance": "3"}, no={}, unknown="-"),),
        ),
        Case(
            "The group is children looked after",
            as_at=edges.AS_AT,
            given=(
                edges.LOOKED_AFTER.each(
                    placements={"type": "U4", "started_on": "2018-06-01", "distance": "3"}
                ).given(),
            ),
        ),
    ),
)

test_cla_placed_20_miles_away = SPEC.test()
