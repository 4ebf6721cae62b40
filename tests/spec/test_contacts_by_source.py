"""Contacts by source."""

from spec.support import Case, Spec

SPEC = Spec(
    "contacts-by-source",
    (
        Case(
            "Each contact of the twelve months is of the kind its source says",
            as_at="2018-10-31",
            tables={
                "contacts": """
                id | child | received_on | source
                A  | Amy   | 2017-11-01  | 1A
                B  | Amy   | 2018-10-31  | 2B
                C  | Ben   | 2017-10-31  | 1A
                D  | Ben   | 2018-11-01  | 1A
                E  | Cal   | 2018-02-01  |
                F  | Dan   |             | 1A
                """,
            },
            expect="""
            record | kind | counted | because
            A      | 1A   | Y       | the first day of the twelve months
            B      | 2B   | Y       | today
            C      | -    | -       | a day too early
            D      | -    | -       | tomorrow
            E      |      | Y       | where it came from is not recorded
            F      | -    | -       | the day is not recorded
            """,
        ),
    ),
)

test_contacts_by_source = SPEC.test()
