"""Looked after children in voluntary care: legal status V2 open at D."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "cla-voluntary-care",
    (
        Case(
            "A V2 that is open at the end of the day counts, and no other status does",
            as_at="2018-10-31",
            given=(
                edges.rows(
                    edges.in_care("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal", "Ivy", "Joe")
                ),
                edges.rows(edges.in_need("Kit")),
            ),
            tables={
                "legal_statuses": """
                child | status | started_on | ended_on
                Amy   | V2     | 2018-06-01 |
                Ben   | V2     | 2018-10-31 |
                Cal   | V2     | 2018-11-01 |
                Dan   | V2     | 2018-06-01 | 2018-10-31
                Eva   | V2     | 2018-06-01 | 2018-11-01
                Fay   | C2     | 2018-06-01 |
                Gus   | V2     | 2018-06-01 | 2018-09-01
                Gus   | C1     | 2018-09-01 |
                Hal   |        | 2018-06-01 |
                Joe   | C1     | 2018-06-01 | 2018-09-01
                Joe   | V2     | 2018-09-01 |
                Kit   | V2     | 2018-06-01 |
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | in care by agreement
            Ben   | Y           | Y         | from today
            Cal   | Y           | N         | only from tomorrow
            Dan   | Y           | N         | until today
            Eva   | Y           | Y         | until tomorrow
            Fay   | Y           | N         | under a care order
            Gus   | Y           | N         | under an interim care order since September
            Hal   | Y           | N         | the status is not recorded
            Ivy   | Y           | N         | no legal status at all
            Joe   | Y           | Y         | the interim care order has ended
            Kit   | -           | -         | has a status and no episode of care
            """,
        ),
        Case("The group is children looked after", as_at=edges.AS_AT, given=(edges.LOOKED_AFTER.given(),)),
    ),
)

test_cla_voluntary_care = SPEC.test()
