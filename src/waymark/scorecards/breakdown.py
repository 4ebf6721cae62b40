"""How many there are of each kind, for a measure that breaks its rows down."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from waymark.dates import PeriodType, period_ending
from waymark.engines.results import NOT_ALLOCATED
from waymark.measures.availability import Fitted, NotAvailable, by_kind, fit
from waymark.measures.measure import Measure
from waymark.measures.shapes import Breakdown
from waymark.records.codes import label_of
from waymark.records.tables import BY_NAME
from waymark.records.terms import Column
from waymark.scorecards.behind import MeasureNotAvailable, not_available
from waymark.scorecards.scorecard import Source


class NotABreakdown(LookupError):
    """The measure has no kinds. The message says which measures have."""


@dataclass(frozen=True)
class Kind:
    """
    How many rows are of one kind. `kind` is empty where it is not recorded; `label` says what a code means.

    `share` is the percentage of all rows, None where there are none.
    """

    kind: str
    label: str
    count: int
    share: float | None


def broken_down(
    source: Source, measure: Measure, period: PeriodType, as_at: date, team: str | None = None
) -> list[Kind]:
    """
    The kinds in the measure's own order where it has one, else the commonest first; not known comes last.

    `team` keeps that team's rows. Raises `NotABreakdown`, and `MeasureNotAvailable` as `rows_behind` does.
    """
    if not isinstance(measure.shape, Breakdown):
        raise NotABreakdown(f"{measure.slug} is not broken down. `waymark measures` says which measures are.")
    fitted = fit(measure, source.held)
    asked = period_ending(as_at, period)
    if isinstance(fitted, NotAvailable) or source.reaching(fitted, asked, split=team is not None).beyond:
        raise MeasureNotAvailable(not_available(source, measure, fitted, asked, team))
    found = source.evaluator.totals([(_of_team(by_kind(fitted), fitted, team), asked)], "team")
    counts = {
        ("" if group == NOT_ALLOCATED else group): int(totals.denominator)
        for group, totals in found[measure.slug, asked].items()
        if group is not None and totals.rows
    }
    return _in_order(measure.shape, counts)


def _of_team(kinds: Fitted, owned: Fitted, team: str | None) -> Fitted:
    """The breakdown of one team's rows, or of those nobody is allocated."""
    if team is None:
        return kinds
    sides = []
    for (side, owner), (_, own) in zip(kinds.sides, owned.sides, strict=True):
        if own.team is None or side.counts is None:
            continue
        theirs = own.team.is_missing if team == NOT_ALLOCATED else own.team.is_(team)
        sides.append((replace(side, counts=side.counts & theirs.so), owner))
    return replace(kinds, sides=tuple(sides))


def _in_order(shape: Breakdown, counts: dict[str, int]) -> list[Kind]:
    rest = sorted((k for k in counts if k and k not in shape.kinds), key=lambda k: (-counts[k], k))
    names = [*shape.kinds, *rest, *([""] if counts.get("") else [])]
    whole = sum(counts.values())
    codes = _codes_of(shape)
    return [
        Kind(
            name,
            label_of(codes, name) if codes and name else "",
            counts.get(name, 0),
            float(Decimal(counts.get(name, 0)) / whole * 100) if whole else None,
        )
        for name in names
    ]


def _codes_of(shape: Breakdown) -> str:
    """The set of codes that the kinds belong to, where they are the codes of one column."""
    by = shape.by
    if not isinstance(by, Column) or by.table not in BY_NAME:
        return ""
    return BY_NAME[by.table].by_name[by.name].codes
