"""Initial conferences within 15 working days of the start of the s47 enquiry."""

from spec.support import Case, Spec

SPEC = Spec(
    "icpc-within-15-working-days",
    (
        Case(
            "The day the enquiry starts is day 0, and weekends do not count",
            as_at="2018-10-31",
            tables={
                "s47_enquiries": """
                id | child | started_on | ended_on
                s1 | Amy   | 2018-10-08 | 2018-10-20
                s2 | Ben   | 2018-10-08 | 2018-10-20
                s3 | Cal   | 2018-10-07 | 2018-10-20
                s4 | Dan   | 2018-10-07 | 2018-10-20
                s5 | Eva   | 2018-10-08 |
                s6 | Fay   | 2018-10-08 |
                s7 | Gus   | 2018-10-20 |
                s8 | Hal   | 2018-10-19 |
                s9 | Len   | 2018-10-08 |
                """,
                "initial_conferences": """
                id | child | enquiry | held_on    | due_on     | transfer_in | led_to_plan
                c1 | Amy   | s1      | 2018-10-29 | 2018-10-01 | N           | Y
                c2 | Ben   | s2      | 2018-10-30 | 2018-10-30 | N           | Y
                c3 | Cal   | s3      | 2018-10-26 |            |             | N
                c4 | Dan   | s4      | 2018-10-29 |            | N           | N
                c5 | Eva   | s5      | 2018-10-15 |            | Y           | N
                c6 | Fay   |         | 2018-10-15 |            | N           | N
                c7 | Gus   | s7      | 2018-10-15 |            | N           | N
                c8 | Hal   | s0      | 2018-10-15 |            | N           | N
                c9 | Ivy   | s8      |            | 2018-10-20 | N           | N
                d1 | Joe   |         | 2018-10-15 |            | Y           | N
                d2 | Len   | s9      | 2018-10-08 |            | N           | N
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            c1     | Amy   | Y           | Y         | Monday 8 to Monday 29 October: 15 working days
            c2     | Ben   | Y           | N         | Tuesday 30 October: 16
            c3     | Cal   | Y           | Y         | from a Sunday, counted from Friday 5 October: 15
            c4     | Dan   | Y           | N         | from that Sunday, 16
            c5     | Eva   | -           | -         | a transfer in
            c6     | Fay   | ?           | ?         | no enquiry named, so it is not known how long it took
            c7     | Gus   | Y           | ?         | held before the enquiry started
            c8     | Hal   | ?           | ?         | the enquiry named is not among the enquiries
            c9     | Ivy   | -           | -         | not held
            d1     | Joe   | -           | -         | a transfer in, whatever else is not known
            d2     | Len   | Y           | Y         | the same day
            """,
        ),
        Case(
            "Christmas and New Year do not use up a child's days",
            as_at="2019-01-31",
            tables={
                "s47_enquiries": """
                id | child | started_on
                s1 | Amy   | 2018-12-18
                s2 | Ben   | 2018-12-18
                """,
                "initial_conferences": """
                id | child | enquiry | held_on
                c1 | Amy   | s1      | 2019-01-11
                c2 | Ben   | s2      | 2019-01-14
                """,
            },
            expect="""
            record | denominator | numerator | because
            c1     | Y           | Y         | 19 to 31 December gives 7, 2 to 11 January gives 8
            c2     | Y           | N         | one more
            """,
        ),
        Case(
            "The period is the year to date, its first and last days included",
            as_at="2018-10-31",
            tables={
                "s47_enquiries": """
                id | child | started_on
                s1 | Amy   | 2018-03-26
                s2 | Amy   | 2018-10-29
                """,
                "initial_conferences": """
                id | child | enquiry | held_on
                c1 | Amy   | s1      | 2018-03-31
                c2 | Amy   | s1      | 2018-04-01
                c3 | Amy   | s2      | 2018-10-31
                c4 | Amy   | s2      | 2018-11-01
                """,
            },
            expect="""
            record | denominator | numerator
            c1     | -           | -
            c2     | Y           | Y
            c3     | Y           | Y
            c4     | -           | -
            """,
        ),
        Case(
            "An enquiry of an open case waits until a conference is held, or it ends in no further action",
            as_at="2018-10-31",
            tables={
                "s47_enquiries": """
                id | child | started_on | ended_on   | no_further_action
                a1 | Amy   | 2018-10-10 |            | N
                b1 | Ben   | 2018-10-09 |            | N
                c1 | Cal   | 2018-10-09 | 2018-10-31 | Y
                d1 | Dan   | 2018-10-09 | 2018-11-01 | Y
                e1 | Eva   | 2018-10-09 | 2018-10-12 | N
                f1 | Fay   | 2018-10-09 | 2018-10-12 |
                g1 | Gus   | 2018-10-09 |            | Y
                h1 | Hal   | 2018-10-09 |            | N
                i1 | Ivy   | 2018-10-09 |            | N
                j1 | Joe   | 2018-10-09 |            | N
                k1 | Kay   | 2018-10-09 |            | N
                l1 | Lea   | 2018-10-09 |            | N
                m1 | Moe   | 2018-10-09 |            | N
                n1 | Ned   | 2018-10-09 |            | N
                o1 | Oda   | 2018-11-01 |            | N
                p1 | Pia   | 2018-10-09 |            | N
                q1 | Que   | 2018-10-31 |            | N
                """,
                "referrals": """
                child | received_on | closed_on
                Amy   | 2018-10-01  |
                Ben   | 2018-10-01  |
                Cal   | 2018-10-01  |
                Dan   | 2018-10-01  |
                Eva   | 2018-10-01  |
                Fay   | 2018-10-01  |
                Gus   | 2018-10-01  |
                Hal   | 2018-10-01  | 2018-10-31
                Joe   | 2018-10-31  | 2018-11-01
                Kay   | 2018-10-01  |
                Lea   | 2018-10-01  |
                Moe   | 2018-10-01  |
                Ned   | 2018-10-01  |
                Oda   | 2018-10-01  |
                Pia   | 2018-11-01  |
                Que   | 2018-10-01  |
                """,
                "initial_conferences": """
                id | child | held_on    | transfer_in
                k2 | Kay   | 2018-10-09 | Y
                l2 | Lea   | 2018-10-08 | Y
                m2 | Moe   | 2018-10-31 | Y
                n2 | Ned   | 2018-11-01 | Y
                """,
            },
            expect="""
            record | denominator | numerator
            k2     | -           | -
            """,
            overdue="""
            record | child | overdue | because
            a1     | Amy   | -       | 15 working days today
            b1     | Ben   | Y       | 16
            c1     | Cal   | -       | ended today in no further action
            d1     | Dan   | Y       | ends so only tomorrow
            e1     | Eva   | Y       | ended, and not in no further action
            f1     | Fay   | Y       | ended, and how is not recorded
            g1     | Gus   | Y       | no further action, and not ended
            h1     | Hal   | -       | the case closed today
            i1     | Ivy   | -       | no case at all
            j1     | Joe   | Y       | the case opened today and closes tomorrow
            k1     | Kay   | -       | a conference on the day it began, linked or not
            l1     | Lea   | Y       | the conference was the day before
            m1     | Moe   | -       | a conference today
            n1     | Ned   | Y       | a conference tomorrow
            o1     | Oda   | -       | begins tomorrow
            p1     | Pia   | -       | the case opens tomorrow
            q1     | Que   | -       | began today
            """,
        ),
    ),
)

test_icpc_within_15_working_days = SPEC.test()
