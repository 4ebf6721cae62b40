"""Looked after for 12 months or more: visited in the past 13 weeks."""

from spec import edges
from spec.support import Case, Spec

SETTLED = edges.in_care("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal", since="2016-06-01")

SPEC = Spec(
    "cla-visited-in-13-weeks-after-first-year",
    (
        Case(
            "A visit 91 days ago is within 13 weeks and one 92 days ago is not",
            as_at="2018-10-31",
            given=(edges.rows(SETTLED),),
            tables={
                "cla_visits": """
                child | visited_on | seen | seen_alone
                Amy   | 2018-08-01 | Y    |
                Ben   | 2018-07-31 | Y    | Y
                Cal   | 2018-10-31 | Y    |
                Dan   | 2018-11-01 | Y    |
                Eva   | 2018-10-20 | N    | Y
                Fay   | 2018-10-20 |      |
                Hal   | 2017-06-05 | Y    |
                Hal   | 2018-10-01 | Y    |
                Hal   | 2018-11-20 | Y    |
                Kit   | 2018-10-20 | Y    |
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | seen on 1 August, 91 days before
            Ben   | Y           | N         | seen on 31 July, 92 days before
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
            "The first year is over on the day 12 months after coming into care",
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
                Eva   | 2016-06-01 |            |
                Gus   | 2018-06-01 |            | 2015-06-01
                Hal   | 2018-06-01 |            | 2018-06-01
                Hal   | 2018-11-01 |            | 2016-01-01
                Ivy   | 2018-06-01 |            | 2018-06-01
                Ivy   | 2016-01-01 | 2018-10-31 | 2016-01-01
                """,
                "cla_visits": """
                child | visited_on | seen
                Eva   | 2018-10-20 | Y
                Gus   | 2018-10-20 | Y
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | -           | -         | 12 months are up tomorrow
            Ben   | Y           | N         | 12 months are up today
            Cal   | Y           | N         | the earliest day of entry among the open episodes counts
            Dan   | -           | -         | the earlier time in care has ended
            Eva   | ?           | ?         | when care began is not recorded
            Gus   | Y           | Y         | the episode is new, the time in care is not
            Hal   | -           | -         | the episode that starts tomorrow does not count yet
            Ivy   | -           | -         | the episode that ceased today does not count any more
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
            Amy   | Y           | N         | 12 months are up today
            Ben   | -           | -         | tomorrow
            """,
        ),
        Case(
            "Across a 29 February, 12 months are 366 days",
            as_at="2020-10-31",
            given=(
                edges.rows(
                    edges.in_care("Amy", since="2019-11-01") + edges.in_care("Ben", since="2019-10-31")
                ),
            ),
            expect="""
            child | denominator | numerator | because
            Amy   | -           | -         | 365 days
            Ben   | Y           | N         | 366 days
            """,
        ),
        Case(
            "The group is children looked after",
            as_at=edges.AS_AT,
            given=(edges.looked_after(entered_care_on="2016-06-01").given(),),
        ),
    ),
)

test_cla_visited_in_13_weeks_after_first_year = SPEC.test()
