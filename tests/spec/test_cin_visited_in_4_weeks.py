"""Children in need visited in the past 4 weeks: of those in need at D in an assessed episode."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "cin-visited-in-4-weeks",
    (
        Case(
            "A visit 28 days ago is within 4 weeks and one 29 days ago is not",
            as_at="2018-10-31",
            given=(
                edges.rows(
                    edges.in_need("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal", "Ivy", "Joe")
                ),
                edges.rows(edges.in_care("Kit")),
            ),
            tables={
                "cin_visits": """
                child | visited_on | seen | seen_alone
                Amy   | 2018-10-03 | Y    |
                Ben   | 2018-10-02 | Y    | Y
                Cal   | 2018-10-31 | Y    |
                Dan   | 2018-11-01 | Y    |
                Eva   | 2018-10-20 | N    | Y
                Fay   | 2018-10-20 |      |
                Hal   | 2018-10-20 | Y    | N
                Hal   | 2018-11-05 | Y    | N
                Ivy   | 2018-01-05 | Y    |
                Ivy   | 2018-10-20 | Y    |
                Joe   | 2018-10-02 | Y    |
                Joe   | 2018-10-20 | N    |
                Kit   | 2018-10-20 | Y    |
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | seen on 3 October, 28 days before
            Ben   | Y           | N         | seen on 2 October, 29 days before
            Cal   | Y           | Y         | seen today
            Dan   | Y           | N         | the visit is tomorrow
            Eva   | Y           | N         | visited, not seen
            Fay   | Y           | N         | whether seen is not recorded, so not a visit
            Gus   | Y           | N         | never visited
            Hal   | Y           | Y         | seen on 20 October; the visit to come takes nothing away
            Ivy   | Y           | Y         | the last visit is the one that matters
            Joe   | Y           | N         | seen on 2 October, and not on 20 October
            Kit   | -           | -         | looked after, so not in the group
            """,
        ),
        Case(
            "The group is children in need in an assessed episode",
            as_at=edges.AS_AT,
            given=(edges.IN_NEED_AND_ASSESSED.given(numerator="N"),),
        ),
    ),
)

test_cin_visited_in_4_weeks = SPEC.test()
