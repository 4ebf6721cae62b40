"""Children in pre-proceedings."""

from spec import before_court
from spec.support import Case, Spec

SPEC = Spec(
    "children-in-pre-proceedings",
    (
        Case(
            "From the decision until an outcome is agreed or care proceedings are issued, each child once",
            as_at=before_court.AS_AT,
            given=(before_court.given(counted="Y"),),
        ),
        Case(
            "Two open at once",
            as_at="2018-10-31",
            tables={
                "pre_proceedings": """
                id | child | decided_on | outcome_agreed_on
                a2 | Amy   | 2018-06-01 |
                a1 | Amy   | 2018-07-01 |
                b1 | Ben   | 2018-07-01 |
                b2 | Ben   | 2018-07-01 |
                """,
            },
            expect="""
            record | child | counted | because
            a2     | Amy   | Y       | the earlier
            a1     | Amy   | -       | the child is counted already
            b1     | Ben   | Y       | of one day, the lower id
            b2     | Ben   | -       | the child is counted already
            """,
        ),
    ),
)

test_children_in_pre_proceedings = SPEC.test()
