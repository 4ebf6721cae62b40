"""Care leavers in contact in the past 8 weeks."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "care-leavers-contacted-in-8-weeks",
    (
        Case(
            "The contact the latest status names, 56 days ago or less",
            as_at="2018-10-31",
            given=(edges.rows(edges.leaving_care("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal")),),
            tables={
                "care_leaver_status": """
                child | effective_on | eligibility | latest_contact_on
                Amy   | 2018-01-01   | relevant    | 2018-09-05
                Ben   | 2018-01-01   | relevant    | 2018-09-04
                Cal   | 2018-01-01   | relevant    | 2018-10-31
                Dan   | 2018-01-01   | relevant    |
                Eva   | 2017-01-01   | relevant    | 2018-10-01
                Eva   | 2018-10-31   | relevant    | 2018-08-01
                Fay   | 2018-01-01   | relevant    | 2018-08-01
                Fay   | 2018-11-01   | relevant    | 2018-10-30
                Gus   | 2017-01-01   | relevant    | 2018-08-01
                Gus   | 2018-10-31   | relevant    | 2018-10-10
                Hal   | 2018-01-01   | qualifying  | 2018-10-10
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | 5 September is 56 days before
            Ben   | Y           | N         | 4 September is 57 days before
            Cal   | Y           | Y         | today
            Dan   | Y           | N         | no contact is recorded
            Eva   | Y           | N         | the status of today is the one that counts
            Fay   | Y           | N         | the newer status takes effect tomorrow
            Gus   | Y           | Y         | the status of today again
            Hal   | -           | -         | qualifying: not a care leaver here
            """,
        ),
        Case("The group is care leavers", as_at=edges.AS_AT, given=(edges.CARE_LEAVER.given(),)),
    ),
)

test_care_leavers_contacted_in_8_weeks = SPEC.test()
