"""Days from the placement order to the match."""

from spec.support import Case, Spec

SPEC = Spec(
    "adoption-days-to-match",
    (
        Case(
            "From the placement order to the match",
            as_at="2018-10-31",
            tables={
                "permanence": """
                id | child | placement_order_on | matched_on | placed_on
                a1 | Amy   | 2018-01-01         | 2018-01-31 | 2018-03-01
                b1 | Ben   | 2018-01-01         | 2018-01-01 |
                c1 | Cal   |                    | 2018-01-31 | 2018-03-01
                d1 | Dan   | 2018-02-01         | 2018-01-31 | 2018-03-01
                e1 | Eva   | 2018-01-01         |            | 2018-03-01
                f1 | Fay   | 2017-01-01         | 2017-10-31 | 2018-03-01
                g1 | Gus   | 2017-10-01         | 2017-11-01 | 2018-12-01
                h1 | Hal   | 2018-10-01         | 2018-10-31 | 2018-12-01
                i1 | Ivy   | 2018-10-01         | 2018-11-01 | 2018-10-15
                """,
            },
            expect="""
            record | denominator | numerator | weight | because
            a1     | Y           | Y         | 30     | thirty days
            b1     | Y           | Y         | 0      | the same day
            c1     | -           | -         | -      | no order recorded
            d1     | -           | -         | -      | matched before the order, so it is not known
            e1     | -           | -         | -      | not matched yet
            f1     | -           | -         | -      | a day before the twelve months
            g1     | Y           | Y         | 31     | their first day
            h1     | Y           | Y         | 30     | today
            i1     | -           | -         | -      | tomorrow
            """,
        ),
    ),
)

test_adoption_days_to_match = SPEC.test()
