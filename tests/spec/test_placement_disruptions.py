"""Moves that were not planned, of all moves from one home to another."""

from spec.support import Case, Spec

SPEC = Spec(
    "placement-disruptions",
    (
        Case(
            "The reason says whether the move was planned",
            as_at="2018-10-31",
            tables={
                "placements": """
                id | child | type | started_on | ended_on   | changed_because
                a1 | Amy   | U4   | 2018-01-01 | 2018-05-01 | ALLEG
                a2 | Amy   | U4   | 2018-05-01 | 2018-06-01 | APPRR
                a3 | Amy   | U4   | 2018-06-01 | 2018-06-15 | CHILD - child requests
                a4 | Amy   | U4   | 2018-06-15 | 2018-07-01 | CLOSE
                a5 | Amy   | U4   | 2018-07-01 | 2018-07-15 | CREQB
                a6 | Amy   | U4   | 2018-07-15 | 2018-08-01 | CREQO
                a7 | Amy   | U4   | 2018-08-01 | 2018-08-15 | STAND
                a8 | Amy   | U4   | 2018-08-15 | 2018-09-01 | CARPL
                a9 | Amy   | U4   | 2018-09-01 | 2018-09-15 | CUSTOD
                b1 | Amy   | U4   | 2018-09-15 | 2018-10-01 | LAREQ
                b2 | Amy   | U4   | 2018-10-01 | 2018-10-05 | OTHER
                b3 | Amy   | U4   | 2018-10-05 | 2018-10-10 |
                b4 | Amy   | U6   | 2018-10-10 | 2018-10-15 | PLACE
                b5 | Amy   | U4   | 2018-10-15 |            |
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            a1     | Amy   | Y           | Y         | an allegation
            a2     | Amy   | Y           | Y         | approval withdrawn
            a3     | Amy   | Y           | Y         | the child's wish
            a4     | Amy   | Y           | Y         | the home closed
            a5     | Amy   | Y           | Y         | the carer's wish, because of behaviour
            a6     | Amy   | Y           | Y         | the carer's wish
            a7     | Amy   | Y           | Y         | poor standards of care
            a8     | Amy   | Y           | N         | the care plan
            a9     | Amy   | Y           | N         | custody
            b1     | Amy   | Y           | N         | the authority's own wish
            b2     | Amy   | Y           | N         | another reason
            b3     | Amy   | Y           | ?         | no reason recorded
            b4     | Amy   | -           | -         | the child stayed where she was
            b5     | Amy   | -           | -         | she lives there still
            """,
        ),
        Case(
            "Another home of the child's, that day or the next",
            as_at="2018-10-31",
            tables={
                "placements": """
                id | child | type | started_on | ended_on   | changed_because
                a1 | Amy   | U4   | 2018-01-01 | 2018-05-01 | CHILD
                a2 | Amy   | U4   | 2018-05-02 | 2018-06-01 | CARPL
                b1 | Ben   | U4   | 2018-01-01 | 2018-05-01 | CHILD
                b2 | Ben   | U4   | 2018-05-03 |            |
                c1 | Cal   | U4   | 2018-01-01 | 2018-05-01 | CHILD
                c2 | Cal   | U4   | 2018-04-30 |            |
                d1 | Dan   | U4   | 2018-01-01 | 2018-05-01 | CHILD
                d2 | Dan   | T1   | 2018-05-01 |            |
                e1 | Eva   | U4   | 2018-01-01 | 2018-05-01 | CHILD
                e2 | Eva   |      | 2018-05-01 | 2018-05-08 | CHILD
                e3 | Eva   | T3   | 2018-05-08 | 2018-05-10 | CHILD
                e4 | Eva   | U4   | 2018-05-10 |            |
                f1 | Fay   | K2   | 2018-01-01 | 2018-05-01 | CHILD
                g1 | Gus   | K2   | 2018-05-01 | 2018-05-01 | CHILD
                h1 | Hal   |      | 2018-01-01 | 2018-05-01 | CHILD
                h2 | Hal   | U4   | 2018-05-01 |            |
                i1 | Ivy   | U4   | 2018-01-01 | 2018-05-11 | CHILD
                i2 | Ivy   | U4   | 2018-05-14 |            |
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            a1     | Amy   | Y           | Y         | the next began the day after
            a2     | Amy   | -           | -         | nothing follows
            b1     | Ben   | -           | -         | the next began two days after
            c1     | Cal   | -           | -         | the other began before this one ended
            d1     | Dan   | -           | -         | only a stay in hospital follows
            e1     | Eva   | Y           | Y         | what follows is not known to be temporary
            e2     | Eva   | -           | -         | only a temporary stay follows
            e3     | Eva   | -           | -         | to come back from a temporary stay is no move
            f1     | Fay   | -           | -         | left care
            g1     | Gus   | Y           | Y         | recorded as starting and ending on the day
            h1     | Hal   | Y           | Y         | not known to have been temporary
            i1     | Ivy   | -           | -         | from Friday to Monday is not the next day
            """,
        ),
        Case(
            "The period is the last 12 whole months, its first and last days included",
            as_at="2018-10-31",
            tables={
                "placements": """
                id | child | type | started_on | ended_on   | changed_because
                a1 | Amy   | U4   | 2017-01-01 | 2017-10-31 | CHILD
                a2 | Amy   | U4   | 2017-10-31 | 2017-11-01 | CHILD
                a3 | Amy   | U4   | 2017-11-01 | 2018-10-31 | CHILD
                a4 | Amy   | U4   | 2018-10-31 | 2018-11-01 | CHILD
                a5 | Amy   | U4   | 2018-11-01 |            |
                """,
            },
            expect="""
            record | denominator | numerator | because
            a1     | -           | -         | a day too early
            a2     | Y           | Y         | the first day
            a3     | Y           | Y         | the last day
            a4     | -           | -         | tomorrow
            a5     | -           | -         | not ended
            """,
        ),
    ),
)

test_placement_disruptions = SPEC.test()
