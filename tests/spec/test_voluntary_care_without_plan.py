"""Voluntary care for six months or more without a plan."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "voluntary-care-without-plan",
    (
        Case(
            "Six months in voluntary care, and no plan open",
            as_at="2018-10-31",
            given=(
                edges.rows(
                    edges.in_care("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", since="2017-01-01")
                ),
                edges.rows(
                    edges.in_care("Hal", "Ivy", "Jan", "Kim", "Lex", "Lil", "Moe", since="2017-01-01")
                ),
            ),
            tables={
                "legal_statuses": """
                child | status | started_on | ended_on   | recorded_on
                Amy   | V2     | 2018-04-30 |            |
                Ben   | V2     | 2018-05-01 |            | 2018-01-01
                Cal   | V2     | 2017-01-01 |            |
                Dan   | V2     | 2017-01-01 |            |
                Eva   | V2     | 2017-01-01 |            |
                Fay   | V2     | 2017-01-01 |            |
                Gus   | V2     | 2017-01-01 | 2018-06-01 |
                Gus   | V2     | 2018-06-01 |            |
                Hal   | V2     | 2017-01-01 | 2018-10-31 |
                Ivy   | V2     | 2017-01-01 | 2018-11-01 |
                Ivy   | V2     | 2018-06-01 |            |
                Jan   | V2     | 2018-10-31 |            |
                Jan   | C2     | 2017-01-01 |            |
                Kim   | V2     | 2018-11-01 |            |
                Lex   | C2     | 2017-01-01 |            |
                Lil   | V2     | 2017-01-01 | 2018-11-01 |
                Moe   | V2     | 2017-01-01 | 2018-10-31 |
                Moe   | V2     | 2018-10-31 |            |
                Lou   | V2     | 2017-01-01 |            |
                """,
                "care_plans": """
                child | started_on | ended_on   | recorded_on
                Cal   | 2018-10-31 |            |
                Dan   | 2018-11-01 |            | 2018-05-01
                Eva   | 2018-01-01 | 2018-10-31 |
                Fay   | 2018-01-01 | 2018-11-01 | 2018-05-01
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | six months on 30 October
            Ben   | Y           | N         | six months tomorrow
            Cal   | Y           | N         | the plan starts today
            Dan   | Y           | Y         | the plan starts tomorrow
            Eva   | Y           | Y         | the plan ended today
            Fay   | Y           | N         | the plan ends tomorrow
            Gus   | Y           | N         | the status of now began in June
            Hal   | -           | -         | ended today
            Ivy   | Y           | Y         | the earlier of two that are open
            Jan   | Y           | N         | voluntary care since today; the care order does not count
            Kim   | -           | -         | starts tomorrow
            Lex   | -           | -         | a care order
            Lil   | Y           | Y         | ends tomorrow
            Moe   | Y           | N         | the earlier status ended today
            Lou   | -           | -         | not looked after
            """,
        ),
        Case(
            "Six months before 28 August are 28 February",
            as_at="2018-08-28",
            given=(edges.rows(edges.in_care("Amy", "Ben", since="2017-01-01")),),
            tables={
                "legal_statuses": """
                child | status | started_on
                Amy   | V2     | 2018-02-28
                Ben   | V2     | 2018-03-01
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | six months today
            Ben   | Y           | N         | six months on 1 September, though 182 days on 30 August
            """,
        ),
        Case(
            "The group is children looked after, in voluntary care",
            as_at=edges.AS_AT,
            given=(
                edges.LOOKED_AFTER.each(legal_statuses={"status": "V2", "started_on": "2018-04-01"}).given(
                    numerator="Y"
                ),
            ),
        ),
    ),
)

test_voluntary_care_without_plan = SPEC.test()
