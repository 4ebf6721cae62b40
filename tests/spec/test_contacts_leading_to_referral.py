"""Referrals of the year to date for every 100 contacts of it."""

from spec.support import Case, Spec

SPEC = Spec(
    "contacts-leading-to-referral",
    (
        Case(
            "The referrals of the year are set beside its contacts, whoever they are about",
            as_at="2018-10-31",
            tables={
                "contacts": """
                id | child | received_on | decided_on | recorded_on
                c1 | Amy   | 2018-03-31  | 2018-04-03 | 2018-04-03
                c2 | Amy   | 2018-04-01  | 2018-03-30 | 2018-03-30
                c3 | Ben   | 2018-10-31  | 2018-11-01 | 2018-11-01
                c4 | Cal   | 2018-11-01  | 2018-10-31 | 2018-10-31
                c5 | Cal   |             | 2018-10-31 | 2018-10-31
                """,
                "referrals": """
                id | child | received_on | closed_on  | decided_on | recorded_on | no_further_action
                r1 | Amy   | 2018-03-31  | 2018-04-30 | 2018-04-03 | 2018-04-03  | N
                r2 | Amy   | 2018-04-01  | 2018-03-30 | 2018-03-30 | 2018-03-30  | N
                r3 | Dan   | 2018-10-31  |            | 2018-11-01 | 2018-11-01  | Y
                r4 | Eva   | 2018-11-01  |            | 2018-10-31 | 2018-10-31  | N
                r5 | Fay   |             | 2018-10-31 | 2018-10-31 | 2018-10-31  | N
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            c1     | Amy   | -           | -         | before 1 April
            c2     | Amy   | Y           | N         | a contact on the first day of the year
            c3     | Ben   | Y           | N         | and on D
            c4     | Cal   | -           | -         | tomorrow
            c5     | Cal   | -           | -         | the day is not recorded
            r1     | Amy   | -           | -         | before 1 April
            r2     | Amy   | N           | Y         | a referral, perhaps from a contact in March
            r3     | Dan   | N           | Y         | with no contact on record, and no further action
            r4     | Eva   | -           | -         | tomorrow
            r5     | Fay   | -           | -         | the day is not recorded
            """,
        ),
    ),
)

test_contacts_leading_to_referral = SPEC.test()
