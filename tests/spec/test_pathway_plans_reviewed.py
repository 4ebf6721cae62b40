"""Care leavers whose pathway plan was reviewed in the past 6 months."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "pathway-plans-reviewed",
    (
        Case(
            "A review six calendar months ago is recent, and one a day earlier is not",
            as_at="2018-10-31",
            given=(edges.rows(edges.leaving_care("Amy", "Ben", "Cal", "Dan", "Eva", "Fay")),),
            tables={
                "care_leaver_status": """
                child | effective_on | eligibility
                Amy   | 2018-01-01   | relevant
                Ben   | 2018-01-01   | relevant
                Cal   | 2018-01-01   | relevant
                Dan   | 2018-01-01   | relevant
                Eva   | 2018-01-01   | relevant
                Fay   | 2018-01-01   | relevant
                """,
                "care_leavers": """
                child | pathway_plan_reviewed_on
                Amy   | 2018-04-30
                Ben   | 2018-04-29
                Cal   | 2018-10-31
                Dan   | 2018-11-01
                Eva   |
                Fay   | 2018-09-01
                Fay   | 2017-09-01
                Gus   | 2018-10-01
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | N         | 30 April and six months is 30 October
            Ben   | Y           | N         | 29 April and six months is 29 October
            Cal   | Y           | Y         | reviewed today
            Dan   | Y           | N         | reviewed tomorrow
            Eva   | Y           | N         | never
            Fay   | Y           | Y         | the later of two
            Gus   | -           | -         | no status: not a care leaver
            """,
        ),
        Case(
            "Six months before 30 October is 30 April",
            as_at="2018-10-30",
            given=(edges.rows(edges.leaving_care("Amy", "Ben")),),
            tables={
                "care_leaver_status": """
                child | effective_on | eligibility
                Amy   | 2018-01-01   | relevant
                Ben   | 2018-01-01   | relevant
                """,
                "care_leavers": """
                child | pathway_plan_reviewed_on
                Amy   | 2018-04-30
                Ben   | 2018-04-29
                """,
            },
            expect="""
            child | denominator | numerator
            Amy   | Y           | Y
            Ben   | Y           | N
            """,
        ),
        Case("The group is care leavers", as_at=edges.AS_AT, given=(edges.CARE_LEAVER.given(),)),
    ),
)

test_pathway_plans_reviewed = SPEC.test()
