"""A note on a row of a worklist, tied to the child, the thing to do and the day it is due."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from waymark.web.access.models import Person

LONGEST = 200
"""So many characters of a note: a sentence, not a case record."""


class Saying(models.TextChoices):
    """What a note says, in words that can be counted."""

    NOT_WRITTEN_UP = "not written up", "Done, not written up yet"
    MISTAKE = "mistake in the record", "The record has a mistake"
    BOOKED = "booked", "Booked for a day to come"
    OTHER = "other", "Something else"


class Note(models.Model):
    """
    What somebody said of one row.

    `row` is the row's own name in addresses, which is the same in every load for as long as the same thing
    is due. `load` is the newest load when it was written; `cleared_by` the first one read since that no
    longer has the row.
    """

    row = models.CharField(max_length=20, db_index=True)
    worklist = models.CharField(max_length=100)
    child = models.CharField(max_length=100, db_index=True)
    what = models.CharField(max_length=200)
    due = models.DateField(null=True, blank=True)
    saying = models.CharField(max_length=40, choices=Saying.choices)
    words = models.CharField(max_length=LONGEST, blank=True)
    by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL)
    by_name = models.CharField(max_length=200)
    written_at = models.DateTimeField()
    load = models.CharField(max_length=60)
    load_number = models.IntegerField()
    cleared_by = models.CharField(max_length=60, blank=True)
    cleared_as_at = models.DateField(null=True, blank=True)

    class Meta:
        """The newest first."""

        ordering: ClassVar = ["-written_at", "-pk"]

    def __str__(self) -> str:
        return "A note on a row"
