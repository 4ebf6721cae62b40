"""People, teams and restricted cases, as the administrator sees them, and opening a child's id."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from waymark.web.access.gate import roles_of
from waymark.web.access.models import Appointment, CaseList, Person, Restricted
from waymark.web.access.presenters import appointed
from waymark.web.access.second_factor import has_second_factor
from waymark.web.administration import actions
from waymark.web.administration import forms as f
from waymark.web.administration.queries import people as everybody
from waymark.web.administration.queries import teams_in, tree
from waymark.web.loads.pinned import pinned
from waymark.web.loads.references import by_reference
from waymark.web.look.pages import page


def people(request: HttpRequest) -> HttpResponse:
    """Everybody who has an account, and a form for another."""
    form = f.PersonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = actions.add_person(**form.cleaned_data, by=request.user)
        messages.success(request, f"{made.name} has an account. Appoint them next.")
        return _to_person(made)
    today = timezone.localdate()
    listed = [(one, _holds(one, today)) for one in everybody()]
    return page(request, "administration/people.html", form=form, people=listed)


def _holds(person: Person, today: Any) -> str:
    held = [
        appointed(one)
        for one in person.appointments.all()
        if one.starts_on <= today and (one.ends_on is None or one.ends_on >= today)
    ]
    return "; ".join(f"{one.role}, {one.team}" if one.team else one.role for one in held)


def person(request: HttpRequest, number: int) -> HttpResponse:
    """One person: what they are appointed to, their lists, and everything an administrator changes."""
    found = get_object_or_404(Person, pk=number)
    shown: dict[str, forms.Form] = {
        "appoint": f.AppointmentForm(initial={"starts_on": timezone.localdate().strftime("%d/%m/%Y")}),
        "cases": f.CasesForm(),
        "password": f.PasswordForm(),
        "worker": f.WorkerForm(initial={"worker": found.worker}),
    }
    if request.method == "POST":
        done = CHANGES.get(request.POST.get("change", ""))
        if done is None:
            raise Http404
        wrong = done(request, found)
        if wrong is None:
            return _to_person(found)
        shown[request.POST["change"]] = wrong
    today = timezone.localdate()
    return page(
        request,
        "administration/person.html",
        person=found,
        forms=shown,
        wrong=next((one for one in shown.values() if one.errors), None),
        appointments=[
            (appointed(one), one.ends_on is None or one.ends_on >= today)
            for one in found.appointments.select_related("team").order_by("starts_on", "pk")
        ],
        lists=[(one, one.cases.count()) for one in found.case_lists.open_at(timezone.now())],
        takes_cases=f.takes_cases(roles_of(found)),
        second_factor=has_second_factor(found),
        is_self=found == request.user,
    )


def _to_person(found: Person) -> HttpResponse:
    return HttpResponseRedirect(reverse("person", args=[found.pk]))


def _appoint(request: HttpRequest, found: Person) -> forms.Form | None:
    form = f.AppointmentForm(request.POST)
    if not form.is_valid():
        return form
    actions.appoint(found, **form.cleaned_data, by=request.user)
    messages.success(request, f"{found.name} is appointed.")
    return None


def _end(request: HttpRequest, found: Person) -> None:
    one = get_object_or_404(Appointment, pk=_number(request), person=found)
    actions.end_appointment(one, timezone.localdate() - timedelta(days=1), request.user)
    messages.success(request, "The appointment has ended. It opens nothing from now on.")


def _cases(request: HttpRequest, found: Person) -> forms.Form | None:
    form = f.CasesForm(request.POST)
    if not form.is_valid():
        return form
    said = form.cleaned_data
    made = actions.give_cases(found, said["children"], said["reason"], said["expires_on"], request.user)
    messages.success(request, f"{found.name} has a list of {made.cases.count()} cases.")
    return None


def _end_cases(request: HttpRequest, found: Person) -> None:
    actions.end_cases(get_object_or_404(CaseList, pk=_number(request), person=found), request.user)
    messages.success(request, "The list has ended. It opens nothing from now on.")


def _password(request: HttpRequest, found: Person) -> forms.Form | None:
    form = f.PasswordForm(request.POST)
    if not form.is_valid():
        return form
    actions.give_password(found, form.cleaned_data["password"], request.user)
    messages.success(request, f"{found.name} has a new password. Tell them by telephone or in person.")
    return None


def _worker(request: HttpRequest, found: Person) -> forms.Form | None:
    form = f.WorkerForm(request.POST)
    if not form.is_valid():
        return form
    actions.link_worker(found, form.cleaned_data["worker"], request.user)
    messages.success(request, "The worker id is changed.")
    return None


def _close(request: HttpRequest, found: Person) -> None:
    if found == request.user:
        raise Http404
    actions.close(found, request.user)
    messages.success(request, f"The account of {found.name} is closed.")


def _reopen(request: HttpRequest, found: Person) -> None:
    actions.reopen(found, request.user)
    messages.success(request, f"The account of {found.name} is open again.")


CHANGES: dict[str, Callable[[HttpRequest, Person], forms.Form | None]] = {
    "appoint": _appoint,
    "end": _end,
    "cases": _cases,
    "end-cases": _end_cases,
    "password": _password,
    "worker": _worker,
    "close": _close,
    "reopen": _reopen,
}


def _number(request: HttpRequest) -> int:
    said = request.POST.get("number", "")
    if not (said.isascii() and said.isdecimal() and len(said) < 12):
        raise Http404
    return int(said)


def teams(request: HttpRequest) -> HttpResponse:
    """The teams as a tree, and taking over those of the newest load."""
    if request.method == "POST":
        load = pinned(request)
        new, ended = actions.keep_teams(teams_in(load), load.as_at, request.user)
        messages.success(request, f"Teams taken over: {new} new, {ended} ended.")
        return HttpResponseRedirect(reverse("teams"))
    return page(request, "administration/teams.html", tree=tree())


def restricted(request: HttpRequest) -> HttpResponse:
    """Cases restricted here, and who is named on each."""
    form = f.RestrictedForm(request.POST or None)
    if request.method == "POST" and "lift" in request.POST:
        actions.lift(get_object_or_404(Restricted, pk=_number(request)), request.user)
        messages.success(request, "The restriction is lifted.")
        return HttpResponseRedirect(reverse("restricted"))
    if request.method == "POST" and form.is_valid():
        actions.restrict(**form.cleaned_data, by=request.user)
        messages.success(request, "The case is restricted to the people named.")
        return HttpResponseRedirect(reverse("restricted"))
    listed = [
        (one, ", ".join(person.name for person in one.named.all()) or "Nobody")
        for one in Restricted.objects.prefetch_related("named").order_by("child")
    ]
    return page(request, "administration/restricted.html", form=form, cases=listed)


def open_child(request: HttpRequest, reference: str) -> HttpResponse:
    """Ask for the council's id of a child shown by reference, with a reason."""
    load = pinned(request)
    known: dict[str, str] = load.once("references", lambda: by_reference(load.allocations))
    child, visible = known.get(reference), load.visible_to(request.user)
    if child is None or not visible.sees(child) or not isinstance(request.user, Person):
        raise Http404
    form = f.OpeningForm(request.POST or None)
    if visible.names(child):
        return HttpResponseRedirect(reverse("child", args=[reference]))
    if request.method == "POST" and form.is_valid():
        actions.open_child(request.user, child, form.cleaned_data["reason"], load.load.load_id)
        messages.success(request, "The council's id is shown to you until midnight.")
        return HttpResponseRedirect(reverse("child", args=[reference]))
    return page(request, "administration/open-child.html", form=form, reference=reference)
