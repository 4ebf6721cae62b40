"""Section 47 enquiries completed with no further action, of those completed in twelve months."""

from spec.support import Case, Spec

SPEC = Spec(
    "s47-no-further-action",
    (
        Case(
            "An enquiry completed with no outcome recorded is not known",
            as_at="2018-10-31",
            tables={
                "s47_enquiries": """
                id | child | started_on | ended_on   | recorded_on | no_further_action
                s1 | Amy   | 2017-11-01 | 2017-10-31 | 2017-11-01  | Y
                s2 | Ben   | 2017-10-01 | 2017-11-01 | 2017-10-31  | Y
                s3 | Cal   | 2018-10-25 | 2018-10-31 | 2018-11-01  | N
                s4 | Dan   | 2018-10-25 | 2018-11-01 | 2018-10-31  | Y
                s5 | Eva   | 2018-10-25 |            | 2018-10-31  | Y
                s6 | Fay   | 2018-05-01 | 2018-05-10 |             |
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            s1     | Amy   | -           | -         | completed a day too early
            s2     | Ben   | Y           | Y         | the first day of the twelve months
            s3     | Cal   | Y           | N         | completed today, and something followed
            s4     | Dan   | -           | -         | completed tomorrow
            s5     | Eva   | -           | -         | still open
            s6     | Fay   | Y           | ?         | a blank is not N
            """,
        ),
    ),
)

test_s47_no_further_action = SPEC.test()
