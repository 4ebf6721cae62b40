"""
The histories about a measure that evaluators are compared on, and all that they must show.

There are a few about every measure, and after them those that show what the first few did not: that the
measure says yes, no and (where it can) unknown, of a row of each of its sides, of more than one team,
worker and kind, and that something is overdue. So agreement on them is agreement on each of its answers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from generative.compare import TIMES
from generative.edges import Everything
from generative.histories import History, history
from generative.possible import can_be_unknown
from waymark.engines.reference import Reference
from waymark.engines.results import Flagged
from waymark.measures.availability import Fitted, by_kind
from waymark.measures.measure import Measure
from waymark.measures.ownership import owner_of
from waymark.measures.populations import Children
from waymark.measures.shapes import Breakdown, Side
from waymark.records.terms import ALWAYS

FEW = 4 * TIMES
MOST = 200 * TIMES


def telling(measure: Measure) -> tuple[History, ...]:
    """The first few histories about the measure, and those of the rest that show something more."""
    return tuple(one for one, _ in _compared(measure))


def shown_of(measure: Measure) -> set[str]:
    """All that the histories compared show of the measure."""
    return set().union(*(said for _, said in _compared(measure)))


@cache
def _compared(measure: Measure) -> tuple[tuple[History, set[str]], ...]:
    found: list[tuple[History, set[str]]] = []
    shown: set[str] = set()
    for seed in range(MOST):
        if seed >= FEW and to_show(measure) <= shown:
            break
        # Every fourth leaves out what the measure can be worked out without.
        one = history(seed, about=measure, whole=seed % 4 != 3)
        said = said_of(one)
        if seed < FEW or said - shown:
            found.append((one, said))
        shown |= said
    return tuple(found)


def to_show(measure: Measure) -> set[str]:
    """What must be seen of a measure before it counts as generated."""
    every = {"yes", "no", *(f"a row of side {n}" for n in range(len(measure.sides)))}
    if can_be_unknown(measure):
        every.add("unknown")
    if measure.overdue is not None:
        every.add("overdue")
    for what in ("team", "worker", "kind"):
        if any(_can_be_of(side, what) for side in measure.sides):
            every |= {f"one {what}", f"another {what}"}
    return every


def _can_be_of(side: Side, what: str) -> bool:
    return (side.kind if what == "kind" else getattr(owner_of(side.of, Everything()), what)) is not None


def said_of(one: History) -> set[str]:
    """What the rows of the history's only measure show."""
    (fitted,) = one.fitted()
    return set(_said(one, fitted, Reference(one.extract)))


def _said(one: History, fitted: Fitted, reference: Reference) -> Iterator[str]:
    for place, pair in enumerate(fitted.sides):
        rows = reference.rows(replace(fitted, sides=(pair,)), one.period)
        yield from (_answer(row, fitted.measure) for row in rows)
        if any(row.in_denominator or row.in_numerator for row in rows):
            yield f"a row of side {place}"
        if _are_left_out(one, pair[0], len(rows)):
            yield "no"
    if any(row.in_denominator for row in reference.overdue(fitted, one.period)):
        yield "overdue"
    rows = reference.rows(fitted, one.period)
    yield from _groups("team", {row.team for row in rows})
    yield from _groups("worker", {row.worker for row in rows})
    if isinstance(fitted.measure.shape, Breakdown):
        yield from _groups("kind", {row.team for row in reference.rows(by_kind(fitted), one.period)})


def _groups(what: str, found: set[str | None]) -> tuple[str, ...]:
    return (f"one {what}", f"another {what}")[: len(found)]


def _answer(row: Flagged, measure: Measure) -> str:
    if row.in_denominator is None or row.in_numerator is None:
        return "unknown"
    asked = row.in_denominator if measure.unit in ("count", "mean") else row.in_numerator
    return "yes" if asked else "no"


def _are_left_out(one: History, side: Side, kept: int) -> bool:
    """Whether some rows of the table are not in a side that only counts: these it says no of."""
    if side.counts is not None and side.meets not in (None, ALWAYS, side.counts):
        return False
    table = "children" if isinstance(side.of, Children) else side.of.table_name
    return table in one.extract.tables and one.extract.tables[table].num_rows > kept
