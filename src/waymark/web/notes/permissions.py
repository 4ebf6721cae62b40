"""Who may write a note on a row they see: those who do the work or answer for it."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.http import urlencode

from waymark.web.access.roles import Role

WRITERS = frozenset({Role.PRACTITIONER, Role.TEAM_MANAGER, Role.SERVICE_MANAGER, Role.IRO})
"""The same roles as the policy file has for the address of a note; a test holds the two together."""


def back_to(request: HttpRequest) -> str:
    """What a link to a note adds, so that it leads back to this page; "" for who may not write one."""
    roles: frozenset[Role] = getattr(request, "roles", frozenset())
    return "?" + urlencode({"back": request.get_full_path()}) if roles & WRITERS else ""
