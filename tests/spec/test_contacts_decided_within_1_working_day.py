"""Contacts decided within 1 working day: of contacts with a decision in the period."""

from spec.support import Case, Spec

SPEC = Spec(
    "contacts-decided-within-1-working-day",
    (
        Case(
            "The day of the contact is day 0; weekends and bank holidays do not count",
            as_at="2018-04-30",
            tables={
                "contacts": """
                id | received_on | decided_on
                c1 | 2018-03-29  | 2018-04-03
                c2 | 2018-03-29  | 2018-04-04
                c3 | 2018-04-13  | 2018-04-16
                c4 | 2018-04-13  | 2018-04-17
                c5 | 2018-04-14  | 2018-04-16
                c6 | 2018-04-15  | 2018-04-17
                c7 | 2018-04-18  | 2018-04-18
                c8 | 2018-04-18  | 2018-04-17
                c9 | 2018-04-27  |
                """,
            },
            expect="""
            record | denominator | numerator | because
            c1     | Y           | Y         | Maundy Thursday to the Tuesday after Easter: 1 working day
            c2     | Y           | N         | the Wednesday: 2
            c3     | Y           | Y         | Friday to Monday: 1
            c4     | Y           | N         | Friday to Tuesday: 2
            c5     | Y           | Y         | a contact on Saturday counts from Friday: 1
            c6     | Y           | N         | a contact on Sunday counts from Friday: 2
            c7     | Y           | Y         | the same day: 0
            c8     | Y           | ?         | decided before it came: an end before its start is not known
            c9     | -           | -         | not decided
            """,
        ),
        Case(
            "The period is the year to date, its first and last days included",
            as_at="2018-04-30",
            tables={
                "contacts": """
                id | received_on | decided_on
                c1 | 2018-03-31  | 2018-03-31
                c2 | 2018-03-31  | 2018-04-01
                c3 | 2018-04-30  | 2018-04-30
                c4 | 2018-04-30  | 2018-05-01
                """,
            },
            expect="""
            record | denominator | numerator
            c1     | -           | -
            c2     | Y           | Y
            c3     | Y           | Y
            c4     | -           | -
            """,
        ),
        Case(
            "A contact that has waited more than 1 working day at D is overdue",
            as_at="2018-04-30",
            tables={
                "contacts": """
                id | received_on | decided_on | recorded_on
                c1 | 2018-04-26  |            | 2018-04-30
                c2 | 2018-04-27  |            | 2018-04-20
                c3 | 2018-04-28  |            | 2018-04-20
                c4 | 2018-04-26  | 2018-05-01 | 2018-04-30
                c5 | 2018-04-26  | 2018-04-30 | 2018-04-30
                c6 | 2018-05-01  |            | 2018-04-20
                c7 | 2018-01-05  |            | 2018-04-30
                """,
            },
            expect="""
            record | denominator | numerator
            c5     | Y           | N
            """,
            overdue="""
            record | overdue | because
            c1     | Y       | Thursday to Monday: 2 working days
            c2     | -       | Friday to Monday: 1, so due today and late from tomorrow
            c3     | -       | Saturday counts from Friday: 1
            c4     | Y       | decided tomorrow, so still waiting at D
            c5     | -       | decided today
            c6     | -       | comes tomorrow
            c7     | Y       | waiting since January, before the period
            """,
        ),
    ),
)

test_contacts_decided_within_1_working_day = SPEC.test()
