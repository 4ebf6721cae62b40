"""Looked after children with no assessment authorised within 365 days of D."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "cla-assessments-over-one-year-old",
    (
        Case(
            "An assessment 365 days ago is recent enough and one 366 days ago is not",
            as_at="2018-10-31",
            given=(edges.rows(edges.in_care("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus")),),
            tables={
                "assessments": """
                child | started_on | authorised_on
                Amy   | 2017-09-01 | 2017-10-31
                Ben   | 2017-09-01 | 2017-10-30
                Cal   | 2018-09-01 | 2018-10-31
                Dan   | 2018-09-01 | 2018-11-01
                Eva   | 2018-09-01 |
                Gus   | 2016-09-01 | 2016-10-01
                Gus   | 2018-01-01 | 2018-02-01
                Gus   | 2018-11-01 | 2018-12-01
                Kit   | 2016-01-01 | 2016-02-01
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | N         | 365 days ago
            Ben   | Y           | Y         | 366 days ago
            Cal   | Y           | N         | today
            Dan   | Y           | Y         | only tomorrow
            Eva   | Y           | Y         | started, and not authorised
            Fay   | Y           | Y         | none at all
            Gus   | Y           | N         | the last one by D is the one that matters
            Kit   | -           | -         | not looked after
            """,
        ),
        Case(
            "In a year with a 29 February, 365 days is a day less than a year",
            as_at="2020-10-31",
            given=(edges.rows(edges.in_care("Amy", "Ben")),),
            tables={
                "assessments": """
                child | started_on | authorised_on
                Amy   | 2019-09-01 | 2019-11-01
                Ben   | 2019-09-01 | 2019-10-31
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | N         | 365 days ago
            Ben   | Y           | Y         | 366 days ago
            """,
        ),
        Case(
            "The group is children looked after; none of these was ever assessed",
            as_at=edges.AS_AT,
            given=(edges.LOOKED_AFTER.given(numerator="Y"),),
        ),
    ),
)

test_cla_assessments_over_one_year_old = SPEC.test()
