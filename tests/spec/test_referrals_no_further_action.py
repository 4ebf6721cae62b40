"""Referrals that needed no further action, of those received in twelve months."""

from spec.support import Case, Spec

SPEC = Spec(
    "referrals-no-further-action",
    (
        Case(
            "A referral with no outcome recorded is not known, and stays in the denominator",
            as_at="2018-10-31",
            tables={
                "referrals": """
                id | child | received_on | closed_on  | decided_on | recorded_on | no_further_action
                r1 | Amy   | 2017-10-31  | 2017-11-30 | 2017-11-01 | 2017-11-01  | Y
                r2 | Amy   | 2017-11-01  | 2017-10-30 | 2017-10-30 | 2017-10-30  | Y
                r3 | Amy   | 2018-10-31  |            | 2018-11-01 | 2018-11-01  | N
                r4 | Ben   | 2018-11-01  | 2018-10-31 | 2018-10-31 | 2018-10-31  | Y
                r5 | Ben   |             | 2018-10-31 | 2018-10-31 | 2018-10-31  | Y
                r6 | Cal   | 2018-05-01  |            |            |             |
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            r1     | Amy   | -           | -         | a day too early
            r2     | Amy   | Y           | Y         | the first day of the twelve months
            r3     | Amy   | Y           | N         | today
            r4     | Ben   | -           | -         | tomorrow
            r5     | Ben   | -           | -         | the day is not recorded
            r6     | Cal   | Y           | ?         | a blank is not N
            """,
        ),
    ),
)

test_referrals_no_further_action = SPEC.test()
