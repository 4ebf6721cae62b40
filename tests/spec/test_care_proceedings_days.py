"""Days that care proceedings took."""

from spec.support import Case, Spec

SPEC = Spec(
    "care-proceedings-days",
    (
        Case(
            "From the day of issue to the day they concluded",
            as_at="2018-10-31",
            tables={
                "care_proceedings": """
                id | child | issued_on  | concluded_on | recorded_on
                a1 | Amy   | 2018-05-01 | 2018-05-08   | 2018-06-01
                b1 | Ben   | 2018-05-01 | 2018-05-01   | 2018-06-01
                c1 | Cal   | 2018-05-02 | 2018-05-01   | 2018-06-01
                d1 | Dan   |            | 2018-05-01   | 2018-06-01
                """,
            },
            expect="""
            record | child | denominator | numerator | weight | because
            a1     | Amy   | Y           | Y         | 7      | a week
            b1     | Ben   | Y           | Y         | 0      | the same day
            c1     | Cal   | -           | -         | -      | the end comes first, so it is not known
            d1     | Dan   | -           | -         | -      | the day of issue is not recorded
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

test_care_proceedings_days = SPEC.test()
