"""Health assessments: in the past 6 months for a child under 5, in the past 12 for others."""

from spec.care_edges import a_year_in_care
from spec.edges import AS_AT, in_care, rows
from spec.support import Case, Spec

SPEC = Spec(
    "cla-health-assessments-current",
    (
        Case(
            "Every 6 months under 5, every 12 from then on",
            as_at=AS_AT,
            given=(
                rows(in_care("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal", since="2017-01-01")),
            ),
            tables={
                "children": """
                child | born_on
                Amy   | 2010-01-01
                Ben   | 2010-01-01
                Cal   | 2013-11-01
                Dan   | 2013-11-01
                Eva   | 2013-10-31
                Fay   |
                Gus   | 2010-01-01
                Hal   | 2010-01-01
                """,
                "health_checks": """
                child | type              | checked_on | status
                Amy   | Health Assessment | 2017-10-31 | Completed
                Ben   | Health Assessment | 2017-10-30 | Completed
                Cal   | Health Assessment | 2018-04-30 | Completed
                Dan   | Health Assessment | 2018-05-01 | Completed
                Eva   | Health Assessment | 2017-10-31 | Completed
                Fay   | Health Assessment | 2017-10-31 | Completed
                Hal   | Health Assessment | 2017-03-01 | Completed
                Hal   | Health Assessment | 2018-03-01 | Completed
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | 12 months ago: the next is due today
            Ben   | Y           | N         | due yesterday
            Cal   | Y           | N         | 5 tomorrow: due 6 months on, on 30 October
            Dan   | Y           | Y         | due on 1 November
            Eva   | Y           | Y         | 5 today: every 12 months
            Fay   | Y           | Y         | of unknown age: every 12 months
            Gus   | Y           | N         | never assessed
            Hal   | Y           | Y         | the last one counts
            """,
        ),
        Case(
            "What is a health assessment that took place",
            as_at=AS_AT,
            given=(
                rows(in_care("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal", since="2017-01-01")),
            ),
            tables={
                "health_checks": """
                child | type              | checked_on | status
                Amy   | Health Assessment | 2018-10-10 | Planned
                Ben   | Health Assessment | 2018-10-10 | Refused
                Cal   | Health Assessment | 2018-10-10 | Cancelled
                Dan   | Health Assessment | 2018-10-10 |
                Eva   | Dental Check      | 2018-10-10 | Completed
                Fay   |                   | 2018-10-10 | Completed
                Gus   | Health Assessment | 2018-10-31 | Completed
                Hal   | Health Assessment | 2018-11-01 | Completed
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
            Gus   | Y           | Y         | assessed today
            Hal   | Y           | N         | assessed tomorrow
            """,
        ),
        Case(
            "A year with a leap day is a year",
            as_at="2016-10-31",
            given=(
                rows(in_care("Amy", since="2015-01-01")),
                rows(in_care("Ben", since="2015-11-01")),
            ),
            tables={
                "health_checks": """
                child | type              | checked_on | status
                Amy   | Health Assessment | 2015-10-31 | Completed
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | 366 days ago, and 12 months
            Ben   | -           | -         | in care for 365 days, and 12 months tomorrow
            """,
        ),
        Case(
            "Each edge of 12 months in care",
            as_at=AS_AT,
            given=(
                a_year_in_care(
                    "Y", "?", health_checks={"type": "Health Assessment", "checked_on": "2018-06-01"}
                ),
            ),
        ),
    ),
)

test_cla_health_assessments_current = SPEC.test()
