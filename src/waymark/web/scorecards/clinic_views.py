"""The clinic: the reds of one's teams, what was agreed last time, and what is agreed now."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from waymark.engines.results import NOT_ALLOCATED
from waymark.reports.days import long_day
from waymark.reports.page.links import Links
from waymark.reports.scorecard.view import view_of
from waymark.reports.scorecard.wording import value_of
from waymark.scorecards.scorecard import ScorecardRow
from waymark.web.access.gate import scope_of
from waymark.web.loads.boards import by_team, teams_in
from waymark.web.loads.pinned import Pinned, pinned
from waymark.web.look.pages import page
from waymark.web.scorecards.actions import CheckedSince, agree, check
from waymark.web.scorecards.models import Agreement, Outcome
from waymark.web.scorecards.permissions import teams_open_to
from waymark.web.scorecards.presenters import Addresses
from waymark.web.scorecards.writing import AgreementForm, CheckForm

RECENT = timedelta(days=28)
"""What was checked so long ago is still shown: two clinics."""


def clinic(request: HttpRequest) -> HttpResponse:
    """The reds by team, each team with what was agreed."""
    load = pinned(request)
    addresses, card = Addresses(request, load), by_team(load)
    teams, reds, agreed = _teams(request, load), _reds(request, load), _agreed(request, load)
    links = Links(measure=addresses.measure)
    return page(
        request,
        "clinic.html",
        addresses=addresses,
        as_at=long_day(load.as_at),
        today=timezone.localdate(),
        long_day=long_day,
        teams=[
            (
                code,
                name,
                [view_of(card, row, number, links) for number, row in enumerate(reds[code], 1)],
                [one for one in agreed[code] if one.is_open],
                [one for one in agreed[code] if not one.is_open],
            )
            for code, name in teams.items()
        ],
    )


def agreement(request: HttpRequest, team: str) -> HttpResponse:
    """Note something agreed of a team."""
    load = pinned(request)
    teams = _teams(request, load)
    if team not in teams:
        raise Http404
    rows = {
        row.definition.measure.catalogue_slug: row
        for row in sorted(_rows(load, team), key=lambda row: row.rag != "red")
    }
    named = [(slug, _named(row)) for slug, row in rows.items()]
    form = AgreementForm(request.POST or None, measures=named)
    if request.method == "POST" and form.is_valid():
        row, data = rows[form.cleaned_data["measure"]], form.cleaned_data
        agree(
            row, value_of(row), data["what"], data["who"], data["due_on"], load.load.load_id, by=request.user
        )
        messages.success(request, "The agreement is noted")
        return redirect(Addresses(request, load).to("clinic"))
    said = {name: request.POST.get(name, "") for name in ("measure", "what", "who")}
    said["measure"] = said["measure"] or request.GET.get("measure", "")
    day = {part: request.POST.get(f"due_on-{part}", "") for part in ("day", "month", "year")}
    return page(
        request,
        "agreement.html",
        addresses=Addresses(request, load),
        team=teams[team],
        measures=named,
        form=form,
        said=said,
        day=day,
    )


def checked(request: HttpRequest, number: int) -> HttpResponse:
    """Say what became of something agreed."""
    load = pinned(request)
    found = Agreement.objects.filter(pk=number, team__in=list(_teams(request, load))).first()
    if found is None:
        raise Http404
    form = CheckForm(request.POST or None)
    since = request.method == "POST" and request.POST.get("checked", "") != _stamp(found)
    if request.method == "POST" and not since and form.is_valid():
        try:
            check(
                found,
                form.cleaned_data["outcome"],
                form.cleaned_data["said"],
                load.load.load_id,
                by=request.user,
            )
            messages.success(request, "What became of it is noted")
            return redirect(Addresses(request, load).to("clinic"))
        except CheckedSince:
            since = True
    return page(
        request,
        "agreement-check.html",
        addresses=Addresses(request, load),
        one=found,
        due=long_day(found.due_on),
        outcomes=Outcome.choices,
        form=form,
        since=since or not found.is_open,
        stamp=_stamp(found),
        said={name: request.POST.get(name, "") for name in ("outcome", "said")},
    )


def _teams(request: HttpRequest, load: Pinned) -> dict[str, str]:
    roles: Any = getattr(request, "roles", frozenset())
    return teams_open_to(roles, scope_of(request.user), teams_in(load))


def _rows(load: Pinned, team: str) -> list[ScorecardRow]:
    return [row for row in by_team(load).rows if row.group == team and row.figure.value is not None]


def _reds(request: HttpRequest, load: Pinned) -> dict[str, list[ScorecardRow]]:
    found: dict[str, list[ScorecardRow]] = defaultdict(list)
    for row in by_team(load).rows:
        if row.rag == "red" and row.group not in (None, NOT_ALLOCATED):
            found[str(row.group)].append(row)
    return found


def _agreed(request: HttpRequest, load: Pinned) -> dict[str, list[Agreement]]:
    found: dict[str, list[Agreement]] = defaultdict(list)
    since = timezone.now() - RECENT
    for one in Agreement.objects.filter(team__in=list(_teams(request, load))):
        if one.is_open or (one.checked_at is not None and one.checked_at >= since):
            found[one.team].append(one)
    return found


def _named(row: ScorecardRow) -> str:
    return f"{row.definition.title}: {value_of(row)}{', red' if row.rag == 'red' else ''}"


def _stamp(one: Agreement) -> str:
    return one.checked_at.isoformat() if one.checked_at else ""
