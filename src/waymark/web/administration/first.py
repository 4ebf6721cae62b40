"""The first administrator, made from the command line, where nobody can yet sign in to make one."""

from __future__ import annotations

from datetime import date

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from waymark.web.access.models import Appointment, Person
from waymark.web.access.roles import Role
from waymark.web.administration.actions import close
from waymark.web.administration.mistakes import CannotAppoint
from waymark.web.trail.actions import write

BY = "the command first-administrator"


@transaction.atomic
def appoint_first(email: str, name: str, password: str, on: date | None = None) -> Person:
    """
    Make the person, or open their account again with the new password, and appoint them administrator.

    Raises CannotAppoint where another administrator can already sign in, or the password will not do.
    """
    day = on or timezone.localdate()
    known = Person.objects.filter(email__iexact=email).first()
    _check(email, name, password, known)
    others = Appointment.objects.on(day).filter(role=Role.ADMINISTRATOR, person__is_active=True)
    if others.exclude(person=known).exists():
        raise CannotAppoint("There is an administrator already. Ask them to make the account.")
    person = known or Person.objects.create_user(email, None, name=name)
    person.set_password(password)
    person.is_active, person.name, person.made_at = True, name, timezone.now()
    person.save()
    if not Appointment.objects.on(day).filter(person=person, role=Role.ADMINISTRATOR).exists():
        Appointment.objects.create(person=person, role=Role.ADMINISTRATOR, starts_on=day)
    write(BY, "appointed the first administrator", person.email, after={"name": name})
    return person


def close_account(email: str) -> Person:
    """Close an account from the command line. Raises CannotAppoint for one there is not."""
    person = Person.objects.filter(email__iexact=email).first()
    if person is None:
        raise CannotAppoint(f"There is no account {email}.")
    return close(person, "the command close-account")


def _check(email: str, name: str, password: str, known: Person | None) -> None:
    try:
        validate_email(email)
        validate_password(password, known or Person(email=email, name=name))
    except ValidationError as error:
        raise CannotAppoint(" ".join(error.messages)) from None
    if not name.strip():
        raise CannotAppoint("Say what they are called, with --name.")
