"""
Days that social workers lost to sickness, over the working days of those employed.

The 12 months to 31 October 2018 have 261 days from Monday to Friday, less eight bank holidays: 253.
"""

from spec.support import Case, Spec

SPEC = Spec(
    "social-worker-absence",
    (
        Case(
            "The working days of the period on which the absence was not over, each half a day",
            as_at="2018-10-31",
            tables={
                "employment": """
                id | worker | team  | registered | contract  | fte | started_on
                e1 | Ann    | North | Y          | permanent | 0.5 | 2015-01-01
                """,
                "absences": """
                id | worker | kind      | started_on | ended_on
                a1 | Ann    | sickness  | 2018-06-04 | 2018-06-11
                a2 | Ann    | sickness  | 2018-06-08 | 2018-06-12
                a3 | Ann    | sickness  | 2018-06-09 | 2018-06-11
                a4 | Ann    | sickness  | 2018-05-28 | 2018-05-30
                a5 | Ann    | sickness  | 2018-06-13 | 2018-06-13
                a6 | Ann    | sickness  | 2018-06-04 | 2018-06-09
                b1 | Ann    | sickness  | 2017-10-30 | 2017-11-03
                b2 | Ann    | sickness  | 2017-10-30 | 2017-11-01
                b3 | Ann    | sickness  | 2017-10-30 | 2017-11-02
                b4 | Ann    | sickness  | 2017-11-01 | 2017-11-03
                b5 | Ann    | sickness  | 2017-11-02 | 2017-11-03
                b6 | Ann    | sickness  | 2017-10-31 | 2017-11-03
                c1 | Ann    | sickness  | 2018-10-30 |
                c2 | Ann    | sickness  | 2018-10-31 |
                c3 | Ann    | sickness  | 2018-11-01 |
                c4 | Ann    | sickness  | 2018-10-29 | 2018-10-31
                c5 | Ann    | sickness  | 2018-10-29 | 2018-11-01
                c6 | Ann    | sickness  | 2018-10-29 | 2018-11-02
                d1 | Ann    | sickness  | 2017-01-01 |
                d2 | Ann    | maternity | 2018-06-04 | 2018-06-11
                d3 | Ann    | other     | 2018-06-04 | 2018-06-11
                d4 | Ann    |           | 2018-06-04 | 2018-06-11
                """,
            },
            expect="""
            worker | team  | record | denominator | numerator | weight | because
            Ann    | North | e1     | Y           | N         | 126.5  | half of 253
            Ann    | North | a1     | N           | Y         | 2.5    | Monday to Friday, back on Monday
            Ann    | North | a2     | N           | Y         | 1      | Friday and Monday
            Ann    | North | a3     | N           | Y         | 0      | a weekend
            Ann    | North | a4     | N           | Y         | 0.5    | a bank holiday and a Tuesday
            Ann    | North | a5     | N           | Y         | 0      | back the same day
            Ann    | North | a6     | N           | Y         | 2.5    | Monday to Friday, over on Saturday
            Ann    | North | b1     | N           | Y         | 1      | the first two days of the period
            Ann    | North | b2     | -           | -         | -      | back on its first day
            Ann    | North | b3     | N           | Y         | 0.5    | its first day
            Ann    | North | b4     | N           | Y         | 1      | from its first day
            Ann    | North | b5     | N           | Y         | 0.5    | from its second
            Ann    | North | b6     | N           | Y         | 1      | from the day before its first
            Ann    | North | c1     | N           | Y         | 1      | the last two, and not back
            Ann    | North | c2     | N           | Y         | 0.5    | the last
            Ann    | North | c3     | -           | -         | -      | from tomorrow
            Ann    | North | c4     | N           | Y         | 1      | back today
            Ann    | North | c5     | N           | Y         | 1.5    | back tomorrow
            Ann    | North | c6     | N           | Y         | 1.5    | back the day after
            Ann    | North | d1     | N           | Y         | 126.5  | all the period and longer
            Ann    | North | d2     | -           | -         | -      | maternity
            Ann    | North | d3     | -           | -         | -      | other leave
            Ann    | North | d4     | N           | ?         | 2.5    | the kind is not recorded
            """,
        ),
        Case(
            "Whose working days count: those employed today, agency workers apart",
            as_at="2018-10-31",
            tables={
                "employment": """
                id | worker | registered | contract   | fte | started_on | ended_on
                a1 | Ann    | Y          | permanent  | 1   | 2015-01-01 |
                b1 | Bob    | Y          | fixed term | 0.2 | 2018-10-31 |
                c1 | Cat    | Y          | agency     | 1   | 2015-01-01 |
                d1 | Dee    | N          | permanent  | 1   | 2015-01-01 |
                e1 | Eli    |            | permanent  | 1   | 2015-01-01 |
                f1 | Fin    | Y          |            | 1   | 2015-01-01 |
                g1 | Gil    | Y          | permanent  | 1   | 2018-11-01 |
                h1 | Hew    | Y          | permanent  | 1   | 2015-01-01 | 2018-10-31
                i1 | Ian    | Y          | permanent  | 1   | 2015-01-01 | 2018-11-01
                j1 | Jan    | Y          | permanent  |     | 2015-01-01 |
                """,
            },
            expect="""
            worker | record | denominator | numerator | weight | because
            Ann    | a1     | Y           | N         | 253    | all the year
            Bob    | b1     | Y           | N         | 50.6   | from today, as those in post today
            Cat    | c1     | -           | -         | -      | an agency worker
            Dee    | d1     | -           | -         | -      | not registered
            Eli    | e1     | ?           | N         | 253    | whether registered is not recorded
            Fin    | f1     | ?           | N         | 253    | the contract is not recorded
            Gil    | g1     | -           | -         | -      | from tomorrow
            Hew    | h1     | -           | -         | -      | left today
            Ian    | i1     | Y           | N         | 253    | leaves tomorrow
            Jan    | j1     | Y           | N         |        | hours not recorded
            """,
        ),
        Case(
            "Whose sickness counts: those employed when it began, for the hours they had",
            as_at="2018-10-31",
            tables={
                "employment": """
                id | worker | team  | registered | contract   | fte | started_on | ended_on
                a1 | Ann    | North | Y          | permanent  | 0.4 | 2015-01-01 | 2018-08-31
                a2 | Ann    | South | Y          | fixed term | 0.2 | 2016-01-01 | 2018-08-31
                a3 | Ann    | East  | Y          | agency     | 0.1 | 2017-01-01 | 2018-08-31
                a4 | Ann    | West  | N          | permanent  | 0.1 | 2014-01-01 | 2018-08-31
                a5 | Ann    | North | Y          | permanent  | 0.1 | 2018-06-05 | 2018-08-31
                b1 | Bob    | North | Y          | agency     | 1   | 2015-01-01 | 2018-08-31
                c1 | Cat    | North | N          | permanent  | 1   | 2015-01-01 | 2018-08-31
                d1 | Dee    | North | Y          | permanent  | 1   | 2018-06-05 | 2018-08-31
                e1 | Eli    | North | Y          | permanent  | 1   | 2018-06-04 | 2018-08-31
                f1 | Fin    | North | Y          | permanent  | 1   | 2015-01-01 | 2018-06-04
                g1 | Gil    | North | Y          | permanent  | 1   | 2015-01-01 | 2018-06-05
                h1 | Hew    | North | Y          | permanent  |     | 2015-01-01 | 2018-08-31
                k1 | Kim    | North | Y          | fixed term | 1   | 2015-01-01 | 2018-08-31
                """,
                "absences": """
                id | worker | kind     | started_on | ended_on
                x1 | Ann    | sickness | 2018-06-04 | 2018-06-11
                x2 | Bob    | sickness | 2018-06-04 | 2018-06-11
                x3 | Cat    | sickness | 2018-06-04 | 2018-06-11
                x4 | Dee    | sickness | 2018-06-04 | 2018-06-11
                x5 | Eli    | sickness | 2018-06-04 | 2018-06-11
                x6 | Fin    | sickness | 2018-06-04 | 2018-06-11
                x7 | Gil    | sickness | 2018-06-04 | 2018-06-11
                x8 | Hew    | sickness | 2018-06-04 | 2018-06-11
                x9 | Ivy    | sickness | 2018-06-04 | 2018-06-11
                y1 | Kim    | sickness | 2018-06-04 | 2018-06-11
                """,
            },
            expect="""
            worker | team  | record | denominator | numerator | weight | because
            Ann    | East  | x1     | N           | Y         | 3      | two posts of 0.6 together count
            Bob    | North | x2     | -           | -         | -      | an agency worker
            Cat    | North | x3     | -           | -         | -      | not registered
            Dee    |       | x4     | -           | -         | -      | employed from the next day
            Eli    | North | x5     | N           | Y         | 5      | employed from that day
            Fin    |       | x6     | -           | -         | -      | left that day
            Gil    | North | x7     | N           | Y         | 5      | left the next day
            Hew    | North | x8     | N           | Y         |        | hours not recorded
            Ivy    |       | x9     | -           | -         | -      | not employed here
            Kim    | North | y1     | N           | Y         | 5      | for a fixed term
            """,
        ),
        Case(
            "Sickness with no end is over when the worker leaves the latest of the posts held then",
            as_at="2018-10-31",
            tables={
                "employment": """
                id | worker | registered | contract   | fte | started_on | ended_on
                a1 | Ann    | Y          | permanent  | 1   | 2015-01-01 | 2018-06-11
                b1 | Bob    | Y          | permanent  | 1   | 2015-01-01 | 2018-08-31
                c9 | Cat    | Y          | permanent  | 0.5 | 2015-01-01 | 2018-06-12
                c1 | Cat    | Y          | permanent  | 0.5 | 2016-01-01 | 2018-06-11
                d9 | Dee    | Y          | permanent  | 0.5 | 2015-01-01 | 2018-06-08
                d1 | Dee    | Y          | permanent  | 0.5 | 2016-01-01 | 2018-06-11
                e1 | Eli    | Y          | permanent  | 0.5 | 2016-01-01 | 2018-06-12
                e2 | Eli    | Y          | permanent  | 0.5 | 2016-01-01 | 2018-06-11
                f1 | Fin    | Y          | permanent  | 1   | 2015-01-01 | 2018-06-11
                f2 | Fin    | Y          | agency    | 1   | 2016-01-01 | 2018-06-08
                f3 | Fin    | N          | permanent  | 1   | 2016-01-01 | 2018-06-08
                f4 | Fin    | Y          | permanent  | 1   | 2018-06-05 | 2018-06-08
                f5 | Fin    | Y          | permanent  | 1   | 2018-01-01 | 2018-06-04
                g1 | Gil    | Y          | permanent  | 1   | 2015-01-01 |
                h1 | Hew    | Y          | permanent  | 1   | 2018-06-04 | 2018-06-11
                i1 | Ian    | Y          | permanent  | 0.5 | 2015-01-01 | 2018-10-26
                i2 | Ian    | Y          | permanent  | 0.5 | 2016-01-01 |
                j1 | Jan    | Y          | permanent  | 1   | 2015-01-01 | 2018-06-05
                k1 | Kim    | Y          | fixed term | 1   | 2015-01-01 | 2018-06-11
                """,
                "absences": """
                id | worker | kind     | started_on | ended_on
                x1 | Ann    | sickness | 2018-06-04 |
                x2 | Bob    | sickness | 2018-06-04 | 2018-06-11
                x3 | Cat    | sickness | 2018-06-04 |
                x4 | Dee    | sickness | 2018-06-04 |
                x5 | Eli    | sickness | 2018-06-04 |
                x6 | Fin    | sickness | 2018-06-04 |
                x7 | Gil    | sickness | 2018-10-25 |
                x8 | Hew    | sickness | 2018-06-04 |
                x9 | Ian    | sickness | 2018-10-25 |
                y1 | Jan    | sickness | 2018-06-04 |
                y2 | Kim    | sickness | 2018-06-04 |
                """,
            },
            expect="""
            worker | record | denominator | numerator | weight | because
            Ann    | x1     | N           | Y         | 5      | left on Monday
            Bob    | x2     | N           | Y         | 5      | back on Monday, and left in August
            Cat    | x3     | N           | Y         | 5      | by the later post, left first
            Dee    | x4     | N           | Y         | 5      | by the later post, left last
            Eli    | x5     | N           | Y         | 5      | by the id of two that began together
            Fin    | x6     | N           | Y         | 5      | by none of the other posts
            Gil    | x7     | N           | Y         | 5      | still here, and not back
            Gil    | g1     | Y           | N         | 253    | still here
            Hew    | x8     | N           | Y         | 5      | employed from the day it began
            Ian    | x9     | N           | Y         | 5      | the later post goes on
            Ian    | i2     | Y           | N         | 126.5  | the later post goes on
            Jan    | y1     | N           | Y         | 1      | left the next day
            Kim    | y2     | N           | Y         | 5      | employed for a fixed term
            """,
        ),
        Case(
            "A period that begins on a Saturday has the working days from Monday",
            as_at="2018-06-30",
            tables={
                "employment": """
                id | worker | registered | contract  | fte | started_on
                e1 | Ann    | Y          | permanent | 1   | 2015-01-01
                """,
                "absences": """
                id | worker | kind     | started_on | ended_on
                a1 | Ann    | sickness | 2017-06-30 | 2017-07-04
                """,
            },
            expect="""
            worker | record | denominator | numerator | weight | because
            Ann    | e1     | Y           | N         | 252    | 260 weekdays less eight bank holidays
            Ann    | a1     | N           | Y         | 1      | Monday
            """,
        ),
    ),
)

test_social_worker_absence = SPEC.test()
