"""Two pages made from the scorecard: what changed this month, and the front door."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from waymark.reports.changed import changed_content
from waymark.reports.front_door import BROKEN_DOWN, MEASURES, front_door_content
from waymark.reports.page.links import Links
from waymark.scorecards.changes import changed as changed_in
from waymark.scorecards.scorecard import ScorecardRow
from waymark.web.loads.boards import of_these, whole
from waymark.web.loads.kinds import kinds_of
from waymark.web.loads.pinned import pinned
from waymark.web.look.pages import page
from waymark.web.scorecards.files import FORMATS, card_file
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
    has_page = {row.definition.measure.catalogue_slug for row in whole(load).rows}

    def address(row: ScorecardRow) -> str:
        return addresses.measure(row) if row.definition.measure.catalogue_slug in has_page else ""

    content = front_door_content(
        of_these(load, MEASURES + BROKEN_DOWN),
        lambda row: kinds_of(load, row.definition.measure, row.definition.period),
        Links(measure=address),
    )
    files = addresses.downloads("front-door-file", FORMATS, f"?load={load.load.load_id}")
    return page(request, "front-door.html", **content, addresses=addresses, downloads=files)


def front_door_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The measures of the front door as a file."""
    load = pinned(request)
    return card_file(of_these(load, MEASURES), kind, f"front-door-{load.load.load_id}")
