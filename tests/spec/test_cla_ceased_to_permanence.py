"""Leaving care to a permanent home: of episodes that ended in the period with the child leaving care."""

from spec.support import Case, Spec

SPEC = Spec(
    "cla-ceased-to-permanence",
    (
        Case(
            "Adoption, special guardianship and child arrangements are permanent homes",
            as_at="2018-10-31",
            tables={
                "cla_episodes": """
                id | child | started_on | ceased_on  | ceased_because
                a1 | Amy   | 2018-01-01 | 2018-05-01 | E11
                a2 | Ben   | 2018-01-01 | 2018-05-01 | E12
                a3 | Cal   | 2018-01-01 | 2018-05-01 | E41
                a4 | Dan   | 2018-01-01 | 2018-05-01 | E43
                a5 | Eva   | 2018-01-01 | 2018-05-01 | E44
                a6 | Fay   | 2018-01-01 | 2018-05-01 | E45
                a7 | Gus   | 2018-01-01 | 2018-05-01 | E46
                a8 | Hal   | 2018-01-01 | 2018-05-01 | E47
                a9 | Ivy   | 2018-01-01 | 2018-05-01 | E48
                aa | Jan   | 2018-01-01 | 2018-05-01 | E11 or E12
                ab | Kim   | 2018-01-01 | 2018-05-01 | E43 to E48
                b1 | Joe   | 2018-01-01 | 2018-05-01 | E4A
                b2 | Kay   | 2018-01-01 | 2018-05-01 | E8
                b3 | Lea   | 2018-01-01 | 2018-05-01 | X1
                b4 | Moe   | 2018-01-01 | 2018-05-01 |
                b5 | Ned   | 2018-01-01 |            |
                b6 | Oda   | 2018-01-01 |            | E11
                b7 | Lea   | 2018-05-01 | 2018-06-01 | E12
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            a1     | Amy   | Y           | Y         | adopted, unopposed
            a2     | Ben   | Y           | Y         | adopted, consent dispensed with
            a3     | Cal   | Y           | Y         | residence order
            a4     | Dan   | Y           | Y         | special guardianship, former carers
            a5     | Eva   | Y           | Y         | special guardianship, others
            a6     | Fay   | Y           | Y         | special guardianship, relatives or friends
            a7     | Gus   | Y           | Y         | special guardianship, others
            a8     | Hal   | Y           | Y         | child arrangements, relatives or friends
            a9     | Ivy   | Y           | Y         | child arrangements, others
            aa     | Jan   | Y           | Y         | adopted, and Annex A says no more than that
            ab     | Kim   | Y           | Y         | special guardianship, and no more is said
            b1     | Joe   | Y           | N         | returned home
            b2     | Kay   | Y           | N         | another reason
            b3     | Lea   | -           | -         | X1: the next episode follows
            b4     | Moe   | -           | -         | no reason recorded
            b5     | Ned   | -           | -         | still in care
            b6     | Oda   | -           | -         | a reason and no day
            b7     | Lea   | Y           | Y         | the next episode, and the end of it
            """,
        ),
        Case(
            "Short breaks open on the day before the end",
            as_at="2018-10-31",
            tables={
                "cla_episodes": """
                id | child | started_on | ceased_on  | ceased_because
                a1 | Amy   | 2018-01-01 | 2018-05-14 | E11
                b1 | Ben   | 2018-01-01 | 2018-05-14 | E11
                c1 | Cal   | 2018-01-01 | 2018-05-14 | E11
                d1 | Dan   | 2018-01-01 | 2018-05-14 | E11
                e1 | Eva   | 2018-01-01 | 2018-05-14 | E11
                f1 | Fay   | 2018-01-01 | 2018-05-14 | E11
                g1 | Gus   | 2018-01-01 | 2018-05-14 | E11
                h1 | Hal   | 2018-01-01 | 2018-05-14 | E11
                """,
                "legal_statuses": """
                child | status | started_on | ended_on
                Amy   | V3     | 2018-01-01 |
                Ben   | V4     | 2018-01-01 |
                Cal   | V3     | 2018-01-01 | 2018-05-14
                Dan   | V3     | 2018-01-01 | 2018-05-13
                Eva   | V3     | 2018-05-13 |
                Fay   | V3     | 2018-05-14 |
                Gus   | C1     | 2018-01-01 |
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            a1     | Amy   | -           | -         | V3 is open
            b1     | Ben   | -           | -         | V4 is open
            c1     | Cal   | -           | -         | V3 ended with the episode, so was open the day before
            d1     | Dan   | Y           | Y         | V3 ended the day before, a Sunday
            e1     | Eva   | -           | -         | V3 started the day before
            f1     | Fay   | Y           | Y         | V3 started that day
            g1     | Gus   | Y           | Y         | a care order
            h1     | Hal   | Y           | Y         | no legal status recorded
            """,
        ),
        Case(
            "The period is the last 12 whole months, its first and last days included",
            as_at="2018-10-31",
            tables={
                "cla_episodes": """
                id | child | started_on | ceased_on  | ceased_because
                a1 | Amy   | 2017-01-01 | 2017-10-31 | E11
                b1 | Ben   | 2017-01-01 | 2017-11-01 | E11
                c1 | Cal   | 2017-01-01 | 2018-10-31 | E11
                d1 | Dan   | 2017-01-01 | 2018-11-01 | E11
                """,
            },
            expect="""
            record | denominator | numerator
            a1     | -           | -
            b1     | Y           | Y
            c1     | Y           | Y
            d1     | -           | -
            """,
        ),
    ),
)

test_cla_ceased_to_permanence = SPEC.test()
