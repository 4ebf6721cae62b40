"""Looked after children who are unaccompanied and seeking asylum."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "unaccompanied-children-looked-after",
    (
        Case(
            "The status is that of an unaccompanied child, and is open at the end of the day",
            as_at="2018-10-31",
            given=(
                edges.rows(
                    edges.in_care("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal", "Ivy", "Joe")
                ),
                edges.rows(edges.in_care("Una", "Ula")),
                edges.rows(edges.in_need("Kit")),
            ),
            tables={
                "immigration_statuses": """
                child | status                              | started_on | ended_on
                Amy   | UASC                                | 2018-06-01 |
                Ben   | Unaccompanied Asylum Seeking Child  | 2018-10-31 |
                Cal   | Unaccompanied asylum seeking child  | 2018-11-01 |
                Dan   | UASC                                | 2018-06-01 | 2018-10-31
                Eva   | UASC                                | 2018-06-01 | 2018-11-01
                Fay   | Indefinite leave to remain          | 2018-06-01 |
                Gus   | Formerly UASC                       | 2018-06-01 |
                Hal   |                                     | 2018-06-01 |
                Joe   | Leave to remain                     | 2017-06-01 | 2018-06-01
                Joe   | UASC - claim pending                | 2018-06-01 |
                Una   | unaccompanied minor                 | 2018-06-01 |
                Ula   | UNACCOMPANIED                       | 2018-06-01 |
                Kit   | UASC                                | 2018-06-01 |
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | so recorded
            Ben   | Y           | Y         | from today, in full
            Cal   | Y           | N         | only from tomorrow
            Dan   | Y           | N         | until today
            Eva   | Y           | Y         | until tomorrow
            Fay   | Y           | N         | another status
            Gus   | Y           | N         | no longer
            Hal   | Y           | N         | the status is not recorded
            Ivy   | Y           | N         | no status at all
            Joe   | Y           | Y         | the earlier status has ended
            Una   | Y           | Y         | in small letters
            Ula   | Y           | Y         | in capitals
            Kit   | -           | -         | not looked after
            """,
        ),
        Case("The group is children looked after", as_at=edges.AS_AT, given=(edges.LOOKED_AFTER.given(),)),
    ),
)

test_unaccompanied_children_looked_after = SPEC.test()
