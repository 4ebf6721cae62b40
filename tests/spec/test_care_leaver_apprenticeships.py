"""Care leavers in an apprenticeship."""

from dataclasses import replace

from spec import edges
from spec.support import Case, Spec

APPRENTICES = replace(
    edges.CARE_LEAVER,
    tables={
        **edges.CARE_LEAVER.tables,
        "care_leaver_status": [
            {**row, "activity": "F4"} for row in edges.CARE_LEAVER.tables["care_leaver_status"]
        ],
    },
)

SPEC = Spec(
    "care-leaver-apprenticeships",
    (
        Case(
            "Full time or part time, by the latest status",
            as_at="2018-10-31",
            given=(edges.rows(edges.leaving_care("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus")),),
            tables={
                "care_leaver_status": """
                child | effective_on | eligibility | activity
                Amy   | 2018-01-01   | relevant    | F4
                Ben   | 2018-01-01   | relevant    | P4
                Cal   | 2018-01-01   | relevant    | F5
                Dan   | 2018-01-01   | relevant    |
                Eva   | 2017-01-01   | relevant    | F4
                Eva   | 2018-10-31   | relevant    | G5
                Fay   | 2018-01-01   | relevant    | F4
                Fay   | 2018-11-01   | relevant    | G5
                Gus   | 2017-01-01   | relevant    | P5
                Gus   | 2018-01-01   | relevant    | F4
                """,
            },
            expect="""
            child | counted | because
            Amy   | Y       | full time
            Ben   | Y       | part time
            Cal   | -       | at work, not an apprentice
            Dan   | -       | not recorded
            Eva   | -       | left it today
            Fay   | Y       | leaves it tomorrow
            Gus   | Y       | at work before, an apprentice now
            """,
        ),
        Case(
            "The group is care leavers, all apprentices here",
            as_at=edges.AS_AT,
            given=(APPRENTICES.given(),),
        ),
    ),
)

test_care_leaver_apprenticeships = SPEC.test()
