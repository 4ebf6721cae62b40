"""The scorecard of the whole, or of one team: as a page, and as files of exactly what the page shows."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from waymark.reports.page.links import Links
from waymark.reports.scorecard.page import content_of
from waymark.scorecards.narrowing import narrowed, sections_of
from waymark.scorecards.scorecard import Scorecard
from waymark.web.access.gate import scope_of
from waymark.web.loads.boards import of_team, teams_in, whole
from waymark.web.loads.pinned import Pinned, pinned
from waymark.web.look.pages import page
from waymark.web.scorecards.files import FORMATS, card_file
from waymark.web.scorecards.forms import Asked, asked_of, choices_of
from waymark.web.scorecards.permissions import teams_open_to
from waymark.web.scorecards.presenters import Addresses


def scorecard(request: HttpRequest) -> HttpResponse:
    """The scorecard with its filters."""
    load = pinned(request)
    teams, asked, card, shown = _asked(request, load)
    addresses = Addresses(request, load)
    sections = sections_of(card)
    return page(
        request,
        "scorecard-page.html",
        **content_of(shown, Links(measure=addresses.measure)),
        addresses=addresses,
        asked=asked,
        choices=choices_of(asked, teams, sections),
        all_count=len(card.rows),
        team_name=teams.get(asked.team, ""),
        downloads=addresses.downloads("scorecard-file", FORMATS, asked.query(load=load.load.load_id)),
    )


def file(request: HttpRequest, kind: str) -> HttpResponse:
    """What the page shows, as a file."""
    load = pinned(request)
    _, asked, _, shown = _asked(request, load)
    name = "-".join(["scorecard", load.load.load_id, *([asked.team] if asked.team else [])])
    return card_file(shown, kind, name)


def _asked(request: HttpRequest, load: Pinned) -> tuple[dict[str, str], Asked, Scorecard, Scorecard]:
    """The teams open to the reader, what was asked, the card it is asked of, and the rows to show."""
    roles: Any = getattr(request, "roles", frozenset())
    teams = teams_open_to(roles, scope_of(request.user), teams_in(load))
    asked = asked_of(request.GET, teams, sections_of(whole(load)))
    card = of_team(load, asked.team) if asked.team else whole(load)
    return teams, asked, card, narrowed(card, asked.narrowing)
