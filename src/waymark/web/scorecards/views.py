"""The pages of the scorecard, from one load."""

from __future__ import annotations

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from waymark.engines.words import outline_of
from waymark.reports.children import people_of
from waymark.reports.days import long_day
from waymark.reports.measure_page import measure_content
from waymark.reports.page.links import Links
from waymark.scorecards.behind import MeasureNotAvailable
from waymark.scorecards.scorecard import ScorecardRow
from waymark.web.loads.boards import behind, by_team, whole
from waymark.web.loads.pinned import pinned
from waymark.web.loads.references import reference_of
from waymark.web.look.pages import page
from waymark.web.scorecards.queries import row_of
from waymark.web.trail.actions import looked


def measure(request: HttpRequest, slug: str) -> HttpResponse:
    """One measure: its figure, trend, signal, teams and definition; the children are a page of their own."""
    load = pinned(request)
    row = row_of(whole(load), slug)
    teams = [one for one in by_team(load).rows if one.definition == row.definition and one.group is not None]
    how = outline_of(row.definition.measure)
    content = measure_content(whole(load), row, how, (), teams, Links(scorecard=reverse("scorecard")))
    return page(request, "measure.html", **content)


def children(request: HttpRequest, slug: str) -> HttpResponse:
    """The children behind a figure whom this person may see; the look is noted."""
    load = pinned(request)
    row = row_of(whole(load), slug)
    visible = load.visible_to(request.user)
    if visible.scope.is_empty:
        raise Http404
    rows = visible.rows(_behind(load, row))
    looked(request, slug, load.load.load_id, (one.person for one in rows))
    shown = [
        one
        if one.person is None or visible.names(one.person, one.team, one.worker)
        else replace(one, person=reference_of(one.person), record=None)
        for one in rows
    ]
    return page(
        request,
        "children.html",
        title=row.definition.measure.title,
        facts=[("Data as at", long_day(load.as_at)), ("Load", load.load.load_id)],
        people=people_of(shown, row.definition.measure),
    )


def _behind(load, row: ScorecardRow):  # type: ignore[no-untyped-def]
    try:
        return behind(load, row.definition.measure, row.definition.period)
    except MeasureNotAvailable:
        return []
