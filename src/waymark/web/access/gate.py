"""
The one gate: from a person to what they may see, read from their appointments at every request.

Nothing is kept between requests: an appointment, list or account that ended opens nothing at the next.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.utils import timezone

from waymark.web.access.models import Appointment, NamedCase, Opening, Person, Restricted, Team
from waymark.web.access.roles import EVERY_CHILD, OF_A_LIST, OF_A_TEAM, Role
from waymark.web.access.scope import Scope


def roles_of(person: Any, on: date | None = None) -> frozenset[Role]:
    """The roles the person has today; none for somebody unknown, or whose account is closed."""
    if not isinstance(person, Person) or not person.is_active:
        return frozenset()
    held = Appointment.objects.on(on or timezone.localdate()).filter(person=person)
    return frozenset(Role(role) for role in held.values_list("role", flat=True))


def scope_of(person: Any, restricted: frozenset[str] = frozenset(), now: datetime | None = None) -> Scope:
    """
    Which rows about children the person may see now.

    `restricted` are the children the extract itself marks as restricted; those marked here are added.
    """
    moment = now or timezone.now()
    roles = roles_of(person, timezone.localdate(moment))
    if not roles:
        return Scope()
    return Scope(
        every_child=bool(roles & EVERY_CHILD),
        teams=_teams(person, timezone.localdate(moment)),
        worker=person.worker if Role.PRACTITIONER in roles or roles & OF_A_TEAM else "",
        cases=_cases(person, moment) if roles & OF_A_LIST else frozenset(),
        shut=_shut(person, restricted),
        opened=frozenset(
            Opening.objects.filter(person=person, until__gt=moment).values_list("child", flat=True)
        ),
    )


def _teams(person: Person, on: date) -> frozenset[str]:
    """The codes of the teams the person runs today, and of all the teams below them."""
    held = Appointment.objects.on(on).filter(person=person, role__in=OF_A_TEAM, team__isnull=False)
    return below({team for team in held.values_list("team", flat=True) if team is not None}, on)


def below(roots: set[int], on: date) -> frozenset[str]:
    """The codes of these teams and of every team below them that exists on the day."""
    children: dict[int | None, list[int]] = {}
    codes: dict[int, str] = {}
    for pk, parent, code, starts, ends in Team.objects.values_list(
        "pk", "parent", "code", "starts_on", "ends_on"
    ):
        if (starts is None or starts <= on) and (ends is None or ends >= on):
            codes[pk] = code
            children.setdefault(parent, []).append(pk)
    found, waiting = set[int](), list(roots)
    while waiting:
        team = waiting.pop()
        if team in codes and team not in found:
            found.add(team)
            waiting += children.get(team, [])
    return frozenset(codes[team] for team in found)


def _cases(person: Person, moment: datetime) -> frozenset[str]:
    lists = person.case_lists.open_at(moment)
    return frozenset(NamedCase.objects.filter(case_list__in=lists).values_list("child", flat=True))


def _shut(person: Person, restricted: frozenset[str]) -> frozenset[str]:
    """Restricted cases that the person is not named on."""
    marked = frozenset(Restricted.objects.values_list("child", flat=True))
    named = frozenset(person.restricted_cases.values_list("child", flat=True))
    return (restricted | marked) - named
