"""Looked after children who live outside the council's area."""

from spec import edges, homes
from spec.support import Case, Spec

SPEC = Spec(
    "cla-placed-outside-area",
    (
        Case(
            "The area of the home, where it is known",
            as_at=edges.AS_AT,
            given=(edges.rows(edges.in_care("Dan", "Dee", "Dot", "Eli", "Eve")),),
            tables={
                "placements": """
                id | child | started_on | type | period_of_care
                d1 | Dan   | 2018-06-01 | U4   | d2
                d2 | Dee   | 2018-06-01 | U4   | d1
                d3 | Dot   | 2018-06-01 | U4   | d1
                d4 | Eli   | 2018-06-01 | U4   | d1
                d5 | Eve   | 2018-06-01 | U4   | d2
                d6 | Eve   | 2018-07-01 |      | d2
                """,
                "placement_areas": """
                placement | outside
                d1        | Y
                d2        | N
                d3        |
                d5        | N
                d6        | Y
                """,
            },
            expect="""
            child | denominator | numerator | because
            Dan   | Y           | Y         | outside the area
            Dee   | Y           | N         | in the area
            Dot   | Y           | ?         | which area is not known
            Eli   | Y           | ?         | nothing is said of the area
            Eve   | Y           | Y         | the latest home, though its type is not recorded
            """,
        ),
        Case(
            "Which placement is the child's home",
            as_at=edges.AS_AT,
            given=(homes.given(yes={}, no={}),),
            tables={"placement_areas": homes.AREAS},
        ),
        Case(
            "The group is children looked after",
            as_at=edges.AS_AT,
            given=(edges.LOOKED_AFTER.given(numerator="?"),),
        ),
    ),
)

test_cla_placed_outside_area = SPEC.test()
