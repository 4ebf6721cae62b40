"""The scorecard of the whole, or of one team: as a page, and as files of exactly what the page shows."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from waymark.reports.page.links import Links
from waymark.reports.scorecard.machine import to_csv, to_json
from waymark.reports.scorecard.page import content_of
from waymark.reports.scorecard.spreadsheet import to_xlsx
from waymark.scorecards.narrowing import narrowed, sections_of
from waymark.scorecards.scorecard import Scorecard
from waymark.web.access.gate import scope_of
from waymark.web.loads.boards import of_team, teams_in, whole
from waymark.web.loads.pinned import Pinned, pinned
from waymark.web.look.pages import page
from waymark.web.scorecards.forms import Asked, asked_of, choices_of
from waymark.web.scorecards.permissions import teams_open_to
from waymark.web.scorecards.presenters import Addresses

FORMATS = ("CSV", "XLSX", "JSON")
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


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
    match kind:
        case "csv":
            return _attached(to_csv(shown), "text/csv; charset=utf-8", f"{name}.csv")
        case "json":
            return _attached(to_json(shown), "application/json", f"{name}.json")
        case "xlsx":
            return _attached(_workbook(shown), WORKBOOK, f"{name}.xlsx")
    raise Http404


def _asked(request: HttpRequest, load: Pinned) -> tuple[dict[str, str], Asked, Scorecard, Scorecard]:
    """The teams open to the reader, what was asked, the card it is asked of, and the rows to show."""
    roles: Any = getattr(request, "roles", frozenset())
    teams = teams_open_to(roles, scope_of(request.user), teams_in(load))
    asked = asked_of(request.GET, teams, sections_of(whole(load)))
    card = of_team(load, asked.team) if asked.team else whole(load)
    return teams, asked, card, narrowed(card, asked.narrowing)


def _workbook(card: Scorecard) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "scorecard.xlsx"
        to_xlsx(card, path)
        return path.read_bytes()


def _attached(content: str | bytes, kind: str, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=kind)
    safe = "".join(letter if letter.isalnum() or letter in "-._" else "-" for letter in name)
    answer.headers["Content-Disposition"] = f'attachment; filename="{safe}"'
    return answer
