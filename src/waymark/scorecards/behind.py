"""The rows behind one figure: the same rows the figure is the sum of."""

from __future__ import annotations

from datetime import date

from waymark.dates import Period, PeriodType, period_ending
from waymark.engines.results import NOT_ALLOCATED, Flagged
from waymark.measures.availability import Fitted, NotAvailable, fit
from waymark.measures.measure import Measure
from waymark.scorecards.coverage import out_of_reach
from waymark.scorecards.scorecard import Source
from waymark.scorecards.written import as_written


class MeasureNotAvailable(LookupError):
    """The load cannot give the measure. The message names what is missing."""


def rows_behind(
    source: Source, measure: Measure, period: PeriodType, as_at: date, team: str | None = None
) -> list[Flagged]:
    """
    The rows behind the figure, or those of one team; each record under the id the council wrote.

    Raises `MeasureNotAvailable` where the load lacks what the measure needs.
    """
    fitted, asked = fit(measure, source.held), period_ending(as_at, period)
    if isinstance(fitted, NotAvailable) or source.reaching(fitted, asked, split=team is not None).beyond:
        raise MeasureNotAvailable(not_available(source, measure, fitted, asked, team))
    rows = as_written(source.evaluator.rows(fitted, asked), fitted, source.held)
    return [row for row in rows if team is None or (row.team or NOT_ALLOCATED) == team]


def not_available(
    source: Source, measure: Measure, fitted: Fitted | NotAvailable, asked: Period, team: str | None
) -> str:
    """Why the load cannot give the measure for the period: the tables it lacks, or what it does not reach."""
    if isinstance(fitted, NotAvailable):
        missing = ", ".join(need.in_contract_words for need in fitted.missing)
        return f"{measure.title} is not available from this load: it lacks {missing}."
    beyond = source.reaching(fitted, asked, split=team is not None).beyond
    why = out_of_reach(beyond, source.limits, asked)
    return f"{measure.title} is not available from this load. {why}"
