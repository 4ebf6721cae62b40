"""
A council's own scorecard against the extract: the half hour in which a new council learns to trust us.

For every mapped row: theirs, ours, the difference, and where they differ the other ways of counting
that would give theirs, with the rows behind each. Nothing is guessed: an explanation is offered only
where a stated change of definition gives their figure.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from waymark.dates import Period, PeriodType, period_ending
from waymark.engines.results import Figure, Flagged, figure_of, totals_of
from waymark.measures.availability import Fitted, NotAvailable, fit
from waymark.measures.catalogue import find
from waymark.measures.measure import Measure
from waymark.scorecards.published import PublishedScorecard
from waymark.scorecards.published.rows import Row
from waymark.scorecards.reconcile.suspects import Suspect, changed_by, set_aside, unknown
from waymark.scorecards.reconcile.variants import variants_of
from waymark.scorecards.scorecard import Source


@dataclass(frozen=True)
class Reconciled:
    """
    One row of theirs against ours.

    `agrees` compares at the precision they printed. `would_agree` names the changes of definition
    that give their figure exactly; `missing` what the load lacks where ours is not available.
    """

    theirs: Row
    measure: Measure
    period: PeriodType
    ours: Figure
    agrees: bool | None
    would_agree: tuple[str, ...] = ()
    suspects: tuple[Suspect, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def difference(self) -> float | None:
        """Theirs less ours, in the measure's units; None where either is not available."""
        if self.theirs.value is None or self.ours.value is None:
            return None
        return float(self.theirs.value) - self.ours.value


@dataclass(frozen=True)
class Reconciliation:
    """Every mapped row, and the refs of those no measure was named for."""

    as_at: date
    authority: str
    load_id: str
    rows: tuple[Reconciled, ...]
    unmapped: tuple[Row, ...]


def reconcile(
    published: PublishedScorecard,
    source: Source,
    as_at: date,
    problems: Sequence[Mapping[str, Any]] = (),
    progress: Callable[[str], None] = lambda _: None,
) -> Reconciliation:
    """Theirs against ours, for every row the map names. `problems` are those of the load."""
    by_ref = {row.ref: row for row in published.rows}
    rows = []
    for mapped in published.mapped:
        progress(mapped.ref)
        rows.append(
            _reconciled(by_ref[mapped.ref], find(mapped.measure), mapped.period, source, as_at, problems)
        )
    named = {mapped.ref for mapped in published.mapped}
    unmapped = tuple(row for row in published.rows if row.ref not in named)
    return Reconciliation(as_at, source.authority, source.load_id, tuple(rows), unmapped)


def _reconciled(
    theirs: Row,
    measure: Measure,
    kind: PeriodType,
    source: Source,
    as_at: date,
    problems: Sequence[Mapping[str, Any]],
) -> Reconciled:
    fitted = fit(measure, source.held)
    if isinstance(fitted, NotAvailable):
        missing = tuple(need.in_contract_words for need in fitted.missing)
        return Reconciled(theirs, measure, kind, Figure(None, None, None), None, missing=missing)
    period = period_ending(as_at, kind)
    rows = source.evaluator.rows(fitted, period)
    ours = figure_of(measure, totals_of(rows))
    agrees = _agrees(theirs, ours)
    if agrees:
        return Reconciled(theirs, measure, kind, ours, agrees)
    would, suspects = _explained(theirs, fitted, kind, period, rows, source)
    found = (*unknown(rows), *suspects, *set_aside(fitted, problems))
    return Reconciled(theirs, measure, kind, ours, agrees, would, found)


def _explained(
    theirs: Row, fitted: Fitted, kind: PeriodType, period: Period, rows: list[Flagged], source: Source
) -> tuple[tuple[str, ...], list[Suspect]]:
    would, suspects = [], []
    for variant in variants_of(fitted, kind, period):
        other = source.evaluator.rows(variant.fitted, variant.period)
        if _agrees(theirs, figure_of(fitted.measure, totals_of(other))):
            would.append(variant.because)
        suspects.extend(changed_by(variant, rows, other))
    return tuple(would), suspects


def _agrees(theirs: Row, ours: Figure) -> bool | None:
    """Whether every number they printed equals ours, at the precision they printed it."""
    pairs = (
        (theirs.value, ours.value),
        (theirs.num.number, ours.numerator),
        (theirs.denom.number, ours.denominator),
    )
    compared = [
        _same(printed, worked_out)
        for printed, worked_out in pairs
        if printed is not None and worked_out is not None
    ]
    return all(compared) if compared and theirs.value is not None and ours.value is not None else None


def _same(printed: Decimal, worked_out: Decimal | float) -> bool:
    places = Decimal(1).scaleb(min(int(printed.as_tuple().exponent), 0))
    return Decimal(str(worked_out)).quantize(places, "ROUND_HALF_UP") == printed
