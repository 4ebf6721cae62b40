"""Of children starting to be looked after, those aged 13 to 17 on the day."""

from spec.care_edges import YEAR, entrants
from spec.edges import AS_AT
from spec.support import Case, Spec

SPEC = Spec(
    "adolescents-starting-to-be-looked-after",
    (
        Case(
            "Aged 13 to 17 on the day of coming into care",
            as_at=AS_AT,
            tables={
                "children": """
                child | born_on    | expected_on
                Amy   | 2005-06-01 |
                Ben   | 2005-06-02 |
                Cal   | 2000-06-02 |
                Dan   | 2000-06-01 |
                Eva   |            | 2005-06-01
                Gus   | 2004-07-01 |
                """,
                "cla_episodes": """
                id | child | started_on | entered_care_on
                e1 | Amy   | 2018-06-08 | 2018-06-01
                e2 | Ben   | 2018-06-08 | 2018-06-01
                e3 | Cal   | 2018-06-08 | 2018-06-01
                e4 | Dan   | 2018-06-08 | 2018-06-01
                e5 | Eva   | 2018-06-08 | 2018-06-01
                e6 | Fay   | 2018-06-08 | 2018-06-01
                e8 | Gus   | 2018-08-01 | 2018-02-01
                e7 | Gus   | 2018-07-01 | 2018-07-01
                e9 | Gus   | 2018-09-01 | 2018-02-01
                """,
            },
            expect="""
            child | record | denominator | numerator | because
            Amy   | e1     | Y           | Y         | 13 that day
            Ben   | e2     | Y           | N         | 13 the day after
            Cal   | e3     | Y           | Y         | 18 the day after
            Dan   | e4     | Y           | N         | 18 that day
            Eva   | e5     | Y           | ?         | not known when born
            Fay   | e6     | Y           | ?         | no record of the child
            Gus   | e8     | Y           | Y         | 13 the first time, which is the one that counts
            """,
        ),
        Case(
            "Each edge of starting to be looked after",
            as_at=AS_AT,
            given=(entrants(*YEAR).each(children={"born_on": "2004-01-01"}).given("Y"),),
        ),
    ),
)

test_adolescents_starting_to_be_looked_after = SPEC.test()
