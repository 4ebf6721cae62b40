"""Review conferences that were quorate, of those held in twelve months."""

from spec.support import Case, Spec

SPEC = Spec(
    "conferences-quorate",
    (
        Case(
            "Where nothing is recorded it is not known whether enough people were there",
            as_at="2018-10-31",
            tables={
                "cp_reviews": """
                id | child | due_on     | held_on    | quorate | continues | recorded_on
                r1 | Amy   | 2017-11-01 | 2017-10-31 | Y       | N         | 2017-11-01
                r2 | Amy   | 2017-10-31 | 2017-11-01 | Y       | N         | 2017-10-31
                r3 | Ben   | 2018-11-01 | 2018-10-31 | N       | Y         | 2018-11-01
                r4 | Cal   | 2018-10-31 | 2018-11-01 | Y       | N         | 2018-10-31
                r5 | Dan   | 2018-10-31 |            | N       | Y         | 2018-10-31
                r6 | Eva   | 2018-05-01 | 2018-05-01 |         | Y         |
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            r1     | Amy   | -           | -         | a day too early
            r2     | Amy   | Y           | Y         | the first day of the twelve months
            r3     | Ben   | Y           | N         | today
            r4     | Cal   | -           | -         | tomorrow
            r5     | Dan   | -           | -         | not held
            r6     | Eva   | Y           | ?         | a blank is not N
            """,
        ),
    ),
)

test_conferences_quorate = SPEC.test()
