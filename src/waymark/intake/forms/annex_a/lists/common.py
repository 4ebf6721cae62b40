"""What the lists have in common: who the child is, and who the child is allocated to."""

from __future__ import annotations

from waymark.intake.forms.annex_a.labels import codes
from waymark.records.table import ColumnSpec, child_id, code, day, number, team_id, text, worker_id

AGE = "Age of Child (Years)"


def child() -> tuple[ColumnSpec, ...]:
    """
    The columns every list of children begins with.

    The date of birth of a child not yet born is the day the child is expected. The age is the council's
    own reckoning, kept as text: ages are worked out from the date of birth.
    """
    return (
        child_id("Child Unique ID"),
        gender(),
        ethnicity(),
        day("born_on", "Date of Birth", planned=True),
        text("age", "Age", aliases=(AGE,)),
    )


def gender() -> ColumnSpec:
    """The child's or adopter's gender."""
    return code("gender", "Gender", codes("gender"))


def ethnicity() -> ColumnSpec:
    """The child's or adopter's ethnicity."""
    return code("ethnicity", "Ethnicity", codes("ethnicity"))


def disabled() -> ColumnSpec:
    """Whether the child is disabled: the lists do not say how."""
    return yes_no("disabled", "Does the Child have a Disability")


def yes_no(name: str, source: str, **more: object) -> ColumnSpec:
    """Yes, no or unknown."""
    return code(name, source, codes("yes_no"), **more)


def counted(name: str, source: str, **more: object) -> ColumnSpec:
    """How many of something the council has counted."""
    return number(name, source, low=0, **more)


def allocated() -> tuple[ColumnSpec, ...]:
    """The team and the worker the child is allocated to."""
    return team_id("Allocated Team"), worker_id("Allocated Worker")
