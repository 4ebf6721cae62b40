"""Rows about children, each asked of the gate: those behind a figure, and those of the worklists."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

from django.http import Http404, HttpRequest, HttpResponse
from ninja import Field, Query, Router

from waymark.engines.results import NOT_ALLOCATED
from waymark.reports.children import children_csv, children_json
from waymark.reports.worklist import worklist_csv, worklist_json
from waymark.scorecards.behind import MeasureNotAvailable
from waymark.web.access.scope import Visible
from waymark.web.api import shapes
from waymark.web.api.answering import Asked, answer, lines, of_load, written
from waymark.web.api.presenters import entries_as_seen, rows_as_seen
from waymark.web.loads.boards import behind, whole
from waymark.web.loads.due import listed
from waymark.web.loads.pinned import Pinned, pinned
from waymark.web.scorecards.queries import row_of
from waymark.web.trail.actions import looked
from waymark.web.worklists.views import AHEAD
from waymark.worklists.catalogue import WORKLISTS, UnknownWorklist, find
from waymark.worklists.worklist import Listed, WorklistNotAvailable

router = Router()


class OfTeam(Asked):
    """What may be asked of rows."""

    team: str | None = Field(None, description="Only the rows of this team.", max_length=100)


class WorklistAsked(OfTeam):
    """What may be asked of a worklist."""

    status: Literal["overdue", "due", "done late"] | None = Field(None, description="Only the rows so.")


@router.get(
    "measures/{measure}/children", url_name="api-children", operation_id="children", response=shapes.Rows
)
def children(request: HttpRequest, measure: str, asked: Query[OfTeam]) -> HttpResponse:
    """The rows behind a figure that the token's person may see. The look is noted."""
    load = pinned(request)
    row = row_of(whole(load), measure)
    visible = _gate(request, load)
    try:
        every = behind(load, row.definition.measure, row.definition.period)
    except MeasureNotAvailable:
        every = []
    rows = [one for one in visible.rows(every) if _is_of(one, asked.team)]
    looked(request, measure, load.load.load_id, (one.person for one in rows))
    about = {
        **of_load(load),
        "measure": measure,
        "period": row.definition.period,
        "fingerprint": row.definition.measure.fingerprint,
    }
    shown = rows_as_seen(visible, rows)
    return answer(request, load, measure, lambda: children_json(shown, about), lambda: children_csv(shown))


@router.get("worklists", url_name="api-worklists", operation_id="worklists", response=shapes.Worklists)
def worklists(request: HttpRequest, asked: Query[Asked]) -> HttpResponse:
    """Every worklist by name, and who is on it."""
    load = pinned(request)
    found = [{"name": w.name, "title": w.title, "line": w.line, "standard": w.standard} for w in WORKLISTS]
    return answer(
        request,
        load,
        "worklists",
        lambda: written({**of_load(load), "worklists": found}),
        lambda: lines(("name", "title", "line", "standard"), found),
    )


@router.get("worklists/{name}", url_name="api-worklist", operation_id="worklist", response=shapes.Worklist)
def worklist(request: HttpRequest, name: str, asked: Query[WorklistAsked]) -> HttpResponse:
    """The rows of a worklist that the token's person may see, worst first. The look is noted."""
    load = pinned(request)
    visible = _gate(request, load)
    every = _listed(load, name)
    entries = [
        one
        for one in visible.rows(every.entries)
        if _is_of(one, asked.team) and asked.status in (None, one.status)
    ]
    looked(request, name, load.load.load_id, (one.person for one in entries))
    shown = replace(every, entries=tuple(entries_as_seen(visible, entries)))
    about = {
        "authority": load.load.authority,
        **of_load(load),
        "ahead": AHEAD,
        "team": asked.team,
        "data_as_at": load.as_at.isoformat(),
    }
    return answer(request, load, name, lambda: worklist_json(shown, about), lambda: worklist_csv(shown))


def _gate(request: HttpRequest, load: Pinned) -> Visible:
    """What the person may see. Raises Http404 where that is nothing."""
    visible = load.visible_to(request.user)
    if visible.scope.is_empty:
        raise Http404
    return visible


def _listed(load: Pinned, name: str) -> Listed:
    """The whole list, before the gate. Raises Http404 where there is no such list, or not from this load."""
    try:
        return listed(load, find(name), AHEAD)
    except (UnknownWorklist, WorklistNotAvailable):
        raise Http404 from None


def _is_of(row: Any, team: str | None) -> bool:
    return team is None or (row.team or NOT_ALLOCATED) == team
