"""What the frame of every page says: who is signed in, what they may open, and where they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from waymark.web.access.gate import roles_of
from waymark.web.access.roles import Role
from waymark.web.site.demonstration import PASSWORD, examples
from waymark.web.site.policy import POLICY


@dataclass(frozen=True)
class Place:
    """
    A part of the application in the navigation: shown to those whose role opens it.

    `holds` names the views of the pages within it, on which it is marked too.
    """

    view: str
    label: str
    holds: tuple[str, ...] = ()


PLACES = (
    Place("scorecard", "Scorecard", ("measure", "measure-children", "commentary", "reds")),
    Place("changed", "What changed"),
    Place("front-door", "Front door"),
    Place("clinic", "Clinic", ("agreement", "agreement-check")),
    Place("worklists", "Worklists", ("worklist",)),
    Place("monday", "Monday sheet"),
    Place("my-children", "My children"),
    Place("workers", "My team"),
    Place("people", "People", ("person",)),
    Place("teams", "Teams"),
    Place("restricted", "Restricted cases"),
)


def frame(request: HttpRequest) -> dict[str, Any]:
    """The content every template has."""
    roles = _roles(request)
    name = request.resolver_match.view_name if request.resolver_match else ""
    if name not in POLICY or not POLICY[name].opens_to(roles):
        # a forbidden address stands nowhere, as an absent one does
        name = ""
    return {
        "request": request,
        "signed_in": getattr(request, "user", None) if roles or _is_known(request) else None,
        "places": [place for place in PLACES if place.view in POLICY and POLICY[place.view].opens_to(roles)],
        "here": name,
        "within": next((place.view for place in PLACES if name in place.holds), ""),
        "signed_in_as": ", ".join(sorted(role.called for role in roles)),
        "programs": POLICY["for-programs"].opens_to(roles),
        "brand": settings.TOLD.brand,
        "examples": examples,
        "example_password": PASSWORD,
    }


def _roles(request: HttpRequest) -> frozenset[Role]:
    """
    The person's roles, read by the gatekeeper; read here for an address that does not exist.

    Such an address never reaches the gatekeeper, and its answer must not differ from that of a forbidden one.
    """
    if not hasattr(request, "roles"):
        request.roles = roles_of(getattr(request, "user", None))  # type: ignore[attr-defined]
    return request.roles  # type: ignore[attr-defined, no-any-return]


def _is_known(request: HttpRequest) -> bool:
    user = getattr(request, "user", None)
    return bool(user is not None and user.is_authenticated)
