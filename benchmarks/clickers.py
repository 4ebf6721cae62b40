"""
The people who click, made in a process of its own: each with a role, a session and the pages that role opens.

Run as `python -m benchmarks.clickers STORE DATA HOW-MANY`; it prints a list of people as JSON.
"""

from __future__ import annotations

import json
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

ROLES = ("team-manager", "practitioner", "practitioner", "team-manager", "practitioner", "director")
"""Turn about: most clicks are those of teams."""

PAGES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("scorecard", ()),
    ("changed", ()),
    ("measure", ("children-looked-after",)),
    ("measure", ("assessments-within-45-working-days",)),
    ("measure", ("cp-visited-in-4-weeks",)),
    ("measure-children", ("cp-visited-in-4-weeks",)),
    ("measure-children", ("children-looked-after",)),
    ("worklists", ()),
    ("worklist", ("cp-visits-due",)),
    ("worklist", ("cla-visits-due",)),
    ("worklist", ("assessments-due",)),
    ("monday", ()),
    ("my-children", ()),
)
"""What is clicked, by the name of the view. A name that the application does not have is left out."""


def main() -> int:
    """Make the people and print them."""
    from waymark.cli.running import told
    from waymark.web.site.starting import make_ready

    store, data, many = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    make_ready(told(store, data))
    print(json.dumps(people(many)))  # noqa: T201
    return 0


def people(many: int) -> list[dict[str, Any]]:
    """So many people, in the roles turn about, the teams and workers of the load turn about."""
    from waymark.web.loads.pinned import open_load

    held = [one for one in open_load().allocations.values() if one.team and one.worker]
    teams = sorted({one.team for one in held if one.team})
    workers = sorted({one.worker for one in held if one.worker})
    return [
        _person(
            number, ROLES[number % len(ROLES)], teams[number % len(teams)], workers[number % len(workers)]
        )
        for number in range(many)
    ]


def _person(number: int, role: str, team: str, worker: str) -> dict[str, Any]:
    from django.utils import timezone

    from waymark.web.access.models import Appointment, Person, Team
    from waymark.web.access.roles import Role

    person = Person.objects.create_user(
        f"clicker-{number}@example.org",
        name=Role(role).called,
        worker=worker if role == "practitioner" else "",
        example=True,
    )
    of = Team.objects.get_or_create(code=team, defaults={"title": team})[0]
    Appointment.objects.create(
        person=person,
        role=role,
        team=of if role == "team-manager" else None,
        starts_on=timezone.localdate() - timedelta(days=1),
    )
    return {"role": role, "cookie": _session(person), "addresses": _addresses(role)}


def _session(person: Any) -> str:
    """The cookie of a session in which the person is signed in."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    session = SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.create()
    return f"sessionid={session.session_key}"


def _addresses(role: str) -> list[str]:
    from django.urls import NoReverseMatch, reverse

    from waymark.web.access.roles import Role
    from waymark.web.site.policy import POLICY

    found = []
    for view, parts in PAGES:
        if view in POLICY and POLICY[view].opens_to(frozenset({Role(role)})):
            try:
                found.append(reverse(view, args=parts or None))
            except NoReverseMatch:
                continue
    return found


if __name__ == "__main__":
    raise SystemExit(main())
