"""The figures: the loads, the scorecard, and one measure's months. The same as on the pages."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from ninja import Field, Query, Router

from waymark.engines.results import NOT_ALLOCATED
from waymark.reports.numbers import number
from waymark.reports.scorecard.machine import to_csv, to_json
from waymark.reports.signals.words import heading_of
from waymark.scorecards.scorecard import Scorecard, ScorecardRow
from waymark.store import Store
from waymark.web.access.gate import scope_of
from waymark.web.access.roles import Role
from waymark.web.api import shapes
from waymark.web.api.answering import Asked, answer, lines, of_load, written
from waymark.web.api.presenters import narrowed
from waymark.web.loads.boards import MONTHS, by_team, teams_in, whole
from waymark.web.loads.pinned import Pinned, pinned
from waymark.web.scorecards.permissions import EVERY_TEAM, teams_open_to
from waymark.web.scorecards.queries import row_of

router = Router()


class ScorecardAsked(Asked):
    """What the scorecard may be asked."""

    by: Literal["authority", "team"] = Field("authority", description="Repeat each row for every team.")
    team: str | None = Field(None, description="Only this team's rows; with by=team.", max_length=100)
    months: int = Field(MONTHS, ge=1, le=MONTHS, description="How many months the trend shows.")
    section: str | None = Field(None, description="Only the rows of this section.", max_length=200)
    measure: str | None = Field(None, description="Only the rows of this measure.", max_length=200)
    rag: Literal["red", "amber", "green", "none"] | None = Field(
        None, description="Only the rows of this status; none is without one."
    )


class TrendAsked(Asked):
    """What a trend may be asked."""

    team: str | None = Field(None, description="The team's own figures.", max_length=100)
    months: int = Field(MONTHS, ge=1, le=MONTHS, description="How many months.")


@router.get("loads", url_name="api-loads", operation_id="loads", response=shapes.Loads)
def loads(request: HttpRequest, asked: Query[Asked]) -> HttpResponse:
    """The loads of the authority, the newest first."""
    load = pinned(request)
    held = Store(settings.TOLD.store).loads(load.load.authority)
    newest_first = sorted(held, key=lambda one: (one.as_at, one.sequence), reverse=True)
    found = [
        {"load_id": x.load_id, "as_at": x.as_at.isoformat(), "authority": x.authority, "sequence": x.sequence}
        for x in newest_first
    ]
    return answer(
        request,
        load,
        "loads",
        lambda: written({**of_load(load), "loads": found}),
        lambda: lines(("load_id", "as_at", "authority", "sequence"), found),
    )


@router.get("loads/newest", url_name="api-newest", operation_id="newest", response=shapes.Load)
def newest(request: HttpRequest, asked: Query[Asked]) -> HttpResponse:
    """The newest load, or the one asked for: ask this first to see whether anything is new."""
    load = pinned(request)
    found = {**of_load(load), "authority": load.load.authority, "sequence": load.load.sequence}
    return answer(request, load, "load", lambda: written(found), lambda: lines(tuple(found), [found]))


@router.get("scorecard", url_name="api-scorecard", operation_id="scorecard", response=shapes.Scorecard)
def scorecard(request: HttpRequest, asked: Query[ScorecardAsked]) -> HttpResponse:
    """The scorecard of the whole authority, or of every team too."""
    load = pinned(request)
    card = whole(load) if asked.by == "authority" else _open_to(request, load)
    found = narrowed(card, asked.months, asked.section, asked.measure, asked.rag, asked.team)
    return answer(request, load, "scorecard", lambda: to_json(found), lambda: to_csv(found))


@router.get("measures/{measure}/trend", url_name="api-trend", operation_id="trend", response=shapes.Trend)
def trend(request: HttpRequest, measure: str, asked: Query[TrendAsked]) -> HttpResponse:
    """One measure, month by month."""
    load = pinned(request)
    found = _trend(load, _row(request, load, measure, asked.team), asked.months)
    return answer(
        request,
        load,
        f"{measure}-trend",
        lambda: written(found),
        lambda: lines(("month", "value"), found["months"]),
    )


def _open_to(request: HttpRequest, load: Pinned) -> Scorecard:
    """The scorecard by team, without the teams whose figures this person may not see: as on the pages."""
    roles: frozenset[Role] = request.roles  # type: ignore[attr-defined]
    teams = {None, *teams_open_to(roles, scope_of(request.user), teams_in(load))}
    if roles & EVERY_TEAM:
        teams.add(NOT_ALLOCATED)
    card = by_team(load)
    return replace(card, rows=tuple(row for row in card.rows if row.group in teams))


def _row(request: HttpRequest, load: Pinned, slug: str, team: str | None) -> ScorecardRow:
    """The row of the whole, or of one team. Raises Http404."""
    if team is None:
        return row_of(whole(load), slug)
    for row in _open_to(request, load).rows:
        if row.group == team and row.definition.measure.catalogue_slug == slug:
            return row
    raise Http404


def _trend(load: Pinned, row: ScorecardRow, months: int):  # type: ignore[no-untyped-def]
    definition, said = row.definition, row.signalled
    return {
        **of_load(load),
        "measure": definition.measure.catalogue_slug,
        "title": definition.title,
        "period": definition.period,
        "polarity": definition.measure.better.polarity,
        "fingerprint": definition.measure.fingerprint,
        "team": row.group,
        "value": number(row.figure.value),
        "target_min": number(definition.target_min),
        "target_upper": number(row.target_upper),
        "signal": heading_of(said) if said else "",
        "months": [{"month": month, "value": number(value)} for month, value in row.trend[-months:]],
    }
