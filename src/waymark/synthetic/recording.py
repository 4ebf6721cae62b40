"""
When each record was written up: most within days, a few months late.

What had not been written up by the day of the extract is not in it, so its last month is incomplete.
Only records that nothing else is hung on can be missing that way; the others are written up in time.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from operator import attrgetter
from typing import Any

from waymark.synthetic.story import Child, Story
from waymark.synthetic.world import World, office_day

MAY_BE_LATE = {
    "contacts": "received",
    "cin_visits": "visited",
    "cin_reviews": "held",
    "cp_visits": "visited",
    "cp_reviews": "held",
    "cla_visits": "visited",
    "cla_reviews": "held",
    "missing": "started",
    "oversights": "day",
    "core_groups": "met",
    "discussions": "held",
    "payments": "paid",
    "exploitation": "assessed",
    "escalations": "raised",
    "edge_of_care": "started",
    "pre_proceedings_reviews": "held",
    "health_checks": "day",
    "sdq_scores": "completed",
    "substance_misuse": "day",
    "convictions": "day",
    "early_help": "started",
}
"""Lists of a child whose rows are left out while not written up, and the day each row is about."""

IN_TIME = {
    "referrals": "received",
    "assessments": "started",
    "cin_plans": "started",
    "enquiries": "started",
    "conferences": "held",
    "cp_plans": "started",
    "episodes": "started",
    "placements": "started",
    "legal_statuses": "started",
    "audits": "day",
    "involvements": "started",
    "pre_proceedings": "decided",
    "care_proceedings": "issued",
    "care_plans": "started",
    "permanence": "period_day",
    "addresses": "started",
}
"""Lists of a child whose rows other rows hang on: they were written up by the day of the extract."""

LATENESS = ((0.5, 0, 0), (0.78, 1, 2), (0.93, 3, 7), (0.98, 8, 21), (0.995, 22, 60), (1.0, 61, 150))
"""Up to this share of records, written up so many to so many days after."""


def write_up(world: World, story: Story) -> None:
    """Give every record the day it was written up, and leave out what was not by the day of the extract."""
    for child in story.children:
        for name, day in MAY_BE_LATE.items():
            rows = getattr(child, name)
            if rows:
                setattr(child, name, [row for row in rows if written_up(world, row, getattr(row, day))])
        _in_time(world, child)
    staff = story.workforce
    staff.supervisions = [row for row in staff.supervisions if written_up(world, row, row.held)]
    staff.training = [row for row in staff.training if written_up(world, row, row.completed)]
    for application in story.resources.applications:
        application.recorded = written_by_then(world, application.enquired)


def written_up(world: World, row: Any, day: date | None) -> bool:
    """Whether the row, about that day, was written up by the day of the extract; sets when."""
    if day is None or day > world.as_at:
        row.recorded = None
        return True
    row.recorded = _late(world, day)
    return bool(row.recorded <= world.as_at)


def _in_time(world: World, child: Child) -> None:
    for name, attribute in IN_TIME.items():
        rows: Sequence[Any] = getattr(child, name)
        if rows and attribute != "period_day":
            about = attrgetter(attribute)
            for row in rows:
                row.recorded = written_by_then(world, about(row))
    for row in child.permanence:
        known = [day for day in (row.decided, row.ordered) if day is not None]
        row.recorded = written_by_then(world, min(known)) if known else None


def written_by_then(world: World, day: date) -> date:
    """The day a record about that day was written up, by the day of the extract."""
    for _ in range(4):
        recorded = _late(world, day)
        if recorded <= world.as_at:
            return recorded
    return max(day, world.as_at)


def _late(world: World, day: date) -> date:
    mark = world.chance.fraction()
    low, high = next((low, high) for share, low, high in LATENESS if mark < share)
    days = world.chance.between(low, high)
    return office_day(day + timedelta(days=days)) if days else day
