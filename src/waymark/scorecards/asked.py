"""Which periods each row of a scorecard needs: its own, each month of the trend, and last year's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from waymark.dates import Period, PeriodType, month_of, months_up_to, period_ending, previous_year_end
from waymark.scorecards.definition import DefinitionRow


@dataclass(frozen=True)
class Question:
    """The periods behind one row: `own` at D, `previous` at the last 31 March, and each month's."""

    own: Period
    previous: Period
    months: tuple[tuple[str, Period], ...]


def question_of(row: DefinitionRow, as_at: date, months: int) -> Question:
    """The periods the row asks about; months are named YYYY-MM, oldest first."""
    return Question(
        own=period_ending(as_at, row.period),
        previous=period_ending(previous_year_end(as_at), row.period),
        months=tuple((f"{day:%Y-%m}", _month_period(row, day)) for day in months_up_to(as_at, months)),
    )


def kind_of_period(row: DefinitionRow) -> PeriodType:
    """The period type the figure really covers: a measure of how things stand is always a snapshot."""
    return row.period if row.measure.is_flow else "snapshot"


def _month_period(row: DefinitionRow, day: date) -> Period:
    """Each month's own value, unless the trend is cumulative (contract, section 3)."""
    return period_ending(day, row.period) if row.trend == "cumulative" else month_of(day)
