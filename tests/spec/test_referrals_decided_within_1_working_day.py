"""Referrals decided within 1 working day: of referrals with a decision in the period."""

from spec.support import Case, Spec

SPEC = Spec(
    "referrals-decided-within-1-working-day",
    (
        Case(
            "The day of the referral is day 0; weekends and bank holidays do not count",
            as_at="2018-04-30",
            tables={
                "referrals": """
                id | received_on | decided_on | closed_on  | recorded_on
                r1 | 2018-03-29  | 2018-04-03 |            |
                r2 | 2018-03-29  | 2018-04-04 | 2018-04-03 | 2018-04-03
                r3 | 2018-04-13  | 2018-04-16 | 2018-06-01 | 2018-05-01
                r4 | 2018-04-13  | 2018-04-17 |            |
                r5 | 2018-04-14  | 2018-04-16 |            |
                r6 | 2018-04-15  | 2018-04-17 |            |
                r7 | 2018-04-18  | 2018-04-18 |            |
                r8 | 2018-04-18  | 2018-04-17 |            |
                r9 | 2018-04-27  |            | 2018-04-27 | 2018-04-27
                """,
            },
            expect="""
            record | denominator | numerator | because
            r1     | Y           | Y         | Maundy Thursday to the Tuesday after Easter: 1 working day
            r2     | Y           | N         | the Wednesday: 2
            r3     | Y           | Y         | Friday to Monday: 1
            r4     | Y           | N         | Friday to Tuesday: 2
            r5     | Y           | Y         | a referral on Saturday counts from Friday: 1
            r6     | Y           | N         | a referral on Sunday counts from Friday: 2
            r7     | Y           | Y         | the same day: 0
            r8     | Y           | ?         | decided before it came: an end before its start is not known
            r9     | -           | -         | not decided
            """,
        ),
        Case(
            "The period is the year to date, its first and last days included",
            as_at="2018-04-30",
            tables={
                "referrals": """
                id | received_on | decided_on
                r1 | 2018-03-29  | 2018-03-31
                r2 | 2018-03-29  | 2018-04-01
                r3 | 2018-04-30  | 2018-04-30
                r4 | 2018-04-30  | 2018-05-01
                """,
            },
            expect="""
            record | denominator | numerator | because
            r1     | -           | -         | decided last year
            r2     | Y           | Y         | Easter Sunday, and no working day has gone by
            r3     | Y           | Y         | today
            r4     | -           | -         | tomorrow
            """,
        ),
        Case(
            "An open referral that has waited more than 1 working day at D is overdue",
            as_at="2018-04-30",
            tables={
                "referrals": """
                id | received_on | decided_on | closed_on  | recorded_on
                r1 | 2018-04-26  |            |            | 2018-04-30
                r2 | 2018-04-27  |            |            | 2018-04-20
                r3 | 2018-04-28  |            |            | 2018-04-20
                r4 | 2018-04-26  | 2018-05-01 |            | 2018-04-30
                r5 | 2018-04-26  | 2018-04-30 |            | 2018-04-30
                r6 | 2018-05-01  |            |            | 2018-04-20
                r7 | 2018-01-05  |            | 2018-05-01 | 2018-04-30
                r8 | 2018-01-05  |            | 2018-04-30 | 2018-04-30
                """,
            },
            expect="""
            record | denominator | numerator
            r5     | Y           | N
            """,
            overdue="""
            record | overdue | because
            r1     | Y       | Thursday to Monday: 2 working days
            r2     | -       | Friday to Monday: 1, so due today and late from tomorrow
            r3     | -       | Saturday counts from Friday: 1
            r4     | Y       | decided tomorrow, so still waiting at D
            r5     | -       | decided today
            r6     | -       | comes tomorrow
            r7     | Y       | waiting since January, and closes tomorrow
            r8     | -       | closed today: nobody will decide it now
            """,
        ),
    ),
)

test_referrals_decided_within_1_working_day = SPEC.test()
