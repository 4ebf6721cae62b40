"""Looked after children with 3 or more placements in the 12 months to D."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "cla-three-or-more-placements",
    (
        Case(
            "A placement counts if it began by D and had not ended 12 months before",
            as_at="2018-10-31",
            given=(
                edges.rows(
                    edges.in_care("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal", since="2017-01-01")
                ),
            ),
            tables={
                "placements": """
                child | period_of_care | type | started_on | ended_on
                Amy   |                | U4   | 2017-01-01 | 2017-11-01
                Amy   |                | U4   | 2017-11-01 | 2018-05-01
                Amy   |                | K2   | 2018-05-01 |
                Ben   |                | U4   | 2017-01-01 | 2017-10-31
                Ben   |                | U4   | 2017-10-31 | 2018-05-01
                Ben   |                | K2   | 2018-05-01 |
                Cal   |                | U4   | 2018-01-01 | 2018-05-01
                Cal   |                | U4   | 2018-05-01 | 2018-10-31
                Cal   |                | K2   | 2018-10-31 |
                Dan   |                | U4   | 2018-01-01 | 2018-05-01
                Dan   |                | U4   | 2018-05-01 | 2018-11-01
                Dan   |                | K2   | 2018-11-01 |
                Eva   |                | U4   | 2018-01-01 | 2018-05-01
                Eva   |                | T1   | 2018-05-01 | 2018-05-08
                Eva   |                | U4   | 2018-05-08 |
                Fay   |                | U4   | 2018-01-01 | 2018-05-01
                Fay   |                |      | 2018-05-01 | 2018-05-08
                Fay   |                | U4   | 2018-05-08 |
                Gus   | the last one   | U4   | 2018-01-01 | 2018-02-01
                Gus   | this one       | U4   | 2018-05-01 | 2018-05-08
                Gus   | this one       | U4   | 2018-05-08 |
                Hal   |                | U4   | 2018-01-01 | 2018-02-01
                Hal   |                | U4   | 2018-02-01 | 2018-03-01
                Hal   |                | U4   | 2018-03-01 | 2018-04-01
                Hal   |                | U4   | 2018-04-01 |
                Kit   |                | U4   | 2018-01-01 | 2018-02-01
                Kit   |                | U4   | 2018-02-01 | 2018-03-01
                Kit   |                | U4   | 2018-03-01 |
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | the first ended on 1 November 2017, within the 12 months
            Ben   | Y           | N         | it ended on 31 October 2017, which is too long ago
            Cal   | Y           | Y         | the third began today
            Dan   | Y           | N         | the third begins tomorrow
            Eva   | Y           | N         | a temporary placement does not count
            Fay   | Y           | Y         | a placement of unknown type is not known to be temporary
            Gus   | Y           | Y         | in whichever period of care
            Hal   | Y           | Y         | four are 3 or more
            Kit   | -           | -         | not looked after
            """,
        ),
        Case(
            "Twelve months before 29 February is 28 February",
            as_at="2020-02-29",
            given=(edges.rows(edges.in_care("Amy", "Ben", since="2019-01-01")),),
            tables={
                "placements": """
                child | type | started_on | ended_on
                Amy   | U4   | 2019-01-01 | 2019-03-01
                Amy   | U4   | 2019-03-01 | 2019-06-01
                Amy   | U4   | 2019-06-01 |
                Ben   | U4   | 2019-01-01 | 2019-02-28
                Ben   | U4   | 2019-02-28 | 2019-06-01
                Ben   | U4   | 2019-06-01 |
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | ended on 1 March 2019
            Ben   | Y           | N         | ended on 28 February 2019
            """,
        ),
        Case("The group is children looked after", as_at=edges.AS_AT, given=(edges.LOOKED_AFTER.given(),)),
    ),
)

test_cla_three_or_more_placements = SPEC.test()
