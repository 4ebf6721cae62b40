"""
Placements that sit on one edge of being a home in use at D: open, not temporary, not short breaks.

All are drawn for D = 31 October 2018. A specification says what makes them placements of its kind.
"""

from __future__ import annotations

from spec.drawing import Drawn, drawn, lines_of
from spec.support import LEFT_OUT, Given

PLACEMENTS = """
id  | child | type | started_on | ended_on   | counts | because
e01 | Ada   |      | 2018-10-31 |            | Y      | it starts today
e02 | Abe   |      | 2018-11-01 |            | -      | it starts tomorrow
e03 | Aki   |      | 2018-06-01 | 2018-10-31 | -      | it ended today
e04 | Ali   |      | 2018-06-01 | 2018-11-01 | Y      | it ends tomorrow
e05 | Amy   | T1   | 2018-06-01 |            | -      | a temporary stay is no home
e06 | Ava   |      | 2018-06-01 |            | -      | V3: short breaks
e07 | Axl   |      | 2018-06-01 |            | -      | V4: short breaks
e08 | Bea   |      | 2018-06-01 |            | Y      | V3 ended today
e09 | Ben   |      | 2018-06-01 |            | -      | V3 ends tomorrow
e10 | Bob   |      | 2018-06-01 |            | -      | V3 starts today
e11 | Cal   |      | 2018-06-01 |            | Y      | V3 starts tomorrow
e12 | Dan   |      | 2018-06-01 |            | Y      | a full care order
"""

STATUSES = """
child | status | started_on | ended_on
Ava   | V3     | 2018-06-01 |
Axl   | V4     | 2018-06-01 |
Bea   | V3     | 2018-06-01 | 2018-10-31
Ben   | V3     | 2018-06-01 | 2018-11-01
Bob   | V3     | 2018-10-31 |
Cal   | V3     | 2018-11-01 |
Dan   | C2     | 2018-06-01 |
"""


def given(looks: dict[str, str], **expect: str) -> Given:
    """The edges, each placement looking like this; what is expected of one that counts."""
    lines = tuple(
        {"record": line["id"], **(expect if line["counts"] == "Y" else dict.fromkeys(expect, LEFT_OUT))}
        for line in lines_of(PLACEMENTS)
    )
    return Given(_tables(looks), lines)


def _tables(looks: dict[str, str]) -> Drawn:
    columns = ["id", "child", "started_on", "ended_on"]
    text = " | ".join([*columns, *looks])
    for line in lines_of(PLACEMENTS):
        kept = {**looks, "type": line["type"] or looks.get("type", "")}
        text += "\n" + " | ".join([*(line[c] for c in columns), *(kept[name] for name in looks)])
    return drawn({"placements": text, "legal_statuses": STATUSES})
