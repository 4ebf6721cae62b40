"""What every measure of open child protection plans must get right about which plans those are."""

from spec import edges
from spec.support import Case

OPEN = Case(
    "A plan is open that started by the end of the day and has not ended by then",
    as_at=edges.AS_AT,
    tables={
        "cp_plans": """
        id | child | started_on | ended_on   | other_authority
        A  | Amy   | 2018-10-31 |            | N
        B  | Ben   | 2018-11-01 |            | N
        C  | Cal   | 2018-01-01 | 2018-10-31 | N
        D  | Dan   | 2018-01-01 | 2018-11-01 |
        E  | Eva   | 2018-01-01 |            | Y
        F  | Fay   | 2018-01-01 |            | N
        G  | Fay   | 2018-02-01 |            | N
        """,
    },
    expect="""
    record | denominator | counted | numerator | because
    A      | Y           | Y       | N         | starts today
    B      | -           | -       | -         | starts tomorrow
    C      | -           | -       | -         | ended today
    D      | Y           | Y       | N         | ends tomorrow; a blank is not Y
    E      | -           | -       | -         | held for another authority
    F      | Y           | Y       | N         | the first of two plans
    G      | Y           | Y       | N         | the second of two plans
    """,
)
"""Plans of every edge, none of them a year old."""
