"""The worklists and the Monday sheet: the rows that the token's person may see on the pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Any, Literal

from django.http import Http404, HttpRequest, HttpResponse
from ninja import Field, Query, Router

from waymark.reports.monday.forms import monday_json
from waymark.reports.worklist import COLUMNS, row_object, worklist_csv, worklist_json
from waymark.web.access.scope import Visible
from waymark.web.api import shapes
from waymark.web.api.answering import Asked, answer, lines, of_load, written
from waymark.web.api.presenters import entry_as_seen
from waymark.web.api.rows import OfTeam, gate
from waymark.web.loads.due import listed, of_the_week
from waymark.web.loads.pinned import Pinned, pinned
from waymark.web.loads.rows import rows_for
from waymark.web.trail.actions import looked
from waymark.worklists.catalogue import BY_NAME, WORKLISTS
from waymark.worklists.item import Entry
from waymark.worklists.monday import Line
from waymark.worklists.worklist import WorklistNotAvailable, is_of

router = Router()

AHEAD = 14
"""How many days ahead a list looks, as the command does where nobody says."""


class WorklistAsked(OfTeam):
    """What may be asked of a worklist."""

    status: Literal["overdue", "due", "done late"] | None = Field(None, description="Only the rows so.")


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
    visible = gate(request, load)
    if name not in BY_NAME:
        raise Http404
    try:
        every, seen = listed(load, BY_NAME[name], AHEAD), rows_for(load, visible, name, AHEAD)
    except WorklistNotAvailable:
        raise Http404 from None
    rows = [row for row in seen if is_of(row.entry, asked.team) and asked.status in (None, row.entry.status)]
    looked(request, name, load.load.load_id, (row.entry.person for row in rows))
    shown = replace(every, entries=tuple(entry_as_seen(visible, row.entry) for row in rows))
    about = {**_about(load, asked.team), "ahead": AHEAD}
    return answer(request, load, name, lambda: worklist_json(shown, about), lambda: worklist_csv(shown))


@router.get("monday", url_name="api-monday", operation_id="monday", response=shapes.Monday)
def monday(request: HttpRequest, asked: Query[OfTeam]) -> HttpResponse:
    """The Monday sheet of what the token's person may see, of all or of one team. The look is noted."""
    load = pinned(request)
    visible = gate(request, load)
    sheet = of_the_week(load).sheet(partial(_kept, visible, asked.team), asked.team)
    blocks = {"overdue": sheet.overdue, "due_this_week": sheet.due, "missed_twice_running": sheet.twice}
    looked(
        request,
        "monday",
        load.load.load_id,
        (line.entry.person for block in blocks.values() for line in block),
    )
    shown = replace(
        sheet,
        overdue=_as_seen(visible, sheet.overdue),
        due=_as_seen(visible, sheet.due),
        twice=_as_seen(visible, sheet.twice),
    )
    return answer(
        request,
        load,
        "monday",
        lambda: monday_json(shown, _about(load, asked.team)),
        lambda: lines(
            ("block", "worklist", *COLUMNS),
            (
                {"block": block, "worklist": line.worklist, **row_object(line.entry)}
                for block, found in zip(blocks, (shown.overdue, shown.due, shown.twice), strict=True)
                for line in found
            ),
        ),
    )


def _about(load: Pinned, team: str | None) -> dict[str, Any]:
    """What a list says first, as the command does."""
    return {
        "authority": load.load.authority,
        **of_load(load),
        "team": team,
        "data_as_at": load.as_at.isoformat(),
    }


def _kept(visible: Visible, team: str | None, entry: Entry) -> bool:
    return visible.sees(entry.person, entry.team, entry.worker) and is_of(entry, team)


def _as_seen(visible: Visible, found: Iterable[Line]) -> tuple[Line, ...]:
    return tuple(replace(line, entry=entry_as_seen(visible, line.entry)) for line in found)
