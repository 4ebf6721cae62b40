"""Reviews of looked after children: of those that fell due in the period, those held by the due day."""

from spec.support import Case, Spec

SPEC = Spec(
    "cla-reviews-on-time",
    (
        Case(
            "Due 20 working days after entry, then 3 months, then every 6 months after the last held",
            as_at="2018-10-31",
            tables={
                "cla_episodes": """
                child | period_of_care | started_on | entered_care_on
                Amy   | amy            | 2018-06-04 | 2018-06-04
                Ben   | ben            | 2018-06-04 | 2018-06-04
                Cal   | cal            | 2018-06-04 | 2018-06-04
                Dan   | dan            | 2018-06-03 | 2018-06-03
                Eva   | eva            | 2018-06-03 | 2018-06-03
                Fay   | fay            | 2017-06-05 | 2017-06-05
                Gus   | gus            | 2017-06-05 | 2017-06-05
                """,
                "cla_reviews": """
                id | period_of_care | child | held_on    | due_on
                a1 | amy            | Amy   | 2018-07-02 | 2018-06-01
                a2 | amy            | Amy   | 2018-10-03 | 2018-10-03
                b1 | ben            | Ben   | 2018-07-03 |
                b2 | ben            | Ben   | 2018-10-03 |
                c1 | cal            | Cal   |            | 2018-07-02
                d1 | dan            | Dan   | 2018-06-29 |
                e1 | eva            | Eva   | 2018-07-02 |
                f1 | fay            | Fay   | 2017-07-03 |
                f2 | fay            | Fay   | 2017-10-03 |
                f3 | fay            | Fay   | 2018-04-03 |
                f4 | fay            | Fay   | 2018-10-02 |
                g1 | gus            | Gus   | 2017-07-03 |
                g2 | gus            | Gus   | 2017-10-03 |
                g3 | gus            | Gus   | 2018-04-04 |
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            a1     | Amy   | Y           | Y         | Monday 4 June and 20 working days is Monday 2 July
            a2     | Amy   | Y           | N         | due on 2 October, held the day after
            b1     | Ben   | Y           | N         | due on 2 July, held the day after
            b2     | Ben   | Y           | Y         | due 3 months after the first was held
            cal    | Cal   | Y           | N         | the first was not held, and nothing falls due after it
            d1     | Dan   | Y           | Y         | Sunday counts from Friday 1 June: due on 29 June
            dan    | Dan   | Y           | N         | the second was due on 29 September
            e1     | Eva   | Y           | N         | due on 29 June, held on 2 July
            eva    | Eva   | Y           | N         | the second was due on 2 October
            f1     | Fay   | -           | -         | due before the period
            f2     | Fay   | -           | -         | due before the period
            f3     | Fay   | Y           | Y         | 6 months after 3 October 2017
            f4     | Fay   | Y           | Y         | 6 months after 3 April, and a day early
            g3     | Gus   | Y           | N         | a day late
            gus    | Gus   | Y           | N         | due on 4 October, 6 months after that, and not held
            """,
        ),
        Case(
            "Which reviews there are",
            as_at="2018-10-31",
            tables={
                "cla_episodes": """
                id | child | period_of_care | started_on | entered_care_on
                e1 | Amy   | amy            | 2018-06-04 | 2018-06-04
                e2 | Ben   | ben            | 2018-06-04 | 2018-06-04
                e3 | Cal   | cal            | 2018-06-04 | 2018-06-04
                e4 | Dan   | dan            | 2018-06-04 | 2018-06-04
                e5 | Eva   | eva            | 2018-06-04 | 2018-06-04
                e6 | Fay   | fay            | 2018-09-20 | 2018-09-20
                e7 | Gus   | gus            | 2018-06-04 |
                e8 | Hal   |                | 2018-06-04 | 2018-06-04
                e9 | Ivy   | ivy            | 2018-06-04 | 1988-06-04
                """,
                "cla_reviews": """
                id | period_of_care | child | held_on    | cancelled
                a1 | amy            | Amy   | 2018-06-20 | Y
                b1 | ben            | Ben   | 2018-06-01 | N
                c1 | cal            | Cal   | 2018-06-04 | N
                d1 | dan            | Dan   | 2018-07-02 | N
                d2 | dan            | Dan   | 2018-07-02 |
                d3 | dan            | Dan   | 2018-09-30 | N
                e1 |                | Eva   | 2018-06-20 | N
                f1 | fay            | Fay   | 2018-11-05 | N
                g1 | gus            | Gus   | 2018-06-20 | N
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            amy    | Amy   | Y           | N         | a cancelled review does not exist
            ben    | Ben   | Y           | N         | nor does one before coming into care
            c1     | Cal   | Y           | Y         | one on the day itself does
            cal    | Cal   | Y           | N         | so the next was due on 4 September
            d1     | Dan   | Y           | Y         | two of one day are one; a blank is not cancelled
            d3     | Dan   | Y           | Y         | due on 2 October
            eva    | Eva   | Y           | N         | a review of no period of care counts for none
            f1     | Fay   | Y           | N         | due on 18 October, held after that and after D
            gus    | Gus   | -           | -         | when care began is not known, so nothing is due
            e8     | Hal   | -           | -         | no period of care
            ivy    | Ivy   | -           | -         | bank holidays are known only from 1989
            """,
        ),
        Case(
            "A review falls due while an episode of the period of care is open",
            as_at="2018-10-31",
            tables={
                "cla_episodes": """
                child | period_of_care | started_on | ceased_on  | entered_care_on
                Amy   | amy            | 2018-06-04 | 2018-07-02 | 2018-06-04
                Ben   | ben            | 2018-06-04 | 2018-07-03 | 2018-06-04
                Cal   | cal            | 2018-06-04 | 2018-06-20 | 2018-06-04
                Cal   | cal            | 2018-06-20 |            | 2018-06-20
                Dan   | dan            | 2018-06-04 | 2018-06-20 | 2018-06-04
                Dan   | another        | 2018-10-20 |            | 2018-10-20
                Eva   | eva            | 2018-06-04 |            | 2018-06-04
                Fay   | fay            | 2018-07-02 |            | 2018-06-04
                Gus   | gus            | 2018-07-03 |            | 2018-06-04
                """,
                "legal_statuses": """
                child | status | started_on
                Eva   | V4     | 2018-06-04
                """,
            },
            expect="""
            record  | child | denominator | numerator | because
            amy     | Amy   | -           | -         | left care on the day it was due
            ben     | Ben   | Y           | N         | left care the day after
            cal     | Cal   | Y           | N         | the clock runs from the earliest entry of the period
            dan     | Dan   | -           | -         | had left that period of care
            another | Dan   | -           | -         | due after D
            eva     | Eva   | Y           | N         | short breaks do not matter here
            fay     | Fay   | Y           | N         | the episode started on the day it was due
            gus     | Gus   | -           | -         | the episode started the day after
            """,
        ),
        Case(
            "The period is the year to date, its first and last days included",
            as_at="2018-10-31",
            tables={
                "cla_episodes": """
                child | period_of_care | started_on | entered_care_on
                Amy   | amy            | 2017-12-01 | 2017-12-01
                Ben   | ben            | 2017-12-01 | 2017-12-01
                Cal   | cal            | 2018-07-02 | 2018-07-02
                Dan   | dan            | 2018-07-02 | 2018-07-02
                """,
                "cla_reviews": """
                id | period_of_care | held_on
                a1 | amy            | 2017-12-31
                b1 | ben            | 2018-01-01
                c1 | cal            | 2018-07-31
                d1 | dan            | 2018-08-01
                """,
            },
            expect="""
            record | child | denominator | numerator | because
            amy    | Amy   | -           | -         | the second was due on 31 March
            ben    | Ben   | Y           | N         | due on 1 April
            c1     | Cal   | Y           | N         | due on 30 July
            cal    | Cal   | Y           | N         | due on 31 October
            d1     | Dan   | Y           | N         | due on 30 July
            dan    | Dan   | -           | -         | due on 1 November
            """,
        ),
        Case(
            "Three months from 30 November and six from 31 August end on the last day of February",
            as_at="2019-02-28",
            tables={
                "cla_episodes": """
                child | period_of_care | started_on | entered_care_on
                Amy   | amy            | 2018-11-30 | 2018-11-30
                Ben   | ben            | 2018-05-31 | 2018-05-31
                """,
                "cla_reviews": """
                id | period_of_care | held_on
                a1 | amy            | 2018-11-30
                a2 | amy            | 2019-02-28
                b1 | ben            | 2018-05-31
                b2 | ben            | 2018-08-31
                b3 | ben            | 2019-02-28
                """,
            },
            expect="""
            record | denominator | numerator | because
            a1     | Y           | Y         | held on the day of entry
            a2     | Y           | Y         | 30 November and 3 months
            b1     | Y           | Y         | held on the day of entry
            b2     | Y           | Y         | 31 May and 3 months
            b3     | Y           | Y         | 31 August and 6 months
            """,
        ),
    ),
)

test_cla_reviews_on_time = SPEC.test()
