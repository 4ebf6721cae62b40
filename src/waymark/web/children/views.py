"""One's own children, one's team's, and one child."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from markupsafe import Markup

from waymark.reports.charts.lifeline import lifeline
from waymark.reports.days import long_day
from waymark.web.children.presenters import age_in_words, drawn_from, happened, shown
from waymark.web.children.queries import (
    born_on,
    caseload,
    child_named,
    due_of,
    gate_of,
    history,
    known,
    siblings,
)
from waymark.web.loads.pinned import pinned
from waymark.web.loads.rows import called, case_address
from waymark.web.look.pages import page
from waymark.web.notes.actions import clear_done
from waymark.web.notes.permissions import back_to
from waymark.web.notes.presenters import NOBODY, lines_of, said_of, short_day
from waymark.web.notes.queries import of_children
from waymark.web.trail.actions import looked

ON_A_PAGE = 50


def my_children(request: HttpRequest) -> HttpResponse:
    """The children of one's own, of one's teams or of one's list: what is overdue and next of each."""
    load = pinned(request)
    visible = gate_of(load, request.user)
    every = caseload(load, visible)
    team, worker = request.GET.get("team", ""), request.GET.get("worker", "")
    found = [one for one in every if team in ("", one.team) and worker in ("", one.worker)]
    number = request.GET.get("page", "1")
    last = max(1, -(-len(found) // ON_A_PAGE))
    at = min(max(1, int(number)) if number.isascii() and number.isdecimal() and len(number) < 7 else 1, last)
    here = found[(at - 1) * ON_A_PAGE : at * ON_A_PAGE]
    looked(request, "children", load.load.load_id, (one.child for one in here))
    titles = load.source.team_titles
    return page(
        request,
        "my-children.html",
        title=_title(visible),
        children=[shown(known(load, visible, one.child), load.as_at) for one in here],
        count=len(found),
        all_told=len(every),
        overdue=sum(bool(one.days_late) for one in found),
        teams=[(code, titles.get(code, code)) for code in sorted({one.team for one in every if one.team})],
        workers=sorted({one.worker for one in every if one.worker}),
        team=team,
        worker=worker,
        at=at,
        last=last,
        pinned_load=request.GET.get("load", ""),
        as_at=long_day(load.as_at),
        load=load.load,
    )


def _title(visible) -> str:  # type: ignore[no-untyped-def]
    scope = visible.scope
    if scope.every_child:
        return "Children with a worker or team"
    if scope.teams:
        return "My team's children"
    return "My children" if scope.worker else "The children on my list"


def child(request: HttpRequest, reference: str) -> HttpResponse:
    """One child: who has them, what is due, what happened, the family beside; the look is noted."""
    load = pinned(request)
    visible = gate_of(load, request.user)
    found = child_named(load, visible, reference)
    family = siblings(load, visible, found)
    events = history(load, found)
    since = drawn_from(events, load.as_at)
    notes = of_children([found])
    clear_done(load, notes)
    looked(request, "child", load.load.load_id, [found, *(one.child for one in family)])
    to = load.allocations[found]
    seen = next((event.on for event in events if event.lane == "Visits" and not event.detail), None)
    return page(
        request,
        "child.html",
        called=called(visible, found),
        may_open=reference if visible.scope.every_child and not visible.names(found) else "",
        case=case_address(found) if visible.names(found) else "",
        age=age_in_words(born_on(load, found), load.as_at),
        team=load.source.team_titles.get(to.team or "", to.team or NOBODY),
        worker=to.worker or NOBODY,
        seen=short_day(seen, load.as_at) or "Not recorded",
        lines=lines_of(due_of(load, visible, found), load),
        family=[shown(one, load.as_at) for one in family],
        events=happened(events, load.as_at),
        wide=Markup(lifeline(events, load.as_at, since, 1130)),
        narrow=Markup(lifeline(events, load.as_at, since, 290, narrow=True)),
        notes=[(note, said_of(note, load.as_at)) for note in notes],
        back=back_to(request),
        as_at=long_day(load.as_at),
        load=load.load,
    )
