"""The sheets a manager works from: Monday's, a worker's handover and a worker's supervision."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse

from waymark.reports.days import long_day
from waymark.web.loads.pinned import pinned
from waymark.web.look.pages import page
from waymark.web.notes.permissions import back_to
from waymark.web.notes.presenters import short_day
from waymark.web.trail.actions import looked
from waymark.web.worklists.monday import sheet_of, teams_of
from waymark.web.worklists.queries import gate_of
from waymark.web.worklists.workers import Worker, children_of, worker_named, workers_of


def monday(request: HttpRequest) -> HttpResponse:
    """The sheet of one of the person's teams; for a practitioner their own."""
    load = pinned(request)
    visible = gate_of(load, request.user)
    teams, team = teams_of(load, visible), request.GET.get("team", "")
    if team and team not in teams:
        raise Http404
    sheet = sheet_of(load, visible, team)
    looked(request, "Monday sheet", load.load.load_id, (row.entry.person for row in sheet.rows))
    titles = load.source.team_titles
    chosen = team or (teams[0] if len(teams) == 1 else "")
    return page(
        request,
        "monday-sheet.html",
        sheet=sheet,
        teams=[(code, titles.get(code, code)) for code in teams],
        team=team,
        kicker=titles.get(chosen, chosen) or ("All my teams" if teams else "My children"),
        back=back_to(request),
        pinned_load=request.GET.get("load", ""),
        as_at=long_day(load.as_at),
        load=load.load,
    )


def workers(request: HttpRequest) -> HttpResponse:
    """The workers of a manager's own teams, with how much each has."""
    load = pinned(request)
    found = workers_of(load, gate_of(load, request.user))
    return page(
        request,
        "workers.html",
        workers=[(one, *_supervised(one, load.as_at)) for one in found],
        as_at=long_day(load.as_at),
        load=load.load,
    )


def handover(request: HttpRequest, reference: str) -> HttpResponse:
    """All the children of a worker who leaves, what is due in 4 weeks, and the notes still open."""
    return _sheet(request, reference, "handover.html", "handover")


def supervision(request: HttpRequest, reference: str) -> HttpResponse:
    """One worker's caseload, what is overdue, what was missed running, and the last supervision."""
    return _sheet(request, reference, "supervision.html", "supervision")


def _sheet(request: HttpRequest, reference: str, template: str, about: str) -> HttpResponse:
    load = pinned(request)
    visible = gate_of(load, request.user)
    worker = worker_named(load, visible, reference)
    children = children_of(load, visible, worker)
    looked(request, about, load.load.load_id, worker.children)
    lines = sorted((line for one in children for line in one.lines), key=lambda line: -line.days_late)
    last, next_due = _supervised(worker, load.as_at)
    return page(
        request,
        template,
        worker=worker,
        children=[(one, short_day(one.seen_on, load.as_at) or "Not recorded") for one in children],
        overdue=[line for line in lines if line.status == "overdue"],
        running=[line for line in lines if line.running],
        last=last,
        next_due=next_due,
        back=back_to(request),
        as_at=long_day(load.as_at),
        load=load.load,
    )


def _supervised(worker: Worker, as_at: date) -> tuple[str, str]:
    """When the worker was last supervised, and when the next one is due or how late it is."""
    none = "Not available from this load" if worker.no_supervisions else "None recorded"
    last = short_day(worker.supervised_on, as_at) or none
    entry = worker.supervision
    if entry is None:
        return last, "Not on the list"
    late = f", {entry.days_late} days late" if entry.status == "overdue" else ""
    return last, short_day(entry.due, as_at) + late
