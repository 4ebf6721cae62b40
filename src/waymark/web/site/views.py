"""The front page, and what is answered when something is absent or wrong."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from waymark.web.api import problems
from waymark.web.api.bearer import for_programs
from waymark.web.look.pages import page
from waymark.web.site.frame import PLACES
from waymark.web.site.policy import POLICY


def home(request: HttpRequest) -> HttpResponse:
    """The first part of the application this person may open."""
    roles = request.roles  # type: ignore[attr-defined]
    for place in PLACES:
        if place.view in POLICY and POLICY[place.view].opens_to(roles):
            return HttpResponseRedirect(reverse(place.view))
    return page(request, "no-role.html")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Nothing of what was sent is repeated."""
    if for_programs(request):
        return problems.unreadable()
    return page(
        request,
        "message.html",
        400,
        title="This request could not be read",
        sentence="Go back and try again.",
    )


def absent(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The same answer for what does not exist and for what this person may not see."""
    if for_programs(request):
        return problems.absent()
    return page(request, "absent.html", 404)


def failed(request: HttpRequest) -> HttpResponse:
    """Something went wrong here. Nothing of it is shown."""
    if for_programs(request):
        return problems.failed()
    return page(
        request,
        "message.html",
        500,
        title="Sorry, this page could not be made",
        sentence="Try again later. If it goes on, tell whoever runs Waymark, and at what time it happened.",
    )


def not_from_here(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without the field that shows it is ours, or with one of before the person signed in."""
    return page(
        request,
        "message.html",
        403,
        title="This form is no longer open",
        sentence="Nothing was saved. Go back, open the page again, and send the form once more.",
    )
