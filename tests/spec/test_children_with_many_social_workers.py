"""Children who had three or more social workers in the past year, of those open as long."""

from spec import edges
from spec.support import Case, Spec

LONG_OPEN = edges.CARE_LEAVER.each(
    care_leaver_status={"effective_on": "2016-01-01", "eligibility": "eligible"}
) + edges.looked_after("2017-10-31")

SPEC = Spec(
    "children-with-many-social-workers",
    (
        Case(
            "Three different workers on any of the days from 365 days before",
            as_at=edges.AS_AT,
            tables={
                "referrals": """
                child | received_on | no_further_action
                Amy   | 2016-01-01  | N
                Ben   | 2016-01-01  | N
                Cal   | 2016-01-01  | N
                Dan   | 2016-01-01  | N
                Eva   | 2016-01-01  | N
                Fay   | 2016-01-01  | N
                Gus   | 2016-01-01  | N
                Hal   | 2016-01-01  | N
                Ian   | 2016-01-01  | N
                Joe   | 2016-01-01  | N
                """,
                "involvements": """
                child | worker | team  | started_on | ended_on
                Amy   | Ann    | North | 2016-01-01 | 2018-01-31
                Amy   | Bob    | North | 2018-02-01 | 2018-05-31
                Amy   | Cat    | North | 2018-06-01 |
                Ben   | Ann    | North | 2016-01-01 | 2018-01-31
                Ben   | Bob    | South | 2018-02-01 |
                Cal   | Ann    | North | 2016-01-01 | 2018-01-31
                Cal   | Bob    | South | 2018-02-01 | 2018-05-31
                Cal   | Ann    | East  | 2018-06-01 |
                Dan   | Ann    | North | 2016-01-01 | 2017-10-31
                Dan   | Bob    | North | 2017-11-01 | 2018-05-31
                Dan   | Cat    | North | 2018-06-01 |
                Eva   | Ann    | North | 2016-01-01 | 2017-11-01
                Eva   | Bob    | North | 2017-11-01 | 2018-05-31
                Eva   | Cat    | North | 2018-06-01 |
                Fay   | Ann    | North | 2016-01-01 | 2018-05-31
                Fay   | Bob    | North | 2018-06-01 |
                Fay   | Cat    | North | 2018-10-31 |
                Gus   | Ann    | North | 2016-01-01 | 2018-05-31
                Gus   | Bob    | North | 2018-06-01 |
                Gus   | Cat    | North | 2018-11-01 |
                Hal   | Ann    | North | 2016-01-01 |
                Hal   | Bob    | North | 2016-01-01 |
                Hal   |        | North | 2016-01-01 |
                Ian   | Ann    | North | 2016-01-01 | 2018-02-28
                Ian   | Bob    | North | 2018-02-01 | 2018-03-31
                Ian   | Cat    | North | 2018-03-01 | 2018-04-30
                Ian   | Dee    | North | 2018-04-01 |
                Kim   | Ann    | North | 2016-01-01 |
                Kim   | Bob    | North | 2016-01-01 |
                Kim   | Cat    | North | 2016-01-01 |
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | three, one after another
            Ben   | Y           | N         | two
            Cal   | Y           | N         | two, of whom one came back
            Dan   | Y           | N         | the first left 365 days ago
            Eva   | Y           | Y         | the first left 364 days ago
            Fay   | Y           | Y         | the third came today
            Gus   | Y           | N         | the third comes tomorrow
            Hal   | Y           | N         | two at one time, and one nobody named
            Ian   | Y           | Y         | four
            Joe   | Y           | N         | none at all
            Kim   | -           | -         | three, and no open case
            """,
        ),
        Case(
            "In a leap year 12 months are 366 days",
            as_at="2016-10-31",
            tables={
                "referrals": """
                child | received_on | no_further_action
                Ned   | 2015-10-31  | N
                Nan   | 2015-11-01  | N
                """,
                "cp_plans": """
                child | started_on | other_authority
                Pam   | 2015-10-31 | N
                Pat   | 2015-11-01 | N
                """,
                "cla_episodes": """
                child | started_on | entered_care_on
                Kay   | 2015-10-31 | 2015-10-31
                Kit   | 2015-11-01 | 2015-11-01
                """,
                "children": """
                child | born_on
                Mia   | 1998-01-01
                Max   | 1998-01-01
                """,
                "care_leaver_status": """
                child | effective_on | eligibility
                Mia   | 2015-10-31   | relevant
                Max   | 2015-11-01   | relevant
                """,
            },
            expect="""
            child | denominator | numerator | because
            Ned   | Y           | N         | referred 366 days ago
            Nan   | -           | -         | 365 days ago
            Pam   | Y           | N         | on a plan for 366 days
            Pat   | -           | -         | for 365 days
            Kay   | Y           | N         | in care for 366 days
            Kit   | -           | -         | for 365 days
            Mia   | Y           | N         | a care leaver for 366 days
            Max   | -           | -         | for 365 days
            """,
        ),
        Case(
            "The referral or the plan has been open for 12 months",
            as_at=edges.AS_AT,
            tables={
                "referrals": """
                child | received_on | closed_on  | no_further_action
                Ned   | 2017-10-31  |            | N
                Nan   | 2017-11-01  |            | N
                Nia   | 2017-01-01  | 2018-10-31 | N
                Noa   | 2017-01-01  | 2018-11-01 | N
                Nat   | 2017-01-01  |            | Y
                Nol   | 2017-01-01  |            |
                Nev   | 2017-01-01  | 2018-03-31 | N
                Nev   | 2018-04-01  |            | N
                """,
                "cp_plans": """
                child | started_on | ended_on   | other_authority
                Pam   | 2017-10-31 |            | N
                Pat   | 2017-11-01 |            | N
                Pen   | 2017-01-01 | 2018-10-31 | N
                Pia   | 2017-01-01 | 2018-11-01 | N
                Poe   | 2017-01-01 |            | Y
                Pip   | 2017-01-01 |            |
                """,
            },
            expect="""
            child | denominator | numerator | because
            Ned   | Y           | N         | 12 months today
            Nan   | -           | -         | 12 months tomorrow
            Nia   | -           | -         | closed today
            Noa   | Y           | N         | closes tomorrow
            Nat   | -           | -         | no further action
            Nol   | Y           | N         | a blank is not Y
            Nev   | -           | -         | one has closed, and the open one is not so old
            Pam   | Y           | N         | 12 months today
            Pat   | -           | -         | 12 months tomorrow
            Pen   | -           | -         | ended today
            Pia   | Y           | N         | ends tomorrow
            Poe   | -           | -         | held for another authority
            Pip   | Y           | N         | a blank is not Y
            """,
        ),
        Case(
            "In care, or known as a care leaver, for 12 months",
            as_at=edges.AS_AT,
            given=(LONG_OPEN.given(),),
            tables={
                "cla_episodes": """
                child | started_on | ceased_on | entered_care_on
                Kit   | 2018-06-01 |           | 2017-11-01
                Kay   | 2018-06-01 |           | 2017-01-01
                Kay   | 2018-07-01 |           | 2018-07-01
                Kim   | 2018-06-01 |           |
                """,
                "children": """
                child | born_on
                Mia   | 1999-01-01
                Max   | 1999-01-01
                """,
                "care_leaver_status": """
                child | effective_on | eligibility
                Mia   | 2017-10-31   | relevant
                Max   | 2017-11-01   | relevant
                """,
            },
            expect="""
            child | denominator | numerator | because
            Kit   | -           | -         | 12 months tomorrow
            Kay   | Y           | N         | the earliest day counts
            Kim   | -           | -         | the day is not recorded
            Mia   | Y           | N         | 12 months today
            Max   | -           | -         | 12 months tomorrow
            """,
        ),
    ),
)

test_children_with_many_social_workers = SPEC.test()
