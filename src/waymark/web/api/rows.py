"""The rows behind a figure, each asked of the gate."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import Field, Query, Router

from waymark.engines.results import NOT_ALLOCATED
from waymark.reports.children import children_csv, children_json
from waymark.scorecards.behind import MeasureNotAvailable
from waymark.web.access.scope import Visible
from waymark.web.api import shapes
from waymark.web.api.answering import Asked, answer, of_load
from waymark.web.api.presenters import rows_as_seen
from waymark.web.loads.boards import behind, whole
from waymark.web.loads.pinned import Pinned, pinned
from waymark.web.scorecards.queries import row_of
from waymark.web.trail.actions import looked

router = Router()


class OfTeam(Asked):
    """What may be asked of rows."""

    team: str | None = Field(None, description="Only the rows of this team.", max_length=100)


@router.get(
    "measures/{measure}/children", url_name="api-children", operation_id="children", response=shapes.Rows
)
def children(request: HttpRequest, measure: str, asked: Query[OfTeam]) -> HttpResponse:
    """The rows behind a figure that the token's person may see. The look is noted."""
    load = pinned(request)
    row = row_of(whole(load), measure)
    visible = gate(request, load)
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


def gate(request: HttpRequest, load: Pinned) -> Visible:
    """What the person may see. Raises Http404 where that is nothing."""
    visible = load.visible_to(request.user)
    if visible.scope.is_empty:
        raise Http404
    return visible


def _is_of(row: Any, team: str | None) -> bool:
    return team is None or (row.team or NOT_ALLOCATED) == team
