"""Children for whom care proceedings were issued."""

from spec.support import Case, Spec

SPEC = Spec(
    "care-proceedings-issued",
    (
        Case(
            "The period is the last 12 whole months, its first and last days included",
            as_at="2018-10-31",
            tables={
                "care_proceedings": """
                id | child | issued_on  | concluded_on
                a1 | Amy   | 2017-10-31 | 2018-02-01
                b1 | Ben   | 2017-11-01 | 2018-12-01
                c1 | Cal   | 2018-10-31 |
                d1 | Dan   | 2018-11-01 |
                e1 | Eva   |            | 2018-02-01
                """,
            },
            expect="""
            record | counted | because
            a1     | -       | a day too early
            b1     | Y       | the first day
            c1     | Y       | today
            d1     | -       | tomorrow
            e1     | -       | the day is not recorded
            """,
        ),
    ),
)

test_care_proceedings_issued = SPEC.test()
