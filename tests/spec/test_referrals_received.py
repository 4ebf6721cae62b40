"""Referrals of twelve months for every 10,000 children."""

from spec import rates
from spec.support import Case, Spec

SPEC = Spec(
    "referrals-received",
    (
        *rates.POPULATION,
        Case(
            "The referrals of twelve months",
            as_at="2018-10-31",
            tables={
                "referrals": """
                id | child | received_on | closed_on  | decided_on | recorded_on | no_further_action
                r1 | Amy   | 2017-10-31  | 2017-11-30 | 2017-11-01 | 2017-11-01  | N
                r2 | Amy   | 2017-11-01  | 2017-10-30 | 2017-10-30 | 2017-10-30  | N
                r3 | Amy   | 2018-10-31  |            | 2018-11-01 | 2018-11-01  | Y
                r4 | Ben   | 2018-11-01  | 2018-10-31 | 2018-10-31 | 2018-10-31  | N
                r5 | Cal   |             | 2018-10-31 | 2018-10-31 | 2018-10-31  | N
                """,
            },
            expect="""
            record | child | denominator | numerator | weight | because
            r1     | Amy   | -           | -         |        | a day too early
            r2     | Amy   | N           | Y         | 1      | the first day of the twelve months
            r3     | Amy   | N           | Y         | 1      | a second time, and no further action
            r4     | Ben   | -           | -         |        | tomorrow
            r5     | Cal   | -           | -         |        | the day is not recorded
            """,
        ),
    ),
)

test_referrals_received = SPEC.test()
