"""Contacts received in the month."""

from spec.support import Case, Spec

SPEC = Spec(
    "contacts-received",
    (
        Case(
            "Each contact counts in the month it was received, whatever came of it",
            as_at="2018-10-31",
            tables={
                "contacts": """
                id | child | received_on | decided_on | recorded_on
                c1 | Amy   | 2018-09-30  | 2018-10-01 | 2018-10-01
                c2 | Amy   | 2018-10-01  |            | 2018-11-02
                c3 | Amy   | 2018-10-31  | 2018-11-02 | 2018-11-02
                c4 | Ben   | 2018-11-01  | 2018-10-31 | 2018-10-31
                c5 | Ben   |             | 2018-10-15 | 2018-10-15
                c6 | Cal   | 2018-10-15  | 2018-10-15 | 2018-10-15
                c7 | Cal   | 2018-10-15  | 2018-10-15 | 2018-10-15
                """,
            },
            expect="""
            record | child | counted | because
            c1     | Amy   | -       | the last day of September
            c2     | Amy   | Y       | the first day of the month; no decision is needed
            c3     | Amy   | Y       | the last day, and a child counts as often as somebody calls
            c4     | Ben   | -       | tomorrow
            c5     | Ben   | -       | the day is not recorded
            c6     | Cal   | Y       | two contacts of one day
            c7     | Cal   | Y       | are two
            """,
        ),
        Case(
            "As at a day in the month, the month so far",
            as_at="2018-10-15",
            tables={
                "contacts": """
                id | received_on
                c1 | 2018-09-30
                c2 | 2018-10-01
                c3 | 2018-10-15
                c4 | 2018-10-16
                """,
            },
            expect="""
            record | counted
            c1     | -
            c2     | Y
            c3     | Y
            c4     | -
            """,
        ),
    ),
)

test_contacts_received = SPEC.test()
