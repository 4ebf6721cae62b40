"""Signing in as one of the demonstration's people by pressing a button. Elsewhere there is no such page."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse

from waymark.web.access.models import Person


@login_not_required
def sign_in_as(request: HttpRequest) -> HttpResponse:
    """Sign in as the person of that email address, who must be the demonstration's. Raises Http404."""
    if settings.TOLD.mode != "demo" or request.method != "POST":
        raise Http404
    people = Person.objects.filter(example=True, is_active=True)
    person = get_object_or_404(people, email=request.POST.get("email", ""))
    login(request, person, backend=settings.AUTHENTICATION_BACKENDS[0])
    return HttpResponseRedirect(reverse("home"))
