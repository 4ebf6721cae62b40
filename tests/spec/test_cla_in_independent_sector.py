"""Looked after children whose home belongs to a private or voluntary provider."""

from spec import edges, homes
from spec.support import Case, Spec

SPEC = Spec(
    "cla-in-independent-sector",
    (
        Case(
            "Private and voluntary providers, whatever the type of home",
            as_at=edges.AS_AT,
            given=(edges.rows(edges.in_care("Dan", "Dee", "Dot", "Eli", "Eve", "Fay", "Fin", "Flo", "Gus")),),
            tables={
                "placements": """
                child | started_on | type | provider
                Dan   | 2018-06-01 | K2   | PR4
                Dee   | 2018-06-01 | U4   | PR5
                Dot   | 2018-06-01 |      | PR4 - Private
                Eli   | 2018-06-01 | K2   | PR1
                Eve   | 2018-06-01 | U4   | PR2
                Fay   | 2018-06-01 | K1   | PR3
                Fin   | 2018-06-01 | P1   | PR0
                Flo   | 2018-06-01 | U4   |
                Gus   | 2018-06-01 | K2   | PR1
                Gus   | 2018-07-01 |      | PR4
                """,
            },
            expect="""
            child | denominator | numerator | because
            Dan   | Y           | Y         | a private children's home
            Dee   | Y           | Y         | a carer of a voluntary agency
            Dot   | Y           | Y         | private, whatever the type
            Eli   | Y           | N         | the council's own
            Eve   | Y           | N         | another council's
            Fay   | Y           | N         | another public body's
            Fin   | Y           | N         | with parents
            Flo   | Y           | ?         | the provider is not recorded
            Gus   | Y           | Y         | the latest, though its type is not recorded
            """,
        ),
        Case(
            "Which placement is the child's home",
            as_at=edges.AS_AT,
            given=(homes.given(yes={"provider": "PR4"}, no={"provider": "PR1"}),),
        ),
        Case(
            "The group is children looked after",
            as_at=edges.AS_AT,
            given=(edges.LOOKED_AFTER.given(numerator="?"),),
        ),
    ),
)

test_cla_in_independent_sector = SPEC.test()
