"""Looked after children whose ethnicity is recorded."""

from spec import edges
from spec.support import Case, Spec

SPEC = Spec(
    "ethnicity-recorded",
    (
        Case(
            "Written, and not as not known",
            as_at="2018-10-31",
            given=(edges.rows(edges.in_care("Amy", "Ben", "Cal", "Dan", "Eva")),),
            tables={
                "children": """
                child | ethnicity
                Amy   | WBRI
                Ben   | NOBT
                Cal   | REFU
                Dan   | NOBT - not yet obtained
                Eva   |
                Fay   | WBRI
                """,
            },
            expect="""
            child | denominator | numerator | because
            Amy   | Y           | Y         | recorded
            Ben   | Y           | N         | not yet obtained
            Cal   | Y           | N         | refused
            Dan   | Y           | N         | not yet obtained, in words
            Eva   | Y           | N         | not written
            Fay   | -           | -         | not looked after
            """,
        ),
        Case("The group is children looked after", as_at=edges.AS_AT, given=(edges.LOOKED_AFTER.given(),)),
    ),
)

test_ethnicity_recorded = SPEC.test()
