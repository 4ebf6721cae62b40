"""First health assessments: within 20 working days of coming into care."""

from spec.care_edges import YEAR, entrants
from spec.edges import AS_AT
from spec.support import Case, Spec

SPEC = Spec(
    "initial-health-assessments-on-time",
    (
        Case(
            "Within 20 working days of coming into care; left out while it is neither done nor overdue",
            as_at=AS_AT,
            tables={
                "cla_episodes": """
                id | child | started_on | entered_care_on
                a1 | Amy   | 2018-10-31 | 2018-10-01
                b1 | Ben   | 2018-10-31 | 2018-10-01
                c1 | Cal   | 2018-10-31 | 2018-10-02
                d1 | Dan   | 2018-10-31 | 2018-10-03
                e1 | Eva   | 2018-10-31 | 2018-10-15
                f1 | Fay   | 2018-10-31 | 2018-10-01
                g1 | Gus   | 2018-10-31 | 2018-10-01
                h1 | Hal   | 2018-10-31 | 2018-09-30
                n1 | Nan   | 2018-10-31 | 2018-10-01
                o1 | Ola   | 2018-10-20 | 2018-10-15
                o2 | Ola   | 2018-10-31 | 2018-10-02
                """,
                "health_checks": """
                child | type              | checked_on | status
                Amy   | Health Assessment | 2018-10-29 | Completed
                Ben   | Health Assessment | 2018-10-30 | Completed
                Eva   | Health Assessment | 2018-10-20 | Completed
                Fay   | Health Assessment | 2018-09-30 | Completed
                Gus   | Health Assessment | 2018-10-01 | Completed
                Hal   | Health Assessment | 2018-10-02 | Completed
                Nan   | Health Assessment | 2018-10-10 | Completed
                Nan   | Health Assessment | 2018-10-30 | Completed
                Ola   | Health Assessment | 2018-10-20 | Completed
                """,
            },
            expect="""
            child | record | denominator | numerator | because
            Amy   | a1     | Y           | Y         | 1 October and 20 working days is 29 October
            Ben   | b1     | Y           | N         | a day late
            Cal   | c1     | Y           | N         | due yesterday, and not done
            Dan   | d1     | -           | -         | due today, and not done
            Eva   | e1     | Y           | Y         | done before it is due
            Fay   | f1     | Y           | N         | assessed before coming into care, not since
            Gus   | g1     | Y           | Y         | assessed on the day
            Hal   | h1     | -           | -         | came into care the month before
            Nan   | n1     | Y           | Y         | the first assessment counts
            Ola   | o2     | Y           | Y         | came in twice: the first time counts
            """,
        ),
        Case(
            "What is a health assessment that took place",
            as_at=AS_AT,
            tables={
                "cla_episodes": """
                child | started_on | entered_care_on
                Amy   | 2018-10-01 | 2018-10-01
                Ben   | 2018-10-01 | 2018-10-01
                Cal   | 2018-10-01 | 2018-10-01
                Dan   | 2018-10-01 | 2018-10-01
                Eva   | 2018-10-01 | 2018-10-01
                Fay   | 2018-10-01 | 2018-10-01
                """,
                "health_checks": """
                child | type              | checked_on | status
                Amy   | Health Assessment | 2018-10-10 | Planned
                Ben   | Health Assessment | 2018-10-10 | Refused
                Cal   | Health Assessment | 2018-10-10 | Cancelled
                Dan   | Health Assessment | 2018-10-10 |
                Eva   | Dental Check      | 2018-10-10 | Completed
                Fay   |                   | 2018-10-10 | Completed
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | N         | planned
            Ben   | Y           | N         | refused
            Cal   | Y           | N         | cancelled
            Dan   | Y           | Y         | no status recorded
            Eva   | Y           | N         | a dental check
            Fay   | Y           | N         | what was checked is not recorded
            """,
        ),
        Case(
            "Each edge of coming into care",
            as_at=AS_AT,
            period="rolling-12",
            given=(
                entrants(*YEAR)
                .each(health_checks={"type": "Health Assessment", "checked_on": "2019-01-10"})
                .given("N"),
            ),
        ),
    ),
)

test_initial_health_assessments_on_time = SPEC.test()
