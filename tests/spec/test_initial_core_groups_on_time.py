"""Initial core groups: of first core groups held in the period, those within 10 working days."""

from spec.support import Case, Spec

SPEC = Spec(
    "initial-core-groups-on-time",
    (
        Case(
            "Ten working days run from the day of the conference, on which the plan starts",
            as_at="2018-10-31",
            tables={
                "cp_plans": """
                id | child | started_on | ended_on   | other_authority
                a  | Amy   | 2018-10-01 |            | N
                b  | Ben   | 2018-10-01 |            | N
                c  | Cal   | 2018-10-01 |            |
                d  | Dan   | 2018-10-01 |            | Y
                e  | Eva   | 2018-10-01 | 2018-10-20 | N
                f  | Fay   | 2018-10-01 |            | N
                g  | Gus   | 2018-10-01 |            | N
                h  | Hal   | 2018-08-01 |            | N
                i  | Ivy   | 2018-10-01 |            | N
                k  | Kit   | 2018-10-01 |            | N
                """,
                "core_groups": """
                id | plan | child | met_on
                a1 | a    | Amy   | 2018-10-15
                b1 | b    | Ben   | 2018-10-16
                c1 | c    | Cal   | 2018-10-01
                c0 | c    | Cal   | 2018-10-15
                d1 | d    | Dan   | 2018-10-15
                e1 | e    | Eva   | 2018-10-15
                f1 | f    | Fay   | 2018-10-15
                f2 | f    | Fay   | 2018-10-29
                g1 | g    | Gus   | 2018-09-30
                g2 | g    | Gus   | 2018-10-15
                h1 | h    | Hal   | 2018-08-15
                h2 | h    | Hal   | 2018-10-10
                i1 | i    | Ivy   | 2018-10-16
                i2 | i    | Ivy   | 2018-10-16
                j1 |      | Joe   | 2018-10-15
                j2 | none | Joe   | 2018-10-15
                k1 | g    | Kit   | 2018-10-08
                k2 | k    | Kit   | 2018-10-08
                """,
            },
            expect="""
            record | denominator | numerator | because
            a1     | Y           | Y         | Monday 15 October, the tenth working day after 1 October
            b1     | Y           | N         | the eleventh
            c1     | Y           | Y         | on the day of the conference; a blank is not Y
            c0     | -           | -         | the second
            d1     | -           | -         | the plan is held for another authority
            e1     | Y           | Y         | the plan has ended since
            f1     | Y           | Y         | the first
            f2     | -           | -         | the second
            g1     | -           | -         | before the plan began, so not of this plan
            g2     | -           | -         | another core group names this plan and came before
            h1     | -           | -         | the first, but before the period
            h2     | -           | -         | in the period, but not the first
            i1     | Y           | N         | the first of two on one day counts once
            i2     | -           | -         | the other
            j1     | -           | -         | names no plan
            j2     | -           | -         | names a plan that is not there
            k1     | Y           | Y         | core groups go with the plan they name
            k2     | Y           | Y         | the plan's own
            """,
        ),
        Case(
            "A core group from before the plan began is not its first",
            as_at="2018-10-31",
            tables={
                "cp_plans": """
                id | child | started_on | other_authority
                a  | Amy   | 2018-10-08 | N
                """,
                "core_groups": """
                id | plan | child | met_on
                a3 | a    | Amy   | 2018-10-07
                a2 | a    | Amy   | 2018-10-08
                a1 | a    | Amy   | 2018-10-09
                """,
            },
            expect="""
            record | denominator | numerator | because
            a3     | -           | -         | the day before the plan began
            a2     | Y           | Y         | the first
            a1     | -           | -         | the second, a day later
            """,
        ),
        Case(
            "The period is the month, its first and last days included",
            as_at="2018-10-31",
            tables={
                "cp_plans": """
                id | child | started_on | other_authority
                a  | Amy   | 2018-09-25 | N
                b  | Ben   | 2018-09-25 | N
                c  | Cal   | 2018-10-25 | N
                d  | Dan   | 2018-10-25 | N
                """,
                "core_groups": """
                id | plan | child | met_on
                a1 | a    | Amy   | 2018-09-30
                b1 | b    | Ben   | 2018-10-01
                c1 | c    | Cal   | 2018-10-31
                d1 | d    | Dan   | 2018-11-01
                """,
            },
            expect="""
            record | denominator | numerator
            a1     | -           | -
            b1     | Y           | Y
            c1     | Y           | Y
            d1     | -           | -
            """,
        ),
        Case(
            "A plan waits whose core group has not been held by D and is past its tenth working day",
            as_at="2018-10-31",
            tables={
                "cp_plans": """
                id | child | started_on | ended_on   | other_authority
                a  | Amy   | 2018-10-16 |            | N
                b  | Ben   | 2018-10-17 |            | N
                c  | Cal   | 2018-10-16 | 2018-10-31 | N
                d  | Dan   | 2018-10-16 | 2018-11-01 | N
                e  | Eva   | 2018-10-16 |            | Y
                f  | Fay   | 2018-10-16 |            |
                g  | Gus   | 2018-10-16 |            | N
                h  | Hal   | 2018-10-16 |            | N
                i  | Ivy   | 2018-10-16 |            | N
                j  | Joe   | 2018-10-16 |            | N
                k  | Kit   | 2018-11-01 |            | N
                l  | Lea   | 2018-10-16 |            | N
                """,
                "core_groups": """
                id | plan | child | met_on
                f1 | f    | Fay   | 2018-10-15
                g1 | g    | Gus   | 2018-10-31
                h1 | h    | Hal   | 2018-11-01
                i1 | i    | Ivy   | 2018-10-16
                j1 | g    | Joe   | 2018-10-31
                """,
            },
            expect="""
            record | denominator | numerator | because
            g1     | Y           | N         | held today, the eleventh working day
            j1     | -           | -         | names the plan of Gus
            i1     | Y           | Y         | held on the first day
            """,
            overdue="""
            record | child | overdue | because
            a      | Amy   | Y       | 11 working days today
            d      | Dan   | Y       | the plan ends tomorrow
            f      | Fay   | Y       | the core group came before the plan, which is not known to be another's
            h      | Hal   | Y       | held tomorrow
            j      | Joe   | Y       | the core group names another plan
            l      | Lea   | Y       | never held
            """,
        ),
    ),
)

test_initial_core_groups_on_time = SPEC.test()
