"""What the administrator's pages read. No row of a load, but its teams."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
from django.db.models import Prefetch, QuerySet

from waymark.engines.extract import Extract
from waymark.reports.days import long_day
from waymark.web.access.models import Appointment, Person, Team
from waymark.web.loads.pinned import Pinned

TEAMS = "teams"


def people() -> QuerySet[Person]:
    """Everybody, with what they are appointed to, by name."""
    held = Appointment.objects.select_related("team").order_by("starts_on", "pk")
    return Person.objects.prefetch_related(Prefetch("appointments", held)).order_by("name", "email")


def teams_in(pinned: Pinned) -> list[dict[str, Any]]:
    """The rows of the load's own table of teams; none where it has none."""
    held = pinned.source.held
    table = held.tables.get(TEAMS) if isinstance(held, Extract) else None
    if table is None:
        return []
    return list((pq.read_table(table) if isinstance(table, Path) else table).to_pylist())


@dataclass(frozen=True)
class Branch:
    """A team in the tree, so many levels down."""

    depth: int
    title: str
    code: str
    dates: str


def tree() -> list[Branch]:
    """Every team, each below the one it belongs to."""
    below: dict[int | None, list[Team]] = {}
    for team in Team.objects.order_by("title", "pk"):
        below.setdefault(team.parent_id, []).append(team)
    return list(_branches(below, None, 0))


def _branches(below: dict[int | None, list[Team]], parent: int | None, depth: int) -> Iterator[Branch]:
    for team in below.get(parent, []):
        yield Branch(depth, team.title, team.code, _dates(team))
        yield from _branches(below, team.pk, depth + 1)


def _dates(team: Team) -> str:
    starts = f"from {long_day(team.starts_on)}" if team.starts_on else ""
    ends = f"until {long_day(team.ends_on)}" if team.ends_on else ""
    return " ".join(filter(None, (starts, ends))) or "No end"
