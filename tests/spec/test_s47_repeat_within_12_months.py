"""Section 47 enquiries within 12 months of an earlier one, of those started in twelve months."""

from spec.support import Case, Spec

SPEC = Spec(
    "s47-repeat-within-12-months",
    (
        Case(
            "An enquiry that starts on or before the start of an earlier one and 12 months is a repeat",
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
            record | child | denominator | numerator | because
            a2     | Amy   | Y           | Y         | 12 months to the day
            b2     | Ben   | Y           | N         | 12 months and a day, whenever the earlier one ended
            c1     | Cal   | Y           | N         | two of one day,
            c2     | Cal   | Y           | N         | and neither is earlier
            d1     | Dan   | Y           | N         | the first
            d2     | Dan   | Y           | Y         | six weeks later
            e3     | Eva   | Y           | Y         | the latest earlier one is near enough
            f1     | Fay   | Y           | N         | the first of this child, whoever else had one
            g1     | Gus   | -           | -         | a day too early
            h1     | Hal   | Y           | N         | the first day of the twelve months
            i1     | Ivy   | Y           | N         | today
            j0     | Joe   | Y           | N         | the first
            j1     | Joe   | -           | -         | a repeat, tomorrow
            k1     | Kim   | -           | -         | the day is not recorded
            """,
        ),
        Case(
            "From January to January across a 29 February is 366 days and 12 months",
            as_at="2017-01-31",
            tables={
                "s47_enquiries": "id | child | started_on\nb1 | Ben | 2016-01-31\nb2 | Ben | 2017-01-31",
            },
            period="month",
            expect="""
            record | denominator | numerator
            b2     | Y           | Y
            """,
        ),
    ),
)

test_s47_repeat_within_12_months = SPEC.test()
