"""A scorecard row as a page shows it: every word and shape worked out, ready to be laid out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from waymark.dates import previous_year_end
from waymark.dates.months import month_end
from waymark.reports.charts.sparkline import sparkline
from waymark.reports.days import short_month
from waymark.reports.numbers import shown
from waymark.reports.page.links import Links
from waymark.reports.periods import PERIODS
from waymark.reports.scorecard import wording
from waymark.reports.signals.marks import Mark, mark_of
from waymark.scorecards.asked import kind_of_period
from waymark.scorecards.scorecard import Scorecard, ScorecardRow

BESIDE = {"Overdue", "Not available", "Break in series", "Behind the mean"}
"""Flags that do not put the figure itself in question."""


@dataclass(frozen=True)
class Status:
    """Where a figure stands: its word, and the shape and colour that go with it."""

    word: str
    kind: str


@dataclass(frozen=True)
class RowView:
    """One row in words: `month_own` is the latest month's value where the figure covers more."""

    anchor: str
    ref: str
    title: str
    address: str
    group: str
    kind: str
    flags: tuple[tuple[str, str], ...]
    value: str
    made_of: str
    month_own: str
    status: Status
    distance: str
    aim: str
    limit: str
    spark: Markup
    previous: str
    months: tuple[tuple[str, str], ...]
    signal: Mark | None = None

    @property
    def to_check(self) -> bool:
        """Whether something should be known before the figure is quoted."""
        return any(lead not in BESIDE for lead, _ in self.flags)


def view_of(scorecard: Scorecard, row: ScorecardRow, number: int, links: Links) -> RowView:
    """The row in words; `number` tells it from the others on the page."""
    unit = row.definition.measure.unit
    aim, limit = _targets(row)
    return RowView(
        anchor=f"row-{number}",
        ref=row.definition.ref,
        title=row.definition.title,
        address=links.of(row),
        group=whose(scorecard, row),
        kind=kind_of(row),
        flags=tuple(wording.flags_of(row)),
        value=wording.value_of(row),
        made_of=wording.made_of(row),
        month_own=month_own(scorecard, row),
        status=status(row),
        distance=wording.distance_of(row),
        aim=aim,
        limit=limit,
        spark=Markup(sparkline(row)),
        previous=shown(row.previous_year, unit),
        months=tuple((short_month(month), shown(value, unit)) for month, value in row.trend),
        signal=mark_of(row.signalled),
    )


def status(row: ScorecardRow) -> Status:
    """The row's status word with the name of its shape."""
    kind = "unavailable" if row.figure.value is None else row.rag or "none"
    return Status(wording.status_of(row), kind)


def whose(scorecard: Scorecard, row: ScorecardRow) -> str:
    """The team or worker a row is about; the whole has words too where it stands among them."""
    if row.group is not None:
        return row.called
    return "" if scorecard.by == "authority" else "Whole authority"


def kind_of(row: ScorecardRow) -> str:
    """Which way is better, and the period where it is not a snapshot."""
    better, period = row.definition.measure.better.value, wording.period_of(row)
    return better if period == PERIODS["snapshot"] else f"{better}. {period}"


def month_own(scorecard: Scorecard, row: ScorecardRow) -> str:
    """ "October: 94.8%", where the figure covers more than that month; otherwise nothing."""
    if row.definition.trend == "cumulative" or not row.available:
        return ""
    if kind_of_period(row.definition) in {"snapshot", "month"} or not row.trend:
        return ""
    name = f"{scorecard.as_at:%B}" + ("" if is_month_end(scorecard.as_at) else " so far")
    return f"{name}: {shown(row.trend[-1][1], row.definition.measure.unit)}"


def is_month_end(day: date) -> bool:
    """Whether the last month of the trend is a whole one."""
    return day == month_end(day)


def last_year(scorecard: Scorecard) -> str:
    """The last reporting year: "2017/18"."""
    end = previous_year_end(scorecard.as_at)
    return f"{end.year - 1}/{end:%y}"


def _targets(row: ScorecardRow) -> tuple[str, str]:
    """ "Aim 95%" and "Min 90%"; with one line only, "no amber"."""
    aim, _, limit = wording.target_of(row).partition(", ")
    return aim, limit or ("no amber" if aim else "")
