"""Visits under regulation 28: weekly, four-weekly, six-weekly or three-monthly, by placement."""

from spec.edges import LOOKED_AFTER, in_care, rows
from spec.support import Case, Spec

SPEC = Spec(
    "cla-visits-on-time-regulation-28",
    (
        Case(
            "Within a week of the start of a placement",
            as_at="2018-10-31",
            given=(rows(in_care("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal")),),
            tables={
                "placements": """
                child | type | started_on
                Amy   | U6   | 2018-10-24
                Ben   | U6   | 2018-10-23
                Cal   | U6   | 2018-10-23
                Dan   | U6   | 2018-10-23
                Eva   | U6   | 2018-10-23
                Fay   | U6   | 2018-10-23
                Gus   | U6   | 2018-10-23
                Hal   | U6   | 2018-10-23
                """,
                "cla_visits": """
                child | visited_on | seen
                Cal   | 2018-10-22 | Y
                Dan   | 2018-10-23 | Y
                Eva   | 2018-10-25 | N
                Fay   | 2018-11-01 | Y
                Gus   | 2018-10-25 |
                Hal   | 2018-10-31 | Y
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | placed a week ago: the visit is due today, and not late
            Ben   | Y           | N         | it was due yesterday
            Cal   | Y           | N         | seen the day before the move, not since
            Dan   | Y           | Y         | seen on the day of the move: the next is due in six weeks
            Eva   | Y           | N         | the child was not seen
            Fay   | Y           | N         | the visit is after D
            Gus   | Y           | N         | whether the child was seen is not recorded
            Hal   | Y           | Y         | seen today
            """,
        ),
        Case(
            "Every six weeks in the first year of the placement",
            as_at="2018-10-31",
            given=(rows(in_care("Amy", "Ben", "Cal", "Dan")),),
            tables={
                "placements": """
                child | type | started_on
                Amy   | U6   | 2018-06-01
                Ben   | U6   | 2018-06-01
                Cal   | U4   | 2018-06-01
                Dan   | U6   | 2018-06-01
                """,
                "cla_visits": """
                child | visited_on | seen
                Amy   | 2018-09-19 | Y
                Ben   | 2018-09-18 | Y
                Cal   | 2018-09-18 | Y
                Dan   | 2018-06-05 | Y
                Dan   | 2018-10-01 | Y
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | 42 days ago: due today
            Ben   | Y           | N         | 43 days ago
            Cal   | Y           | N         | meant to last to 18, but in its first year
            Dan   | Y           | Y         | the last visit counts
            """,
        ),
        Case(
            "After the first year every three months where the placement is meant to last to 18",
            as_at="2018-10-31",
            given=(rows(in_care("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal")),),
            tables={
                "placements": """
                child | type | started_on
                Amy   | U4   | 2016-06-01
                Ben   | U4   | 2016-06-01
                Cal   | U1   | 2016-06-01
                Dan   | U6   | 2016-06-01
                Eva   |      | 2016-06-01
                Fay   | U6   | 2016-06-01
                Gus   | U4   | 2017-09-11
                Hal   | U4   | 2017-09-12
                """,
                "cla_visits": """
                child | visited_on | seen
                Amy   | 2018-07-31 | Y
                Ben   | 2018-07-30 | Y
                Cal   | 2018-07-31 | Y
                Dan   | 2018-07-31 | Y
                Eva   | 2018-07-31 | Y
                Fay   | 2018-09-19 | Y
                Gus   | 2018-07-31 | Y
                Hal   | 2018-07-31 | Y
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | three months ago: due today
            Ben   | Y           | N         | due yesterday
            Cal   | Y           | Y         | long term with a relative
            Dan   | Y           | N         | not meant to last to 18: still every six weeks
            Eva   | Y           | N         | the type is not recorded: every six weeks
            Fay   | Y           | Y         | seen 42 days ago
            Gus   | Y           | Y         | six weeks on, 11 September, the first year was over
            Hal   | Y           | N         | due on 11 September, the last day of the first year, and missed
            """,
        ),
        Case(
            "A year with a leap day is a year",
            as_at="2016-10-30",
            given=(rows(in_care("Amy", "Ben", since="2015-09-01")),),
            tables={
                "placements": """
                child | type | started_on
                Amy   | U4   | 2015-09-11
                Ben   | U4   | 2015-09-10
                """,
                "cla_visits": """
                child | visited_on | seen
                Amy   | 2016-07-30 | Y
                Ben   | 2016-07-30 | Y
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | N         | due on 10 September, 365 days on and still in the first year
            Ben   | Y           | Y         | due on the first day of the second year, and so three months on
            """,
        ),
        Case(
            "A relative or friend not yet approved: weekly to the first review, then every four weeks",
            as_at="2018-10-31",
            given=(
                rows(
                    in_care(
                        *("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal", "Ivy", "Jem", "Kit"),
                        *("Lou", "Max", "Nia", "Oli", "Pip"),
                    )
                ),
            ),
            tables={
                "placements": """
                child | type | started_on
                Amy   | U3   | 2018-09-01
                Ben   | U3   | 2018-09-01
                Cal   | U3   | 2018-09-01
                Dan   | U3   | 2018-09-01
                Eva   | U3   | 2018-09-01
                Fay   | U3   | 2018-09-01
                Gus   | U3   | 2018-09-01
                Hal   | U3   | 2018-09-01
                Ivy   | U3   | 2018-09-01
                Jem   | U3   | 2018-09-01
                Kit   | U3   | 2018-10-24
                Lou   | U3   | 2018-06-20
                Max   | U3   | 2018-06-20
                Nia   | U6   | 2018-09-01
                Oli   | U3   | 2018-09-01
                Pip   | U3   | 2018-09-01
                """,
                "cla_reviews": """
                child | held_on    | due_on     | cancelled
                Cal   | 2018-09-20 |            | N
                Dan   | 2018-09-20 |            |
                Eva   | 2018-09-20 |            | Y
                Fay   | 2018-08-31 |            | N
                Gus   | 2018-09-01 |            | N
                Hal   | 2018-09-20 |            | N
                Hal   | 2018-10-25 |            | N
                Ivy   | 2018-10-20 |            | N
                Jem   | 2018-10-20 |            | N
                Oli   |            | 2018-09-20 | N
                Pip   | 2018-09-20 |            | N
                """,
                "cla_visits": """
                child | visited_on | seen
                Amy   | 2018-10-24 | Y
                Ben   | 2018-10-23 | Y
                Cal   | 2018-10-03 | Y
                Dan   | 2018-10-03 | Y
                Eva   | 2018-10-03 | Y
                Fay   | 2018-10-03 | Y
                Gus   | 2018-10-03 | Y
                Hal   | 2018-10-10 | Y
                Ivy   | 2018-10-13 | Y
                Jem   | 2018-10-12 | Y
                Lou   | 2018-10-03 | Y
                Max   | 2018-10-02 | Y
                Nia   | 2018-10-03 | Y
                Oli   | 2018-10-03 | Y
                Pip   | 2018-10-02 | Y
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | no review yet, and seen a week ago
            Ben   | Y           | N         | no review yet, and seen 8 days ago
            Cal   | Y           | Y         | reviewed, and seen 28 days ago
            Dan   | Y           | Y         | a blank is not a review cancelled
            Eva   | Y           | N         | the review was cancelled, so weekly
            Fay   | Y           | N         | the review was before the placement, so weekly
            Gus   | Y           | Y         | reviewed on the day of the placement
            Hal   | Y           | Y         | reviewed in September, and seen 21 days ago
            Ivy   | Y           | Y         | a visit was due on 20 October, the day of the review
            Jem   | Y           | N         | due on 19 October, before the review, and still owed
            Kit   | Y           | Y         | placed a week ago and not seen: due today
            Lou   | Y           | Y         | due when 16 weeks were over, and so in six weeks
            Max   | Y           | N         | due the day before that, and still owed
            Nia   | Y           | Y         | with an approved carer: six weeks
            Oli   | Y           | N         | the review was not held
            Pip   | Y           | N         | reviewed, and seen 29 days ago
            """,
        ),
        Case(
            "At home on an interim care order: weekly to the first review, then every four weeks",
            as_at="2018-10-31",
            given=(rows(in_care("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal", "Ivy")),),
            tables={
                "placements": """
                child | type | started_on
                Amy   | P1   | 2018-06-01
                Ben   | P1   | 2018-06-01
                Cal   | P1   | 2018-06-01
                Dan   | P1   | 2018-06-01
                Eva   | P1   | 2018-06-01
                Fay   | P1   | 2018-06-01
                Gus   | P1   | 2018-06-01
                Hal   | U6   | 2018-06-01
                Ivy   | P1   | 2018-06-01
                """,
                "legal_statuses": """
                child | status | started_on | ended_on
                Amy   | C1     | 2018-06-01 |
                Ben   | C1     | 2018-06-01 |
                Cal   | C2     | 2018-06-01 |
                Dan   | C1     | 2018-06-01 | 2018-10-31
                Eva   | C1     | 2018-06-01 | 2018-11-01
                Fay   | C1     | 2018-11-01 |
                Gus   | C1     | 2018-10-31 |
                Hal   | C1     | 2018-06-01 |
                Ivy   | C1     | 2018-06-01 |
                """,
                "cla_reviews": """
                child | held_on    | cancelled
                Ivy   | 2018-06-29 | N
                """,
                "cla_visits": """
                child | visited_on | seen
                Amy   | 2018-10-24 | Y
                Ben   | 2018-10-23 | Y
                Cal   | 2018-10-23 | Y
                Dan   | 2018-10-23 | Y
                Eva   | 2018-10-23 | Y
                Fay   | 2018-10-23 | Y
                Gus   | 2018-10-23 | Y
                Hal   | 2018-10-23 | Y
                Ivy   | 2018-10-03 | Y
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | seen a week ago
            Ben   | Y           | N         | seen 8 days ago
            Cal   | Y           | Y         | a full care order: six weeks
            Dan   | Y           | Y         | the order ended today: six weeks
            Eva   | Y           | N         | the order ends tomorrow
            Fay   | Y           | Y         | the order starts tomorrow
            Gus   | Y           | N         | the order starts today
            Hal   | Y           | Y         | not at home: six weeks
            Ivy   | Y           | Y         | reviewed, and seen 28 days ago
            """,
        ),
        Case(
            "Which placement it is",
            as_at="2018-10-31",
            given=(
                rows(
                    in_care(
                        *("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal", "Ivy", "Jem", "Kit"),
                        *("Lou", "Max", "Nia", "Oli"),
                    )
                ),
            ),
            tables={
                "placements": """
                id | child | type | started_on | ended_on
                p2 | Amy   | U6   | 2018-06-01 |
                p1 | Amy   | U6   | 2018-10-23 |
                q1 | Ben   | U6   | 2018-06-01 | 2018-10-31
                q2 | Ben   | U6   | 2018-10-31 |
                r1 | Cal   | U6   | 2018-10-01 | 2018-11-01
                r2 | Cal   | U6   | 2018-11-01 |
                s1 | Dan   | U6   | 2018-06-01 |
                s2 | Dan   | T4   | 2018-10-20 |
                t1 | Eva   | U6   | 2018-06-01 | 2018-10-20
                t2 | Eva   | T4   | 2018-10-20 |
                u1 | Fay   | U6   | 2018-06-01 | 2018-09-01
                v1 | Gus   | U6   | 2018-06-01 |
                v2 | Gus   |      | 2018-10-20 |
                w1 | Hal   | A3   | 2018-06-01 |
                w2 | Ivy   | A4   | 2018-06-01 |
                w3 | Jem   | A5   | 2018-06-01 |
                w4 | Kit   | A6   | 2018-06-01 |
                x1 | Lou   | A6   | 2018-06-01 | 2018-09-01
                x2 | Lou   | U6   | 2018-09-01 |
                y2 | Max   | U3   | 2018-10-01 |
                y1 | Max   | U6   | 2018-10-01 |
                z1 | Nia   | U3   | 2018-10-01 |
                z2 | Nia   | U6   | 2018-10-01 |
                n2 | Oli   | T4   | 2018-10-01 |
                n1 | Oli   | T1   | 2018-10-20 |
                """,
                "cla_visits": """
                child | visited_on | seen
                Amy   | 2018-10-10 | Y
                Ben   | 2018-06-10 | Y
                Cal   | 2018-10-02 | Y
                Dan   | 2018-10-10 | Y
                Eva   | 2018-10-10 | Y
                Fay   | 2018-10-10 | Y
                Gus   | 2018-10-10 | Y
                Lou   | 2018-10-10 | Y
                Max   | 2018-10-10 | Y
                Nia   | 2018-10-10 | Y
                Oli   | 2018-10-10 | Y
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | N         | the later of two: not seen since the move
            Ben   | Y           | Y         | the first ended today, so the clock starts today
            Cal   | Y           | Y         | the second starts tomorrow
            Dan   | Y           | Y         | a temporary stay does not start the clock
            Eva   | Y           | N         | only the temporary stay is open, and nobody has come
            Fay   | Y           | ?         | no placement is open
            Gus   | Y           | N         | a placement of unknown type starts the clock
            Hal   | -           | -         | placed for adoption
            Ivy   | -           | -         | placed for adoption
            Jem   | -           | -         | placed for adoption
            Kit   | -           | -         | placed for adoption
            Lou   | Y           | Y         | no longer placed for adoption
            Max   | Y           | N         | of two on one day the higher id: weekly
            Nia   | Y           | Y         | of two on one day the higher id: six weeks
            Oli   | Y           | N         | of two temporary stays the later
            """,
        ),
        Case(
            "Temporary stays beside another placement, and alone",
            as_at="2018-10-31",
            given=(rows(in_care("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal", "Ivy")),),
            tables={
                "placements": """
                child | type | started_on | ended_on
                Amy   | T4   | 2018-06-01 |
                Amy   | U6   | 2018-10-31 |
                Ben   | T4   | 2018-06-01 |
                Ben   | U6   | 2018-11-01 |
                Cal   | U6   | 2018-06-01 | 2018-10-31
                Cal   | T4   | 2018-10-20 |
                Dan   | U6   | 2018-06-01 | 2018-11-01
                Dan   | T4   | 2018-10-20 |
                Eva   | T4   | 2018-06-01 |
                Eva   | T1   | 2018-10-31 |
                Fay   | T4   | 2018-06-01 |
                Fay   | T1   | 2018-11-01 |
                Gus   | T4   | 2018-06-01 |
                Gus   | T1   | 2018-10-20 | 2018-10-31
                Hal   | T4   | 2018-06-01 |
                Hal   | T1   | 2018-10-20 | 2018-11-01
                Ivy   | A3   | 2018-10-31 |
                Ivy   | T1   | 2018-10-31 |
                """,
                "cla_visits": """
                child | visited_on | seen
                Amy   | 2018-06-10 | Y
                Ben   | 2018-06-10 | Y
                Cal   | 2018-10-10 | Y
                Dan   | 2018-10-10 | Y
                Eva   | 2018-06-10 | Y
                Fay   | 2018-06-10 | Y
                Gus   | 2018-10-10 | Y
                Hal   | 2018-10-10 | Y
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | a new placement starts today
            Ben   | Y           | N         | it starts tomorrow
            Cal   | Y           | N         | it ended today, and nobody has come since the stay began
            Dan   | Y           | Y         | the placement ends tomorrow
            Eva   | Y           | Y         | the second stay starts today
            Fay   | Y           | N         | it starts tomorrow
            Gus   | Y           | Y         | it ended today
            Hal   | Y           | N         | it ends tomorrow, and nobody has come
            Ivy   | -           | -         | placed for adoption today, and in hospital
            """,
        ),
        Case(
            "Children looked after",
            as_at="2018-10-31",
            given=(LOOKED_AFTER.each(placements={"started_on": "2018-10-25", "type": "U6"}).given("Y"),),
        ),
    ),
)

test_regulation_28 = SPEC.test()
