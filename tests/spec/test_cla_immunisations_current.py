"""Immunisations: up to date by the record as it stood at D."""

from spec.care_edges import a_year_in_care
from spec.edges import AS_AT, in_care, rows
from spec.support import Case, Spec

SPEC = Spec(
    "cla-immunisations-current",
    (
        Case(
            "Up to date by what was recorded by the day",
            as_at=AS_AT,
            given=(
                rows(in_care("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal", since="2017-01-01")),
            ),
            tables={
                "immunisations": """
                child | up_to_date | updated_on
                Amy   | Y          | 2018-10-31
                Ben   | Y          | 2018-11-01
                Cal   | N          | 2018-05-01
                Dan   | Y          |
                Eva   |            | 2018-05-01
                Gus   | N          | 2018-06-01
                Gus   | Y          | 2018-01-01
                Hal   | Y          | 2018-06-01
                Hal   | N          | 2018-01-01
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | recorded today
            Ben   | Y           | ?         | recorded tomorrow
            Cal   | Y           | N         | not up to date
            Dan   | Y           | Y         | when it was recorded is not said
            Eva   | Y           | ?         | not recorded
            Fay   | Y           | ?         | no record of the child
            Gus   | Y           | N         | the later record, had a load kept both
            Hal   | Y           | Y         | the later record, had a load kept both
            """,
        ),
        Case(
            "A year with a leap day is a year",
            as_at="2016-10-31",
            given=(rows(in_care("Amy", since="2015-11-01")),),
            tables={"immunisations": "child | up_to_date\nAmy | Y"},
            expect="""
            child | denominator | numerator | because
            Amy   | -           | -         | in care for 365 days, and 12 months tomorrow
            """,
        ),
        Case(
            "Each edge of 12 months in care",
            as_at=AS_AT,
            given=(a_year_in_care("Y", "?", immunisations={"up_to_date": "Y"}),),
        ),
    ),
)

test_cla_immunisations_current = SPEC.test()
