"""Enquiries about fostering by the stage they have reached."""

from spec.support import Case, Spec

SPEC = Spec(
    "fostering-pipeline",
    (
        Case(
            "The furthest stage reached by today",
            as_at="2018-10-31",
            tables={
                "fostering_applications": """
                id | enquired_on | visited_on | assessment_started_on | panel_on | approved_on | withdrawn_on
                a1 | 2018-04-01  |            |                       |            |             |
                a2 | 2018-10-31  | 2018-11-01 |                       |            |             |
                b1 | 2018-05-01  | 2018-10-31 |                       |            |             |
                b2 | 2018-05-01  | 2018-06-01 | 2018-11-01            |            |             |
                c1 | 2018-05-01  | 2018-06-01 | 2018-10-31            |            |             |
                c2 | 2018-05-01  | 2018-06-01 | 2018-07-01            | 2018-11-01 |             |
                c3 | 2018-05-01  |            | 2018-07-01            |            |             |
                d1 | 2018-05-01  | 2018-06-01 | 2018-07-01            | 2018-10-31 |             |
                d2 | 2018-05-01  | 2018-06-01 | 2018-07-01            | 2018-10-30 | 2018-11-01  |
                e1 | 2018-05-01  | 2018-06-01 | 2018-07-01            | 2018-10-01 | 2018-10-31  |
                e2 | 2018-05-01  | 2018-06-01 | 2018-07-01            | 2018-10-01 | 2018-10-02  | 2018-11-01
                f1 | 2018-05-01  | 2018-06-01 | 2018-07-01            |            |             | 2018-10-31
                g1 | 2018-03-31  | 2018-05-01 |                       |            |             |
                h1 |             | 2018-05-01 |                       |            |             |
                g2 | 2018-11-01  |            |                       |            |             |
                """,
            },
            expect="""
            record | counted | kind          | because
            a1     | Y       | enquired      | on 1 April, the first day of the period
            a2     | Y       | enquired      | today; visited tomorrow
            b1     | Y       | visited       | today
            b2     | Y       | visited       | the assessment starts tomorrow
            c1     | Y       | in assessment | since today
            c2     | Y       | in assessment | the panel is tomorrow
            c3     | Y       | in assessment | no visit recorded
            d1     | Y       | at panel      | today
            d2     | Y       | at panel      | approved tomorrow
            e1     | Y       | approved      | today
            e2     | Y       | approved      | withdraws tomorrow
            f1     | Y       | withdrawn     | today, whatever was reached
            g1     | -       | -             | enquired the year before
            h1     | -       | -             | the day of the enquiry is not recorded
            g2     | -       | -             | enquires tomorrow
            """,
        ),
    ),
)

test_fostering_pipeline = SPEC.test()
