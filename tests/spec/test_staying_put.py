"""Care leavers aged 18 still with their former foster carers."""

from dataclasses import replace
from datetime import date

from spec import edges
from spec.support import Case, Spec

AGED_18 = replace(
    edges.CARE_LEAVER,
    tables={
        **edges.CARE_LEAVER.tables,
        "children": [
            {**row, "born_on": date(2000, 1, 1)} if row["born_on"] == date(1999, 1, 1) else row
            for row in edges.CARE_LEAVER.tables["children"]
        ],
    },
    members={**edges.CARE_LEAVER.members, "Una": False, "Uma": False},
)
"""The edges of being a care leaver; those of 17 to 21 stand on other edges here."""

SPEC = Spec(
    "staying-put",
    (
        Case(
            "Eighteen today or not yet nineteen, and where the latest status says they live",
            as_at="2018-10-31",
            tables={
                "children": """
                child | born_on
                Amy   | 2000-10-31
                Ben   | 2000-11-01
                Cal   | 1999-11-01
                Dan   | 1999-10-31
                Eva   | 2000-01-01
                Fay   | 2000-01-01
                Gus   | 2000-01-01
                Hal   |
                Ivy   | 2000-01-01
                Jan   | 2000-01-01
                Kim   | 2000-01-01
                """,
                "care_leaver_status": """
                child | effective_on | eligibility | accommodation
                Amy   | 2018-01-01   | relevant    | Z1
                Ben   | 2018-01-01   | relevant    | Z1
                Cal   | 2018-01-01   | relevant    | Z2
                Dan   | 2018-01-01   | relevant    | Z1
                Eva   | 2018-01-01   | relevant    | B2
                Fay   | 2018-01-01   | relevant    |
                Gus   | 2018-01-01   | qualifying  | Z1
                Hal   | 2018-01-01   | relevant    | Z1
                Ivy   | 2017-01-01   | relevant    | Z1
                Ivy   | 2018-10-31   | relevant    | K1
                Jan   | 2018-01-01   | relevant    | Z1
                Jan   | 2018-11-01   | relevant    | K1
                Kim   | 2017-01-01   | relevant    | B2
                Kim   | 2018-01-01   | relevant    | Z1
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | 18 today
            Ben   | -           | -         | 18 tomorrow
            Cal   | Y           | Y         | 19 tomorrow
            Dan   | -           | -         | 19 today
            Eva   | Y           | N         | with relatives
            Fay   | Y           | ?         | not recorded
            Gus   | -           | -         | qualifying: not a care leaver here
            Hal   | -           | -         | age not known
            Ivy   | Y           | N         | left today
            Jan   | Y           | Y         | leaves tomorrow
            Kim   | Y           | Y         | came back
            """,
        ),
        Case(
            "Who is a care leaver, of those aged 18",
            as_at=edges.AS_AT,
            given=(AGED_18.given(numerator="?"),),
        ),
    ),
)

test_staying_put = SPEC.test()
