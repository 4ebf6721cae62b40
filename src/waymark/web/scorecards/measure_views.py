"""One measure: its figure, trend, teams, who the children are, others beside it, and what was said of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from markupsafe import Markup

from waymark.engines.results import NOT_ALLOCATED
from waymark.engines.words import outline_of
from waymark.reports.charts.teams import NoTeams, teams_picture
from waymark.reports.compared import compared_content
from waymark.reports.measure_page import measure_content
from waymark.reports.numbers import shown
from waymark.reports.page.links import Links
from waymark.reports.signals.words import month_in_words
from waymark.scorecards.scorecard import ScorecardRow
from waymark.web.access.gate import scope_of
from waymark.web.loads.boards import by_team, teams_in, whole
from waymark.web.loads.kinds import children_by
from waymark.web.loads.pinned import Pinned, pinned
from waymark.web.loads.published import published_of
from waymark.web.look.pages import page
from waymark.web.scorecards.files import FORMATS, card_file
from waymark.web.scorecards.permissions import EVERY_TEAM, SEE_CHILDREN, WRITE, teams_open_to
from waymark.web.scorecards.presenters import Addresses
from waymark.web.scorecards.queries import beside, row_of


def measure(request: HttpRequest, slug: str) -> HttpResponse:
    """The page of one measure."""
    load = pinned(request)
    row, addresses = row_of(whole(load), slug), Addresses(request, load)
    roles: Any = getattr(request, "roles", frozenset())
    teams = _teams(request, load, row)
    month = f"{load.as_at:%Y-%m}"
    files = addresses.downloads("measure-file", FORMATS, f"?load={load.load.load_id}", slug)
    links = Links(scorecard=addresses.to("scorecard"), downloads=tuple(files))
    return page(
        request,
        "one-measure.html",
        **measure_content(whole(load), row, outline_of(row.definition.measure), (), teams, links),
        **_chart_of_teams(row, teams),
        addresses=addresses,
        slug=slug,
        groups=[
            (name, found)
            for name, which in (("Age", "age"), ("Sex", "sex"), ("Ethnicity", "ethnicity"))
            if (found := children_by(load, row.definition.measure, which))  # type: ignore[arg-type]
        ],
        rate=lambda value: shown(value, "rate"),
        percent=lambda value: shown(value, "percent"),
        beside=beside(row, month),
        month_words=month_in_words,
        month=month,
        is_red=row.rag == "red",
        published=published_of(load, row),
        compared=compared_content(row, load.load.authority),
        may_write=bool(roles & WRITE),
        may_see=bool(roles & SEE_CHILDREN),
    )


def file(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """The figures of the page as a file: the whole, then the teams open to the reader."""
    load = pinned(request)
    row = row_of(whole(load), slug)
    rows = (row, *_teams(request, load, row))
    return card_file(replace(whole(load), by="team", rows=rows), kind, f"{slug}-{load.load.load_id}")


def _teams(request: HttpRequest, load: Pinned, row: ScorecardRow) -> list[ScorecardRow]:
    """The row of each team open to the reader; of nobody's children only to those who see every team."""
    roles: Any = getattr(request, "roles", frozenset())
    mine = set(teams_open_to(roles, scope_of(request.user), teams_in(load)))
    if roles & EVERY_TEAM:
        mine.add(NOT_ALLOCATED)
    return [one for one in by_team(load).rows if one.definition == row.definition and one.group in mine]


def _chart_of_teams(row: ScorecardRow, teams: list[ScorecardRow]) -> dict[str, Any]:
    try:
        drawn = teams_picture(row, teams)
    except NoTeams:
        return {"teams_wide": "", "teams_narrow": "", "teams_finding": "", "team_words": {}}
    narrow = drawn.narrow or drawn.wide
    return {
        "teams_wide": Markup(_named(str(drawn.wide), "wm-wide")),
        "teams_narrow": Markup(_named(str(narrow), "wm-narrow")),
        "teams_finding": drawn.title,
        "team_words": {line[0]: line[-1] for line in drawn.table},
    }


def _named(svg: str, name: str) -> str:
    return svg.replace("<svg ", f'<svg class="{name}" ', 1)
