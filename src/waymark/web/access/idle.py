"""A signed-in computer left alone, or signed in all day: the next click asks for the password again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

IDLE = timedelta(minutes=15)
"""As OWASP's guide to session management advises for what is sensitive."""

AT_MOST = timedelta(hours=10)
"""A long working day: however busy, nobody stays signed in overnight."""

LAST, FIRST, LOCKED = "last_seen", "first_seen", "locked"


def idle_lock(answer_to: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Sign out whoever was away for `IDLE`, or has been signed in for `AT_MOST`."""

    def answered(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            now = timezone.now().timestamp()
            first, last = request.session.get(FIRST, now), request.session.get(LAST, now)
            if now - last >= IDLE.total_seconds() or now - first >= AT_MOST.total_seconds():
                logout(request)
                request.session[LOCKED] = True
            else:
                request.session[FIRST], request.session[LAST] = first, now
        return answer_to(request)

    return answered
