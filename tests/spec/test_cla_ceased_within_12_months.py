"""Of children leaving care, those who had come in no more than 12 months before."""

from spec.care_edges import YEAR_TO_DATE, leavers
from spec.edges import AS_AT
from spec.support import Case, Spec

SPEC = Spec(
    "cla-ceased-within-12-months",
    (
        Case(
            "Twelve months to the day is within 12 months",
            as_at=AS_AT,
            tables={
                "cla_episodes": """
                child | started_on | entered_care_on | ceased_on  | ceased_because
                Amy   | 2018-01-01 | 2017-06-15      | 2018-06-15 | E8
                Ben   | 2018-01-01 | 2017-06-14      | 2018-06-15 | E8
                Cal   | 2018-01-01 |                 | 2018-06-15 | E8
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | 12 months to the day
            Ben   | Y           | N         | a day more
            Cal   | Y           | ?         | when care began is not recorded
            """,
        ),
        Case(
            "A year with a leap day is a year",
            as_at="2016-10-31",
            tables={
                "cla_episodes": """
                child | started_on | entered_care_on | ceased_on  | ceased_because
                Amy   | 2015-06-15 | 2015-06-15      | 2016-06-15 | E8
                Ben   | 2015-06-15 | 2015-06-14      | 2016-06-15 | E8
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | 12 months to the day, which is 366 days
            Ben   | Y           | N         | a day more
            """,
        ),
        Case("Each edge of leaving care", as_at=AS_AT, given=(leavers(*YEAR_TO_DATE).given("Y"),)),
    ),
)

test_cla_ceased_within_12_months = SPEC.test()
