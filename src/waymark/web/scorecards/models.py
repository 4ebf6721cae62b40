"""What people write beside figures: the owner's commentary of a month, and what a clinic agreed."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from waymark.web.access.models import Person

LONGEST = 2000
"""Characters of a commentary: a paragraph or two, not a report."""


class Commentary(models.Model):
    """
    What the owner says of a measure in a month.

    It is tied to the measure's own hash, so that it can never stand under another measure, nor under
    another declaration of the same one. `version` counts the times it was written.
    """

    slug = models.CharField(max_length=200)
    definition = models.CharField(max_length=64)
    month = models.CharField(max_length=7)
    owner = models.CharField(max_length=200)
    words = models.TextField(max_length=LONGEST)
    version = models.PositiveIntegerField(default=1)
    by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    by_name = models.CharField(max_length=200)
    written_at = models.DateTimeField()

    class Meta:
        """One for a measure, declared so, in a month."""

        ordering: ClassVar = ["-month", "-written_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["slug", "definition", "month"], name="commentary_once")
        ]

    def __str__(self) -> str:
        return f"{self.slug}, {self.month}"


class Wording(models.Model):
    """One wording of a commentary, kept for good."""

    commentary = models.ForeignKey(Commentary, on_delete=models.CASCADE, related_name="wordings")
    version = models.PositiveIntegerField()
    owner = models.CharField(max_length=200)
    words = models.TextField(max_length=LONGEST)
    by_name = models.CharField(max_length=200)
    written_at = models.DateTimeField()

    class Meta:
        """The newest first."""

        ordering: ClassVar = ["-version"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["commentary", "version"], name="wording_once")
        ]

    def __str__(self) -> str:
        return f"{self.commentary}, version {self.version}"


class Outcome(models.TextChoices):
    """What became of something agreed, when the next clinic asked."""

    DONE = "done", "Done"
    NOT_DONE = "not done", "Not done, and no longer agreed"
    CARRY_ON = "carry on", "Not done yet, carry on"


class Agreement(models.Model):
    """
    What a clinic agreed of a team's measure: what will be done, by whom and by when.

    `outcome` is empty until a clinic has checked it; one that is carried on stays open.
    """

    team = models.CharField(max_length=100, db_index=True)
    slug = models.CharField(max_length=200)
    definition = models.CharField(max_length=64)
    title = models.CharField(max_length=300)
    figure = models.CharField(max_length=100)
    what = models.CharField(max_length=300)
    who = models.CharField(max_length=200)
    due_on = models.DateField()
    load = models.CharField(max_length=60)
    by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    by_name = models.CharField(max_length=200)
    agreed_at = models.DateTimeField()
    outcome = models.CharField(max_length=20, choices=Outcome.choices, blank=True)
    said = models.CharField(max_length=300, blank=True)
    checked_by = models.CharField(max_length=200, blank=True)
    checked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """The first due first."""

        ordering: ClassVar = ["due_on", "pk"]

    def __str__(self) -> str:
        return self.what

    @property
    def is_open(self) -> bool:
        """Whether the next clinic asks after it."""
        return self.outcome in ("", Outcome.CARRY_ON)
