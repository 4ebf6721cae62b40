"""Whoever signs in with a password sets up a second factor before anything else opens to them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from waymark.web.access.models import Person

SET_UP = "mfa_activate_totp"
STAY_OPEN = frozenset({SET_UP, "account_logout", "account_reauthenticate", "accessibility"})


class SecondFactor:
    """Django's middleware that asks for it. The council's own sign-on asks for its own."""

    def __init__(self, answer_to: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer_to = answer_to

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on; `process_view` decides, once the address is known."""
        return self._answer_to(request)

    def process_view(self, request: HttpRequest, *view: Any) -> HttpResponse | None:
        """Send on to the page that sets it up; None where it is set up, or need not be."""
        name = request.resolver_match.view_name if request.resolver_match else ""
        if not settings.TOLD.second_factor or name in STAY_OPEN or not isinstance(request.user, Person):
            return None
        if _by_sign_on(request) or has_second_factor(request.user):
            return None
        return HttpResponseRedirect(reverse(SET_UP))


def has_second_factor(person: Person, before: datetime | None = None) -> bool:
    """Whether the person has set one up; with `before`, whether they had done so before that moment."""
    held = Authenticator.objects.filter(user=person, type=Authenticator.Type.TOTP)
    return bool((held.filter(created_at__lt=before) if before else held).exists())


def _by_sign_on(request: HttpRequest) -> bool:
    methods = request.session.get(AUTHENTICATION_METHODS_SESSION_KEY, [])
    return any(one.get("method") == "socialaccount" for one in methods)
