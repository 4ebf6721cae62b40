"""Dental checks: one in the past 365 days."""

from spec.care_edges import a_year_in_care
from spec.edges import AS_AT, in_care, rows
from spec.support import Case, Spec

CHILDREN = ("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal", "Ivy", "Jem", "Kit", "Lou")

SPEC = Spec(
    "cla-dental-check-current",
    (
        Case(
            "A dental check that took place in the past 365 days",
            as_at=AS_AT,
            given=(rows(in_care(*CHILDREN, since="2017-01-01")),),
            tables={
                "health_checks": """
                child | type              | checked_on | status
                Amy   | Dental Check      | 2017-10-31 | Completed
                Ben   | Dental Check      | 2017-10-30 | Completed
                Cal   | Dental Check      | 2018-10-10 | Planned
                Dan   | Dental Check      | 2018-10-10 | Refused
                Eva   | Dental Check      | 2018-10-10 | Cancelled
                Fay   | Dental Check      | 2018-10-10 |
                Gus   | Health Assessment | 2018-10-10 | Completed
                Hal   |                   | 2018-10-10 | Completed
                Ivy   | Dental Check      | 2018-10-31 | Completed
                Jem   | Dental Check      | 2018-11-01 | Completed
                Kit   | Dental Check      | 2016-05-01 | Completed
                Kit   | Dental Check      | 2018-05-01 | Completed
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | 365 days ago
            Ben   | Y           | N         | 366 days ago
            Cal   | Y           | N         | planned
            Dan   | Y           | N         | refused
            Eva   | Y           | N         | cancelled
            Fay   | Y           | Y         | no status recorded
            Gus   | Y           | N         | a health assessment
            Hal   | Y           | N         | what was checked is not recorded
            Ivy   | Y           | Y         | checked today
            Jem   | Y           | N         | checked tomorrow
            Kit   | Y           | Y         | the last one counts
            Lou   | Y           | N         | never checked
            """,
        ),
        Case(
            "A year with a leap day is a year",
            as_at="2016-10-31",
            given=(rows(in_care("Amy", since="2015-11-01")), rows(in_care("Ben", since="2015-10-31"))),
            expect="""
            child | denominator | numerator | because
            Amy   | -           | -         | in care for 365 days, and 12 months tomorrow
            Ben   | Y           | N         | 12 months today
            """,
        ),
        Case(
            "Each edge of 12 months in care",
            as_at=AS_AT,
            given=(
                a_year_in_care("Y", "?", health_checks={"type": "Dental Check", "checked_on": "2018-06-01"}),
            ),
        ),
    ),
)

test_cla_dental_check_current = SPEC.test()
