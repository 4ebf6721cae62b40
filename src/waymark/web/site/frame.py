"""What the frame of every page says: who is signed in, what they may open, and where they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from waymark.web.access.roles import Role
from waymark.web.site.policy import POLICY


@dataclass(frozen=True)
class Place:
    """A part of the application in the navigation: shown to those whose role opens it."""

    view: str
    label: str


PLACES = (
    Place("scorecard", "Scorecard"),
    Place("changed", "What changed"),
    Place("worklists", "Worklists"),
    Place("monday", "Monday sheet"),
    Place("my-children", "My children"),
)


def frame(request: HttpRequest) -> dict[str, Any]:
    """The content every template has."""
    roles: frozenset[Role] = getattr(request, "roles", frozenset())
    name = request.resolver_match.view_name if request.resolver_match else ""
    return {
        "request": request,
        "signed_in": getattr(request, "user", None) if roles or _is_known(request) else None,
        "places": [place for place in PLACES if place.view in POLICY and POLICY[place.view].opens_to(roles)],
        "here": name,
    }


def _is_known(request: HttpRequest) -> bool:
    user = getattr(request, "user", None)
    return bool(user is not None and user.is_authenticated)
