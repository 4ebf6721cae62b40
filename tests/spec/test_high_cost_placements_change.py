"""How the number of placements of high cost has changed over 12 months."""

from spec import edges, homes_open
from spec.support import Case, Spec

SPEC = Spec(
    "high-cost-placements-change",
    (
        Case(
            "Which placements are of high cost: open today, and none of them 12 months before",
            as_at="2018-10-31",
            tables={
                "placements": """
                id | child | type | provider | started_on | out_of_area_because
                a1 | Amy   | K1   | PR3 | 2018-06-01 | need
                b1 | Ben   | R5   |     | 2018-06-01 | need
                c1 | Cal   | K2   | PR4 | 2018-06-01 | need
                d1 | Dan   | R1   | PR5 | 2018-06-01 | need
                e1 | Eva   | R2   | PR4 | 2018-06-01 | need
                f1 | Fay   | R3   | PR4 | 2018-06-01 | need
                g1 | Gus   | S1   | PR4 | 2018-06-01 | need
                h1 | Hal   | U4   | PR4 | 2018-06-01 | need
                i1 | Ivy   | U5   | PR5 | 2018-06-01 | need
                j1 | Jan   | U6   | PR4 | 2018-06-01 | need
                k1 | Kim   | Q2   | PR4 | 2018-06-01 | need
                l1 | Lou   | K2   | PR1 | 2018-06-01 | need
                m1 | Moe   | U4   | PR1 | 2018-06-01 | need
                n1 | Ned   | U1   | PR4 | 2018-06-01 | need
                o1 | Oda   | U4   |     | 2018-06-01 | need
                p1 | Pat   |      | PR4 | 2018-06-01 | need
                """,
            },
            expect="""
            record | denominator | numerator | because
            a1     | N           | Y         | a secure home, whoever provides it
            b1     | N           | Y         | custody
            c1     | N           | Y         | a private children's home
            d1     | N           | Y         | a voluntary care home
            e1     | N           | Y         | a private health establishment
            f1     | N           | Y         | a private family centre
            g1     | N           | Y         | a private school
            h1     | N           | Y         | an agency's carer, long-term
            i1     | N           | Y         | an agency's carer who may adopt
            j1     | N           | Y         | an agency's carer
            k1     | N           | Y         | an agency's carer, by the code until 2015
            l1     | -           | -         | the council's own children's home
            m1     | -           | -         | the council's own carer
            n1     | -           | -         | connected persons
            o1     | N           | ?         | the provider is not recorded
            p1     | N           | ?         | the type is not recorded
            """,
        ),
        Case(
            "Of those 12 months before, each that counted then is taken away",
            as_at="2018-10-31",
            tables={
                "placements": """
                id | child | type | provider | started_on | ended_on   | out_of_area_because
                a1 | Amy   | K1   | PR3      | 2017-10-31 | 2018-10-31 | need
                b1 | Ben   | R5   |          | 2017-11-01 | 2018-10-31 | need
                c1 | Cal   | K2   | PR4      | 2017-06-01 | 2017-10-31 | need
                d1 | Dan   | R1   | PR5      | 2017-06-01 | 2017-11-01 | need
                e1 | Eva   | R2   | PR4      | 2017-06-01 | 2018-10-01 | need
                f1 | Fay   | R3   | PR4      | 2017-06-01 | 2018-10-01 | need
                g1 | Gus   | S1   | PR4      | 2017-06-01 | 2018-10-01 | need
                h1 | Hal   | U4   | PR4      | 2017-06-01 | 2018-10-01 | need
                i1 | Ivy   | U5   | PR5      | 2017-06-01 | 2018-10-01 | need
                j1 | Jan   | U6   | PR4      | 2017-06-01 | 2018-10-01 | need
                k1 | Kim   | Q2   | PR4      | 2017-06-01 | 2018-10-01 | need
                l1 | Lou   | K2   | PR1      | 2017-06-01 | 2018-10-01 | need
                m1 | Moe   | U4   | PR1      | 2017-06-01 | 2018-10-01 | need
                n1 | Ned   | K2   | PR4      | 2017-06-01 |            | need
                o1 | Oda   | T1   | PR4      | 2017-06-01 | 2018-10-01 | need
                p1 | Pat   | R5   | PR3      | 2017-06-01 | 2018-10-01 | need
                q1 | Quy   | U1   | PR4      | 2017-06-01 | 2018-10-01 | need
                """,
            },
            expect="""
            record | denominator | numerator | weight | because
            a1     | Y           | N         | 1      | open 12 months before, since that day
            a1     | N           | Y         | -1     | and taken away
            b1     | -           | -         | -      | began a day later, and ended today
            c1     | -           | -         | -      | ended that day
            d1     | Y           | N         | 1      | ended the day after
            d1     | N           | Y         | -1     | and taken away
            e1     | Y           | N         | 1      | a private health establishment
            e1     | N           | Y         | -1     | and taken away
            f1     | Y           | N         | 1      | a private family centre
            f1     | N           | Y         | -1     | and taken away
            g1     | Y           | N         | 1      | a private school
            g1     | N           | Y         | -1     | and taken away
            h1     | Y           | N         | 1      | an agency's carer, long-term
            h1     | N           | Y         | -1     | and taken away
            i1     | Y           | N         | 1      | an agency's carer who may adopt
            i1     | N           | Y         | -1     | and taken away
            j1     | Y           | N         | 1      | an agency's carer
            j1     | N           | Y         | -1     | and taken away
            k1     | Y           | N         | 1      | an agency's carer, by the code until 2015
            k1     | N           | Y         | -1     | and taken away
            l1     | -           | -         | -      | the council's own children's home
            m1     | -           | -         | -      | the council's own carer
            n1     | Y           | N         | 1      | open then
            n1     | N           | Y         | -1     | and taken away
            n1     | N           | Y         | 1      | and open still
            o1     | -           | -         | -      | a temporary stay is no home
            p1     | Y           | N         | 1      | custody
            p1     | N           | Y         | -1     | and taken away
            q1     | -           | -         | -      | connected persons
            """,
        ),
        Case(
            "Short breaks 12 months before",
            as_at="2018-10-31",
            tables={
                "placements": """
                id | child | type | provider | started_on | ended_on
                a1 | Amy   | K2   | PR4      | 2017-06-01 | 2018-10-01
                b1 | Ben   | K2   | PR4      | 2017-06-01 | 2018-10-01
                c1 | Cal   | K2   | PR4      | 2017-06-01 | 2018-10-01
                d1 | Dan   | K2   | PR4      | 2017-06-01 | 2018-10-01
                e1 | Eva   | K2   | PR4      | 2017-06-01 | 2018-10-01
                f1 | Fay   |      | PR4      | 2017-06-01 | 2018-10-01
                """,
                "legal_statuses": """
                child | status | started_on | ended_on
                Amy   | V3     | 2017-06-01 | 2017-10-31
                Ben   | V3     | 2017-06-01 | 2017-11-01
                Cal   | V4     | 2017-10-31 |
                Dan   | V3     | 2017-11-01 |
                Eva   | C2     | 2017-06-01 |
                """,
            },
            expect="""
            record | denominator | numerator | weight | because
            a1     | Y           | N         | 1      | V3 ended that day
            a1     | N           | Y         | -1     | and taken away
            b1     | -           | -         | -      | V3 ended the day after
            c1     | -           | -         | -      | V4 began that day
            d1     | Y           | N         | 1      | V3 began the day after
            d1     | N           | Y         | -1     | and taken away
            e1     | Y           | N         | 1      | a full care order
            e1     | N           | Y         | -1     | and taken away
            f1     | ?           | N         | 1      | the type is not recorded
            f1     | N           | ?         | -1     | nor is it known whether to take it away
            """,
        ),
        Case(
            "Twelve months before 29 February is 28 February",
            as_at="2020-02-29",
            tables={
                "placements": """
                id | child | type | provider | started_on | ended_on
                a1 | Amy   | K2   | PR4      | 2019-02-28 | 2020-01-01
                b1 | Ben   | K2   | PR4      | 2019-03-01 | 2020-01-01
                c1 | Cal   | K2   | PR4      | 2019-01-01 | 2019-03-01
                d1 | Dan   | K2   | PR4      | 2019-01-01 | 2020-01-01
                e1 | Eva   | K2   | PR4      | 2019-01-01 | 2020-01-01
                """,
                "legal_statuses": """
                child | status | started_on | ended_on
                Dan   | V3     | 2019-03-01 |
                Eva   | V3     | 2019-01-01 | 2019-03-01
                """,
            },
            expect="""
            record | denominator | numerator | weight | because
            a1     | Y           | N         | 1      | began on 28 February 2019
            a1     | N           | Y         | -1     | and taken away
            b1     | -           | -         | -      | began on 1 March 2019
            c1     | Y           | N         | 1      | ended on 1 March 2019
            c1     | N           | Y         | -1     | and taken away
            d1     | Y           | N         | 1      | V3 began on 1 March 2019
            d1     | N           | Y         | -1     | and taken away
            e1     | -           | -         | -      | V3 ended on 1 March 2019
            """,
        ),
        Case(
            "Which placements are homes in use today",
            as_at=edges.AS_AT,
            given=(homes_open.given({"type": "K2", "provider": "PR4"}, denominator="N", numerator="Y"),),
        ),
    ),
)

test_high_cost_placements_change = SPEC.test()
