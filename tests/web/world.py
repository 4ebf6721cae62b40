"""
One service in which everybody asks: a person of each role, and the children they may and may not see.

The children are chosen from the extract's own files. There is one of each kind: one's own, one of a sibling
team (below the same service), one of another service, one of one's own who is restricted, and one who does
not exist.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from django.test import Client
from django.utils import timezone

from waymark.web.access.models import Appointment, CaseList, NamedCase, Person, Restricted, Team
from waymark.web.access.roles import Role
from waymark.web.api.actions import make_token
from waymark.web.scorecards.models import Agreement

from .extract import Held, holders, parents

OWN, SIBLING, OTHER, RESTRICTED, ABSENT = "own", "sibling", "other", "restricted", "absent"
KINDS = (OWN, SIBLING, OTHER, RESTRICTED, ABSENT)


@dataclass
class Asker:
    """Somebody who asks: `person` is None before signing in; `roles` are those that hold today."""

    name: str
    person: Person | None
    roles: frozenset[Role] = frozenset()
    named: bool = False
    token: str = ""
    client: Client = field(default_factory=lambda: Client(raise_request_exception=False))

    @property
    def known(self) -> bool:
        """Whether a session of theirs is good."""
        return self.person is not None and self.person.is_active


@dataclass(frozen=True)
class World:
    """The children of each kind by the id in the extract, and everybody who asks."""

    children: dict[str, str]
    askers: tuple[Asker, ...]
    team: str
    worker: str

    def asker(self, name: str) -> Asker:
        """The asker of that name."""
        return next(one for one in self.askers if one.name == name)


def build(extract: Path, day: date) -> World:
    """Make the teams, the people and the restricted case, in the database of this test."""
    held, above = holders(extract, day.isoformat()), parents(extract)
    team, worker = _busiest(held)
    _teams(above)
    mine = sorted(child for child, who in held.items() if who == Held(team, worker))
    children = {
        OWN: mine[0],
        RESTRICTED: mine[1],
        SIBLING: _first(held, lambda code: code != team and above.get(code) == above[team]),
        OTHER: _first(held, lambda code: code and above.get(code) != above[team]),
        ABSENT: "no child of this authority",
    }
    for kind in (OWN, SIBLING, OTHER):
        _agree(held[children[kind]].team)
    case = Restricted.objects.create(child=children[RESTRICTED], reason="A relative works here")
    return World(children, tuple(_askers(children, case, team, worker, above[team])), team, worker)


def _agree(team: str) -> None:
    """Something a clinic agreed of the team."""
    Agreement.objects.create(
        team=team,
        slug="children-in-need",
        definition="of the matrix",
        title="Children in need",
        figure="12",
        what="See each child",
        who="The team manager",
        due_on=timezone.localdate(),
        load="of the matrix",
        by_name="The director",
        agreed_at=timezone.now(),
    )


def _busiest(held: dict[str, Held]) -> tuple[str, str]:
    (who, _), *_ = Counter(who for who in held.values() if who.worker).most_common(1)
    return who.team, who.worker


def _first(held: dict[str, Held], fits) -> str:  # type: ignore[no-untyped-def]
    return min(child for child, who in held.items() if fits(who.team))


def _teams(above: dict[str, str]) -> None:
    made: dict[str, Team] = {}
    for code in sorted(above, key=lambda code: (above[code] != "", code)):
        made[code] = Team.objects.create(code=code, title=code)
    for code, parent in above.items():
        if parent:
            Team.objects.filter(code=code).update(parent=made[parent])


def _askers(children, case, team, worker, service):  # type: ignore[no-untyped-def]
    now, today = timezone.now(), timezone.localdate()
    of = {Role.PRACTITIONER: team, Role.TEAM_MANAGER: team, Role.SERVICE_MANAGER: service}
    for role in Role:
        person = _person(role.value, worker if role is Role.PRACTITIONER else "")
        _appoint(person, role, of.get(role))
        if role in (Role.INSPECTOR, Role.AUDITOR):
            # a restricted case stays shut though somebody put it on a list
            _give(person, [children[OWN], children[RESTRICTED]], now - timedelta(1), now + timedelta(1))
        yield _asker(role.value, person, {role})
    named = _person("named on the restricted case")
    _appoint(named, Role.DIRECTOR)
    case.named.add(named)
    yield _asker(named.name, named, {Role.DIRECTOR}, named=True)
    late = _person("inspector whose list expired")
    _appoint(late, Role.INSPECTOR)
    _give(late, [children[OWN]], now - timedelta(2), now - timedelta(seconds=1))
    yield _asker(late.name, late, {Role.INSPECTOR})
    ended = _person("director until yesterday")
    _appoint(ended, Role.DIRECTOR, until=today - timedelta(1))
    yield _asker(ended.name, ended, set())
    yield _asker("nobody's appointment", _person("nobody's appointment"), set())
    leaver = _person("leaver")
    _appoint(leaver, Role.DIRECTOR)
    gone = _asker(leaver.name, leaver, set())
    Person.objects.filter(pk=leaver.pk).update(is_active=False)
    leaver.is_active = False
    yield gone
    yield Asker("anonymous", None)


def _person(name: str, worker: str = "") -> Person:
    email = name.replace(" ", "-").replace("'", "") + "@example.org"
    return Person.objects.create_user(email, "a long password", name=name, worker=worker)


def _appoint(person: Person, role: Role, code: str | None = None, until: date | None = None) -> None:
    team = Team.objects.get(code=code) if code else None
    start = timezone.localdate() - timedelta(30)
    Appointment.objects.create(person=person, role=role, team=team, starts_on=start, ends_on=until)


def _give(person: Person, children, starts, ends) -> None:  # type: ignore[no-untyped-def]
    given = CaseList.objects.create(person=person, reason="A sample", starts_at=starts, expires_at=ends)
    NamedCase.objects.bulk_create(NamedCase(case_list=given, child=child) for child in children)


def _asker(name: str, person: Person, roles: set[Role], named: bool = False) -> Asker:
    _, secret = make_token(person, "of the matrix", timezone.localdate() + timedelta(30))
    asker = Asker(name, person, frozenset(roles), named, secret)
    asker.client.force_login(person)
    return asker
