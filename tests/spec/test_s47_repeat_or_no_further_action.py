"""Section 47 enquiries, by whether they are repeats or led to nothing."""

from spec.support import Case, Spec

SPEC = Spec(
    "s47-repeat-or-no-further-action",
    (
        Case(
            "Each enquiry started in twelve months is of one kind",
            as_at="2018-10-31",
            tables={
                "s47_enquiries": """
                id | child | started_on | ended_on   | recorded_on | no_further_action
                a1 | Amy   | 2017-03-15 | 2017-03-30 |             | N
                a2 | Amy   | 2018-03-15 |            |             | N
                b1 | Ben   | 2017-03-14 | 2018-03-10 | 2018-03-10  | N
                b2 | Ben   | 2018-03-15 | 2018-03-30 | 2018-03-30  | Y
                c1 | Cal   | 2018-03-15 |            |             | N
                c2 | Cal   | 2018-03-15 |            |             | Y
                d1 | Dan   | 2018-02-01 | 2018-02-10 |             | Y
                d2 | Dan   | 2018-03-15 | 2018-03-30 |             | Y
                e1 | Eva   | 2015-01-01 | 2015-01-10 |             | N
                e2 | Eva   | 2017-09-01 | 2017-09-10 |             | N
                e3 | Eva   | 2018-03-15 | 2018-03-30 |             |
                f1 | Fay   | 2018-03-15 | 2018-03-30 |             |
                g1 | Gus   | 2017-10-31 | 2017-11-10 | 2017-11-10  | Y
                h1 | Hal   | 2017-11-01 | 2017-10-10 | 2017-10-10  | Y
                i1 | Ivy   | 2018-10-31 | 2018-11-10 | 2018-11-10  | Y
                j0 | Joe   | 2018-10-01 | 2018-10-10 |             | Y
                j1 | Joe   | 2018-11-01 | 2018-10-10 | 2018-10-10  | Y
                k1 | Kim   |            | 2018-10-10 | 2018-10-10  | Y
                """,
            },
            expect="""
            record | child | kind                      | counted | because
            a2     | Amy   | repeat                    | Y       | 12 months to the day
            b2     | Ben   | no further action         | Y       | 12 months and a day
            c1     | Cal   | neither                   | Y       | two of one day,
            c2     | Cal   | no further action         | Y       | and neither is earlier
            d1     | Dan   | no further action         | Y       | the first
            d2     | Dan   | repeat, no further action | Y       | six weeks later
            e3     | Eva   | repeat                    | Y       | a repeat, with no outcome recorded
            f1     | Fay   | neither                   | Y       | with no outcome recorded
            g1     | Gus   | -                         | -       | a day too early
            h1     | Hal   | no further action         | Y       | the first day of the twelve months
            i1     | Ivy   | no further action         | Y       | today
            j0     | Joe   | no further action         | Y       | the first
            j1     | Joe   | -                         | -       | a repeat, tomorrow
            k1     | Kim   | -                         | -       | the day is not recorded
            """,
        ),
        Case(
            "From January to January across a 29 February is 366 days and 12 months",
            as_at="2017-01-31",
            tables={
                "s47_enquiries": """
                id | child | started_on | no_further_action
                a1 | Amy   | 2016-01-31 | Y
                a2 | Amy   | 2017-01-31 | Y
                b1 | Ben   | 2016-01-31 | N
                b2 | Ben   | 2017-01-31 | N
                """,
            },
            period="month",
            expect="""
            record | kind                      | counted
            a2     | repeat, no further action | Y
            b2     | repeat                    | Y
            """,
        ),
    ),
)

test_s47_repeat_or_no_further_action = SPEC.test()
