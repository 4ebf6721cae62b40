"""The rows behind a figure that this person may see: those to look at first, filtered, and as a file."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from waymark.engines.results import Flagged
from waymark.reports.children import children_csv, people_of
from waymark.reports.days import long_day
from waymark.scorecards.behind import MeasureNotAvailable
from waymark.scorecards.scorecard import ScorecardRow
from waymark.web.loads.boards import behind, teams_in, whole
from waymark.web.loads.pinned import Pinned, pinned
from waymark.web.loads.references import reference_of
from waymark.web.look.pages import page
from waymark.web.scorecards.files import attached
from waymark.web.scorecards.forms import Choice
from waymark.web.scorecards.presenters import Addresses
from waymark.web.scorecards.queries import row_of
from waymark.web.trail.actions import looked

ANSWERS = {"yes": "Yes", "no": "No", "unknown": "Not known"}
SAID = {"yes": True, "no": False, "unknown": None}


def children(request: HttpRequest, slug: str) -> HttpResponse:
    """The rows as a page; the look is noted."""
    load = pinned(request)
    row = row_of(whole(load), slug)
    every, mine = _mine(request, load, row)
    shown = _wanted(request, mine)
    looked(request, slug, load.load.load_id, (one.person for one in shown))
    measure, addresses = row.definition.measure, Addresses(request, load)
    query = {
        "load": load.load.load_id,
        **{name: value for name in ("answer", "team") if (value := request.GET.get(name))},
    }
    return page(
        request,
        "measure-children.html",
        addresses=addresses,
        slug=slug,
        title=row.definition.title,
        as_at=long_day(load.as_at),
        people=people_of(_as_seen(request, load, shown), measure),
        choices=_choices(request, load, mine, measure.unit == "count"),
        filtered=len(shown) != len(mine),
        mine=len(mine),
        others=every - len(mine),
        download=f"{reverse('measure-children-file', args=[slug])}?{urlencode(query)}",
    )


def file(request: HttpRequest, slug: str) -> HttpResponse:
    """The rows of the page as CSV; the look is noted."""
    load = pinned(request)
    shown = _wanted(request, _mine(request, load, row_of(whole(load), slug))[1])
    looked(request, slug, load.load.load_id, (one.person for one in shown))
    text = children_csv(_as_seen(request, load, shown))
    return attached(text, "text/csv; charset=utf-8", f"{slug}-{load.load.load_id}.csv")


def _mine(request: HttpRequest, load: Pinned, row: ScorecardRow) -> tuple[int, list[Flagged]]:
    """How many rows there are, and those this person may see. Raises Http404 for one who sees none at all."""
    visible = load.visible_to(request.user)
    if visible.scope.is_empty:
        raise Http404
    try:
        every = behind(load, row.definition.measure, row.definition.period)
    except MeasureNotAvailable:
        every = []
    return len(every), visible.rows(every)


def _wanted(request: HttpRequest, rows: list[Flagged]) -> list[Flagged]:
    """Those of the answer and the team that were asked for. Raises Http404 for an answer there is not."""
    answer, team = request.GET.get("answer", ""), request.GET.get("team", "")
    if answer and answer not in SAID:
        raise Http404
    kept = [one for one in rows if not team or one.team == team]
    if not answer:
        return kept
    return [one for one in kept if one.in_denominator and one.in_numerator is SAID[answer]]


def _as_seen(request: HttpRequest, load: Pinned, rows: list[Flagged]) -> list[Flagged]:
    """The rows with a reference in place of an id that the person may not see."""
    visible = load.visible_to(request.user)
    return [
        one
        if one.person is None or visible.names(one.person, one.team, one.worker)
        else replace(one, person=reference_of(one.person), record=None)
        for one in rows
    ]


def _choices(request: HttpRequest, load: Pinned, rows: list[Flagged], counts_only: bool) -> list[Choice]:
    """The filters: the answers, and the teams of the rows this person may see."""
    named = teams_in(load)
    own = sorted({one.team for one in rows if one.team})
    teams = (("", "All that you may see"), *((team, named.get(team, team)) for team in own))
    answers = (("", "Any"), *ANSWERS.items())
    answer = Choice("answer", "Of which (numerator)", answers, request.GET.get("answer", ""))
    return [*([] if counts_only else [answer]), Choice("team", "Team", teams, request.GET.get("team", ""))]
