"""The pages about Waymark itself, open to anybody: accessibility, how figures are made, who can see what."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse

from waymark.web.look.pages import page
from waymark.web.site.who import who_sees_what as told


@login_not_required
def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement."""
    return page(request, "accessibility.html")


@login_not_required
def figures(request: HttpRequest) -> HttpResponse:
    """How figures are made."""
    return page(request, "figures.html")


@login_not_required
def who_sees_what(request: HttpRequest) -> HttpResponse:
    """Who can see what, read from the roles and the policy that the application itself obeys."""
    return page(request, "who-sees-what.html", roles=told())


@login_not_required
def brand(request: HttpRequest) -> HttpResponse:
    """The council's colour, as a style sheet of its own: styles within a page are not allowed."""
    return HttpResponse(settings.TOLD.brand.style, content_type="text/css")
