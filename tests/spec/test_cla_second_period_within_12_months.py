"""Of the days on which a child came into care, those no more than 12 months after leaving it."""

from spec.care_edges import YEAR, entrants
from spec.edges import AS_AT
from spec.support import Case, Spec

SPEC = Spec(
    "cla-second-period-within-12-months",
    (
        Case(
            "Left care in the 12 months before",
            as_at=AS_AT,
            tables={
                "cla_episodes": """
                id | child | started_on | entered_care_on | ceased_on  | ceased_because
                a1 | Amy   | 2017-01-01 | 2017-01-01      | 2017-06-15 | E4A
                a2 | Amy   | 2018-06-16 | 2018-06-15      |            |
                b1 | Ben   | 2017-01-01 | 2017-01-01      | 2017-06-14 | E4A
                b2 | Ben   | 2018-06-16 | 2018-06-15      |            |
                c1 | Cal   | 2018-01-01 | 2017-01-01      | 2018-06-15 | E4A
                c2 | Cal   | 2018-06-16 | 2018-06-15      |            |
                d1 | Dan   | 2018-01-01 | 2017-01-01      | 2018-06-16 | E4A
                d2 | Dan   | 2018-06-16 | 2018-06-15      |            |
                e1 | Eva   | 2018-01-01 | 2017-01-01      | 2018-05-01 | X1
                e2 | Eva   | 2018-06-16 | 2018-06-15      |            |
                f1 | Fay   | 2018-01-01 | 2017-01-01      | 2018-05-01 |
                f2 | Fay   | 2018-06-16 | 2018-06-15      |            |
                g1 | Gus   | 2018-02-01 | 2018-02-01      | 2018-03-01 | E4B
                g2 | Gus   | 2018-05-01 | 2018-05-01      | 2018-06-01 | X1
                g3 | Gus   | 2018-06-01 | 2018-05-01      |            |
                h1 | Hal   | 2018-06-16 | 2018-06-15      |            |
                """,
            },
            expect="""
            child | record | denominator | numerator | because
            Amy   | a2     | Y           | Y         | left 12 months ago to the day
            Ben   | b2     | Y           | N         | left a day before that
            Cal   | c2     | Y           | Y         | left that very day
            Dan   | d2     | Y           | N         | left the day after
            Eva   | e2     | Y           | N         | X1 is not leaving care
            Fay   | f2     | Y           | N         | no reason recorded
            Gus   | g1     | Y           | N         | the first time in the period
            Gus   | g2     | Y           | Y         | the second time in it
            Hal   | h1     | Y           | N         | never in care before
            """,
        ),
        Case(
            "Short breaks are not care to leave",
            as_at=AS_AT,
            tables={
                "cla_episodes": """
                id | child | started_on | ceased_on  | ceased_because | entered_care_on
                a1 | Amy   | 2017-08-01 | 2017-09-04 | E8             | 2017-08-01
                a2 | Amy   | 2018-06-15 |            |                | 2018-06-15
                b1 | Ben   | 2017-08-01 | 2017-09-04 | E8             | 2017-08-01
                b2 | Ben   | 2018-06-15 |            |                | 2018-06-15
                c1 | Cal   | 2017-08-01 | 2017-09-04 | E8             | 2017-08-01
                c2 | Cal   | 2018-06-15 |            |                | 2018-06-15
                d1 | Dan   | 2017-08-01 | 2017-09-04 | E8             | 2017-08-01
                d2 | Dan   | 2018-06-15 |            |                | 2018-06-15
                e1 | Eva   | 2017-08-01 | 2017-09-04 | E8             | 2017-08-01
                e2 | Eva   | 2018-06-15 |            |                | 2018-06-15
                f1 | Fay   | 2017-08-01 | 2017-09-04 | E8             | 2017-08-01
                f2 | Fay   | 2018-06-15 |            |                | 2018-06-15
                """,
                "legal_statuses": """
                child | status | started_on | ended_on
                Amy   | V3     | 2017-08-01 | 2017-09-04
                Ben   | V4     | 2017-08-01 | 2017-09-04
                Cal   | V3     | 2017-08-01 | 2017-09-03
                Dan   | V3     | 2017-09-03 | 2017-09-10
                Eva   | V3     | 2017-09-04 | 2017-09-10
                Fay   | V2     | 2017-08-01 | 2017-09-04
                """,
            },
            expect="""
            child | record | denominator | numerator | because
            Amy   | a2     | Y           | N         | V3 was open the day before the end
            Ben   | b2     | Y           | N         | V4 was
            Cal   | c2     | Y           | Y         | V3 had ended the day before
            Dan   | d2     | Y           | N         | V3 started the day before
            Eva   | e2     | Y           | Y         | V3 started that day
            Fay   | f2     | Y           | Y         | V2 is not short breaks
            """,
        ),
        Case(
            "A year with a leap day is a year",
            as_at="2016-10-31",
            tables={
                "cla_episodes": """
                id | child | started_on | entered_care_on | ceased_on  | ceased_because
                a1 | Amy   | 2015-01-01 | 2015-01-01      | 2015-06-15 | E4A
                a2 | Amy   | 2016-06-15 | 2016-06-15      |            |
                """,
            },
            expect="""
            child | record | denominator | numerator | because
            Amy   | a2     | Y           | Y         | 366 days, and 12 months
            """,
        ),
        Case("Each edge of coming in", as_at=AS_AT, given=(entrants(*YEAR).given("N"),)),
    ),
)

test_cla_second_period_within_12_months = SPEC.test()
