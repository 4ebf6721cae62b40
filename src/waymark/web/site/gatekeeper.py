"""
Every request passes here: the address must be in the policy, and one of the person's roles must open it.

Roles are read again at each request, so that an appointment that ended a second ago opens nothing. What is
forbidden is answered exactly as what is absent.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseNotAllowed,
    HttpResponseRedirect,
)
from django.urls import reverse

from waymark.web.access.gate import roles_of
from waymark.web.site.policy import POLICY


class Gatekeeper:
    """Django's middleware that holds the policy."""

    def __init__(self, answer_to: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer_to = answer_to

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on; `process_view` decides, once the address is known."""
        return self._answer_to(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """
        Raises Http404 for an address outside the policy, or one that no role of the person opens.

        Whoever has not signed in is asked to, wherever the address leads.
        """
        name = request.resolver_match.view_name if request.resolver_match else ""
        rule = POLICY.get(name)
        if rule is None:
            raise Http404
        roles = roles_of(request.user)
        request.roles = roles  # type: ignore[attr-defined]
        if not rule.anyone and not request.user.is_authenticated:
            return HttpResponseRedirect(reverse(settings.LOGIN_URL))
        if not rule.opens_to(roles):
            raise Http404
        if request.method not in rule.methods:
            return HttpResponseNotAllowed(rule.methods)
        return None
