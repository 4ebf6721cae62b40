"""Two pages made from the scorecard: what changed this month, and the front door."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from waymark.measures.catalogue import find
from waymark.reports.changed import changed_content
from waymark.reports.front_door import front_door_content
from waymark.reports.page.links import Links
from waymark.scorecards.changes import changed as changed_in
from waymark.web.loads.boards import whole
from waymark.web.loads.kinds import kinds_of
from waymark.web.loads.pinned import pinned
from waymark.web.look.pages import page
from waymark.web.scorecards.presenters import Addresses


def changed(request: HttpRequest) -> HttpResponse:
    """Five changes and three worries."""
    load = pinned(request)
    addresses = Addresses(request, load)
    found = load.once("changed", lambda: changed_in(whole(load)))
    content = changed_content(whole(load), found, addresses.measure)
    return page(request, "changed.html", **content, addresses=addresses)


def front_door(request: HttpRequest) -> HttpResponse:
    """Contacts, referrals, decisions, repeats and calls."""
    load = pinned(request)
    addresses = Addresses(request, load)
    content = front_door_content(
        whole(load),
        lambda slug: find(slug).title,
        lambda row: kinds_of(load, row.definition.measure, row.definition.period),
        Links(measure=addresses.measure),
    )
    section = f"?section=Front+door&load={load.load.load_id}"
    files = addresses.downloads("scorecard-file", ("CSV", "XLSX", "JSON"), section)
    return page(request, "front-door.html", **content, addresses=addresses, downloads=files)
