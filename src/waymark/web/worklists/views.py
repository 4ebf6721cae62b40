"""The worklists a person may see, from one load: how much is on each, one list, and its file."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from waymark.reports.days import long_day
from waymark.web.loads.due import gathered
from waymark.web.loads.pinned import pinned
from waymark.web.look.pages import page
from waymark.web.notes.permissions import back_to
from waymark.web.notes.presenters import lines_of
from waymark.web.trail.actions import looked
from waymark.web.worklists.files import TYPES, file_of
from waymark.web.worklists.forms import asked, choices
from waymark.web.worklists.presenters import paged, parts_of
from waymark.web.worklists.queries import AHEAD, ahead_of, gate_of, rows_on, tallies
from waymark.worklists.catalogue import BY_NAME

__all__ = ["AHEAD", "worklist", "worklist_file", "worklists"]


def worklists(request: HttpRequest) -> HttpResponse:
    """Every list, with how much of it is this person's."""
    load = pinned(request)
    found = tallies(load, gate_of(load, request.user))
    return page(
        request,
        "worklists.html",
        lists=[one for one in found if one.all_told],
        empty=[one for one in found if not one.all_told and not one.why_not],
        overdue=sum(one.overdue for one in found),
        due=sum(one.due for one in found),
        lacking=[one for one in found if one.why_not],
        as_at=long_day(load.as_at),
        load=load.load,
        carried=f"?load={request.GET['load']}" if request.GET.get("load") else "",
    )


def worklist(request: HttpRequest, name: str) -> HttpResponse:
    """One list: the rows this person may see, a page at a time; the look is noted."""
    load = pinned(request)
    visible = gate_of(load, request.user)
    usual = ahead_of(name)
    wanted = asked(request.GET, usual)
    every, why_not = rows_on(load, visible, name, wanted.ahead)
    rows = wanted.rows(every)
    shown, pages = paged(rows, wanted.page)
    looked(request, name, load.load.load_id, (row.entry.person for row in shown))
    whole = None if why_not else gathered(load, BY_NAME[name])
    return page(
        request,
        "worklist.html",
        worklist=BY_NAME[name],
        why_not=why_not,
        notes=whole.notes if whole else (),
        parts=parts_of(rows, shown, load, wanted),
        several=len({row.entry.what for row in every}) > 1,
        teams=len({row.team for row in every}) > 1,
        about_workers=bool(every) and all(row.entry.person is None for row in every),
        rows=len(rows),
        every=len(every),
        pages=pages,
        wanted=wanted,
        usual=usual,
        choices=choices(every, wanted, dict(load.source.team_titles)),
        back=back_to(request),
        as_at=long_day(load.as_at),
        load=load.load,
    )


def worklist_file(request: HttpRequest, name: str, format: str) -> HttpResponse:
    """The rows asked for as a file; taking it is noted, with every child in it."""
    if format not in TYPES:
        raise Http404
    load = pinned(request)
    visible = gate_of(load, request.user)
    wanted = asked(request.GET, ahead_of(name))
    rows, why_not = rows_on(load, visible, name, wanted.ahead)
    if why_not:
        raise Http404
    kept = wanted.rows(rows)
    looked(request, f"{name} as {format}", load.load.load_id, (row.entry.person for row in kept))
    source = f"Data as at {long_day(load.as_at)}, load {load.load.load_id}"
    made = file_of(lines_of(kept, load), format, BY_NAME[name].title, source)
    named = f"{name}-{load.as_at:%Y-%m-%d}.{format}"
    return HttpResponse(
        made, content_type=TYPES[format], headers={"Content-Disposition": f'attachment; filename="{named}"'}
    )
