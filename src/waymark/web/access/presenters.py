"""Appointments as a page says them."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.reports.days import long_day
from waymark.web.access.models import Appointment
from waymark.web.access.roles import Role


@dataclass(frozen=True)
class Appointed:
    """An appointment in words."""

    pk: int
    role: str
    team: str
    said_from: str
    said_until: str


def appointed(one: Appointment) -> Appointed:
    """The appointment in words: a last day only where it has one."""
    until = long_day(one.ends_on) if one.ends_on else ""
    return Appointed(
        one.pk, Role(one.role).called, one.team.title if one.team else "", long_day(one.starts_on), until
    )
