"""The front door: contacts waiting for a decision, assessments and conferences due."""

from spec.drawing import drawn
from spec.listing import ListCase, ListSpec

DECIDING = {
    "contacts": """
    id | child | received_on | decided_on
    a1 | Amy   | 2018-11-01  |
    """,
}

CONTACTS = ListSpec(
    "contacts-awaiting-decision",
    (
        ListCase(
            "Due by the end of the next working day",
            as_at="2018-10-31",
            tables={
                "contacts": """
                id | child | received_on | decided_on
                a1 | Amy   | 2018-10-30  |
                b1 | Ben   | 2018-10-29  |
                c1 | Cal   | 2018-10-26  |
                d1 | Dan   | 2018-10-01  | 2018-10-03
                d2 | Dan   | 2018-10-29  |
                e1 | Eva   | 2018-10-30  | 2018-11-01
                f1 | Fay   | 2018-10-01  | 2018-10-03
                f2 | Fay   | 2018-10-08  | 2018-10-09
                g1 | Gus   | 2018-09-03  | 2018-09-05
                h1 | Hal   | 2018-11-01  |
                """,
            },
            rows="""
            record | due        | late | status    | running | last       | because
            c1     | 2018-10-29 | 2    | overdue   | 1       |            | Friday: due on Monday
            d2     | 2018-10-30 | 1    | overdue   | 2       |            | the one before was late too
            b1     | 2018-10-30 | 1    | overdue   | 1       |            | Monday: due on Tuesday
            a1     | 2018-10-31 | 0    | due       | 0       |            | Tuesday: due today
            e1     | 2018-10-31 | 0    | due       | 0       |            | decided tomorrow
            d1     | 2018-10-02 | 1    | done late | 2       | 2018-10-03 | two working days
            f1     | 2018-10-02 | 1    | done late | 0       | 2018-10-03 | the next was in time
            """,
        ),
        ListCase(
            "What fell due on Friday is not late on the Saturday, as in the figure",
            as_at="2018-11-03",
            tables=DECIDING,
            rows="""
            record | due        | late | status
            a1     | 2018-11-02 | 0    | due
            """,
        ),
        ListCase(
            "On the Monday it is late by three days",
            as_at="2018-11-05",
            tables=DECIDING,
            rows="""
            record | due        | late | status
            a1     | 2018-11-02 | 3    | overdue
            """,
        ),
    ),
)

ASSESSMENTS = ListSpec(
    "assessments-due",
    (
        ListCase(
            "Due 45 working days after the start: from 29 August to 31 October, with no bank holiday",
            as_at="2018-10-31",
            tables={
                "assessments": """
                id | child | team  | worker | started_on | authorised_on
                a1 | Amy   | North | w1     | 2018-08-29 |
                b1 | Ben   | North | w2     | 2018-08-28 |
                c1 | Cal   | South |        | 2018-10-30 |
                d1 | Dan   |       |        | 2018-08-01 | 2018-10-05
                """,
            },
            rows="""
            record | team  | worker | due        | late | status    | running
            b1     | North | w2     | 2018-10-30 | 1    | overdue   | 1
            a1     | North | w1     | 2018-10-31 | 0    | due       | 0
            d1     |       |        | 2018-10-04 | 1    | done late | 1
            """,
            # Dan's 45th working day after 1 August, with 27 August a bank holiday, was 4 October.
        ),
    ),
)

OPEN = drawn(
    {
        "referrals": """
        child | received_on
        Amy   | 2018-10-01
        Ben   | 2018-10-01
        Cal   | 2018-10-01
        Dan   | 2018-10-01
        Eva   | 2018-10-01
        Fay   | 2018-10-01
        """,
    }
)

ICPC = ListSpec(
    "icpc-due",
    (
        ListCase(
            "Due 15 working days after the enquiry began, while the case is open and no conference was held",
            as_at="2018-10-31",
            given=(OPEN,),
            tables={
                "s47_enquiries": """
                id | child | started_on | ended_on   | no_further_action
                a1 | Amy   | 2018-10-10 |            |
                b1 | Ben   | 2018-10-09 | 2018-10-12 | N
                c1 | Cal   | 2018-10-09 | 2018-10-31 | Y
                d1 | Dan   | 2018-10-09 | 2018-11-01 | Y
                e1 | Eva   | 2018-10-09 | 2018-10-12 | N
                f1 | Fay   | 2018-10-02 | 2018-10-12 | N
                g1 | Gus   | 2018-10-09 |            |
                """,
                "initial_conferences": """
                id | child | enquiry | held_on
                d0 | Dan   |         | 2018-10-08
                e0 | Eva   |         | 2018-10-09
                f0 | Fay   | f1      | 2018-10-31
                """,
            },
            rows="""
            record | due        | late | status    | running | because
            b1     | 2018-10-30 | 1    | overdue   | 1       | ended, and not in no further action
            d1     | 2018-10-30 | 1    | overdue   | 1       | no further action only from tomorrow
            a1     | 2018-10-31 | 0    | due       | 0       | 15 working days today
            f0     | 2018-10-23 | 8    | done late | 1       | held after 21 working days
            """,
            # Cal's ended in no further action; Eva had a conference no one linked; Gus's case is not open.
        ),
    ),
)

test_contacts_awaiting_decision = CONTACTS.test()
test_assessments_due = ASSESSMENTS.test()
test_icpc_due = ICPC.test()
