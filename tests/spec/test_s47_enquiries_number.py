"""Section 47 enquiries started in twelve months."""

from spec.support import Case, Spec

SPEC = Spec(
    "s47-enquiries-number",
    (
        Case(
            "Each enquiry counts in the period it started in, whether it has ended or not",
            as_at="2018-10-31",
            tables={
                "s47_enquiries": """
                id | child | started_on | ended_on   | recorded_on
                s1 | Amy   | 2017-10-31 | 2017-11-10 | 2017-11-01
                s2 | Amy   | 2017-11-01 | 2017-10-30 | 2017-10-31
                s3 | Amy   | 2018-10-31 |            | 2018-11-01
                s4 | Ben   | 2018-11-01 | 2018-10-31 | 2018-10-31
                s5 | Cal   |            | 2018-10-31 | 2018-10-31
                """,
            },
            expect="""
            record | child | counted | because
            s1     | Amy   | -       | a day too early
            s2     | Amy   | Y       | the first day of the twelve months
            s3     | Amy   | Y       | a second one, still open
            s4     | Ben   | -       | tomorrow
            s5     | Cal   | -       | the day is not recorded
            """,
        ),
    ),
)

test_s47_enquiries_number = SPEC.test()
