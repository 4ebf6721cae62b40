"""
The people of the demonstration: one for each role, who can be signed in as from the sign-in page.

Everybody knows their password, so production refuses to start where one of them can sign in.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pyarrow.parquet as pq
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from waymark.web.access.models import Appointment, CaseList, NamedCase, Person, Team
from waymark.web.access.roles import OF_A_LIST, ROLES, Role
from waymark.web.loads.boards import by_team, whole
from waymark.web.loads.due import available
from waymark.web.loads.pinned import Pinned, open_load

PASSWORD = "waymark demo"
LONG_AGO = timedelta(days=400)
LIST_OPEN = timedelta(days=14)
CASES = 6

NAMES = {
    Role.ANALYST: "Ada Finch",
    Role.PRACTITIONER: "Bola Marsh",
    Role.TEAM_MANAGER: "Carys Dale",
    Role.SERVICE_MANAGER: "Deepak Hill",
    Role.DIRECTOR: "Esther Lake",
    Role.IRO: "Femi Wood",
    Role.AUDITOR: "Gwen Stone",
    Role.WORKFORCE_LEAD: "Hari Brook",
    Role.COMMISSIONER: "Ines Field",
    Role.LEAD_MEMBER: "Joan Heath",
    Role.BOARD_MEMBER: "Kit Moor",
    Role.COUNCILLOR: "Lena Grove",
    Role.COMPANY_COMMISSIONER: "Musa Ford",
    Role.INSPECTOR: "Nia Cliff",
    Role.ADMINISTRATOR: "Omar Bridge",
}


@dataclass(frozen=True)
class Example:
    """An account that the sign-in page lists."""

    role: str
    name: str
    email: str
    of: str


def examples() -> list[Example]:
    """The accounts that can be signed in as; none outside the demonstration."""
    if settings.TOLD.mode != "demo":
        return []
    held = Appointment.objects.on(timezone.localdate()).filter(person__example=True, person__is_active=True)
    people = {one.role: one for one in held.select_related("person", "team")}
    return [_example(role, people[role]) for role in ROLES if role in people]


def _example(role: Role, held: Appointment) -> Example:
    of = held.team.title if held.team else ""
    return Example(role.called, held.person.name, held.person.email, of)


@transaction.atomic
def make_accounts() -> None:
    """Make the teams of the newest load and a person for each role, or open them again."""
    load = open_load()
    teams = _make_teams(load)
    children = Counter(held.team for held in load.allocations.values() if held.team in teams)
    busiest = teams[children.most_common(1)[0][0] or ""] if children else None
    for role in ROLES:
        person = _person(role, load)
        _appoint(person, role, busiest)
        if role in OF_A_LIST:
            _open_list(person, sorted(load.allocations)[-CASES:])


def warm() -> None:
    """Work out beforehand what the first page asks for."""
    load = open_load()
    whole(load)
    by_team(load)
    available(load)


def _make_teams(load: Pinned) -> dict[str, Team]:
    """The tree of teams as the extract has it."""
    held = load.load.tables.get("teams")
    rows = _rows(held) if held is not None else []
    made = {
        code: Team.objects.update_or_create(code=code, defaults={"title": title or code})[0]
        for code, title, _ in rows
    }
    for code, _, parent in rows:
        made[code].parent = made.get(parent or "")
        made[code].save()
    return made


def _rows(table: Path) -> list[tuple[str, str | None, str | None]]:
    read = pq.read_table(table, columns=["id", "title", "parent"])
    return list(zip(*(read[name].to_pylist() for name in ("id", "title", "parent")), strict=True))


def _person(role: Role, load: Pinned) -> Person:
    email = f"{role.value}@example.org"
    person = Person.objects.filter(email=email).first() or Person.objects.create_user(email, PASSWORD)
    person.name, person.example, person.is_active = NAMES[role], True, True
    person.made_at = timezone.now()
    if role is Role.PRACTITIONER:
        person.worker = _busiest_worker(load)
    person.save()
    return person


def _busiest_worker(load: Pinned) -> str:
    workers = Counter(held.worker for held in load.allocations.values() if held.worker)
    return workers.most_common(1)[0][0] if workers else ""


def _appoint(person: Person, role: Role, busiest: Team | None) -> None:
    team = {Role.TEAM_MANAGER: busiest, Role.SERVICE_MANAGER: busiest.parent if busiest else None}.get(role)
    Appointment.objects.update_or_create(
        person=person,
        role=role,
        defaults={"team": team, "starts_on": timezone.localdate() - LONG_AGO, "ends_on": None},
    )


def _open_list(person: Person, children: list[str]) -> None:
    """The named cases that an inspector or auditor may open, for a fortnight from the last start."""
    now = timezone.now()
    kept, made = CaseList.objects.get_or_create(
        person=person,
        reason="The demonstration's sample",
        defaults={"starts_at": now, "expires_at": now + LIST_OPEN},
    )
    if made:
        NamedCase.objects.bulk_create(NamedCase(case_list=kept, child=child) for child in children)
    CaseList.objects.filter(pk=kept.pk).update(expires_at=now + LIST_OPEN)
