"""
Who asks, at the addresses of programs: the person whose token is sent, whatever a browser is signed in as.

It stands before the checks of every page, so that they find the person and read their roles and scope as at
any other request.
"""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from waymark.web.api import problems
from waymark.web.api.actions import note_use
from waymark.web.api.limits import seconds_to_wait
from waymark.web.api.queries import token_of

ROOT = "/api/v1/"
"""Every address for programs begins so."""

OPEN = frozenset({ROOT + "openapi.json"})
"""What is asked without a token: it says what the addresses are, and nothing of any load."""


def for_programs(request: HttpRequest) -> bool:
    """Whether the address is one that programs read."""
    return request.path_info.startswith(ROOT)


def bearer(answer_to: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Let in whoever sends a token in force: else 401, and 429 for one that asks too often."""

    def answered(request: HttpRequest) -> HttpResponse:
        if not for_programs(request) or request.path_info in OPEN:
            return answer_to(request)
        token = token_of(_sent(request))
        if token is None:
            return problems.unknown()
        wait = seconds_to_wait(token)
        if wait:
            return problems.too_often(wait)
        note_use(token)
        request.user = token.person
        return answer_to(request)

    return answered


def _sent(request: HttpRequest) -> str:
    """The secret in the header; empty where there is none."""
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    return secret.strip() if scheme.lower() == "bearer" else ""
