"""Children looked after who are fostered by carers approved to adopt them."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "foster-to-adopt",
    (
        Case(
            "Placed by today, not yet placed for adoption, and the plan not reversed",
            as_at=edges.AS_AT,
            given=(
                edges.rows(
                    edges.in_care("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal", "Ivy", "Jan")
                ),
            ),
            tables={
                "permanence": """
                child | placed_early_on | placed_on  | reversed_on | matched_on | order_on
                Amy   | 2018-10-31      |            |             | 2018-05-01 | 2018-05-01
                Ben   | 2018-11-01      |            |             | 2018-05-01 | 2018-05-01
                Cal   | 2018-05-01      | 2018-10-31 |             |            |
                Dan   | 2018-05-01      | 2018-11-01 |             | 2018-05-01 | 2018-05-01
                Eva   | 2018-05-01      |            | 2018-10-31  |            |
                Fay   | 2018-05-01      |            | 2018-11-01  | 2018-05-01 | 2018-05-01
                Gus   |                 |            |             | 2018-05-01 | 2018-05-01
                Hal   | 2018-05-01      |            |             |            |
                Hal   | 2018-06-01      | 2018-07-01 |             |            |
                Kim   | 2018-05-01      |            |             |            |
                """,
            },
            expect="""
            child | counted | because
            Amy   | Y       | placed today
            Ben   | -       | placed tomorrow
            Cal   | -       | placed for adoption from today
            Dan   | Y       | placed for adoption from tomorrow
            Eva   | -       | the plan was reversed today
            Fay   | Y       | the plan is reversed tomorrow
            Gus   | -       | on the way to adoption, and not fostered for it
            Hal   | Y       | one of two records
            Ivy   | -       | nothing recorded
            Kim   | -       | not looked after
            """,
        ),
        Case(
            "The group is children looked after",
            as_at=edges.AS_AT,
            given=(edges.LOOKED_AFTER.each(permanence={"placed_early_on": "2018-06-01"}).given(),),
        ),
    ),
)

test_foster_to_adopt = SPEC.test()
