"""
Looked after children whose home is decided by an edge: when it started, if it is temporary, which is latest.

A specification says what a placement looks like that makes its measure say yes, and one that makes it
say no. All are drawn for D = 31 October 2018.
"""

from __future__ import annotations

from dataclasses import replace

from spec import edges
from spec.drawing import Drawn, drawn, lines_of, together
from spec.support import Given

Says = dict[str, str]

PLACEMENTS = """
id | child | started_on | ended_on   | says | type | period_of_care | recorded_on | because
1  | Ada   | 2018-10-31 |            | yes  |      |                |             | it starts today
2  | Abe   | 2018-11-01 |            | yes  |      |                |             | it starts tomorrow
3  | Aki   | 2018-06-01 | 2018-10-31 | yes  |      |                |             | it ended today
4  | Ali   | 2018-06-01 | 2018-11-01 | yes  |      |                |             | it ends tomorrow
6  | Amy   | 2018-06-01 |            | no   |      | z              | 2018-09-01  | an earlier one
5  | Amy   | 2018-07-01 |            | yes  |      | a              | 2018-07-01  | the latest one
8  | Ava   | 2018-06-01 |            | yes  |      | z              | 2018-09-01  | an earlier one
7  | Ava   | 2018-07-01 |            | no   |      | a              | 2018-07-01  | the latest one
9a | Axl   | 2018-06-01 |            | no   |      | z              |             | the lower id
9b | Axl   | 2018-06-01 |            | yes  |      | a              |             | the highest id
10 | Bea   | 2018-06-01 |            | yes  |      |                |             | home
11 | Bea   | 2018-07-01 |            | no   | T1   |                |             | in hospital for now
12 | Bob   | 2018-06-01 |            | no   |      |                |             | home
13 | Bob   | 2018-07-01 |            | yes  | T4   |                |             | away for a week
15 | Cal   | 2018-06-01 | 2018-12-31 | yes  |      |                |             | ends before the other
14 | Cal   | 2018-07-01 | 2018-11-30 | no   |      |                |             | the latest to start
16 | Deb   | 2018-06-01 |            | no   |      |                |             | home
17 | Deb   | 2018-11-01 |            | yes  |      |                |             | moves tomorrow
18 | Dov   | 2018-06-01 |            | no   |      |                |             | home
19 | Dov   | 2018-07-01 | 2018-10-31 | yes  |      |                |             | ended today
20 | Edd   | 2018-06-01 |            | no   |      |                |             | an earlier one
21 | Edd   | 2018-07-01 | 2018-11-01 | yes  |      |                |             | ends tomorrow
22 | Fay   | 2018-06-01 |            | no   |      |                |             | an earlier one
23 | Fay   | 2018-10-31 |            | yes  |      |                |             | moved today
"""

ANSWERS = """
child | says | because
Ada   | Y    | the placement starts today
Abe   | ?    | it starts tomorrow, so where the child lives is not known
Aki   | ?    | it ended today, and D is the end of the day
Ali   | Y    | it ends tomorrow
Amy   | Y    | the later of two
Ava   | N    | the later of two
Axl   | Y    | of two that started on one day, the one with the higher id
Bea   | Y    | a temporary stay is no home
Bob   | N    | a temporary stay is no home
Cal   | N    | the one that started last, whichever ends first
Deb   | N    | the child moves tomorrow
Dov   | N    | the other placement ended today
Edd   | Y    | the later of two, which ends tomorrow
Fay   | Y    | the child moved today
"""

AREAS = "placement | outside\n" + "\n".join(
    f"{line['id']} | {'Y' if line['says'] == 'yes' else 'N'}" for line in lines_of(PLACEMENTS)
)
"""A `yes` home is outside the area."""

CHILDREN = tuple(line["child"] for line in lines_of(ANSWERS))


def given(yes: Says, no: Says, unknown: str = "?") -> Given:
    """The edges, each child being in the denominator; `unknown` is what is said of one with no known home."""
    said = {"Y": "Y", "N": "N", "?": unknown}
    expect = tuple(
        {"child": line["child"], "denominator": "Y", "numerator": said[line["says"]]}
        for line in lines_of(ANSWERS)
    )
    return Given(_tables(yes, no), expect)


def counting(yes: Says, no: Says, unknown: str = "?") -> Given:
    """The edges of a group that only children with a `yes` home are in; none is in the numerator."""
    kept = {"Y": ("Y", "N"), "N": ("-", "-"), "?": (unknown, unknown)}
    expect = tuple(
        {"child": line["child"], **dict(zip(("denominator", "numerator"), kept[line["says"]], strict=True))}
        for line in lines_of(ANSWERS)
    )
    return Given(_tables(yes, no), expect)


def given_outside(yes: Says, no: Says) -> Given:
    """The edges, every placement being outside the area; with no home, whether it counts is not known."""
    areas = "placement | outside\n" + "\n".join(f"{line['id']} | Y" for line in lines_of(PLACEMENTS))
    expect = tuple(
        {"child": line["child"], "denominator": "Y", "numerator": line["says"]}
        if line["says"] != "?"
        else {"child": line["child"], "denominator": "?", "numerator": "?"}
        for line in lines_of(ANSWERS)
    )
    return Given(together((_tables(yes, no), drawn({"placement_areas": areas}))), expect)


def outside(cohort: edges.Cohort) -> edges.Cohort:
    """The cohort, every child in it having a home outside the area because there was none in it."""
    placed = {
        "id": "home of {child}",
        "type": "U4",
        "started_on": "2018-06-01",
        "out_of_area_because": "capacity",
    }
    areas = [{"placement": f"home of {child}", "outside": "Y"} for child in cohort.members]
    homed = cohort.each(placements=placed)
    return replace(homed, tables=together((homed.tables, {"placement_areas": areas})))


def of_kind(yes: Says, no: Says, kinds: dict[str, str]) -> Given:
    """The edges in a breakdown; `kinds` says the kind of a `yes` home (Y) and of a `no` home (N)."""
    said = {**kinds, "?": ""}
    expect = tuple(
        {"child": line["child"], "counted": "Y", "kind": said[line["says"]]} for line in lines_of(ANSWERS)
    )
    return Given(_tables(yes, no), expect)


def _tables(yes: Says, no: Says) -> Drawn:
    columns = list(dict.fromkeys(["type", *yes, *no]))
    header = ["id", "child", "started_on", "ended_on", "period_of_care", "recorded_on", *columns]
    lines = [" | ".join(header)]
    for line in lines_of(PLACEMENTS):
        looks = {"yes": yes, "no": no}[line["says"]]
        values = [line["type"] if c == "type" and line["type"] else looks.get(c, "") for c in columns]
        lines.append(" | ".join([*(line[c] for c in header[:6]), *values]))
    return together((edges.in_care(*CHILDREN).tables, drawn({"placements": "\n".join(lines)})))
