"""Care proceedings concluded within 26 weeks."""

from spec.support import Case, Spec

SPEC = Spec(
    "care-proceedings-within-26-weeks",
    (
        Case(
            "182 days are 26 weeks",
            as_at="2018-10-31",
            tables={
                "care_proceedings": """
                id | child | issued_on  | concluded_on
                a1 | Amy   | 2018-01-01 | 2018-07-02
                b1 | Ben   | 2018-01-01 | 2018-07-03
                c1 | Cal   | 2018-07-03 | 2018-07-02
                d1 | Dan   |            | 2018-07-02
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            a1     | Amy   | Y           | Y         | 182 days
            b1     | Ben   | Y           | N         | 183 days
            c1     | Cal   | Y           | ?         | concluded before it was issued, so the end is not known
            d1     | Dan   | Y           | ?         | the day of issue is not recorded
            """,
        ),
        Case(
            "What is under way past its 26 weeks is overdue",
            as_at="2018-10-31",
            tables={
                "care_proceedings": """
                id | child | issued_on  | concluded_on | recorded_on
                a1 | Amy   | 2018-05-02 |              |
                b1 | Ben   | 2018-05-01 |              |
                c1 | Cal   | 2018-05-01 | 2018-11-01   | 2018-05-01
                d1 | Dan   | 2018-11-01 |              |
                e1 | Eva   |            |              |
                f1 | Fay   | 2018-05-01 | 2018-10-31   |
                """,
            },
            expect="""
            record | denominator | numerator | because
            f1     | Y           | N         | concluded today, on the 183rd day
            """,
            overdue="""
            record | overdue | because
            a1     | -       | 182 days today
            b1     | Y       | 183 days
            c1     | Y       | concludes tomorrow
            d1     | -       | not issued yet
            e1     | ?       | the day of issue is not recorded
            """,
        ),
        Case(
            "The period is the last 12 whole months, its first and last days included",
            as_at="2018-10-31",
            tables={
                "care_proceedings": """
                id | child | issued_on  | concluded_on
                a1 | Amy   | 2017-09-01 | 2017-10-31
                b1 | Ben   | 2017-09-01 | 2017-11-01
                c1 | Cal   | 2018-09-01 | 2018-10-31
                d1 | Dan   | 2018-09-01 | 2018-11-01
                e1 | Eva   | 2018-09-01 |
                """,
            },
            expect="""
            record | denominator | numerator | because
            a1     | -           | -         | a day too early
            b1     | Y           | Y         | the first day
            c1     | Y           | Y         | today
            d1     | -           | -         | tomorrow
            e1     | -           | -         | the day is not recorded
            """,
        ),
    ),
)

test_care_proceedings_within_26_weeks = SPEC.test()
