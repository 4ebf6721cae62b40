"""Assessments within 45 working days of the referral: of assessments authorised in the period."""

from spec.support import Case, Spec

SPEC = Spec(
    "assessments-within-45-working-days-of-referral",
    (
        Case(
            "The clock starts with the referral, whenever the assessment was opened",
            as_at="2018-10-31",
            tables={
                "referrals": """
                id | child | received_on | closed_on  | decided_on
                r1 | Amy   | 2018-08-24  |            | 2018-09-10
                r2 | Ben   | 2018-08-24  |            | 2018-09-10
                r3 | Cal   | 2018-08-26  |            | 2018-09-10
                r4 | Dan   | 2018-09-03  | 2018-10-01 | 2018-09-10
                r5 | Ivy   | 2018-09-03  |            |
                """,
                "assessments": """
                id | child | referral | started_on | authorised_on
                a1 | Amy   | r1       | 2018-09-03 | 2018-10-29
                a2 | Ben   | r2       | 2018-09-03 | 2018-10-30
                a3 | Cal   | r3       | 2018-09-03 | 2018-10-29
                a4 | Dan   | r4       | 2018-09-03 | 2018-09-02
                a5 | Eva   |          | 2018-09-03 | 2018-09-20
                a6 | Fay   | r0       | 2018-09-03 | 2018-09-20
                a7 | Gus   | r1       | 2018-09-03 |
                a8 | Hal   | r4       | 2018-08-01 | 2018-09-03
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            a1     | Amy   | Y           | Y         | Friday 24 August to Monday 29 October: 45
            a2     | Ben   | Y           | N         | Tuesday 30 October: 46
            a3     | Cal   | Y           | Y         | a referral on Sunday 26 August counts from the Friday
            a4     | Dan   | Y           | ?         | authorised before the referral came
            a5     | Eva   | ?           | ?         | no referral named
            a6     | Fay   | ?           | ?         | the referral named is not among the referrals
            a7     | Gus   | -           | -         | not authorised
            a8     | Hal   | Y           | Y         | the same day as the referral: 0
            """,
        ),
        Case(
            "The period is the year to date, its first and last days included",
            as_at="2018-10-31",
            tables={
                "referrals": """
                id | child | received_on
                r1 | Amy   | 2018-03-01
                r2 | Amy   | 2018-10-01
                """,
                "assessments": """
                id | referral | started_on | authorised_on
                a1 | r1       | 2018-03-01 | 2018-03-31
                a2 | r1       | 2018-03-01 | 2018-04-01
                a3 | r2       | 2018-10-01 | 2018-10-31
                a4 | r2       | 2018-10-01 | 2018-11-01
                """,
            },
            expect="""
            record | denominator | numerator
            a1     | -           | -
            a2     | Y           | Y
            a3     | Y           | Y
            a4     | -           | -
            """,
        ),
    ),
)

test_assessments_within_45_working_days_of_referral = SPEC.test()
