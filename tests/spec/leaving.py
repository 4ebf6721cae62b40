"""
Episodes that ended on an edge of the period, or of short breaks.

A specification says why they ended. All are drawn for D = 31 October 2018 and the 12 months, or the
reporting year, to it; `since` is the first day of that.
"""

from __future__ import annotations

from datetime import date, timedelta

from spec.drawing import drawn, lines_of
from spec.support import LEFT_OUT, Given

AS_AT = "2018-10-31"

STATUSES = """
child | status | started_on | ended_on
Amy   | V3     | 2018-01-01 |
Ben   | V4     | 2018-01-01 |
Cal   | V3     | 2018-01-01 | 2018-05-14
Dan   | V3     | 2018-01-01 | 2018-05-13
Eva   | V3     | 2018-05-13 |
Fay   | V3     | 2018-05-14 |
Gus   | C1     | 2018-01-01 |
"""


def given(because: str, since: str, **expect: str) -> Given:
    """The edges, each episode having ended for that reason; what is expected of one that counts."""
    first = date.fromisoformat(since)
    ends = {
        "s1 | Amy": ("2018-05-14", False),
        "s2 | Ben": ("2018-05-14", False),
        "s3 | Cal": ("2018-05-14", False),
        "s4 | Dan": ("2018-05-14", True),
        "s5 | Eva": ("2018-05-14", False),
        "s6 | Fay": ("2018-05-14", True),
        "s7 | Gus": ("2018-05-14", True),
        "s8 | Hal": (str(first - timedelta(1)), False),
        "s9 | Ivy": (str(first), True),
        "sa | Jan": ("2018-10-31", True),
        "sb | Jim": ("2018-11-01", False),
        "sc | Joe": ("", False),
    }
    text = "id | child | started_on | entered_care_on | ceased_on | ceased_because\n" + "\n".join(
        f"{who} | 2017-01-01 | 2017-01-01 | {ended} | {because}" for who, (ended, _) in ends.items()
    )
    lines = tuple(
        {"record": who[:2], **(expect if counts else dict.fromkeys(expect, LEFT_OUT))}
        for who, (_, counts) in ends.items()
    )
    return Given(drawn({"cla_episodes": text, "legal_statuses": STATUSES}), lines)


def placed(table: str, column: str, day: str) -> Given:
    """A row for each of those children, so that a value drawn from another table is known."""
    names = ("Amy", "Ben", "Cal", "Dan", "Eva", "Fay", "Gus", "Hal", "Ivy", "Jan", "Jim", "Joe")
    text = f"child | {column}\n" + "\n".join(f"{name} | {day}" for name in names)
    assert len(lines_of(text)) == len(names)
    return Given(drawn({table: text}), ())
