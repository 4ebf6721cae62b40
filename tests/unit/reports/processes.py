"""Rows with their signals, drawn in a line or two: months up to December 2018."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from waymark.engines.results import Figure
from waymark.measures.catalogue import find
from waymark.scorecards.definition import DefinitionRow
from waymark.scorecards.scorecard import ScorecardRow
from waymark.scorecards.signals import Aim, SignalAsked
from waymark.store.steps import Step

CLA = "children-looked-after"
GOOD_IS_HIGH = "assessments-within-45-working-days"
GOOD_IS_LOW = "re-referrals-within-12-months"


def months(count: int) -> list[str]:
    """So many months up to December 2018."""
    return [f"{2018 - (count - 1 - at) // 12}-{12 - (count - 1 - at) % 12:02d}" for at in range(count)]


def a_number(values: Sequence[float | None], steps: Sequence[Step] = ()) -> ScorecardRow:
    """Children looked after, month by month."""
    return _row(
        CLA,
        [Figure(None, None, None if value is None else float(value)) for value in values],
        (None, None),
        steps,
    )


def a_share(
    parts: Sequence[tuple[int, int] | None],
    slug: str = GOOD_IS_HIGH,
    targets: tuple[float | None, float | None] = (None, None),
    steps: Sequence[Step] = (),
) -> ScorecardRow:
    """A percentage: how many, of how many; None where there is none."""
    figures = [
        Figure(Decimal(part[0]), Decimal(part[1]), 100 * part[0] / part[1])
        if part
        else Figure(None, None, None)
        for part in parts
    ]
    return _row(slug, figures, targets, steps)


def a_step(month: str, slug: str = CLA, reason: str = "a new panel") -> Step:
    return Step(month, slug, reason, "J. Analyst")


def _row(
    slug: str,
    figures: Sequence[Figure],
    targets: tuple[float | None, float | None],
    steps: Sequence[Step],
) -> ScorecardRow:
    measure, past = find(slug), tuple(zip(months(len(figures)), figures, strict=True))
    asked = SignalAsked(measure, past, date(2018, 12, 31), targets[1], Aim("2019-03"), ((), steps))
    return ScorecardRow(
        definition=DefinitionRow("1", "A", measure.title, measure, "month", *targets),
        group=None,
        figure=figures[-1],
        previous_year=None,
        trend=tuple((month, figure.value) for month, figure in past),
        target_upper=targets[1],
        rag="",
        signal=asked,
    )
