"""
Children who each sit on one edge of being in pre-proceedings, drawn for D = 31 October 2018.
"""

from __future__ import annotations

from spec.drawing import drawn, lines_of
from spec.support import LEFT_OUT, Given

AS_AT = "2018-10-31"

DECIDED = """
id | child | decided_on | outcome_agreed_on | first_meeting_on | counts | because
a1 | Ada   | 2018-10-31 |                   | 2018-11-02       | Y      | decided today
b1 | Abe   | 2018-11-01 |                   | 2018-10-02       | -      | decided tomorrow
c1 | Aki   | 2018-06-01 | 2018-10-31        | 2018-06-02       | -      | an outcome was agreed today
d1 | Ali   | 2018-06-01 | 2018-11-01        | 2018-06-02       | Y      | an outcome is agreed tomorrow
e1 | Amy   | 2018-06-01 |                   | 2018-06-02       | -      | proceedings were issued today
f1 | Ava   | 2018-06-01 |                   | 2018-06-02       | Y      | proceedings are issued tomorrow
g1 | Axl   | 2018-06-01 |                   | 2018-06-02       | -      | issued that very day
h1 | Bea   | 2018-06-01 |                   | 2018-06-02       | Y      | issued the day before
i2 | Ben   | 2018-06-01 |                   | 2018-08-02       | Y      | the earlier of two
i1 | Ben   | 2018-07-01 |                   | 2018-07-02       | -      | the later of two
j1 | Bob   |            |                   | 2018-06-02       | -      | the day is not recorded
k1 | Cal   | 2018-06-01 | 2018-07-01        | 2018-06-02       | -      | over
k2 | Cal   | 2018-08-01 |                   | 2018-08-02       | Y      | and in again
"""

ISSUED = """
child | issued_on
Amy   | 2018-10-31
Ava   | 2018-11-01
Axl   | 2018-06-01
Bea   | 2018-05-31
"""


def given(**expect: str) -> Given:
    """The edges, and what is expected of each that counts."""
    lines = tuple(
        {"record": line["id"], **(expect if line["counts"] == "Y" else dict.fromkeys(expect, LEFT_OUT))}
        for line in lines_of(DECIDED)
    )
    columns = ["id", "child", "decided_on", "outcome_agreed_on", "first_meeting_on"]
    text = "\n".join(
        " | ".join(row) for row in (columns, *([line[c] for c in columns] for line in lines_of(DECIDED)))
    )
    return Given(drawn({"pre_proceedings": text, "care_proceedings": ISSUED}), lines)
