"""
The same measure, counted a little differently: the choices on which two honest counts part ways.

A council that leaves nobody out, counts the day before, or allows one more day gets another figure.
Each variant is the measure with one such choice changed, and says so in words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

from waymark.dates import PERIOD_TYPES, Period, PeriodType, period_ending
from waymark.engines.words.phrases import answer, span
from waymark.measures.availability import Fitted
from waymark.measures.cohorts import care_leaver, looked_after, on_cp_plan, on_short_breaks
from waymark.measures.ownership import Owner
from waymark.measures.populations import Children, Records
from waymark.measures.shapes import Deadline, Recent, Side, Stale
from waymark.records.terms import AS_AT, Always, And, Answer, Except, Not, Span, parts_of

Kind = Literal["excluded", "just outside a window", "another period"]

EDGE_DAYS = 7
"""How far outside a window still counts as just outside: a week, as late recording often is."""


@dataclass(frozen=True)
class Variant:
    """A fitted measure and a period, changed in one way; `because` says which, in words."""

    kind: Kind
    because: str
    fitted: Fitted
    period: Period


def variants_of(fitted: Fitted, kind: PeriodType, period: Period) -> Iterator[Variant]:
    """Every variant of the measure in this period."""
    yield from _nobody_left_out(fitted, period)
    yield from _longer_window(fitted, period)
    yield from _moved_day(fitted, period)
    if fitted.measure.is_flow:
        yield from _other_periods(fitted, kind, period)


NAMES: tuple[tuple[Answer, str], ...] = (
    (on_cp_plan.meets, "on a child protection plan"),
    (looked_after.meets, "looked after"),
    (care_leaver.meets, "a care leaver"),
    (on_short_breaks(AS_AT), "on short breaks (V3 or V4)"),
)


def _nobody_left_out(fitted: Fitted, period: Period) -> Iterator[Variant]:
    """One exclusion at a time dropped."""
    for place, (side, owner) in enumerate(fitted.sides):
        for part in parts_of(And, side.of.meets):
            if isinstance(part, Except | Not) and not isinstance(part, Always):
                rest = tuple(one for one in parts_of(And, side.of.meets) if one != part)
                changed = _with_condition(side, And(rest) if rest else Always())
                yield Variant(
                    "excluded", f"Left out: {_said(part)}", _swap(fitted, place, changed, owner), period
                )


def _said(part: Except | Not) -> str:
    for named, words in NAMES:
        if part.of == named:
            return words
    return f"not so that {answer(part)}"


def _longer_window(fitted: Fitted, period: Period) -> Iterator[Variant]:
    shape = fitted.measure.shape
    if not isinstance(shape, Recent | Stale | Deadline):
        return
    longer = _stretched(shape.within)
    wider = replace(fitted.measure, shape=replace(shape, within=longer))
    changed = wider.sides[0]
    side, owner = fitted.sides[0]
    because = f"Counted within {span(longer)}, not {span(shape.within)}"
    stretched = _swap(fitted, 0, replace(side, meets=changed.meets), owner)
    yield Variant("just outside a window", because, stretched, period)


def _stretched(within: Span) -> Span:
    extra = {"days": EDGE_DAYS, "working days": 5, "months": 1}[within.unit]
    return Span(within.count + extra, within.unit)


def _moved_day(fitted: Fitted, period: Period) -> Iterator[Variant]:
    """The period stretched by a week at either end; for a snapshot, the day a week either side."""
    week = timedelta(days=EDGE_DAYS)
    if fitted.measure.is_flow:
        yield Variant(
            "just outside a window",
            "Dated up to a week before the period",
            fitted,
            Period(period.first - week, period.last),
        )
        yield Variant(
            "just outside a window",
            "Dated up to a week after the period",
            fitted,
            Period(period.first, period.last + week),
        )
        return
    for days, when in ((-week, "a week earlier"), (week, "a week later")):
        last = period.last + days
        yield Variant(
            "just outside a window", f"As at {last.isoformat()}, {when}", fitted, Period(last, last)
        )


def _other_periods(fitted: Fitted, kind: PeriodType, period: Period) -> Iterator[Variant]:
    for other in PERIOD_TYPES:
        another = period_ending(period.last, other)
        if other not in (kind, "snapshot", "year") and another != period:
            yield Variant("another period", f"Counted for {other}, not {kind}", fitted, another)


def _with_condition(side: Side, meets: Answer) -> Side:
    of: Children | Records = replace(side.of, meets=meets)
    counts = of.counted if isinstance(of, Records) else of.meets
    return replace(side, of=of, counts=counts if side.counts is not None else None)


def _swap(fitted: Fitted, place: int, side: Side, owner: Owner) -> Fitted:
    sides = tuple((side, owner) if at == place else pair for at, pair in enumerate(fitted.sides))
    return replace(fitted, sides=sides)
