"""Every change an administrator makes: one transaction, and a line of the trail with before and after."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from typing import Any

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.utils import timezone

from waymark.web.access.models import (
    Appointment,
    CaseList,
    NamedCase,
    Opening,
    Person,
    Restricted,
    Team,
)
from waymark.web.access.roles import Role
from waymark.web.trail.actions import write


@transaction.atomic
def add_person(email: str, name: str, worker: str, password: str, by: Any) -> Person:
    """Make an account; without a password, for the council's own sign-on."""
    person = Person.objects.create_user(email, password or None, name=name, worker=worker)
    write(by, "made an account", person.email, after={"name": name, "worker": worker})
    return person


@transaction.atomic
def close(person: Person, by: Any) -> Person:
    """Close the account: the next request of a browser still signed in to it is refused."""
    return _set_open(person, False, "closed an account", by)


@transaction.atomic
def reopen(person: Person, by: Any) -> Person:
    """Open a closed account again, its time unused counted from now."""
    person.made_at = timezone.now()
    person.save(update_fields=["made_at"])
    return _set_open(person, True, "opened an account again", by)


def _set_open(person: Person, is_open: bool, action: str, by: Any) -> Person:
    before = {"can sign in": person.is_active}
    person.is_active = is_open
    person.save(update_fields=["is_active"])
    write(by, action, person.email, before=before, after={"can sign in": is_open})
    return person


@transaction.atomic
def give_password(person: Person, password: str, by: Any) -> None:
    """A new password, and the second factor taken away: it is set up anew at the next sign-in."""
    person.set_password(password)
    person.made_at = timezone.now()
    person.save(update_fields=["password", "made_at"])
    taken = Authenticator.objects.filter(user=person).delete()[0]
    write(by, "gave a new password", person.email, before={"second factor": taken > 0}, after={})


@transaction.atomic
def link_worker(person: Person, worker: str, by: Any) -> None:
    """Say which worker of the case system the person is."""
    before, person.worker = person.worker, worker
    person.save(update_fields=["worker"])
    write(by, "linked a worker", person.email, before={"worker": before}, after={"worker": worker})


@transaction.atomic
def appoint(
    person: Person, role: str, team: Team | None, starts_on: date, ends_on: date | None, by: Any
) -> Appointment:
    """Appoint the person to a role, of a team where one is named."""
    made = Appointment.objects.create(
        person=person, role=role, team=team, starts_on=starts_on, ends_on=ends_on
    )
    write(by, "appointed", person.email, before=None, after=_said(made))
    return made


@transaction.atomic
def end_appointment(one: Appointment, on: date, by: Any) -> None:
    """End it: `on` is the last day, and the day before today opens nothing from now on."""
    before, one.ends_on = _said(one), on
    one.save(update_fields=["ends_on"])
    write(by, "ended an appointment", one.person.email, before=before, after=_said(one))


def _said(one: Appointment) -> dict[str, str]:
    return {
        "role": Role(one.role).called,
        "team": one.team.code if one.team else "",
        "from": one.starts_on.isoformat(),
        "to": one.ends_on.isoformat() if one.ends_on else "",
    }


@transaction.atomic
def give_cases(
    person: Person, children: Iterable[str], reason: str, expires_at: datetime, by: Any
) -> CaseList:
    """Give the person a list of named cases until a moment."""
    made = CaseList.objects.create(
        person=person, reason=reason, starts_at=timezone.now(), expires_at=expires_at
    )
    named = sorted(set(children))
    NamedCase.objects.bulk_create(NamedCase(case_list=made, child=child) for child in named)
    after = {"reason": reason, "until": expires_at.isoformat(), "cases": named}
    write(by, "gave a list of cases", person.email, before=None, after=after)
    return made


@transaction.atomic
def end_cases(one: CaseList, by: Any) -> None:
    """End a list now."""
    before, one.expires_at = {"until": one.expires_at.isoformat()}, timezone.now()
    one.save(update_fields=["expires_at"])
    after = {"until": one.expires_at.isoformat()}
    write(by, "ended a list of cases", one.person.email, before=before, after=after)


@transaction.atomic
def restrict(child: str, reason: str, named: Iterable[Person], by: Any) -> Restricted:
    """Restrict a case to the people named, or name others of one that is restricted."""
    known = Restricted.objects.filter(child=child).first()
    before = _restriction(known) if known else None
    made, _ = Restricted.objects.update_or_create(child=child, defaults={"reason": reason})
    made.named.set(named)
    write(by, "restricted a case", child, before=before, after=_restriction(made))
    return made


@transaction.atomic
def lift(one: Restricted, by: Any) -> None:
    """Lift a restriction made here. One that the extract marks stays."""
    write(by, "lifted a restriction", one.child, before=_restriction(one), after=None)
    one.delete()


def _restriction(one: Restricted) -> dict[str, Any]:
    named = sorted(one.named.values_list("email", flat=True))
    return {"reason": one.reason, "named": named}


@transaction.atomic
def keep_teams(rows: Iterable[Mapping[str, Any]], on: date, by: Any) -> tuple[int, int]:
    """
    Take over the teams of a load: how many are new, and how many ended since it no longer has them.

    What is kept here stays: a team is never taken away, so that who ran it then can still be told.
    """
    told = {row["id"]: row for row in rows if row.get("id")}
    kept = {team.code: team for team in Team.objects.all()}
    new = [code for code in told if code not in kept]
    for code in new:
        kept[code] = Team.objects.create(code=code, title=told[code].get("title") or code)
    for code, row in told.items():
        team = kept[code]
        team.title = row.get("title") or code
        team.parent = kept.get(row.get("parent") or "")
        team.ends_on = None
        team.save()
    gone = [team for code, team in kept.items() if code not in told and team.ends_on is None]
    for team in gone:
        team.ends_on = on
        team.save(update_fields=["ends_on"])
    after = {"new": sorted(new), "ended": sorted(team.code for team in gone)}
    write(by, "took over the teams of a load", "", before=None, after=after)
    return len(new), len(gone)


@transaction.atomic
def open_child(person: Person, child: str, reason: str, load: str) -> Opening:
    """Show the person the council's id of a child till the end of the day, for the reason they give."""
    now = timezone.now()
    midnight = timezone.make_aware(datetime.combine(timezone.localdate(now), time.max))
    made = Opening.objects.create(person=person, child=child, reason=reason, opened_at=now, until=midnight)
    write(person, "opened a name", reason, load, [child], until=midnight.isoformat())
    return made
