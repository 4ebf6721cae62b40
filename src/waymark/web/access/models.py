"""People, the teams of the service, what people are appointed to, and the lists of named cases."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.utils import timezone

from waymark.web.access.roles import Role

ROLE_CHOICES = [(role.value, role.called) for role in Role]


class People(BaseUserManager["Person"]):
    """Makes people; nobody is made without an email address."""

    def create_user(self, email: str, password: str | None = None, **more: Any) -> Person:
        """A person who can sign in; without a password, only by the council's own sign-on."""
        person = self.model(email=self.normalize_email(email).lower(), **more)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def get_by_natural_key(self, username: str | None) -> Person:
        """The person of that email address, in whatever case it is written."""
        return self.get(email__iexact=username)


class Person(AbstractBaseUser):
    """
    Somebody who signs in.

    `worker` is their id in the case system, where they hold cases. `example` marks an account of the
    demonstration, which production refuses to start with.
    """

    email = models.EmailField("email address", unique=True)
    name = models.CharField("name", max_length=200)
    worker = models.CharField("worker id in the case system", max_length=100, blank=True)
    is_active = models.BooleanField("can sign in", default=True)
    example = models.BooleanField(default=False)
    made_at = models.DateTimeField(default=timezone.now)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    objects = People()

    def __str__(self) -> str:
        return self.name or self.email

    def get_full_name(self) -> str:
        """The name as others see it."""
        return self.name

    def has_perm(self, perm: str, obj: object = None) -> bool:
        """Nobody: the policy file and the gate decide, not Django's own permissions."""
        return False


class Team(models.Model):
    """
    A team of the service, from one day to another. `code` is its id in the extract.

    Teams are a tree: a service is a team with teams below it.
    """

    code = models.CharField(max_length=100, unique=True)
    title = models.CharField(max_length=200)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="below")
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return self.title


class Appointments(models.QuerySet["Appointment"]):
    """Appointments, and which hold on a day."""

    def on(self, day: date) -> Appointments:
        """Those in force on the day, first and last day included."""
        return self.filter(starts_on__lte=day).filter(Q(ends_on=None) | Q(ends_on__gte=day))


class Appointment(models.Model):
    """A role a person has, of a team or of the whole authority, from one day to another."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="appointments")
    role = models.CharField(max_length=40, choices=ROLE_CHOICES)
    team = models.ForeignKey(Team, null=True, blank=True, on_delete=models.PROTECT)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    objects = Appointments.as_manager()

    def __str__(self) -> str:
        return f"{self.person}, {Role(self.role).called}"


class CaseLists(models.QuerySet["CaseList"]):
    """Case lists, and which are still open."""

    def open_at(self, moment: datetime) -> CaseLists:
        """Those that have begun and not expired: at the moment of expiry a list opens nothing."""
        return self.filter(starts_at__lte=moment, expires_at__gt=moment)


class CaseList(models.Model):
    """The cases a person may open by name, and until when: an inspector's sample, an auditor's allocation."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="case_lists")
    reason = models.CharField(max_length=300)
    starts_at = models.DateTimeField()
    expires_at = models.DateTimeField()

    objects = CaseLists.as_manager()

    def __str__(self) -> str:
        return self.reason


class NamedCase(models.Model):
    """One child on a case list, by the id in the extract."""

    case_list = models.ForeignKey(CaseList, on_delete=models.CASCADE, related_name="cases")
    child = models.CharField(max_length=100)

    class Meta:
        """A child is on a list once."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["case_list", "child"], name="case_once")]

    def __str__(self) -> str:
        return "A named case"


class Restricted(models.Model):
    """A restricted case: only the people named may see anything of it, whatever their role."""

    child = models.CharField(max_length=100, unique=True)
    reason = models.CharField(max_length=300)
    named = models.ManyToManyField(Person, blank=True, related_name="restricted_cases")

    def __str__(self) -> str:
        return "A restricted case"


class Opening(models.Model):
    """That a person opened the real id of children shown to them under pseudonyms, why, and until when."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="openings")
    child = models.CharField(max_length=100)
    reason = models.CharField(max_length=300)
    opened_at = models.DateTimeField()
    until = models.DateTimeField()

    def __str__(self) -> str:
        return self.reason
