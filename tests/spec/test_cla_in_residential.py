"""Looked after children who live in residential homes."""

from spec import edges, homes
from spec.support import Case, Spec

SPEC = Spec(
    "cla-in-residential",
    (
        Case(
            "Children's homes, care homes, health establishments, family centres and residential schools",
            as_at=edges.AS_AT,
            given=(edges.rows(edges.in_care("Dan", "Dee", "Dot", "Eli", "Eve", "Fay", "Fin", "Flo", "Gus")),),
            tables={
                "placements": """
                child | started_on | type | out_of_area_because
                Dan   | 2018-06-01 | K2   | need
                Dee   | 2018-06-01 | R1   | need
                Dot   | 2018-06-01 | R2   | need
                Eli   | 2018-06-01 | R3   | need
                Eve   | 2018-06-01 | S1   | need
                Fay   | 2018-06-01 | K1   | need
                Fin   | 2018-06-01 | R5   | need
                Flo   | 2018-06-01 | U4   | need
                Gus   | 2018-06-01 | K2   | need
                Gus   | 2018-07-01 |      |
                """,
            },
            expect="""
            child | denominator | numerator | because
            Dan   | Y           | Y         | a children's home
            Dee   | Y           | Y         | a care home
            Dot   | Y           | Y         | a health establishment
            Eli   | Y           | Y         | a family centre
            Eve   | Y           | Y         | a residential school
            Fay   | Y           | N         | a secure children's home
            Fin   | Y           | N         | custody
            Flo   | Y           | N         | a foster carer
            Gus   | Y           | ?         | now in a home of a type not recorded
            """,
        ),
        Case(
            "Which placement is the child's home",
            as_at=edges.AS_AT,
            given=(homes.given(yes={"type": "K2"}, no={"type": "U4"}),),
        ),
        Case(
            "The group is children looked after",
            as_at=edges.AS_AT,
            given=(edges.LOOKED_AFTER.given(numerator="?"),),
        ),
    ),
)

test_cla_in_residential = SPEC.test()
