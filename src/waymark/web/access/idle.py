"""A signed-in computer left alone: after 15 minutes the next click asks for the password again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

IDLE = timedelta(minutes=15)
"""As OWASP's guide to session management advises for what is sensitive."""

LAST = "last_seen"


def idle_lock(answer_to: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Sign out whoever was away for longer than `IDLE`."""

    def answered(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            now = timezone.now().timestamp()
            last = request.session.get(LAST)
            if last is not None and now - last > IDLE.total_seconds():
                logout(request)
            else:
                request.session[LAST] = now
        return answer_to(request)

    return answered
