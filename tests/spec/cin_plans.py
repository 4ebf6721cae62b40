"""What every measure of open child in need plans must get right about which plans those are."""

from spec import edges
from spec.support import Case

OPEN = Case(
    "A plan is open that started by the end of the day and has not ended by then",
    as_at=edges.AS_AT,
    tables={
        "cin_plans": """
        id | child | started_on | ended_on
        A  | Amy   | 2018-10-31 |
        B  | Ben   | 2018-11-01 |
        C  | Cal   | 2010-07-01 | 2018-10-31
        D  | Dan   | 2018-07-01 | 2018-11-01
        E  | Eva   | 2018-07-01 |
        F  | Eva   | 2018-08-01 |
        """,
    },
    expect="""
    record | denominator | numerator | because
    A      | Y           | N         | starts today
    B      | -           | -         | starts tomorrow
    C      | -           | -         | ended today
    D      | Y           | N         | ends tomorrow
    E      | Y           | N         | the first of two plans
    F      | Y           | N         | the second of two plans
    """,
)
"""Plans of every edge, those open none of them half a year old."""
