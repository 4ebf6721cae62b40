"""
Whose a row is, for figures by team and by worker.

A child belongs to the involvement open that day with the latest start, then the highest id; else to
the team of the latest open referral; else to nobody. An event's own team comes first, and a blank
team is nobody. Workforce rows belong to the team of the employment or post.
"""

from spec import edges
from spec.support import Case, Spec

INVOLVED = """
    id | child | team  | worker | started_on | ended_on   | referral | role
    i1 | Amy   | North | Ann    | 2018-01-01 |            |          |
    i2 | Amy   | South | Bob    | 2018-02-01 |            |          |
    i3 | Amy   | West  | Cat    | 2018-01-15 |            |          |
    i4 | Ben   | North | Ann    | 2018-01-01 |            |          |
    i5 | Ben   | South | Bob    | 2018-01-01 |            |          |
    i6 | Cal   | North | Ann    | 2018-01-01 |            |          |
    i7 | Cal   | South | Bob    | 2018-02-01 | 2018-10-31 |          |
    i8 | Dan   | North | Ann    | 2018-01-01 |            |          |
    i9 | Dan   | South | Bob    | 2018-11-01 |            |          |
    j1 | Eva   | North | Ann    | 2018-01-01 | 2018-11-01 |          |
    j2 | Fay   | North | Ann    | 2018-10-31 |            |          |
    j3 | Gus   |       | Ann    | 2018-01-01 |            |          |
    j4 | Hal   | North |        | 2018-01-01 |            |          |
    j5 | Ivy   | North | Ann    | 2018-01-01 | 2018-05-01 |          |
    j6 | Kay   | North | Ann    | 2018-01-01 |            |          |
    j7 | Kay   |       |        | 2018-02-01 |            |          |
    9  | Ned   | North | Ann    | 2018-01-01 |            |          |
    10 | Ned   | South | Bob    | 2018-01-01 |            |          |
    k1 | Quy   | North | Ann    | 2018-11-01 |            |          |
    k2 | Rob   | North | Ann    | 2018-01-01 | 2018-10-31 |          |
"""

REFERRED = """
    id | child | team  | worker | received_on | closed_on  | decided_on
    r1 | Amy   | East  | Dee    | 2018-06-01  |            |
    r2 | Gus   | East  | Dee    | 2018-01-01  |            |
    r3 | Ivy   | East  | Dee    | 2018-01-01  |            |
    r4 | Ivy   | West  | Dee    | 2018-03-01  |            |
    r5 | Ivy   | South | Dee    | 2018-02-01  |            |
    r6 | Joe   | East  | Dee    | 2018-01-01  | 2018-10-31 |
    r7 | Lea   | West  | Dee    | 2018-01-01  |            |
    r8 | Lea   | East  | Dee    | 2018-01-01  |            |
    r9 | Moe   | East  | Dee    | 2018-10-31  | 2018-11-01 |
    s1 | Moe   | West  | Dee    | 2018-11-01  |            |
    s2 | Oda   | East  | Dee    | 2018-01-01  |            |
    s3 | Oda   |       | Dee    | 2018-02-01  |            |
    s4 | Quy   | East  | Dee    | 2018-01-01  |            |
    s5 | Rob   | East  | Dee    | 2018-01-01  |            |
"""

NAMES = ("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal", "Ivy", "Joe", "Kay", "Lea", "Moe", "Ned")
NAMES += ("Oda", "Pam", "Quy", "Rob")

HEAD_COUNT = Spec(
    "children-on-cp-plan",
    (
        Case(
            "A child belongs to the open involvement with the latest start, else to the open referral's team",
            as_at="2018-10-31",
            given=(edges.rows(edges.on_cp_plan(*NAMES)),),
            tables={"involvements": INVOLVED, "referrals": REFERRED},
            expect="""
            child | team  | worker | because
            Amy   | South | Bob    | the latest start, whatever the referral says
            Ben   | South | Bob    | both started together: the higher id
            Cal   | North | Ann    | the later one ended today
            Dan   | North | Ann    | the later one starts tomorrow
            Eva   | North | Ann    | it ends tomorrow
            Fay   | North | Ann    | it starts today
            Gus   |       | Ann    | the involvement names no team, and the referral does not stand in
            Hal   | North |        | the involvement names no worker
            Ivy   | West  |        | the involvement has ended: the latest open referral's team
            Joe   |       |        | the referral closed today
            Kay   |       |        | the latest involvement names nobody
            Lea   | East  |        | both came together: the higher id
            Moe   | East  |        | it closes tomorrow, and the other comes tomorrow
            Ned   | North | Ann    | ids are text, and 9 comes after 10
            Oda   |       |        | the latest open referral names no team
            Pam   |       |        | nobody works with Pam
            Quy   | East  |        | the involvement starts tomorrow, so the referral's team
            Rob   | East  |        | the involvement ended today, so the referral's team
            """,
        ),
        Case(
            "Without involvements in the extract, the referral's team it is",
            as_at="2018-10-31",
            given=(edges.rows(edges.on_cp_plan("Amy", "Pam")),),
            tables={"referrals": REFERRED},
            expect="""
            child | team | worker
            Amy   | East |
            Pam   |      |
            """,
        ),
        Case(
            "Without referrals or involvements, nobody",
            as_at="2018-10-31",
            given=(edges.rows(edges.on_cp_plan("Amy")),),
            expect="""
            child | team | worker
            Amy   |      |
            """,
        ),
    ),
)

EVENT_OF_A_CHILD = Spec(
    "contacts-decided-within-1-working-day",
    (
        Case(
            "An event with no team of its own belongs to the child's owner that day",
            as_at="2018-12-31",
            tables={
                "contacts": "id | child | received_on | decided_on\n"
                + "\n".join(f"about {name} | {name} | 2018-10-30 | 2018-10-31" for name in NAMES),
                "involvements": INVOLVED,
                "referrals": REFERRED,
            },
            expect="""
            record    | child | team  | worker | because
            about Amy | Amy   | South | Bob    | the latest start
            about Ben | Ben   | South | Bob    | the higher id
            about Cal | Cal   | North | Ann    | the later one ended that day
            about Dan | Dan   | North | Ann    | the later one started the day after
            about Eva | Eva   | North | Ann    | it ended the day after
            about Fay | Fay   | North | Ann    | it started that day
            about Gus | Gus   |       | Ann    | the involvement names no team
            about Hal | Hal   | North |        | the involvement names no worker
            about Ivy | Ivy   | West  |        | the latest referral open that day
            about Joe | Joe   |       |        | the referral closed that day
            about Kay | Kay   |       |        | the latest involvement names nobody
            about Lea | Lea   | East  |        | the higher id
            about Moe | Moe   | East  |        | it closed the day after, and the other came the day after
            about Ned | Ned   | North | Ann    | ids are text
            about Oda | Oda   |       |        | the latest open referral names no team
            about Pam | Pam   |       |        | nobody
            about Quy | Quy   | East  |        | the involvement started the day after, so the referral's team
            about Rob | Rob   | East  |        | the involvement ended that day, so the referral's team
            """,
        ),
    ),
)

EVENT_WITH_A_TEAM = Spec(
    "assessments-within-45-working-days",
    (
        Case(
            "An event's own team and worker come first, and a blank team is nobody",
            as_at="2018-10-31",
            tables={
                "assessments": """
                id | child | started_on | authorised_on | team | worker
                a1 | Amy   | 2018-10-01 | 2018-10-20    | East | Eli
                a2 | Amy   | 2018-10-01 | 2018-10-20    |      |
                a3 | Amy   | 2018-01-01 |               | West | Fin
                a4 | Amy   | 2018-01-01 |               |      |
                """,
                "involvements": INVOLVED,
                "referrals": REFERRED,
            },
            expect="""
            record | team | worker | because
            a1     | East | Eli    | its own
            a2     |      |        | blank, and Amy's own team does not stand in
            """,
            overdue="""
            record | team | worker | because
            a3     | West | Fin    | its own
            a4     |      |        | blank
            """,
        ),
    ),
)

REVIEW = Spec(
    "cla-reviews-on-time",
    (
        Case(
            "A review belongs to the child's owner on the day it fell due",
            as_at="2018-10-31",
            tables={
                "cla_episodes": """
                child | period_of_care | started_on | entered_care_on
                Amy   | amy            | 2018-06-04 | 2018-06-04
                """,
                "involvements": """
                id | child | team  | worker | started_on | ended_on
                i1 | Amy   | North | Ann    | 2018-06-01 | 2018-07-03
                i2 | Amy   | South | Bob    | 2018-07-03 |
                """,
            },
            expect="""
            record | child | team  | worker | because
            amy    | Amy   | North | Ann    | due on 2 July, the day before Bob came
            """,
        ),
    ),
)

AUDIT = Spec(
    "audit-quality-score",
    (
        Case(
            "An audit belongs to the team and worker audited",
            as_at="2018-10-31",
            tables={
                "audits": """
                id | child | audited_on | grade | team | worker
                a1 | Amy   | 2018-10-10 | 2     | East | Eli
                a2 | Amy   | 2018-10-10 | 2     |      |
                """,
                "involvements": INVOLVED,
            },
            expect="""
            record | team | worker
            a1     | East | Eli
            a2     |      |
            """,
        ),
    ),
)

POSTS = Spec(
    "posts-filled-permanently",
    (
        Case(
            "A post belongs to its team, and employment to the team of the employment",
            as_at="2018-10-31",
            tables={
                "posts": """
                id | team  | registered | fte | started_on
                p1 | North | Y          | 1   | 2015-01-01
                p2 |       | Y          | 1   | 2015-01-01
                """,
                "employment": """
                id | worker | team  | post | registered | contract  | fte | started_on
                e1 | Ann    | South | p1   | Y          | permanent | 1   | 2015-01-01
                e2 | Bob    |       | p2   | Y          | permanent | 1   | 2015-01-01
                """,
            },
            expect="""
            record | team  | worker | because
            p1     | North |        | a post has a team and no worker
            p2     |       |        | no team named
            e1     | South | Ann    | her own team, not the post's
            e2     |       | Bob    | no team named
            """,
        ),
    ),
)

CASELOAD = Spec(
    "average-caseload",
    (
        Case(
            "A caseload belongs to the team of the worker's latest open registered employment",
            as_at="2018-10-31",
            tables={
                "involvements": """
                id | child | worker | team | started_on
                i1 | Amy   | Ann    | East | 2018-01-01
                i2 | Amy   | Bob    | East | 2018-01-01
                i3 | Amy   | Cat    | East | 2018-01-01
                i4 | Amy   | Dee    | East | 2018-01-01
                """,
                "employment": """
                id | worker | team  | registered | started_on | ended_on
                e1 | Ann    | North | Y          | 2015-01-01 |
                e2 | Ann    | South | Y          | 2016-01-01 |
                e3 | Ann    | West  | Y          | 2015-06-01 |
                e4 | Bob    | North | Y          | 2015-01-01 |
                e5 | Bob    | South | Y          | 2016-01-01 | 2018-10-31
                e6 | Bob    | West  | Y          | 2018-11-01 |
                e7 | Bob    | East  | N          | 2017-01-01 |
                e8 | Cat    | South | Y          | 2015-01-01 | 2018-11-01
                e9 | Cat    | North | Y          | 2015-01-01 | 2018-11-01
                f1 | Dee    | North | Y          | 2015-01-01 |
                f2 | Dee    |       | Y          | 2018-10-31 |
                """,
            },
            expect="""
            record | worker | child | team  | because
            i1     | Ann    |       | South | the latest start
            i1     | Ann    | Amy   | South | the latest start
            i2     | Bob    |       | North | the others have ended, are to come, or are not registered
            i2     | Bob    | Amy   | North | the others have ended, are to come, or are not registered
            i3     | Cat    |       | North | both started together: the higher id
            i3     | Cat    | Amy   | North | both started together: the higher id
            i4     | Dee    |       |       | the one that started today names no team
            i4     | Dee    | Amy   |       | the one that started today names no team
            """,
        ),
    ),
)

BY_KIND = (HEAD_COUNT, EVENT_OF_A_CHILD, EVENT_WITH_A_TEAM, AUDIT, POSTS, CASELOAD)
"""One of each kind of owner. A review's is an event's, on its due day."""

test_owner_of_a_child = HEAD_COUNT.test()
test_owner_of_an_event = EVENT_OF_A_CHILD.test()
test_own_team_of_an_event = EVENT_WITH_A_TEAM.test()
test_owner_of_a_review = REVIEW.test()
test_owner_of_an_audit = AUDIT.test()
test_owner_of_a_post = POSTS.test()
test_owner_of_a_caseload = CASELOAD.test()
