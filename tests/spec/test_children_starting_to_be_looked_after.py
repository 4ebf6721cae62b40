"""Children starting to be looked after: a day of coming into care in the period, not for short breaks."""

from spec.support import Case, Spec

SPEC = Spec(
    "children-starting-to-be-looked-after",
    (
        Case(
            "Short breaks open on the day of coming into care",
            as_at="2018-10-31",
            tables={
                "cla_episodes": """
                id | child | started_on | entered_care_on
                a1 | Amy   | 2018-03-01 | 2018-03-01
                b1 | Ben   | 2018-03-01 | 2018-03-01
                c1 | Cal   | 2018-03-01 | 2018-03-01
                d1 | Dan   | 2018-03-01 | 2018-03-01
                e1 | Eva   | 2018-03-01 | 2018-03-01
                f1 | Fay   | 2018-03-01 | 2018-03-01
                g1 | Gus   | 2018-03-01 | 2018-03-01
                h1 | Hal   | 2018-03-01 | 2018-03-01
                i1 | Ivy   | 2018-03-01 | 2018-03-01
                j1 | Joe   | 2018-06-01 | 2018-03-01
                k1 | Kay   | 2018-06-01 | 2018-03-01
                """,
                "legal_statuses": """
                child | status | started_on | ended_on
                Amy   | V3     | 2018-01-01 |
                Ben   | V4     | 2018-01-01 |
                Cal   | V3     | 2018-01-01 | 2018-03-01
                Dan   | V3     | 2018-01-01 | 2018-03-02
                Eva   | V3     | 2018-03-01 |
                Fay   | V3     | 2018-03-02 |
                Gus   | V2     | 2018-01-01 |
                Joe   | V3     | 2018-05-01 | 2018-07-01
                Kay   | V3     | 2018-02-01 | 2018-04-01
                """,
            },
            expect="""
            record | child | counted | because
            a1     | Amy   | -       | V3 is open
            b1     | Ben   | -       | V4 is open
            c1     | Cal   | Y       | V3 ended that day
            d1     | Dan   | -       | V3 ended the day after
            e1     | Eva   | -       | V3 started that day
            f1     | Fay   | Y       | V3 started the day after
            g1     | Gus   | Y       | V2 is not short breaks
            h1     | Hal   | Y       | no legal status recorded
            i1     | Ivy   | Y       | whatever status another child has
            j1     | Joe   | Y       | V3 came later: the day of coming into care is what matters
            k1     | Kay   | -       | V3 was open that day, whenever the episode started
            """,
        ),
        Case(
            "A child counts once, for the first time in the period",
            as_at="2018-10-31",
            tables={
                "cla_episodes": """
                id | child | started_on | ceased_on  | entered_care_on
                a1 | Amy   | 2018-03-01 | 2018-04-01 | 2018-03-01
                a2 | Amy   | 2018-04-01 |            | 2018-03-01
                b1 | Ben   | 2018-09-01 |            | 2018-09-01
                b2 | Ben   | 2018-03-01 | 2018-04-01 | 2018-03-01
                c1 | Cal   | 2018-03-01 | 2018-04-01 | 2018-03-01
                c2 | Cal   | 2018-09-01 |            | 2018-09-01
                d1 | Dan   | 2018-03-01 |            | 2016-03-01
                e1 | Eva   | 2018-03-01 |            |
                f1 | Fay   | 2018-01-01 | 2018-02-01 | 2018-06-01
                f2 | Fay   | 2018-06-01 |            | 2018-03-01
                """,
                "legal_statuses": """
                child | status | started_on | ended_on
                Cal   | V3     | 2018-03-01 | 2018-04-01
                """,
            },
            expect="""
            record | child | counted | because
            a1     | Amy   | Y       | a new placement is not a new start
            a2     | Amy   | -       | counted as a1
            b1     | Ben   | -       | counted as b2
            b2     | Ben   | Y       | came into care twice; the earlier day is the one
            c1     | Cal   | -       | short breaks the first time
            c2     | Cal   | Y       | the second time is a start
            d1     | Dan   | -       | a new episode of an old time in care
            e1     | Eva   | -       | when care began is not recorded
            f1     | Fay   | -       | the later day of the two recorded
            f2     | Fay   | Y       | the earlier day of entry, whatever the episodes' own days
            """,
        ),
        Case(
            "The period is the last 12 whole months, its first and last days included",
            as_at="2018-10-31",
            tables={
                "cla_episodes": """
                id | child | started_on | entered_care_on
                a1 | Amy   | 2017-10-31 | 2017-10-31
                b1 | Ben   | 2017-11-01 | 2017-11-01
                c1 | Cal   | 2018-10-31 | 2018-10-31
                d1 | Dan   | 2018-11-01 | 2018-11-01
                e1 | Eva   | 2018-10-01 | 2018-11-01
                """,
            },
            expect="""
            record | child | counted
            a1     | Amy   | -
            b1     | Ben   | Y
            c1     | Cal   | Y
            d1     | Dan   | -
            e1     | Eva   | -
            """,
        ),
        Case(
            "Up to 28 February, the last 12 months begin on 1 March; up to the day before, on 28 February",
            as_at="2019-02-27",
            tables={
                "cla_episodes": """
                id | child | started_on | entered_care_on
                a1 | Amy   | 2018-02-27 | 2018-02-27
                b1 | Ben   | 2018-02-28 | 2018-02-28
                """,
            },
            expect="""
            record | child | counted
            a1     | Amy   | -
            b1     | Ben   | Y
            """,
        ),
    ),
)

test_children_starting_to_be_looked_after = SPEC.test()
