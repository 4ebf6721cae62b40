"""Agency social workers: their full-time equivalents, over those of all registered workers at D."""

from spec.support import Case, Spec

SPEC = Spec(
    "agency-social-workers",
    (
        Case(
            "Registered employment open at D, and which of it is agency",
            as_at="2018-10-31",
            tables={
                "employment": """
                id | worker | registered | contract   | fte | started_on | ended_on
                a1 | Ann    | Y          | permanent  | 1   | 2015-01-01 |
                b1 | Bob    | Y          | fixed term | 0.6 | 2015-01-01 |
                c1 | Cat    | Y          | agency     | 0.4 | 2015-01-01 |
                d1 | Dee    | N          | agency     | 1   | 2015-01-01 |
                e1 | Eli    | Y          | agency     | 1   | 2018-10-31 |
                f1 | Fin    | Y          | agency     | 1   | 2018-11-01 |
                g1 | Gil    | Y          | agency     | 1   | 2015-01-01 | 2018-10-31
                h1 | Hew    | Y          | agency     | 1   | 2015-01-01 | 2018-11-01
                i1 | Ian    | Y          |            | 1   | 2015-01-01 |
                """,
            },
            expect="""
            record | denominator | numerator | weight | because
            a1     | Y           | N         | 1      | permanent
            b1     | Y           | N         | 0.6    | fixed term
            c1     | Y           | Y         | 0.4    | agency, two days a week
            d1     | -           | -         | -      | not registered
            e1     | Y           | Y         | 1      | starts today
            f1     | -           | -         | -      | starts tomorrow
            g1     | -           | -         | -      | left today
            h1     | Y           | Y         | 1      | leaves tomorrow
            i1     | Y           | ?         | 1      | contract not recorded
            """,
        ),
    ),
)

test_agency_social_workers = SPEC.test()
