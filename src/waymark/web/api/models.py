"""The tokens by which a person's own programs read the same figures as the person."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import Q

from waymark.web.access.models import Person


class Tokens(models.QuerySet["Token"]):
    """Tokens, and which still open something."""

    def in_force(self, day: date) -> Tokens:
        """Those not revoked or expired, of people who can sign in. The last day of a token is its expiry."""
        return self.filter(Q(revoked_at=None), expires_on__gte=day, person__is_active=True)


class Token(models.Model):
    """
    A long secret that stands for a person, until a day. Only the SHA-256 of it is kept.

    The secret has 256 random bits, so that nobody can try them all: a slow hash would add nothing but time.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=100)
    digest = models.CharField(max_length=64, unique=True)
    made_on = models.DateField()
    expires_on = models.DateField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    last_used_on = models.DateField(null=True, blank=True)

    objects = Tokens.as_manager()

    class Meta:
        """The newest first."""

        ordering: ClassVar = ["-made_on", "-pk"]

    def __str__(self) -> str:
        return self.name
