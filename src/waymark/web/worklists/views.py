"""The worklists a person may see, from one load."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from waymark.web.loads.due import listed
from waymark.web.loads.pinned import pinned
from waymark.web.look.pages import page
from waymark.web.trail.actions import looked
from waymark.worklists.catalogue import WORKLISTS, UnknownWorklist, find

AHEAD = 14


def worklists(request: HttpRequest) -> HttpResponse:
    """Every list by name."""
    return page(request, "worklists.html", worklists=WORKLISTS)


def worklist(request: HttpRequest, name: str) -> HttpResponse:
    """One list: the rows this person may see; the look is noted."""
    load = pinned(request)
    try:
        found = listed(load, find(name), AHEAD)
    except UnknownWorklist:
        raise Http404 from None
    visible = load.visible_to(request.user)
    entries = visible.rows(found.entries)
    looked(request, name, load.load.load_id, (entry.person for entry in entries))
    return page(request, "worklist.html", listed=found, entries=entries, as_at=load.as_at)
