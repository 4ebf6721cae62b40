"""Social workers with a case who were supervised in the past 6 weeks."""

from spec.support import Case, Spec

SPEC = Spec(
    "supervision-on-time",
    (
        Case(
            "A supervision 42 days ago is within 6 weeks and one 43 days ago is not",
            as_at="2018-10-31",
            tables={
                "employment": """
                id | worker | registered | started_on
                a1 | Ann    | Y          | 2015-01-01
                a2 | Ann    | Y          | 2016-01-01
                b1 | Bob    | Y          | 2015-01-01
                c1 | Cat    | Y          | 2015-01-01
                d1 | Dee    | Y          | 2015-01-01
                e1 | Eli    | Y          | 2015-01-01
                f1 | Fin    | N          | 2015-01-01
                """,
                "involvements": """
                id | child | worker | started_on
                i1 | Amy   | Ann    | 2018-01-01
                i2 | Amy   | Bob    | 2018-01-01
                i3 | Amy   | Cat    | 2018-01-01
                i4 | Amy   | Dee    | 2018-01-01
                i5 | Amy   | Eli    | 2018-01-01
                i6 | Amy   | Fin    | 2018-01-01
                """,
                "supervisions": """
                id | worker | held_on
                s1 | Ann    | 2018-09-19
                s2 | Bob    | 2018-09-18
                s3 | Cat    | 2018-10-31
                s4 | Dee    | 2018-11-01
                s5 | Dee    | 2018-01-01
                s6 | Fin    | 2018-10-31
                s7 | Cat    | 2018-01-31
                """,
                "absences": """
                id | worker | started_on
                """,
            },
            expect="""
            record | worker | denominator | numerator | because
            a1     | Ann    | Y           | Y         | 19 September is 42 days before; one worker
            b1     | Bob    | Y           | N         | 18 September is 43 days before
            c1     | Cat    | Y           | Y         | today
            d1     | Dee    | Y           | N         | tomorrow is too late
            e1     | Eli    | Y           | N         | never
            f1     | Fin    | -           | -         | not registered
            """,
        ),
        Case(
            "Employed, with a case, and not away",
            as_at="2018-10-31",
            tables={
                "employment": """
                id | worker | registered | started_on | ended_on
                a1 | Ann    | Y          | 2018-10-31 |
                b1 | Bob    | Y          | 2018-11-01 |
                c1 | Cat    | Y          | 2015-01-01 | 2018-10-31
                d1 | Dee    | Y          | 2015-01-01 | 2018-11-01
                e1 | Eli    | Y          | 2015-01-01 |
                f1 | Fin    | Y          | 2015-01-01 |
                g1 | Gil    | Y          | 2015-01-01 |
                h1 | Hew    | Y          | 2015-01-01 |
                i1 | Ian    | Y          | 2015-01-01 |
                j1 | Jan    | Y          | 2015-01-01 |
                k1 | Kim    | Y          | 2015-01-01 |
                l1 | Lyn    | Y          | 2015-01-01 |
                m1 | Mia    |            | 2015-01-01 |
                n1 | Ned    | Y          |            |
                """,
                "involvements": """
                id | child | worker | started_on | ended_on
                i1 | Amy   | Ann    | 2018-10-31 |
                i2 | Amy   | Bob    | 2018-01-01 |
                i3 | Amy   | Cat    | 2018-01-01 |
                i4 | Amy   | Dee    | 2018-01-01 |
                i5 | Amy   | Eli    | 2018-11-01 |
                i6 | Amy   | Fin    | 2018-01-01 | 2018-10-31
                i7 | Amy   | Gil    | 2018-01-01 | 2018-11-01
                i8 | Amy   | Ian    | 2018-01-01 |
                i9 | Amy   | Jan    | 2018-01-01 |
                j1 | Amy   | Kim    | 2018-01-01 |
                j2 | Amy   | Lyn    | 2018-01-01 |
                j3 | Amy   | Mia    | 2018-01-01 |
                j4 | Amy   | Ned    | 2018-01-01 |
                """,
                "supervisions": """
                id | worker | held_on
                s1 | Ann    | 2018-10-30
                s2 | Hew    | 2018-10-30
                """,
                "absences": """
                id | worker | started_on | ended_on
                x1 | Ian    | 2018-10-31 |
                x2 | Jan    | 2018-11-01 |
                x3 | Kim    | 2018-01-01 | 2018-10-31
                x4 | Lyn    | 2018-01-01 | 2018-11-01
                """,
            },
            expect="""
            record | denominator | numerator | because
            a1     | Y           | Y         | starts today, with a case from today
            b1     | -           | -         | starts tomorrow
            c1     | -           | -         | left today
            d1     | Y           | N         | leaves tomorrow
            e1     | -           | -         | the case starts tomorrow
            f1     | -           | -         | the case ended today
            g1     | Y           | N         | the case ends tomorrow
            h1     | -           | -         | no case
            i1     | -           | -         | away from today
            j1     | Y           | N         | away from tomorrow
            k1     | Y           | N         | back today
            l1     | -           | -         | back tomorrow
            m1     | -           | -         | not known to be registered
            n1     | -           | -         | when employed is not recorded
            """,
        ),
    ),
)

test_supervision_on_time = SPEC.test()
