"""The signal of one measure, for the whole authority or for each team or worker, from one load."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from waymark.dates import period_ending
from waymark.engines.evaluator import By, Group
from waymark.engines.results import NOT_ALLOCATED, Figure, Totals, figure_of
from waymark.measures.availability import NotAvailable, fit
from waymark.measures.shapes import Mean
from waymark.scorecards.behind import MeasureNotAvailable, not_available, rows_behind
from waymark.scorecards.definition import DefinitionRow
from waymark.scorecards.mean import spread_of
from waymark.scorecards.scorecard import Source
from waymark.scorecards.signals import MONTHS, Signalled, aim_of, signal_periods, signalled
from waymark.signals.distribution import Distribution


def signals_of(
    source: Source,
    row: DefinitionRow,
    as_at: date,
    months: int = MONTHS,
    by: By = "authority",
    team: str | None = None,
) -> list[Signalled]:
    """
    The signal of the row's measure for the whole, then for each team or worker; or of one team alone.

    Raises `MeasureNotAvailable` where the load lacks what the measure needs.
    """
    fitted, own = fit(row.measure, source.held), period_ending(as_at, row.period)
    if isinstance(fitted, NotAvailable) or source.reaching(fitted, own, split=team is not None).beyond:
        raise MeasureNotAvailable(not_available(source, row.measure, fitted, own, team))
    periods = signal_periods(as_at, months)
    grouping: By = by if team is None else "team"
    sums = source.evaluator.totals([(fitted, period) for _, period in periods], grouping)
    found = [sums[row.measure.slug, period] for _, period in periods]

    def figure(at: int, group: Group) -> Figure:
        split = group is not None
        if source.reaching(fitted, periods[at][1], split).beyond or (split and row.measure.unit == "rate"):
            return Figure(None, None, None)
        return figure_of(row.measure, found[at].get(group, Totals()))

    upper = row.upper_on(as_at)
    return [
        signalled(
            row.measure,
            [(month, figure(at, group)) for at, (month, _) in enumerate(periods)],
            as_at,
            row.target_min if upper is None else upper,
            aim_of(row, as_at),
            (source.breaks, source.steps),
            group,
        )
        for group in ([team] if team is not None else _groups(by, found))
    ]


def behind_the_mean(
    source: Source, row: DefinitionRow, as_at: date, team: str | None = None
) -> Distribution | None:
    """How many there are of each grade behind the row's mean, in its own period; None for another measure."""
    if not isinstance(row.measure.shape, Mean):
        return None
    return spread_of(row.measure, rows_behind(source, row.measure, row.period, as_at, team))


def _groups(by: By, found: Sequence[Mapping[Group, Totals]]) -> list[Group]:
    """The whole first, then each team or worker in order, then those not allocated."""
    if by == "authority":
        return [None]
    seen = {group for totals in found for group in totals if group is not None}
    return [None, *sorted(seen - {NOT_ALLOCATED}), *sorted(seen & {NOT_ALLOCATED})]
