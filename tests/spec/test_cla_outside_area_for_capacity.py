"""Children placed outside the area because there was no home in it."""

from spec import edges, homes
from spec.support import Case, Spec

SPEC = Spec(
    "cla-outside-area-for-capacity",
    (
        Case(
            "Of those outside the area, the reason",
            as_at=edges.AS_AT,
            given=(edges.rows(edges.in_care("Dan", "Dee", "Dot", "Eli", "Eve", "Fay", "Gil", "Hal")),),
            tables={
                "placements": """
                id | child | started_on | type     | out_of_area_because
                d1 | Dan   | 2018-06-01 | U4       | capacity
                d2 | Dee   | 2018-06-01 | U4       | need
                d3 | Dot   | 2018-06-01 | U4       | family
                d4 | Eli   | 2018-06-01 | capacity | other
                d5 | Eve   | 2018-06-01 | U4       |
                d6 | Fay   | 2018-06-01 | U4       | capacity
                d7 | Gil   | 2018-06-01 | U4       | capacity
                d8 | Hal   | 2018-06-01 | U4       | need
                d9 | Hal   | 2018-07-01 |          | capacity
                """,
                "placement_areas": """
                placement | outside
                d1        | Y
                d2        | Y
                d3        | Y
                d4        | Y
                d5        | Y
                d6        | N
                d7        |
                d8        | Y
                d9        | Y
                """,
            },
            expect="""
            child | denominator | numerator | because
            Dan   | Y           | Y         | no home in the area
            Dee   | Y           | N         | the child needs what is only there
            Dot   | Y           | N         | family is there
            Eli   | Y           | N         | another reason
            Eve   | Y           | ?         | the reason is not recorded
            Fay   | -           | -         | in the area, whatever the reason says
            Gil   | ?           | ?         | which area is not known
            Hal   | Y           | Y         | the latest home, though its type is not recorded
            """,
        ),
        Case(
            "Which placement is the child's home decides whether the child is outside the area",
            as_at=edges.AS_AT,
            given=(homes.counting(yes={"out_of_area_because": "need"}, no={"out_of_area_because": "need"}),),
            tables={"placement_areas": homes.AREAS},
        ),
        Case(
            "Which placement is the child's home decides the reason",
            as_at=edges.AS_AT,
            given=(
                homes.given_outside(
                    yes={"out_of_area_because": "capacity"}, no={"out_of_area_because": "need"}
                ),
            ),
        ),
        Case(
            "The group is children looked after",
            as_at=edges.AS_AT,
            given=(homes.outside(edges.LOOKED_AFTER).given(numerator="Y"),),
        ),
    ),
)

test_cla_outside_area_for_capacity = SPEC.test()
