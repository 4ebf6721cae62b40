"""Social workers in their assessed and supported year, in full-time equivalents."""

from spec.support import Case, Spec

SPEC = Spec(
    "workers-in-assessed-year",
    (
        Case(
            "The year has begun and has not ended",
            as_at="2018-10-31",
            tables={
                "employment": """
                id | worker | registered | fte | started_on | ended_on   | asye_started_on | asye_ended_on
                a1 | Ann    | Y          | 1   | 2015-01-01 |            | 2018-10-31      |
                b1 | Bob    | Y          | 0.6 | 2015-01-01 |            | 2018-11-01      |
                c1 | Cat    | Y          | 1   | 2015-01-01 |            | 2018-01-01      | 2018-10-31
                d1 | Dee    | Y          | 1   | 2015-01-01 |            | 2018-01-01      | 2018-11-01
                e1 | Eli    | Y          |     | 2015-01-01 |            | 2018-01-01      |
                f1 | Fin    | Y          | 1   | 2018-10-31 |            |                 |
                g1 | Gil    | Y          | 1   | 2018-11-01 |            | 2018-01-01      |
                h1 | Hew    | Y          | 1   | 2015-01-01 | 2018-10-31 | 2018-01-01      |
                i1 | Ian    | N          | 1   | 2015-01-01 |            | 2018-01-01      |
                j1 | Jan    |            | 1   | 2015-01-01 |            | 2018-01-01      |
                k1 | Kim    | Y          | 1   | 2015-01-01 | 2018-11-01 | 2018-01-01      |
                """,
            },
            expect="""
            record | denominator | numerator | weight | because
            a1     | Y           | Y         | 1      | begins today
            b1     | Y           | N         | 0.6    | begins tomorrow
            c1     | Y           | N         | 1      | ended today
            d1     | Y           | Y         | 1      | ends tomorrow
            e1     | Y           | Y         |        | hours not recorded
            f1     | Y           | ?         | 1      | whether there is one is not recorded
            g1     | -           | -         | -      | starts tomorrow
            h1     | -           | -         | -      | left today
            i1     | -           | -         | -      | not registered
            j1     | ?           | ?         | 1      | whether registered is not recorded
            k1     | Y           | Y         | 1      | leaves tomorrow
            """,
        ),
    ),
)

test_workers_in_assessed_year = SPEC.test()
