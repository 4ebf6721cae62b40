"""Children looked after for every 10,000 children."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "cla-rate-per-10000",
    (
        Case(
            "The population is the latest estimate by the day",
            as_at=edges.AS_AT,
            given=(edges.rows(edges.in_care("Amy", "Ben")),),
            tables={
                "child_population": """
                counted_on | replaced_on | earliest | people
                2017-06-30 | 2018-06-30  | Y        | 60000
                2018-06-30 | 2018-11-01  | N        | 61000
                2018-11-01 |             | N        | 62000
                """,
            },
            expect="""
            child | denominator | numerator | weight | because
            Amy   | N           | Y         | 1      | looked after
            Ben   | N           | Y         | 1      | looked after
                  | Y           | N         | 61000  | the estimate of 2018, in force until tomorrow
            """,
        ),
        Case(
            "Before the first estimate the earliest stands in, and one replaced today is not in force",
            as_at="2017-06-29",
            tables={
                "child_population": """
                counted_on | replaced_on | earliest | people
                2017-06-30 | 2018-06-30  | Y        | 60000
                2017-06-28 | 2017-06-29  | Y        | 60500
                2017-07-01 |             | N        | 61000
                2017-06-29 |             | N        | 61500
                2017-07-02 | 2018-06-30  |          | 62000
                """,
            },
            expect="""
            child | denominator | numerator | weight | because
                  | Y           | N         | 60000  | the earliest there is
                  | Y           | N         | 61500  | of this very day
                  | ?           | N         | 62000  | whether it is the earliest is not said
            """,
        ),
        Case("Each edge of being looked after", as_at=edges.AS_AT, given=(edges.LOOKED_AFTER.above(),)),
    ),
)

test_cla_rate_per_10000 = SPEC.test()
