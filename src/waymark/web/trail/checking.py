"""The chain as it is kept: walked from its first line, and its newest line to be noted elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from waymark.web.trail.actions import said_by
from waymark.web.trail.chain import Broken, Link, first_break
from waymark.web.trail.models import Line

AT_ONCE = 1000
"""So many lines are read together, however long the trail is."""


@dataclass(frozen=True)
class Head:
    """The newest line of the trail: what is printed or sent away each day."""

    number: int
    seal: str
    at: datetime


def broken(last_known: tuple[int, str] | None = None) -> Broken | None:
    """Where the trail first does not hold; None where all of it does."""
    return first_break(_links(), last_known)


def head() -> Head | None:
    """The newest line; None where nothing was noted yet."""
    line = Line.objects.order_by("-number").first()
    return Head(line.number, line.seal, line.at) if line else None


def _links() -> Iterator[Link]:
    for line in Line.objects.order_by("number").prefetch_related("looks").iterator(AT_ONCE):
        looks = tuple(sorted(look.child for look in line.looks.all()))
        yield Link(line.number, said_by(line), line.before, line.seal, looks)
