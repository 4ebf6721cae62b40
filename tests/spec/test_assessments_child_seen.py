"""Assessments in which the child was seen, of those authorised in twelve months."""

from spec.support import Case, Spec

SPEC = Spec(
    "assessments-child-seen",
    (
        Case(
            "Where nothing is recorded it is not known whether the child was seen",
            as_at="2018-10-31",
            tables={
                "assessments": """
                id | child | started_on | authorised_on | child_seen | no_further_action | recorded_on
                a1 | Amy   | 2017-09-01 | 2017-10-31    | Y          | N                 | 2017-11-01
                a2 | Amy   | 2017-09-01 | 2017-11-01    | Y          | N                 | 2017-10-31
                a3 | Ben   | 2018-10-01 | 2018-10-31    | N          | Y                 | 2018-11-01
                a4 | Cal   | 2018-10-01 | 2018-11-01    | Y          | N                 | 2018-10-31
                a5 | Dan   | 2018-10-01 |               | Y          | N                 | 2018-10-31
                a6 | Eva   | 2018-05-01 | 2018-06-01    |            | Y                 |
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            a1     | Amy   | -           | -         | a day too early
            a2     | Amy   | Y           | Y         | the first day of the twelve months
            a3     | Ben   | Y           | N         | authorised today without seeing the child
            a4     | Cal   | -           | -         | authorised tomorrow
            a5     | Dan   | -           | -         | not authorised
            a6     | Eva   | Y           | ?         | a blank is not N
            """,
        ),
    ),
)

test_assessments_child_seen = SPEC.test()
