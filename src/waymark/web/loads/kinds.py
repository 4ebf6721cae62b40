"""How the rows of a load are broken down: by kind, and by who the children are. Worked out once."""

from __future__ import annotations

from waymark.dates import PeriodType
from waymark.measures.measure import Measure
from waymark.scorecards.behind import MeasureNotAvailable
from waymark.scorecards.breakdown import Kind, NotABreakdown, broken_down
from waymark.scorecards.characteristics import Characteristic, Group, NotOfChildren, by_characteristic
from waymark.web.loads.pinned import Pinned


def kinds_of(pinned: Pinned, measure: Measure, period: PeriodType) -> list[Kind]:
    """The kinds of the measure's rows; none where it has none, or the load cannot say."""
    return pinned.once(("kinds", measure.slug, period), lambda: _kinds(pinned, measure, period))


def _kinds(pinned: Pinned, measure: Measure, period: PeriodType) -> list[Kind]:
    try:
        return broken_down(pinned.source, measure, period, pinned.as_at)
    except (NotABreakdown, MeasureNotAvailable):
        return []


def children_by(pinned: Pinned, measure: Measure, which: Characteristic) -> list[Group]:
    """Who the children counted are; none where it counts no children, or the load cannot say."""
    return pinned.once(("by", which, measure.slug), lambda: _children_by(pinned, measure, which))


def _children_by(pinned: Pinned, measure: Measure, which: Characteristic) -> list[Group]:
    try:
        return by_characteristic(pinned.source, measure, which, pinned.as_at)
    except (NotOfChildren, MeasureNotAvailable):
        return []
