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
from waymark.records.terms import (
    ALWAYS,
    AS_AT,
    And,
    Answer,
    Except,
    Gather,
    Known,
    Not,
    OneOf,
    Span,
    parts_of,
)

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
    (on_cp_plan.meets, "children on a child protection plan"),
    (looked_after.meets, "children looked after"),
    (care_leaver.meets, "care leavers"),
    (on_short_breaks(AS_AT), "children on short breaks (V3 or V4)"),
)


def _nobody_left_out(fitted: Fitted, period: Period) -> Iterator[Variant]:
    """One condition at a time dropped: on who is counted, and on which events count for them."""
    for place, (side, owner) in enumerate(fitted.sides):
        for words, meets in _looser(side.of.meets):
            changed = _swap(fitted, place, _with_condition(side, meets), owner)
            yield Variant("excluded", f"Counting also {words}", changed, period)
    shape = fitted.measure.shape
    if isinstance(shape, Recent | Stale) and isinstance(shape.last, Gather):
        for words, where in _looser(shape.last.where):
            last = replace(shape.last, where=where)
            changed = _with_shape(fitted, replace(shape, last=last))
            yield Variant("excluded", f"Counting also {words}", changed, period)


def _looser(meets: Answer) -> Iterator[tuple[str, Answer]]:
    """The condition with one of its exclusions dropped, and whom that lets in."""
    parts = parts_of(And, meets)
    for place, part in enumerate(parts):
        others = (parts[:place], parts[place + 1 :])
        if isinstance(part, Except | Not | Known | OneOf):
            yield _let_in(part), _joined((*others[0], *others[1]))
        elif isinstance(part, Gather) and part.kind == "any":
            for words, where in _looser(part.where):
                yield words, _joined((*others[0], replace(part, where=where), *others[1]))


def _joined(parts: tuple[Answer, ...]) -> Answer:
    return And(parts) if parts else ALWAYS


def _let_in(part: Except | Not | Known | OneOf) -> str:
    """Whom dropping the part lets in."""
    if isinstance(part, Except | Not):
        named = next((words for answer_, words in NAMES if part.of == answer_), "")
        return named or f"where {answer(part.of)}"
    return f"where {answer(Not(part))}"


def _longer_window(fitted: Fitted, period: Period) -> Iterator[Variant]:
    shape = fitted.measure.shape
    if not isinstance(shape, Recent | Stale | Deadline):
        return
    longer = _stretched(shape.within)
    because = f"Counting within {span(longer)}, not {span(shape.within)}"
    stretched = _with_shape(fitted, replace(shape, within=longer))
    yield Variant("just outside a window", because, stretched, period)


def _with_shape(fitted: Fitted, shape: Recent | Stale | Deadline) -> Fitted:
    """The measure asking another thing of the same rows."""
    side, owner = fitted.sides[0]
    return _swap(fitted, 0, replace(side, meets=shape.meets), owner)


def _stretched(within: Span) -> Span:
    extra = {"days": EDGE_DAYS, "working days": 5, "months": 1}[within.unit]
    return Span(within.count + extra, within.unit)


def _moved_day(fitted: Fitted, period: Period) -> Iterator[Variant]:
    """The period stretched by a week at either end; for a snapshot, the day a week either side."""
    week = timedelta(days=EDGE_DAYS)
    if fitted.measure.is_flow:
        yield Variant(
            "just outside a window",
            "Counting also what is dated up to a week before the period",
            fitted,
            Period(period.first - week, period.last),
        )
        yield Variant(
            "just outside a window",
            "Counting also what is dated up to a week after the period",
            fitted,
            Period(period.first, period.last + week),
        )
        return
    for days, when in ((-week, "a week earlier"), (week, "a week later")):
        last = period.last + days
        yield Variant(
            "just outside a window", f"Counting as at {last.isoformat()}, {when}", fitted, Period(last, last)
        )


def _other_periods(fitted: Fitted, kind: PeriodType, period: Period) -> Iterator[Variant]:
    for other in PERIOD_TYPES:
        another = period_ending(period.last, other)
        if other not in (kind, "snapshot", "year") and another != period:
            yield Variant("another period", f"Counting {other}, not {kind}", fitted, another)


def _with_condition(side: Side, meets: Answer) -> Side:
    of: Children | Records = replace(side.of, meets=meets)
    counted = of.counted if isinstance(of, Records) else of.meets
    if side.counts is None:
        return replace(side, of=of, meets=counted)
    return replace(side, of=of, counts=counted)


def _swap(fitted: Fitted, place: int, side: Side, owner: Owner) -> Fitted:
    sides = tuple((side, owner) if at == place else pair for at, pair in enumerate(fitted.sides))
    return replace(fitted, sides=sides)
