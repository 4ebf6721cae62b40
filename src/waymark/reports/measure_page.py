"""The page of one measure: the figure, its trend, where it is, how it was counted, the rows behind it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from markupsafe import Markup

from waymark.engines.results import Flagged
from waymark.engines.words import Part
from waymark.measures.measure import Standing
from waymark.reports.charts.layout import NARROW, WIDE
from waymark.reports.charts.process import process_of
from waymark.reports.charts.telling import finding, key_to
from waymark.reports.charts.trend import trend_svg
from waymark.reports.children import People, people_of
from waymark.reports.days import long_day
from waymark.reports.numbers import shown
from waymark.reports.page.links import NO_LINKS, Links
from waymark.reports.page.render import render
from waymark.reports.scorecard.view import RowView, is_month_end, last_year, view_of
from waymark.reports.scorecard.wording import breaks_of_all, period_of
from waymark.reports.signals.listing import lines_of
from waymark.scorecards.scorecard import Scorecard, ScorecardRow

STANDINGS: dict[Standing, str] = {
    "statutory": "Statutory",
    "DfE": "Department for Education",
    "local": "Local",
}


def measure_html(
    scorecard: Scorecard,
    row: ScorecardRow,
    how_counted: Sequence[Part],
    behind: Iterable[Flagged],
    teams: Sequence[ScorecardRow] = (),
    links: Links | None = None,
) -> str:
    """
    The page of one row of a scorecard.

    `how_counted` is the definition in plain English, as an outline; `behind` the rows behind the
    figure; `teams` the same row for each team, where it is known.
    """
    return render("measure.html", **measure_content(scorecard, row, how_counted, behind, teams, links))


def measure_content(
    scorecard: Scorecard,
    row: ScorecardRow,
    how_counted: Sequence[Part],
    behind: Iterable[Flagged],
    teams: Sequence[ScorecardRow] = (),
    links: Links | None = None,
) -> dict[str, Any]:
    """What the page says, for the template `measure.html`."""
    view = view_of(scorecard, row, 1, NO_LINKS)
    return {
        "scorecard": scorecard,
        "view": view,
        "section": row.definition.section,
        "measure": row.definition.measure,
        "standing": STANDINGS[row.definition.measure.standing],
        "period": period_of(row),
        "as_at": long_day(scorecard.as_at),
        "taken": long_day(scorecard.load_as_at),
        "last_year": last_year(scorecard),
        "finding": finding(row),
        "told": list(lines_of(row.signalled)) if row.signalled else [],
        "key": key_to(row, process_of(row, WIDE.months)),
        "wide": Markup(trend_svg(row, WIDE, headed=False, name="wm-wide")),
        "narrow": Markup(trend_svg(row, NARROW, headed=False, name="wm-narrow")),
        "flags": [*view.flags, *breaks_of_all([row])],
        "months": _months(scorecard, row),
        "how_counted": how_counted,
        "people": people_of(behind, row.definition.measure) if row.available else People(),
        "teams": _teams(scorecard, teams),
        "links": links or NO_LINKS,
    }


def _months(scorecard: Scorecard, row: ScorecardRow) -> list[tuple[str, str, str]]:
    """Each month with its figure and what to know about it, newest first."""
    unit = row.definition.measure.unit
    found = [
        (_month_name(month), shown(value, unit), _note(scorecard, row, month)) for month, value in row.trend
    ]
    return found[::-1]


def _month_name(month: str) -> str:
    return f"{date.fromisoformat(month + '-01'):%B %Y}"


def _note(scorecard: Scorecard, row: ScorecardRow, month: str) -> str:
    notes = [
        f"Break in series from {long_day(one.on)}: {one.reason}"
        for one in row.breaks
        if f"{one.on:%Y-%m}" == month
    ]
    if month in row.imported:
        notes.append("From a published scorecard")
    if month == f"{scorecard.as_at:%Y-%m}" and not is_month_end(scorecard.as_at):
        notes.append(f"Up to {long_day(scorecard.as_at)}")
    return ". ".join(notes)


def _teams(scorecard: Scorecard, teams: Sequence[ScorecardRow]) -> list[RowView]:
    return [view_of(scorecard, row, number, NO_LINKS) for number, row in enumerate(teams, 1) if row.group]
