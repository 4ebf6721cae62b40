"""Referrals received in twelve months."""

from spec.support import Case, Spec

SPEC = Spec(
    "referrals-received-number",
    (
        Case(
            "Every referral of the twelve months counts, whatever came of it",
            as_at="2018-10-31",
            tables={
                "referrals": """
                id | child | received_on | closed_on  | decided_on | recorded_on | no_further_action
                r1 | Amy   | 2017-10-31  | 2017-11-30 | 2017-11-01 | 2017-11-01  | N
                r2 | Amy   | 2017-11-01  | 2017-10-30 | 2017-10-30 | 2017-10-30  | N
                r3 | Amy   | 2018-10-31  |            | 2018-11-01 | 2018-11-01  | Y
                r4 | Ben   | 2018-11-01  | 2018-10-31 | 2018-10-31 | 2018-10-31  | N
                r5 | Ben   |             | 2018-10-31 | 2018-10-31 | 2018-10-31  | N
                r6 | Cal   | 2018-05-01  |            |            |             |
                r7 | Cal   | 2018-05-02  |            |            |             |
                """,
            },
            expect="""
            record | child | counted | because
            r1     | Amy   | -       | a day too early
            r2     | Amy   | Y       | the first day of the twelve months
            r3     | Amy   | Y       | today, and no further action
            r4     | Ben   | -       | tomorrow
            r5     | Ben   | -       | the day is not recorded
            r6     | Cal   | Y       | one,
            r7     | Cal   | Y       | and another while it is open
            """,
        ),
    ),
)

test_referrals_received_number = SPEC.test()
