"""Cases and workers to look at: nobody allocated, drift, supervision, escalations, moves between services."""

from datetime import date

from spec.listing import ListCase, ListSpec
from waymark.store.links import Said

SUPERVISION = ListSpec(
    "supervision-due",
    (
        ListCase(
            "Registered workers with a case, 30 days after the last supervision or after they started",
            as_at="2018-10-31",
            tables={
                "employment": """
                id | worker | registered | started_on | ended_on
                a1 | w1     | Y          | 2018-10-01 |
                b1 | w2     | Y          | 2018-09-30 |
                c1 | w3     | Y          | 2018-08-01 |
                d1 | w4     | N          | 2018-08-01 |
                e1 | w5     | Y          | 2018-08-01 | 2018-10-31
                f1 | w6     | Y          | 2018-08-01 |
                g1 | w7     | Y          | 2018-08-01 |
                """,
                "involvements": """
                child | worker | started_on | ended_on
                Amy   | w1     | 2018-10-01 |
                Ben   | w2     | 2018-10-01 |
                Cal   | w3     | 2018-10-01 |
                Dan   | w4     | 2018-10-01 |
                Eva   | w5     | 2018-10-01 |
                Fay   | w6     | 2018-10-01 | 2018-10-31
                Gus   | w7     | 2018-10-01 |
                """,
                "supervisions": """
                worker | held_on
                w3     | 2018-09-05
                w3     | 2018-10-05
                w3     | 2018-11-02
                """,
                "absences": """
                id | worker | kind     | started_on
                g1 | w7     | sickness | 2018-10-01
                """,
            },
            rows="""
            worker | record | due        | late | status  | running | last       | because
            w2     | b1     | 2018-10-30 | 1    | overdue | 1       |            | 31 days since the start
            w1     | a1     | 2018-10-31 | 0    | due     | 0       |            | 30 days since the start
            w3     | c1     | 2018-11-04 | 0    | due     | 0       | 2018-10-05 | on the thirtieth day
            """,
            # w4 is not registered, w5 has left, w6 has no case any more and w7 is absent.
        ),
    ),
)

UNALLOCATED = ListSpec(
    "unallocated",
    (
        ListCase(
            "Open cases with no worker: since the last one left, else since the referral",
            as_at="2018-10-31",
            tables={
                "referrals": """
                child | received_on | closed_on  | no_further_action
                Amy   | 2018-01-01  |            | N
                Ben   | 2018-03-01  |            | N
                Cal   | 2018-03-01  |            | N
                Dan   | 2018-03-01  |            | N
                Eva   | 2018-03-01  | 2018-10-31 | N
                """,
                "involvements": """
                child | worker | started_on | ended_on
                Amy   | w1     | 2018-01-02 | 2018-10-31
                Cal   | w1     | 2018-03-02 | 2018-11-01
                Dan   |        | 2018-03-02 |
                """,
            },
            rows="""
            child | due | status | since
            Ben   |     | due    | 2018-03-01
            Dan   |     | due    | 2018-03-01
            Amy   |     | due    | 2018-10-31
            """,
        ),
    ),
)

ESCALATIONS = ListSpec(
    "escalations-open",
    (
        ListCase(
            "Raised and not resolved, the longest first",
            as_at="2018-10-31",
            tables={
                "escalations": """
                id | child | raised_on  | raised_by | stage   | resolved_on
                a1 | Amy   | 2018-10-31 | IRO       | stage 1 |
                b1 | Ben   | 2018-09-01 | partner   |         | 2018-11-01
                c1 | Cal   | 2018-09-01 | IRO       |         | 2018-10-31
                d1 | Dan   | 2018-11-01 | IRO       |         |
                """,
            },
            rows="""
            record | due | status | since      | note
            b1     |     | due    | 2018-09-01 | partner
            a1     |     | due    | 2018-10-31 | IRO, stage 1
            """,
        ),
    ),
)

STEPS = ListSpec(
    "step-up-step-down",
    (
        ListCase(
            "In the month before: up from early help, and down to it, with the day early help began",
            as_at="2018-10-31",
            tables={
                "referrals": """
                id | child | received_on | closed_on  | closed_because
                a1 | Amy   | 2018-10-10  |            |
                b1 | Ben   | 2018-10-10  |            |
                c1 | Cal   | 2018-10-10  |            |
                d1 | Dan   | 2018-09-30  |            |
                e1 | Eva   | 2018-05-01  | 2018-10-05 | RC9
                f1 | Fay   | 2018-05-01  | 2018-10-05 | RC9
                g1 | Gus   | 2018-05-01  | 2018-10-05 | RC1
                """,
                "early_help_episodes": """
                id | child | started_on | ended_on
                a1 | Amy   | 2018-06-01 |
                b1 | Ben   | 2018-06-01 | 2018-09-10
                c1 | Cal   | 2018-06-01 | 2018-09-09
                d1 | Dan   | 2018-06-01 |
                e1 | Eva   | 2018-10-05 |
                """,
            },
            rows="""
            record | what      | status | since      | last       | because
            e1     | Step down | due    | 2018-10-05 | 2018-10-05 | early help began the same day
            f1     | Step down | due    | 2018-10-05 |            | nothing has begun
            a1     | Step up   | due    | 2018-10-10 |            | in early help
            b1     | Step up   | due    | 2018-10-10 |            | early help ended 30 days before
            """,
        ),
    ),
)

DRIFT = ListSpec(
    "drift",
    (
        ListCase(
            "No visit, plan or change of status for 3 months: the latest of all counts",
            as_at="2018-10-31",
            tables={
                "referrals": """
                child | received_on | no_further_action
                Amy   | 2018-07-31  | N
                Ben   | 2018-07-30  | N
                Cal   | 2018-01-01  | N
                Dan   | 2018-01-01  | N
                """,
                "cin_visits": """
                child | visited_on | seen
                Cal   | 2018-09-20 | Y
                Dan   | 2018-09-20 | N
                """,
                "cin_plans": """
                child | started_on
                Dan   | 2018-03-01
                """,
            },
            rows="""
            child | due        | late | status  | last       | note           | because
            Dan   | 2018-06-01 | 152  | overdue | 2018-03-01 | last: plan     | visited, not seen
            Ben   | 2018-10-30 | 1    | overdue | 2018-07-30 | last: referral | 3 months and a day
            Amy   | 2018-10-31 | 0    | due     | 2018-07-31 | last: referral | 3 months today
            """,
        ),
    ),
)

DUPLICATES = ListSpec(
    "possible-duplicates",
    (
        ListCase(
            "The same common id, or the same name and birthday; the note says with whom",
            as_at="2018-10-31",
            tables={
                "children": """
                child | common_id | forename | surname | born_on
                P1    | N1        | Amy      | Ash     | 2010-01-01
                P2    | N1        | Amy      | Ashe    | 2010-01-01
                P3    | N2        | Ben      | Bell    | 2011-01-01
                P4    | N3        | Ben      | Bell    | 2011-01-01
                P5    |           | Ben      | Bell    | 2011-01-02
                P6    |           | Ben      |         | 2011-01-01
                """,
            },
            rows="""
            child | what                   | due | status | note
            P1    | Same common child id   |     | due    | P2
            P2    | Same common child id   |     | due    | P1
            P3    | Same name and birthday |     | due    | P4
            P4    | Same name and birthday |     | due    | P3
            """,
        ),
        ListCase(
            "Twins a person has kept apart are not asked about again; a third of their name still is",
            as_at="2018-10-31",
            tables={
                "children": """
                child | common_id | forename | surname | born_on
                P1    |           | Amy      | Ash     | 2010-01-01
                P2    |           | Amy      | Ash     | 2010-01-01
                P3    |           | Ben      | Bell    | 2011-01-01
                P4    |           | Ben      | Bell    | 2011-01-01
                P5    |           | Ben      | Bell    | 2011-01-01
                """,
            },
            said=(
                Said("P1", "P2", False, "twins", "", date(2018, 10, 1)),
                Said("P3", "P4", False, "cousins", "", date(2018, 10, 1)),
            ),
            rows="""
            child | note
            P3    | P5
            P4    | P5
            P5    | P3, P4
            """,
        ),
        ListCase(
            "An adopted child's new identity is never set beside the old one",
            as_at="2018-10-31",
            tables={
                "children": """
                child | common_id | forename | surname | born_on
                P1    | N1        | Amy      | Ash     | 2010-01-01
                P2    | N1        | Amy      | Ash     | 2010-01-01
                P3    | N2        | Ben      | Bell    | 2011-01-01
                P4    | N2        | Ben      | Bell    | 2011-01-01
                P5    | N3        | Cal      | Cole    | 2012-01-01
                P6    | N3        | Cal      | Cole    | 2012-01-01
                """,
                "cla_episodes": """
                child | started_on | ceased_on  | ceased_because
                P1    | 2015-01-01 | 2016-01-01 | E11
                P5    | 2015-01-01 | 2016-01-01 | E4A
                P6    | 2015-01-01 |            |
                """,
                "referrals": """
                child | received_on | closed_on  | closed_because
                P4    | 2015-01-01  | 2016-01-01 | RC1
                """,
            },
            rows="""
            child | what                   | note
            P5    | Same common child id   | P6
            P5    | Same name and birthday | P6
            P6    | Same common child id   | P5
            P6    | Same name and birthday | P5
            """,
        ),
    ),
)

test_supervision_due = SUPERVISION.test()
test_unallocated = UNALLOCATED.test()
test_escalations_open = ESCALATIONS.test()
test_step_up_step_down = STEPS.test()
test_drift = DRIFT.test()
test_possible_duplicates = DUPLICATES.test()
