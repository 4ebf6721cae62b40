"""The lines of the trail, and which children each was about."""

from __future__ import annotations

from typing import Any, ClassVar, NoReturn

from django.db import models

from waymark.web.access.models import Person


class NotChanged(Exception):
    """A line of the trail is never changed or taken away."""


class Line(models.Model):
    """
    One thing that somebody did: a change, a look at children, a sign-in.

    `number` counts from 1 without a gap. `seal` is the SHA-256 of the line and of the seal before it, so
    that a line changed, dropped, moved or added afterwards breaks the chain. `who` stays though the account
    may go.
    """

    number = models.BigIntegerField(unique=True)
    at = models.DateTimeField()
    person = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="lines")
    who = models.CharField(max_length=254)
    action = models.CharField(max_length=60)
    about = models.CharField(max_length=200, blank=True)
    load = models.CharField(max_length=60, blank=True)
    detail = models.JSONField(default=dict)
    before = models.CharField(max_length=64, blank=True)
    seal = models.CharField(max_length=64)

    class Meta:
        """In the order they were written."""

        ordering: ClassVar = ["number"]

    def __str__(self) -> str:
        return f"{self.number} {self.action}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write the line, once. Raises NotChanged for one that is written already."""
        if self.pk is not None:
            raise NotChanged("A line of the trail is never changed.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Raises NotChanged."""
        raise NotChanged("A line of the trail is never taken away.")


class Look(models.Model):
    """That a line was a look at this child, by the id in the extract."""

    line = models.ForeignKey(Line, on_delete=models.CASCADE, related_name="looks")
    child = models.CharField(max_length=100, db_index=True)

    def __str__(self) -> str:
        return "A look at a child"
