"""All reviews on time: of those that fell due in the 12 months to D while the child was in care."""

from spec.edges import AS_AT, Cohort, cohort, looked_after
from spec.support import Case, Spec

JUST_IN: Cohort = cohort(
    """
    child | member | because
    Ned   | Y      | Tuesday 2 October and 20 working days is today
    Nan   | -      | 20 working days will be over tomorrow
    Nia   | Y      | the earliest of the open episodes says when care began
    Nol   | -      | one that ended today does not
    Nye   | -      | nor one that starts tomorrow
    """,
    cla_episodes="""
    child | started_on | ceased_on  | entered_care_on
    Ned   | 2018-10-03 |            | 2018-10-03
    Nan   | 2018-10-04 |            | 2018-10-04
    Nia   | 2018-10-20 |            | 2018-10-20
    Nia   | 2018-09-01 |            | 2018-09-01
    Nol   | 2018-10-20 |            | 2018-10-20
    Nol   | 2018-09-01 | 2018-10-31 | 2018-09-01
    Nye   | 2018-10-20 |            | 2018-10-20
    Nye   | 2018-11-01 |            | 2018-09-01
    """,
)

SPEC = Spec(
    "cla-all-reviews-on-time",
    (
        Case(
            "A review that was late, or not held, in the 12 months",
            as_at=AS_AT,
            tables={
                "cla_episodes": """
                child | period_of_care | started_on | ceased_on  | entered_care_on
                Amy   | amy            | 2018-06-04 |            | 2018-06-04
                Ben   | ben            | 2018-06-04 |            | 2018-06-04
                Cal   | cal            | 2018-06-04 |            | 2018-06-04
                Dan   | dan            | 2017-10-03 |            | 2017-10-03
                Eva   | eva            | 2017-10-04 |            | 2017-10-04
                Fay   | fay            | 2018-10-03 |            | 2018-10-03
                Gus   | old            | 2018-01-08 | 2018-03-01 | 2018-01-08
                Gus   | gus            | 2018-08-06 |            | 2018-08-06
                Hal   | past           | 2018-01-08 | 2018-02-01 | 2018-01-08
                Hal   | hal            | 2018-08-06 |            | 2018-08-06
                Ivy   | ivy            | 2018-06-04 |            |
                Jem   | jem            | 2017-09-29 |            | 2017-09-29
                Kit   | kit            | 2018-06-04 |            | 2018-06-04
                Lou   | lou            | 2018-06-04 |            | 2018-06-04
                Max   | max            | 2018-06-04 |            | 2018-06-04
                Ned   | ned            | 2017-11-06 |            | 2017-11-06
                Ola   | ola            | 2017-11-06 |            | 2017-11-06
                Pat   | pat            | 2018-07-04 |            | 2018-07-04
                Qui   | qui            | 2018-07-02 |            | 2018-06-04
                Rae   | rae            | 2018-07-03 |            | 2018-06-04
                Sam   | over           | 2018-01-08 | 2018-02-05 | 2018-01-08
                Sam   | sam            | 2018-08-06 |            | 2018-08-06
                Tia   | done           | 2018-01-08 | 2018-02-06 | 2018-01-08
                Tia   | tia            | 2018-08-06 |            | 2018-08-06
                """,
                "cla_reviews": """
                id | period_of_care | child | held_on    | cancelled
                a1 | amy            | Amy   | 2018-07-02 | N
                a2 | amy            | Amy   | 2018-10-02 | N
                b1 | ben            | Ben   | 2018-07-03 | N
                b2 | ben            | Ben   | 2018-10-03 | N
                d1 | dan            | Dan   | 2017-11-01 | N
                d2 | dan            | Dan   | 2018-02-01 | N
                d3 | dan            | Dan   | 2018-08-01 | N
                e1 | eva            | Eva   | 2017-11-02 | N
                e2 | eva            | Eva   | 2018-02-02 | N
                e3 | eva            | Eva   | 2018-08-02 | N
                g1 | gus            | Gus   | 2018-09-03 | N
                h1 | hal            | Hal   | 2018-09-03 | N
                h0 | past           | Hal   |            | N
                j1 | jem            | Jem   | 2017-11-01 | N
                j2 | jem            | Jem   | 2018-02-01 | N
                j3 | jem            | Jem   | 2018-08-01 | N
                k1 | kit            | Kit   | 2018-07-02 | Y
                k2 | kit            | Kit   | 2018-10-02 | N
                l1 | lou            | Lou   | 2018-07-02 |
                l2 | lou            | Lou   | 2018-10-02 |
                m1 | max            | Max   | 2018-07-02 | N
                m2 | max            | Max   | 2018-10-03 | N
                n1 | ned            | Ned   | 2017-12-04 | N
                n2 | ned            | Ned   | 2018-03-04 | N
                n3 | ned            | Ned   | 2018-09-05 | N
                o1 | ola            | Ola   | 2017-12-04 | N
                o2 | ola            | Ola   | 2018-03-04 | N
                o3 | ola            | Ola   | 2018-09-04 | N
                p1 | pat            | Pat   | 2018-08-01 | N
                s1 | sam            | Sam   | 2018-09-03 | N
                t1 | tia            | Tia   | 2018-09-03 | N
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | both on the due day
            Ben   | Y           | N         | the first was a day late
            Cal   | Y           | N         | never reviewed
            Dan   | Y           | Y         | one was late, due on 31 October 2017: a year ago today
            Eva   | Y           | N         | due on 1 November 2017 and held the day after
            Fay   | Y           | N         | due today, and not held
            Gus   | Y           | N         | one was missed before, while in care in February
            Hal   | Y           | Y         | out of care when the one before fell due
            Ivy   | ?           | ?         | when care began is not recorded
            Jem   | Y           | Y         | a late one, due more than a year ago
            Kit   | Y           | N         | a review that was cancelled was not held
            Lou   | Y           | Y         | a blank is not cancelled
            Max   | Y           | N         | the second a day late
            Ned   | Y           | N         | the third a day late
            Ola   | Y           | Y         | the third on the day, 6 months after the second
            Pat   | Y           | Y         | the second is due tomorrow
            Qui   | Y           | N         | the episode began on the day the missed one was due
            Rae   | Y           | Y         | it began the day after
            Sam   | Y           | Y         | left care on the day the missed one was due
            Tia   | Y           | N         | left care the day after
            """,
        ),
        Case(
            "A year with a leap day is a year",
            as_at="2016-10-31",
            tables={
                "cla_episodes": """
                child | period_of_care | started_on | entered_care_on
                Amy   | amy            | 2015-07-06 | 2015-07-06
                """,
                "cla_reviews": """
                id | period_of_care | child | held_on    | cancelled
                a1 | amy            | Amy   | 2015-08-01 | N
                a2 | amy            | Amy   | 2015-11-02 | N
                a3 | amy            | Amy   | 2016-05-02 | N
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | N         | one was late, due 365 days ago and within the 12 months
            """,
        ),
        Case(
            "Each edge of 20 working days in care, and of being looked after",
            as_at=AS_AT,
            given=((JUST_IN + looked_after("2018-06-01")).given("Y"),),
        ),
    ),
)

test_cla_all_reviews_on_time = SPEC.test()
