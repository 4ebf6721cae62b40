"""Children looked after with a placement order and no match."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "placement-orders-unmatched",
    (
        Case(
            "An order by today, not matched and not reversed",
            as_at=edges.AS_AT,
            given=(
                edges.rows(
                    edges.in_care("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal", "Ivy", "Jan")
                ),
            ),
            tables={
                "permanence": """
                child | placement_order_on | matched_on | reversed_on | placed_on  | period_of_care
                Amy   | 2018-10-31         |            |             | 2018-05-01 | p
                Ben   | 2018-11-01         |            |             | 2018-05-01 | p
                Cal   | 2018-05-01         | 2018-10-31 |             |            | p
                Dan   | 2018-05-01         | 2018-11-01 |             | 2018-05-02 | p
                Eva   | 2018-05-01         |            | 2018-10-31  |            | p
                Fay   | 2018-05-01         |            | 2018-11-01  | 2018-05-02 | p
                Gus   |                    |            |             | 2018-05-01 | p
                Hal   | 2018-05-01         |            |             |            | p
                Hal   | 2018-06-01         | 2018-07-01 |             |            | p
                Kim   | 2018-05-01         |            |             |            | p
                """,
            },
            expect="""
            child | counted | because
            Amy   | Y       | the order was made today
            Ben   | -       | it is made tomorrow
            Cal   | -       | matched today
            Dan   | Y       | matched tomorrow
            Eva   | -       | the plan was reversed today
            Fay   | Y       | the plan is reversed tomorrow
            Gus   | -       | no order
            Hal   | Y       | one of two orders has no match
            Ivy   | -       | nothing recorded
            Kim   | -       | not looked after
            """,
        ),
        Case(
            "The group is children looked after",
            as_at=edges.AS_AT,
            given=(edges.LOOKED_AFTER.each(permanence={"placement_order_on": "2018-06-01"}).given(),),
        ),
    ),
)

test_placement_orders_unmatched = SPEC.test()
