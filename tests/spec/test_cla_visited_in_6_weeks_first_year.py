"""Looked after for less than 12 months: visited in the past 6 weeks."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "cla-visited-in-6-weeks-first-year",
    (
        Case(
            "A visit 42 days ago is within 6 weeks and one 43 days ago is not",
            as_at="2018-10-31",
            given=(edges.rows(edges.in_care("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal")),),
            tables={
                "cla_visits": """
                child | visited_on | seen | seen_alone
                Amy   | 2018-09-19 | Y    |
                Ben   | 2018-09-18 | Y    | Y
                Cal   | 2018-10-31 | Y    |
                Dan   | 2018-11-01 | Y    |
                Eva   | 2018-10-20 | N    | Y
                Fay   | 2018-10-20 |      |
                Hal   | 2018-06-05 | Y    |
                Hal   | 2018-10-01 | Y    |
                Hal   | 2018-11-20 | Y    |
                Kit   | 2018-10-20 | Y    |
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | seen on 19 September, 42 days before
            Ben   | Y           | N         | seen on 18 September, 43 days before
            Cal   | Y           | Y         | seen today
            Dan   | Y           | N         | the visit is tomorrow
            Eva   | Y           | N         | visited, not seen
            Fay   | Y           | N         | whether seen is not recorded
            Gus   | Y           | N         | never visited
            Hal   | Y           | Y         | the last visit by D is the one that matters
            Kit   | -           | -         | not looked after
            """,
        ),
        Case(
            "The first year ends on the day 12 months after coming into care",
            as_at="2018-10-31",
            tables={
                "cla_episodes": """
                child | started_on | ceased_on  | entered_care_on
                Amy   | 2017-11-01 |            | 2017-11-01
                Ben   | 2017-10-31 |            | 2017-10-31
                Cal   | 2018-06-01 |            | 2018-06-01
                Cal   | 2018-03-01 |            | 2016-03-01
                Dan   | 2016-01-01 | 2016-12-31 | 2016-01-01
                Dan   | 2018-06-01 |            | 2018-06-01
                Eva   | 2018-06-01 |            |
                Fay   | 2018-10-31 |            | 2018-10-31
                Gus   | 2018-06-01 |            | 2015-06-01
                Hal   | 2018-06-01 |            | 2018-06-01
                Hal   | 2018-11-01 |            | 2016-01-01
                Ivy   | 2018-06-01 |            | 2018-06-01
                Ivy   | 2016-01-01 | 2018-10-31 | 2016-01-01
                """,
                "cla_visits": """
                child | visited_on | seen
                Eva   | 2018-10-20 | Y
                Fay   | 2018-10-31 | Y
                Gus   | 2018-10-20 | Y
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | N         | 12 months are up tomorrow
            Ben   | -           | -         | 12 months are up today
            Cal   | -           | -         | the earliest day of entry among the open episodes counts
            Dan   | Y           | N         | the earlier time in care has ended
            Eva   | ?           | ?         | when care began is not recorded
            Fay   | Y           | Y         | came into care today
            Gus   | -           | -         | the episode is new, the time in care is not
            Hal   | Y           | N         | the episode that starts tomorrow does not count yet
            Ivy   | Y           | N         | the episode that ceased today does not count any more
            """,
        ),
        Case(
            "Twelve months from 29 February end on 28 February",
            as_at="2021-02-28",
            given=(
                edges.rows(
                    edges.in_care("Amy", since="2020-02-29") + edges.in_care("Ben", since="2020-03-01")
                ),
            ),
            expect="""
            child | denominator | numerator | because
            Amy   | -           | -         | 12 months are up today
            Ben   | Y           | N         | tomorrow
            """,
        ),
        Case(
            "Across a 29 February, 12 months are 366 days",
            as_at="2020-10-31",
            given=(edges.rows(edges.in_care("Amy", since="2019-11-01")),),
            expect="""
            child | denominator | numerator
            Amy   | Y           | N
            """,
        ),
        Case("The group is children looked after", as_at=edges.AS_AT, given=(edges.LOOKED_AFTER.given(),)),
    ),
)

test_cla_visited_in_6_weeks_first_year = SPEC.test()
